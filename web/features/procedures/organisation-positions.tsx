import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Badge } from '../../ui/badge.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { type PositionHead, positionsQuery } from '../positions/queries.ts';
import { ReadinessBadge } from '../positions/readiness-note.tsx';
import { type Round, roundsQuery } from '../rounds/queries.ts';

interface OrganisationPositionsProps {
  procedureId: string;
  timeZone: string;
}

/** What my organisations write, have handed in, and what the city answered. */
export function OrganisationPositions({ procedureId, timeZone }: OrganisationPositionsProps) {
  const { t } = useLingui();
  const rounds = useQuery(roundsQuery(procedureId)).data?.items ?? [];
  const { data, isPending, error } = useQuery(positionsQuery(procedureId, { limit: 20 }));
  const items = (data?.items ?? []).toSorted(
    (one, other) => Number(other.status === 'draft') - Number(one.status === 'draft'),
  );
  return (
    <section className="frame-section" aria-labelledby="stellungnahmen">
      <div className="frame-section__head">
        <h2 id="stellungnahmen">
          <Trans>Unsere Stellungnahmen und die Antworten der Stadt</Trans>
        </h2>
        {data?.next != null && (
          <Link to={paths.positions} params={{ procedureId }}>
            <Trans>Alle zeigen</Trans>
          </Link>
        )}
      </div>
      {isPending && <Loading lines={3} />}
      {error && <Alert kind="danger">{error.message}</Alert>}
      {data && items.length === 0 && (
        <EmptyState icon="reply" title={t`Hier steht, was Sie geschrieben und eingereicht haben`}>
          <Trans>Beginnen Sie mit der Runde, die oben steht.</Trans>
        </EmptyState>
      )}
      {items.length > 0 && (
        <ul className="frame-rows">
          {items.map((position) => (
            <PositionRow
              key={position.id}
              procedureId={procedureId}
              position={position}
              round={rounds.find(({ id }) => id === position.roundId)}
              timeZone={timeZone}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

interface PositionRowProps extends OrganisationPositionsProps {
  position: PositionHead;
  round: Round | undefined;
}

function PositionRow({ procedureId, position, round, timeZone }: PositionRowProps) {
  const { t } = useLingui();
  const format = useFormat(timeZone);
  const { id, reference, organisationName, status, submittedAt, organisationId } = position;
  const isAnswered = round?.status === 'published' && status === 'submitted';
  return (
    <li className="frame-row">
      <div className="frame-row__what">
        <h3>
          {status === 'draft' && position.readiness?.state === 'ready' && round !== undefined ? (
            <Link
              to={paths.submitPosition}
              params={{ procedureId, roundId: round.id }}
              search={{ fuer: organisationId }}
            >
              <Trans>Entwurf prüfen und abgeben</Trans>
            </Link>
          ) : status === 'draft' && round !== undefined ? (
            <Link
              to={paths.writePosition}
              params={{ procedureId, roundId: round.id }}
              search={{ fuer: organisationId }}
            >
              <Trans>Entwurf weiterschreiben</Trans>
            </Link>
          ) : (
            <Link to={paths.position} params={{ procedureId, positionId: id }}>
              {reference === null ? t`Entwurf` : t`Stellungnahme ${reference}`}
            </Link>
          )}
        </h3>
        <p className="st-muted">{[organisationName, round?.title].filter(Boolean).join(' · ')}</p>
        {submittedAt !== null && (
          <p className="st-muted">
            <Trans>Eingereicht am {format.date(submittedAt)}</Trans>
          </p>
        )}
      </div>
      {position.readiness !== null && <ReadinessBadge readiness={position.readiness} />}
      {isAnswered ? (
        <Badge tone="success" icon="reply">
          <Trans>Die Stadt hat geantwortet</Trans>
        </Badge>
      ) : (
        <StatusBadge of="position" status={status} />
      )}
    </li>
  );
}
