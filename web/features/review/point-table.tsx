import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { OutcomeBadge } from '../../ui/outcome-badge.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { type DeskSearch, without } from './desk-search.ts';
import type { PointRow } from './queries.ts';
import { kindWords } from './words.ts';

export interface PointTableProps {
  rows: PointRow[];
  procedureId: string;
  search: DeskSearch;
  /** Ids of the chosen rows, for those who may group them. */
  selected?: ReadonlySet<string>;
  onSelect?: (selected: ReadonlySet<string>) => void;
}

/** The points as rows; the reference opens the point, the boxes choose points for a topic. */
export function PointTable({ rows, procedureId, search, selected, onSelect }: PointTableProps) {
  const { t, i18n } = useLingui();
  const choose = (id: string, isChosen: boolean) => {
    const next = new Set(selected);
    if (isChosen) next.add(id);
    else next.delete(id);
    onSelect?.(next);
  };
  const columns: Column<PointRow>[] = [
    {
      key: 'reference',
      header: <SortLink sort="reference" search={search} label={t`Nummer`} />,
      isRowHeader: true,
      sorted: search.sortierung === undefined || search.sortierung === 'reference' ? 'ascending' : undefined,
      cell: (row) => (
        <Link to={paths.points} params={{ procedureId }} search={{ ...search, punkt: row.id }} className="kern-link">
          {row.reference}
        </Link>
      ),
    },
    {
      key: 'organisation',
      header: <SortLink sort="organisation" search={search} label={t`Organisation`} />,
      sorted: search.sortierung === 'organisation' ? 'ascending' : undefined,
      cell: (row) => row.organisationName,
    },
    {
      key: 'section',
      header: <SortLink sort="section" search={search} label={t`Abschnitt`} />,
      sorted: search.sortierung === 'section' ? 'ascending' : undefined,
      cell: (row) => row.sectionLabel ?? t`Das Ganze`,
    },
    { key: 'kind', header: <Trans>Art</Trans>, cell: (row) => i18n._(kindWords[row.reviewKind ?? row.kind]) },
    {
      key: 'words',
      header: <Trans>Wortlaut</Trans>,
      cell: (row) => (
        <span className="desk__excerpt" lang={row.language}>
          {row.comment || row.proposedText}
        </span>
      ),
    },
    {
      key: 'status',
      header: <SortLink sort="status" search={search} label={t`Stand`} />,
      sorted: search.sortierung === 'status' ? 'ascending' : undefined,
      cell: (row) => <StatusBadge of="point" status={row.status} />,
    },
    {
      key: 'outcome',
      header: <Trans>Ergebnis</Trans>,
      cell: (row) => (
        <>
          {row.outcome && <OutcomeBadge outcome={row.outcome} />} {row.topicReference}
        </>
      ),
    },
  ];
  const box: Column<PointRow> = {
    key: 'box',
    header: <span className="kern-sr-only">{t`Auswahl`}</span>,
    cell: (row) => (
      <input
        type="checkbox"
        className="desk__box"
        aria-label={t`${row.reference} auswählen`}
        checked={selected?.has(row.id) ?? false}
        onChange={(event) => choose(row.id, event.target.checked)}
      />
    ),
  };
  return (
    <Table
      caption={t`Einzelpunkte`}
      isCaptionHidden
      columns={onSelect ? [box, ...columns] : columns}
      rows={rows}
      rowKey={(row) => row.id}
      currentKey={search.punkt}
    />
  );
}

function SortLink({
  sort,
  search,
  label,
}: {
  sort: NonNullable<DeskSearch['sortierung']>;
  search: DeskSearch;
  label: string;
}) {
  return (
    <Link from={paths.points} to="." search={{ ...without(search, 'seite'), sortierung: sort }} className="kern-link">
      {label}
    </Link>
  );
}
