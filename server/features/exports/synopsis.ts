import type { Input } from '../../../shared/endpoint.ts';
import type { exportSynopsis as endpoint } from '../../../shared/exports.ts';
import { groupBy } from '../../../shared/text/group-by.ts';
import type { ReadContext } from '../../platform/context.ts';
import { i18n, say, type Text } from '../../platform/i18n.ts';
import type { VersionRow } from '../documents/index.ts';
import {
  type DecisionColumn,
  decisionCells,
  decisionColumns,
  decisionLabels,
  decisionWidths,
  handedInColumns,
  keysOf,
  noPoint,
} from './decision-cells.ts';
import { exportFrame } from './export-facts.ts';
import type { ExportRow, ExportTable, PageColumn } from './export-table.ts';
import { type Reach, reachOf } from './reach.ts';
import { orderDecisions, readDecisions, type Selection } from './select-decisions.ts';
import { findVersions, type SynopsisVersions } from './synopsis-versions.ts';

type SynopsisColumn = DecisionColumn | 'before' | 'after';

const columns: SynopsisColumn[] = [
  'section',
  'before',
  ...decisionColumns.filter((name) => name !== 'section'),
  'after',
];
const labels: Record<SynopsisColumn, Text> = {
  ...decisionLabels,
  before: i18n.t('Bisheriger Text'),
  after: i18n.t('Neuer Text'),
};
const widths: Record<SynopsisColumn, number> = { ...decisionWidths, before: 60, after: 60 };

type SynopsisRow = ExportRow<SynopsisColumn>;

/**
 * Old text, what was handed in on it, decision with reason, and new text, section by section (Synopse). A section that nobody
 * addressed stands in it when its text has changed; both texts stand in the first row of their section.
 */
export async function makeSynopsis(
  context: ReadContext,
  { params: { procedureId }, query: { audience, fromVersionId, toVersionId, ...filter } }: Input<typeof endpoint>,
): Promise<ExportTable<SynopsisColumn>> {
  const { db, language } = context;
  const words = (text: Text) => say(text, language);
  const reach = reachOf(context, audience);
  const versions = await findVersions(db, { procedureId, fromVersionId, toVersionId }, reach);
  const selection: Selection = { procedureId, ...filter, versionId: versions.from?.id };
  const order = versions.from ? await orderDecisions(db, selection, reach, 'section') : [];
  const { timeZone, ...frame } = await exportFrame(context, selection, reach, order.length);
  const named = (row: VersionRow | null, none: Text) =>
    words(row ? i18n.t('Fassung {number}', { number: row.number }) : none);
  return {
    ...frame,
    title: words(i18n.t('Synopse')),
    facts: [
      { term: words(labels.before), value: named(versions.from, i18n.t('noch keine Fassung beteiligt')) },
      { term: words(labels.after), value: named(versions.to, i18n.t('noch keine neue Fassung')) },
      ...frame.facts,
    ],
    columns: columns.map((name) => ({ name, label: words(labels[name]), width: widths[name] })),
    handedIn: handedInColumns,
    page: page(words),
    points: order.length,
    empty: noPoint(language),
    rows: () => rowsOf({ context, selection, reach, versions, order, timeZone }),
  };
}

interface Reading {
  context: ReadContext;
  selection: Selection;
  reach: Reach;
  versions: SynopsisVersions;
  order: { id: string; sectionKey: string | null }[];
  timeZone: string;
}

async function* rowsOf({ context, selection, reach, versions, order, timeZone }: Reading): AsyncGenerator<SynopsisRow> {
  const { db, language } = context;
  const isNarrow = selection.organisationId !== undefined || selection.outcome !== undefined;
  const sections = versions.sections.filter(({ key }) => (selection.sectionKey ?? key) === key);
  const ids = inOrderOf(sections, order);
  const decided = readDecisions(db, selection, reach, ids);
  let row = (await decided.next()).value;
  for (const { key, label, before, after } of sections) {
    let texts = { before, after };
    if (row?.sectionKey !== key && !isNarrow && before !== after) yield unaddressed(key, label, texts);
    while (row?.sectionKey === key) {
      const cells = { ...decisionCells(row, { language, timeZone }), section: label, ...texts };
      yield { ...keysOf(row), heading: label, cells };
      texts = { before: '', after: '' };
      row = (await decided.next()).value;
    }
  }
  while (row) {
    const cells = { ...decisionCells(row, { language, timeZone }), before: '', after: '' };
    yield { ...keysOf(row), heading: cells.section || say(i18n.t('Zum ganzen Text'), language), cells };
    row = (await decided.next()).value;
  }
}

/** The points of each section together, in the order of the sections; those of none of them at the end. */
function inOrderOf(sections: SynopsisVersions['sections'], order: Reading['order']): string[] {
  const bySection = groupBy(order, ({ sectionKey }) => sectionKey);
  const known = sections.flatMap(({ key }) => {
    const points = bySection.get(key) ?? [];
    bySection.delete(key);
    return points;
  });
  return [...known, ...[...bySection.values()].flat()].map(({ id }) => id);
}

/** A section that changed though nobody said anything on it. */
function unaddressed(key: string, label: string, texts: { before: string; after: string }): SynopsisRow {
  const empty = Object.fromEntries(columns.map((name) => [name, ''])) as Record<SynopsisColumn, string>;
  const cells = { ...empty, section: label, ...texts };
  return { pointId: null, sectionKey: key, outcome: null, language: null, heading: label, cells };
}

const page = (words: (text: Text) => string): PageColumn<SynopsisColumn>[] => [
  { label: words(labels.before), width: 6, names: ['before'] },
  {
    label: words(i18n.t('Stellungnahmen')),
    width: 6,
    names: ['comment', 'proposedText', 'organisation', 'reference', 'topic'],
  },
  {
    label: words(i18n.t('Entscheidung und Begründung')),
    width: 6,
    names: [
      'outcome',
      'reason',
      'notAcceptedPart',
      'coveredBy',
      'referredTo',
      'passedOn',
      'decidedBy',
      'decidedOn',
      'status',
    ],
  },
  { label: words(labels.after), width: 6, names: ['after'] },
];
