import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';
import { DeadlineNote } from '../../ui/deadline-note.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { roundFor } from '../rounds/closing.ts';
import { type Round, roundsQuery } from '../rounds/queries.ts';

interface RoundListProps {
  procedureId: string;
  timeZone: string;
  /** The reader's organisation is asked for a position. */
  isAsked: boolean;
}

/** The rounds, open ones first, with the days that are left. */
export function RoundList({ procedureId, timeZone, isAsked }: RoundListProps) {
  const { t } = useLingui();
  const { data, isPending, error } = useQuery(roundsQuery(procedureId));
  const items = (data?.items ?? []).toSorted(
    (one, other) => Number(other.status === 'open') - Number(one.status === 'open') || other.number - one.number,
  );
  return (
    <section className="frame-section" aria-labelledby="runden">
      <div className="frame-section__head">
        <h2 id="runden">
          {isAsked && items.some(({ status }) => status === 'open') ? (
            <Trans>Worum wir Sie bitten</Trans>
          ) : (
            <Trans>Beteiligungsrunden</Trans>
          )}
        </h2>
      </div>
      {isPending && <Loading lines={3} />}
      {error && <Alert kind="danger">{error.message}</Alert>}
      {data && items.length === 0 && (
        <EmptyState icon="clock" title={t`Zurzeit läuft keine Beteiligungsrunde`}>
          {isAsked && <Trans>Sobald eine beginnt, bekommen Sie eine Nachricht, und hier steht, was zu tun ist.</Trans>}
        </EmptyState>
      )}
      {items.length > 0 && (
        <ul className="frame-rows">
          {items
            .map((known) => (isAsked ? roundFor(known) : known))
            .map((round) => (
              <li className="frame-row" key={round.id}>
                <div className="frame-row__what">
                  <h3>
                    <Link to={paths.round} params={{ procedureId, roundId: round.id }}>
                      {round.title}
                    </Link>
                  </h3>
                  <RoundState round={round} timeZone={timeZone} isAsked={isAsked} />
                </div>
                <StatusBadge of="round" status={round.status} />
              </li>
            ))}
        </ul>
      )}
    </section>
  );
}

/** What the state of a round means for the reader. */
function RoundState({ round, timeZone, isAsked }: { round: Round; timeZone: string; isAsked: boolean }) {
  const format = useFormat(timeZone);
  if (round.status === 'open') {
    return (
      <>
        {isAsked && (
          <p>
            <Trans>
              Lesen Sie Fassung {round.versionNumber} und schreiben Sie, was bleiben und was sich ändern soll.
            </Trans>
          </p>
        )}
        <DeadlineNote closesAt={round.closesAt} timeZone={timeZone} />
      </>
    );
  }
  if (round.status === 'planned') {
    return (
      <p className="st-muted">
        <Trans>Beginnt am {format.date(round.opensAt)}</Trans>
      </p>
    );
  }
  if (round.status === 'closed') {
    return (
      <p className="st-muted">
        <Trans>Geschlossen. Die Stadt entscheidet über jeden Punkt.</Trans>
      </p>
    );
  }
  return (
    <p className="st-muted">
      {round.publishedAt === null ? (
        <Trans>Die Ergebnisse sind veröffentlicht.</Trans>
      ) : (
        <Trans>Ergebnisse veröffentlicht am {format.date(round.publishedAt)}</Trans>
      )}
    </p>
  );
}
