import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { Badge } from '../../ui/badge.tsx';
import { DeadlineNote } from '../../ui/deadline-note.tsx';
import { signatureRequestsQuery } from './co-writing-queries.ts';

/** On the home of an organisation: drafts of others that it is asked to sign. */
export function SignatureRequests({ procedureId, timeZone }: { procedureId: string; timeZone: string }) {
  const items = useQuery(signatureRequestsQuery(procedureId)).data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className="frame-section" aria-labelledby="mitunterzeichnungen">
      <div className="frame-section__head">
        <h2 id="mitunterzeichnungen">
          <Trans>Sie sind um Mitunterzeichnung gebeten</Trans>
        </h2>
      </div>
      <ul className="frame-rows">
        {items.map(({ id, positionId, ownerName, organisationName, roundTitle, closesAt, state }) => (
          <li className="frame-row" key={id}>
            <div className="frame-row__what">
              <h3>
                <Link to={paths.signPosition} params={{ procedureId, positionId }}>
                  <Trans>Entwurf von {ownerName} lesen</Trans>
                </Link>
              </h3>
              <p className="st-muted">{[organisationName, roundTitle].join(' · ')}</p>
              <DeadlineNote closesAt={closesAt} timeZone={timeZone} />
            </div>
            {state === 'approved' ? (
              <Badge tone="success" icon="check">
                <Trans>Sie haben zugestimmt</Trans>
              </Badge>
            ) : state === 'declined' ? (
              <Badge icon="close">
                <Trans>Sie haben nicht zugestimmt</Trans>
              </Badge>
            ) : (
              <Badge tone="warning" icon="clock">
                <Trans>wartet auf Sie</Trans>
              </Badge>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
