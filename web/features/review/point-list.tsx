import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Alert } from '../../ui/alert.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import type { DeskSearch } from './desk-search.ts';
import { PointTable, type Selection } from './point-table.tsx';
import { type PointFilter, pointPagesQuery } from './queries.ts';

export interface PointListProps {
  caption: string;
  procedureId: string;
  search: DeskSearch;
  filter: PointFilter;
  /** How many there are, where that is known. */
  total: number | undefined;
  selected?: Selection;
  onSelect?: (selected: Selection) => void;
}

/** A list of points that is read on while one scrolls, of which only what is in sight is drawn. */
export function PointList({ caption, procedureId, filter, total, ...table }: PointListProps) {
  const { t } = useLingui();
  const points = useInfiniteQuery(pointPagesQuery(procedureId, filter));
  const rows = points.data?.pages.flatMap((page) => page.items) ?? [];
  const readOn = () => {
    if (points.hasNextPage && !points.isFetching) void points.fetchNextPage();
  };
  return (
    <>
      {points.error && (
        <Alert kind="danger" title={<Trans>Die Liste konnte nicht geladen werden</Trans>}>
          {points.error.message}
        </Alert>
      )}
      {points.isPending && <Loading lines={8} />}
      {points.data && rows.length === 0 && (
        <EmptyState title={t`Hier stehen die Einzelpunkte der Stellungnahmen`}>
          <Trans>Zu dieser Auswahl gibt es keine. Setzen Sie die Filter zurück, um alle zu sehen.</Trans>
        </EmptyState>
      )}
      {rows.length > 0 && (
        <PointTable
          {...table}
          key={rows[0]?.id}
          caption={caption}
          rows={rows}
          total={total ?? rows.length}
          onNearEnd={readOn}
          procedureId={procedureId}
        />
      )}
    </>
  );
}
