import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { paths } from '../../paths.ts';
import { useMe } from '../../platform/me.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Pager } from '../../ui/pager.tsx';
import { DeskFilters } from './desk-filters.tsx';
import { pointFilter, without } from './desk-search.ts';
import { GroupDialog } from './group-dialog.tsx';
import { PointDetail } from './point-detail.tsx';
import { PointTable } from './point-table.tsx';
import { pointsQuery } from './queries.ts';
import '../../styles/review.css';

const route = getRouteApi(`/signed-in${paths.points}`);

/** The desk: every point in one table, filtered by the address, with one point open beside it. */
export function DeskPage() {
  const { t } = useLingui();
  const { procedureId } = route.useParams();
  const search = route.useSearch();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [isGrouping, setGrouping] = useState(false);
  const points = useQuery(pointsQuery(procedureId, pointFilter(search)));
  const isStaff = useIsStaff(procedureId);
  usePageTitle(t`Einzelpunkte`);

  const items = points.data?.items ?? [];
  const next = points.data?.next ?? null;
  return (
    <>
      <PageHeader
        title={<Trans>Einzelpunkte</Trans>}
        lead={<Trans>Jeder Punkt bekommt seine eigene Antwort. Ein Klick auf die Nummer öffnet ihn daneben.</Trans>}
      />
      {isStaff && <DeskFilters procedureId={procedureId} search={search} />}
      {points.error && (
        <Alert kind="danger" title={<Trans>Die Liste konnte nicht geladen werden</Trans>}>
          {points.error.message}
        </Alert>
      )}
      <div className={search.punkt ? 'desk desk--open' : 'desk'}>
        <section className="desk__list st-dense" aria-label={t`Liste der Einzelpunkte`}>
          <div className="desk__bar">
            <p role="status">
              {points.data?.total !== undefined && (
                <Plural value={points.data.total} one="# Einzelpunkt" other="# Einzelpunkte" />
              )}
            </p>
            {isStaff && (
              <Button
                onClick={() => setGrouping(true)}
                disabledBecause={selected.size === 0 ? t`Bitte wählen Sie zuerst Punkte aus.` : undefined}
              >
                <Trans>In Argumentgruppe aufnehmen</Trans>
              </Button>
            )}
          </div>
          {points.isPending && <Loading lines={8} />}
          {points.data && items.length === 0 && (
            <EmptyState title={t`Hier stehen die Einzelpunkte der Stellungnahmen`}>
              <Trans>Zu dieser Auswahl gibt es keine. Setzen Sie die Filter zurück, um alle zu sehen.</Trans>
            </EmptyState>
          )}
          {items.length > 0 && (
            <PointTable
              rows={items}
              procedureId={procedureId}
              search={search}
              {...(isStaff && { selected, onSelect: setSelected })}
            />
          )}
          <Pager
            first={
              search.seite && (
                <Link from={paths.points} to="." search={without(search, 'seite')} className="kern-link">
                  <Trans>Zum Anfang</Trans>
                </Link>
              )
            }
            next={
              next !== null && (
                <Link from={paths.points} to="." search={{ ...search, seite: next }} className="kern-link">
                  <Trans>Weitere Punkte</Trans>
                </Link>
              )
            }
          />
        </section>
        {search.punkt && <PointDetail procedureId={procedureId} pointId={search.punkt} key={search.punkt} />}
      </div>
      <GroupDialog
        procedureId={procedureId}
        pointIds={[...selected]}
        isOpen={isGrouping}
        onClose={(isDone) => {
          setGrouping(false);
          if (isDone) setSelected(new Set());
        }}
      />
    </>
  );
}

/** Organisations see the list of their own points; the tools of the desk are for staff. */
function useIsStaff(procedureId: string): boolean {
  const roles = useMe()?.procedures.find((procedure) => procedure.procedureId === procedureId)?.roles ?? [];
  return roles.some((role) => role === 'coordinator' || role === 'clerk' || role === 'signatory');
}
