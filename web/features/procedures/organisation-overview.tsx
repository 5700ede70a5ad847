import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { Alert } from '../../ui/alert.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { DeadlineNote } from '../../ui/deadline-note.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { positionsQuery } from '../positions/queries.ts';
import { roundsQuery } from '../rounds/queries.ts';
import '../../styles/public.css';

/** What an organisation is asked to do, until when, and what it has handed in. */
export function OrganisationOverview({ procedureId, timeZone }: { procedureId: string; timeZone: string }) {
  const { t } = useLingui();
  const rounds = useQuery(roundsQuery(procedureId));
  const positions = useQuery(positionsQuery(procedureId, {}));
  return (
    <>
      <h2>
        <Trans>Was steht an?</Trans>
      </h2>
      {rounds.isPending && <Loading lines={4} />}
      {rounds.error && <Alert kind="danger">{rounds.error.message}</Alert>}
      {rounds.data?.items.length === 0 && (
        <EmptyState title={t`Hier stehen die Beteiligungsrunden`}>
          <Trans>Sobald eine Runde beginnt, bekommen Sie eine Nachricht.</Trans>
        </EmptyState>
      )}
      <ul className="cards">
        {rounds.data?.items.map((round) => (
          <li key={round.id} className="card">
            <h3>
              <Link to={paths.round} params={{ procedureId, roundId: round.id }} className="kern-link">
                {round.title}
              </Link>
            </h3>
            <p className="st-meta">
              <StatusBadge of="round" status={round.status} />
            </p>
            {round.status === 'open' && <DeadlineNote closesAt={round.closesAt} timeZone={timeZone} />}
            <Link to={paths.round} params={{ procedureId, roundId: round.id }} className={buttonClass('primary')}>
              <span className="kern-label">
                {round.status === 'open' ? <Trans>Lesen und Stellung nehmen</Trans> : <Trans>Ansehen</Trans>}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <h2>
        <Trans>Unsere Stellungnahmen</Trans>
      </h2>
      {positions.data?.items.length === 0 && (
        <p>
          <Trans>Sie haben noch keine Stellungnahme begonnen.</Trans>
        </p>
      )}
      <ul className="cards">
        {positions.data?.items.map((position) => (
          <li key={position.id} className="card">
            <h3>
              <Link to={paths.position} params={{ procedureId, positionId: position.id }} className="kern-link">
                {position.reference ?? t`Entwurf`} · {position.organisationName}
              </Link>
            </h3>
            <p className="st-meta">
              <StatusBadge of="position" status={position.status} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
