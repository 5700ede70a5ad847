import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { MOST_IN_BULK } from '../../../shared/bulk.ts';
import { paths } from '../../paths.ts';
import { useMe } from '../../platform/me.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { BulkDialog } from './bulk-dialog.tsx';
import { BulkDoneNote } from './bulk-done.tsx';
import { type BulkDone, readAll } from './bulk-queries.ts';
import { asSheet } from './copy-rows.ts';
import { DeskFilters } from './desk-filters.tsx';
import { countedBy, pointFilter, without } from './desk-search.ts';
import { DeskTools } from './desk-tools.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { usePointColumns } from './point-columns.tsx';
import { PointDetail } from './point-detail.tsx';
import { PointGroups } from './point-groups.tsx';
import { PointList } from './point-list.tsx';
import type { Selection } from './point-table.tsx';
import { countsQuery } from './queries.ts';
import { useDeskKeys } from './use-desk-keys.ts';
import { useLive } from './use-live.ts';
import { WorkbookTools } from './workbook-tools.tsx';
import '../../styles/review.css';

const route = getRouteApi(`/signed-in${paths.points}`);

/** The desk: every point in one table, filtered by the address, with one point open beside it. */
export function DeskPage() {
  const { t } = useLingui();
  const { procedureId } = route.useParams();
  const search = route.useSearch();
  const navigate = useNavigate({ from: paths.points });
  const [selected, setSelected] = useState<Selection>(new Map());
  const [opened, setOpened] = useState<'tag' | 'group' | 'propose' | 'keys' | null>(null);
  const [done, setDone] = useState<BulkDone | null>(null);
  const [copied, setCopied] = useState(0);
  const counts = useQuery(countsQuery(procedureId, countedBy(search))).data;
  const me = useMe();
  const isStaff = isStaffOf(me, procedureId);
  useLive(procedureId, isStaff);
  const { head, lineOf } = usePointColumns(procedureId, search);
  usePageTitle(t`Einzelpunkte`);

  const copy = async () => {
    if (selected.size === 0) return;
    await navigator.clipboard.writeText(asSheet([head, ...[...selected.values()].map(lineOf)]));
    setCopied(selected.size);
  };
  const close = () => {
    if (search.punkt !== undefined) void navigate({ search: (old) => without(old, 'punkt'), resetScroll: false });
    return search.punkt;
  };
  useDeskKeys({ copy: () => void copy(), help: () => setOpened('keys'), close });

  const select = (next: Selection) => {
    setSelected(next);
    setCopied(0);
  };
  const list = {
    procedureId,
    search,
    filter: pointFilter(search),
    ...(isStaff && { selected, onSelect: select }),
  };
  const total = counts?.total ?? 0;
  const canSelectAll = total > selected.size && total <= MOST_IN_BULK;
  const selectAll = async () => select(new Map((await readAll(procedureId, list.filter)).map((row) => [row.id, row])));
  // Tools that came later would push away what somebody is about to click.
  if (me === undefined) return <Loading lines={12} />;
  return (
    <>
      <PageHeader
        title={<Trans>Einzelpunkte</Trans>}
        lead={<Trans>Jeder Punkt bekommt seine eigene Antwort. Ein Klick auf die Nummer öffnet ihn daneben.</Trans>}
      />
      {isStaff && <DeskFilters procedureId={procedureId} search={search} counts={counts} />}
      <div className={search.punkt ? 'desk desk--open' : 'desk'}>
        <section className="desk__list st-dense" aria-label={t`Liste der Einzelpunkte`}>
          <div className="desk__bar">
            <p role="status">{counts && <Plural value={counts.total} one="# Einzelpunkt" other="# Einzelpunkte" />}</p>
            {isStaff && (
              <DeskTools
                search={search}
                selected={selected.size}
                copied={copied}
                onSelectAll={canSelectAll ? () => void selectAll() : undefined}
                onBulk={() => setOpened('tag')}
                onGroup={() => setOpened('group')}
                onPropose={() => setOpened('propose')}
                onCopy={() => void copy()}
                onHelp={() => setOpened('keys')}
              />
            )}
          </div>
          <WorkbookTools procedureId={procedureId} filter={list.filter} />
          {done && <BulkDoneNote procedureId={procedureId} done={done} key={done.id} />}
          {search.gruppierung ? (
            <PointGroups {...list} by={search.gruppierung} counts={counts} key={search.gruppierung} />
          ) : (
            <PointList {...list} caption={t`Einzelpunkte`} total={counts?.total} />
          )}
        </section>
        {search.punkt && <PointDetail procedureId={procedureId} pointId={search.punkt} key={search.punkt} />}
      </div>
      <BulkDialog
        procedureId={procedureId}
        pointIds={[...selected.keys()]}
        opened={opened === 'keys' ? null : opened}
        onClose={(change) => {
          setOpened(null);
          if (change) setDone(change);
        }}
      />
      <KeysDialog isOpen={opened === 'keys'} onClose={() => setOpened(null)} />
    </>
  );
}

/** Organisations see the list of their own points; the tools of the desk are for staff. */
function isStaffOf(me: ReturnType<typeof useMe>, procedureId: string): boolean {
  const roles = me?.procedures.find((procedure) => procedure.procedureId === procedureId)?.roles ?? [];
  return roles.some((role) => role === 'coordinator' || role === 'clerk' || role === 'signatory');
}
