import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { useMay } from '../../platform/me.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { DeadlineNote } from '../../ui/deadline-note.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { procedureQuery, type Round, roundsQuery } from './queries.ts';
import '../../styles/rounds.css';

const route = getRouteApi(`/signed-in${paths.rounds}`);

/** The rounds of a procedure, the newest first. */
export function RoundsPage() {
  const { t } = useLingui();
  const { procedureId } = route.useParams();
  const rounds = useQuery(roundsQuery(procedureId));
  const procedure = useQuery(procedureQuery(procedureId)).data;
  const mayPlan = useMay(procedureId, 'round.create');
  usePageTitle(t`Beteiligungsrunden`, procedure?.title);
  const items = rounds.data?.items.toSorted((one, other) => other.number - one.number) ?? [];
  const plan = mayPlan && (
    <Link to={paths.newRound} params={{ procedureId }} className={buttonClass('primary')}>
      <span className="kern-label">
        <Trans>Runde planen</Trans>
      </span>
    </Link>
  );
  return (
    <>
      <PageHeader
        title={<Trans>Beteiligungsrunden</Trans>}
        lead={<Trans>In einer Runde geben die Organisationen Stellungnahmen zu einer Fassung des Konzepts ab.</Trans>}
        actions={items.length > 0 && plan}
      />
      {rounds.isPending && <Loading lines={6} />}
      {rounds.error && <Alert kind="danger">{rounds.error.message}</Alert>}
      {rounds.data && items.length === 0 && (
        <EmptyState icon="clock" title={t`Noch keine Beteiligungsrunde`} action={plan}>
          {mayPlan ? (
            <Trans>Planen Sie eine Runde zu einer eingefrorenen Fassung. Sie öffnet und schließt von selbst.</Trans>
          ) : (
            <Trans>Sobald eine Runde beginnt, steht sie hier und Sie bekommen eine E-Mail.</Trans>
          )}
        </EmptyState>
      )}
      <ul className="rounds">
        {items.map((round) => (
          <li key={round.id} className="st-panel">
            <RoundEntry procedureId={procedureId} round={round} timeZone={procedure?.timeZone} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface RoundEntryProps {
  procedureId: string;
  round: Round;
  timeZone: string | undefined;
}

function RoundEntry({ procedureId, round, timeZone }: RoundEntryProps) {
  const format = useFormat(timeZone);
  return (
    <>
      <h2>
        <Link to={paths.round} params={{ procedureId, roundId: round.id }}>
          {round.reference} · {round.title}
        </Link>
      </h2>
      <p className="st-meta">
        <StatusBadge of="round" status={round.status} />
        <span>
          <Trans>zu Fassung {round.versionNumber}</Trans>
        </span>
      </p>
      {round.status === 'open' ? (
        <DeadlineNote closesAt={round.closesAt} {...(timeZone && { timeZone })} />
      ) : (
        <p className="st-muted">
          <Trans>
            {format.dateTime(round.opensAt)} bis einschließlich {format.date(format.lastDay(round.closesAt))}
          </Trans>
        </p>
      )}
      {round.publishedAt && (
        <p className="st-muted">
          <Trans>Ergebnisse veröffentlicht am {format.dateTime(round.publishedAt)}</Trans>
        </p>
      )}
    </>
  );
}
