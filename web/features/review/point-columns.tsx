import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { outcomeWords } from '../../../shared/outcome-words.ts';
import { paths } from '../../paths.ts';
import { useFormat, useLanguage } from '../../platform/i18n.tsx';
import { useMay } from '../../platform/me.ts';
import { OutcomeBadge } from '../../ui/outcome-badge.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { statusWords } from '../../ui/status-words.ts';
import type { Column } from '../../ui/table.tsx';
import { type ColumnName, columnsOf, type DeskSearch } from './desk-search.ts';
import { filterWords } from './facet-choice.tsx';
import { type PointRow, peopleQuery } from './queries.ts';
import { kindWords } from './words.ts';

export const columnWords: Record<ColumnName, MessageDescriptor> = {
  organisation: msg`Organisation`,
  position: msg`Stellungnahme`,
  submittedAt: msg`Eingereicht`,
  section: msg`Abschnitt`,
  kind: msg`Art`,
  words: msg`Wortlaut`,
  status: msg`Stand`,
  outcome: msg`Ergebnis`,
  topic: msg`Argumentgruppe`,
  tags: msg`Schlagwörter`,
  assignee: filterWords.zustaendig,
  due: filterWords.frist,
};

const sortOf: { [Name in ColumnName]?: NonNullable<DeskSearch['sortierung']> } = {
  organisation: 'organisation',
  submittedAt: 'submittedAt',
  section: 'section',
  status: 'status',
  outcome: 'outcome',
  topic: 'topic',
  due: 'due',
};

/** The columns of an address: how each reads as text, in a sheet, and how it looks in the table. */
export function usePointColumns(procedureId: string, search: DeskSearch) {
  const textOf = usePointText(procedureId, columnsOf(search).includes('assignee'));
  const { i18n, t } = useLingui();
  const shown = columnsOf(search);
  const look = (name: ColumnName, row: PointRow) => {
    if (name === 'status') return <StatusBadge of="point" status={row.status} />;
    if (name === 'words') {
      return (
        <span className="desk__excerpt desk__excerpt--words" lang={row.language}>
          {textOf(name, row)}
        </span>
      );
    }
    if (name === 'outcome') return row.outcome && <OutcomeBadge outcome={row.outcome} />;
    return <span className="desk__excerpt">{textOf(name, row)}</span>;
  };
  const reference: Column<PointRow> = {
    key: 'reference',
    header: <SortLink sort="reference" search={search} label={t`Nummer`} />,
    isRowHeader: true,
    sorted: search.sortierung === undefined || search.sortierung === 'reference' ? 'ascending' : undefined,
    cell: (row) => (
      <Link
        to={paths.points}
        params={{ procedureId }}
        search={{ ...search, punkt: row.id }}
        className="kern-link"
        resetScroll={false}
      >
        {row.reference}
      </Link>
    ),
  };
  const others = shown.map((name): Column<PointRow> => {
    const sort = sortOf[name];
    return {
      key: name,
      header: sort ? (
        <SortLink sort={sort} search={search} label={i18n._(columnWords[name])} />
      ) : (
        i18n._(columnWords[name])
      ),
      sorted: sort !== undefined && search.sortierung === sort ? 'ascending' : undefined,
      cell: (row) => look(name, row),
    };
  });
  return {
    columns: [reference, ...others],
    /** The same columns as words, for a sheet. */
    head: [t`Nummer`, ...shown.map((name) => i18n._(columnWords[name]))],
    lineOf: (row: PointRow) => [row.reference, ...shown.map((name) => textOf(name, row))],
  };
}

/** A value of a point in words. */
function usePointText(procedureId: string, hasAssignee: boolean): (name: ColumnName, row: PointRow) => string {
  const { i18n, t } = useLingui();
  const { language } = useLanguage();
  const format = useFormat();
  const mayKnow = useMay(procedureId, 'people.list');
  const people = useQuery({ ...peopleQuery(procedureId), enabled: mayKnow && hasAssignee }).data?.items ?? [];
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (name, row) => {
    switch (name) {
      case 'organisation':
        return row.organisationName;
      case 'position':
        return row.positionReference;
      case 'submittedAt':
        return format.dateTime(row.submittedAt);
      case 'section':
        return row.sectionLabel ?? t`Das Ganze`;
      case 'kind':
        return i18n._(kindWords[row.reviewKind ?? row.kind]);
      case 'words':
        return row.comment || row.proposedText;
      case 'status':
        return i18n._(statusWords.point[row.status][0]);
      case 'outcome':
        return row.outcome === null ? '' : outcomeWords[language][row.outcome];
      case 'topic':
        return row.topicReference ?? '';
      case 'tags':
        return row.tags.join(', ');
      case 'assignee':
        return names.get(row.assigneeId ?? '') ?? '';
      case 'due':
        return row.dueOn === null ? '' : format.shortDate(row.dueOn);
    }
  };
}

interface SortLinkProps {
  sort: NonNullable<DeskSearch['sortierung']>;
  search: DeskSearch;
  label: string;
}

function SortLink({ sort, search, label }: SortLinkProps) {
  return (
    <Link from={paths.points} to="." search={{ ...search, sortierung: sort }} className="kern-link">
      {label}
    </Link>
  );
}
