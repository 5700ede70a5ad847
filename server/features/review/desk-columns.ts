import { pointFacets } from '../../../shared/review.ts';
import type { DeskRow } from './desk-rows.ts';

/** Values as small numbers: `codes` has one for every row, 0 where there is no value. */
export interface Column {
  codes: number[];
  values: string[];
  known: Map<string, number>;
}

/** The facets with one value a point, and what else lists are narrowed and sorted by. */
const singles = [
  ...pointFacets.filter((facet) => facet !== 'tag' && facet !== 'due'),
  'dueOn',
  'submittedKind',
  'positionId',
  'parentId',
  'retired',
  'organisationName',
] as const;
type Single = (typeof singles)[number];

/** The points of a procedure as columns in memory: a hundred thousand are counted in some milliseconds. */
export interface DeskColumns {
  ids: string[];
  references: string[];
  counted: number[][];
  counts: boolean[];
  submittedAt: number[];
  place: number[];
  single: Record<Single, Column>;
  tag: { codes: number[][]; values: string[]; known: Map<string, number> };
  /** Numbers of topics by their id. */
  topicNumbers: Map<string, number>;
  /** Names of sections and organisations by their key. */
  labels: Map<string, string>;
  /** Rows in the order in which people count. */
  order: number[];
  rowOf: Map<string, number>;
  rowOfSlot: Map<number, number>;
}

const emptyColumn = (): Column => ({ codes: [], values: [''], known: new Map() });

export const emptyColumns = (): DeskColumns => ({
  ids: [],
  references: [],
  counted: [],
  counts: [],
  submittedAt: [],
  place: [],
  single: Object.fromEntries(singles.map((name) => [name, emptyColumn()])) as Record<Single, Column>,
  tag: { codes: [], values: [''], known: new Map() },
  topicNumbers: new Map(),
  labels: new Map(),
  order: [],
  rowOf: new Map(),
  rowOfSlot: new Map(),
});

/** Sections without a place in the draft of the round stand behind all others. */
export const LAST_PLACE = 2_147_483_647;

/** Takes over rows as they stand now; what is new among them stands nowhere before `putInOrder`. */
export function putRows(columns: DeskColumns, rows: DeskRow[]): void {
  for (const row of rows) putRow(columns, row);
}

/** Puts rows that were added into the order in which people count, and answers whether there were any. */
export function putInOrder({ ids, order, counted }: DeskColumns): boolean {
  if (order.length === ids.length) return false;
  for (let row = order.length; row < ids.length; row++) order.push(row);
  order.sort((one, other) => compareCounted(counted[one] ?? [], counted[other] ?? []));
  return true;
}

function putRow(columns: DeskColumns, row: DeskRow): void {
  const at = columns.rowOf.get(row.id) ?? columns.ids.length;
  columns.rowOf.set(row.id, at);
  columns.rowOfSlot.set(row.slot, at);
  columns.ids[at] = row.id;
  columns.references[at] = row.reference;
  columns.counted[at] = countReference(row.reference);
  columns.counts[at] = row.counts;
  columns.submittedAt[at] = row.submittedAt;
  columns.place[at] = row.place ?? LAST_PLACE;
  for (const name of singles) {
    const column = columns.single[name];
    column.codes[at] = codeOf(column, row[name]);
  }
  columns.tag.codes[at] = row.tags.map((tag) => codeOf(columns.tag, tag));
  if (row.topicId !== null && row.topicNumber !== null) columns.topicNumbers.set(row.topicId, row.topicNumber);
  columns.labels.set(row.organisationId, row.organisationName);
  if (row.sectionKey !== null && row.sectionLabel !== null) columns.labels.set(row.sectionKey, row.sectionLabel);
}

function codeOf(column: Pick<Column, 'values' | 'known'>, value: string | null): number {
  if (value === null) return 0;
  const found = column.known.get(value);
  if (found !== undefined) return found;
  const code = column.values.push(value) - 1;
  column.known.set(value, code);
  return code;
}

/** Number by number, as people count references: R1-2 before R1-10, R1-2.3 before R1-2.3.1. */
export function compareCounted(one: readonly number[], other: readonly number[]): number {
  const shared = Math.min(one.length, other.length);
  for (let index = 0; index < shared; index++) {
    const difference = (one[index] ?? 0) - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

/** A reference as people count it: its letter, then its numbers. */
export function countReference(reference: string): number[] {
  const counted = [reference.charCodeAt(0)];
  for (const digits of reference.split(/\D+/)) if (digits !== '') counted.push(Number(digits));
  return counted;
}
