import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { positionStates } from '../../../shared/positions.ts';
import { paths } from '../../paths.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Pager } from '../../ui/pager.tsx';
import { Select } from '../../ui/select.tsx';
import { statusWords } from '../../ui/status-words.ts';
import { roundsQuery } from '../rounds/queries.ts';
import { useIsIntake, useMyOrganisations } from './my-organisations.ts';
import { PositionTable } from './position-table.tsx';
import { positionsQuery } from './queries.ts';
import '../../styles/positions.css';

const route = getRouteApi(`/signed-in${paths.positions}`);

/** Positions: an organisation sees its own with its drafts, staff what was handed in or recorded. */
export function PositionsPage() {
  const { t, i18n } = useLingui();
  const { procedureId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const rounds = useQuery(roundsQuery(procedureId)).data?.items ?? [];
  const isIntake = useIsIntake(procedureId);
  const isOwn = (useMyOrganisations(procedureId)?.length ?? 0) > 0;
  const positions = useQuery(
    positionsQuery(procedureId, {
      limit: 50,
      ...(search.stand && { status: search.stand }),
      ...(search.runde && { roundId: search.runde }),
      ...(search.seite && { cursor: search.seite }),
    }),
  );
  const title = isOwn ? t`Unsere Stellungnahmen` : t`Stellungnahmen`;
  usePageTitle(title);
  const { seite: _, ...filters } = search;
  const items = positions.data?.items ?? [];
  const next = positions.data?.next ?? null;
  return (
    <>
      <PageHeader
        title={title}
        actions={
          isIntake && (
            <>
              <Link to={paths.importPositions} params={{ procedureId }} className={buttonClass('secondary')}>
                <span className="kern-label">
                  <Trans>Aus Datei importieren</Trans>
                </span>
              </Link>
              <Link to={paths.recordPosition} params={{ procedureId }} className={buttonClass('secondary')}>
                <span className="kern-label">
                  <Trans>Brief, E-Mail oder Anhörung erfassen</Trans>
                </span>
              </Link>
            </>
          )
        }
      />
      <div className="position-filters">
        <Select
          label={t`Beteiligungsrunde`}
          placeholder={t`Alle`}
          value={search.runde ?? ''}
          onChange={({ target }) => void navigate({ search: without({ ...filters, runde: target.value }) })}
          options={rounds.map((round) => ({ value: round.id, label: `${round.reference} · ${round.title}` }))}
        />
        <Select
          label={t`Stand`}
          placeholder={t`Alle`}
          value={search.stand ?? ''}
          onChange={({ target }) => {
            const stand = positionStates.find((known) => known === target.value);
            const { stand: _old, ...others } = filters;
            void navigate({ search: stand === undefined ? others : { ...others, stand } });
          }}
          options={positionStates.map((state) => ({ value: state, label: i18n._(statusWords.position[state][0]) }))}
        />
      </div>
      {positions.error && <Alert kind="danger">{positions.error.message}</Alert>}
      {positions.isPending && <Loading lines={6} />}
      {positions.data && items.length === 0 && (
        <EmptyState
          icon="reply"
          title={isOwn ? t`Hier stehen Ihre Stellungnahmen` : t`Hier stehen die eingegangenen Stellungnahmen`}
          action={
            <Link to={paths.rounds} params={{ procedureId }} className={buttonClass('primary')}>
              <span className="kern-label">
                <Trans>Zu den Beteiligungsrunden</Trans>
              </span>
            </Link>
          }
        >
          <Trans>Zu dieser Auswahl gibt es keine.</Trans>
        </EmptyState>
      )}
      {items.length > 0 && (
        <PositionTable procedureId={procedureId} rows={items} rounds={rounds} isOwn={isOwn} caption={title} />
      )}
      <Pager
        first={
          search.seite && (
            <Link from={paths.positions} to="." search={filters} className="kern-link">
              <Trans>Zum Anfang</Trans>
            </Link>
          )
        }
        next={
          next !== null && (
            <Link from={paths.positions} to="." search={{ ...search, seite: next }} className="kern-link">
              <Trans>Weitere Stellungnahmen</Trans>
            </Link>
          )
        }
      />
    </>
  );
}

/** A filter set to „Alle“ leaves the address. */
const without = <Search extends { runde: string }>({ runde, ...others }: Search) =>
  runde === '' ? others : { ...others, runde };
