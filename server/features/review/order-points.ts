import { z } from 'zod';
import type { Input } from '../../../shared/endpoint.ts';
import { type listPoints, outcomes, pointStates } from '../../../shared/review.ts';
import { compareCounted, countReference, type DeskColumns, LAST_PLACE } from './desk-columns.ts';
import type { DeskView } from './desk-view.ts';

type Sort = Input<typeof listPoints>['query']['sort'];
type Key = number | string;

const byName = new Intl.Collator('de').compare;
const byNumber = (one: Key, other: Key) => Number(one) - Number(other);
const compareNames = (one: Key, other: Key) =>
  byName(String(one), String(other)) || (one === other ? 0 : String(one) < String(other) ? -1 : 1);

/** A reference of ours, such as `R1-017.3`. */
export const reference = z.string().regex(/^[A-Z]\d{0,9}([-.]\d{1,9}){1,9}$/);

/** What a list is sorted by before the reference, which decides between equals. */
function keyOf(sort: Sort, columns: DeskColumns, view: DeskView): ((row: number) => Key) | null {
  switch (sort) {
    case 'reference':
      return null;
    case 'submittedAt':
    case '-submittedAt':
      return (row) => columns.submittedAt[row] ?? 0;
    case 'section':
      return (row) => columns.place[row] ?? 0;
    case 'organisation': {
      const { codes, values } = columns.single.organisationName;
      return (row) => values[codes[row] ?? 0] ?? '';
    }
    case 'topic': {
      const { codes = [], values } = view.facets.topicId;
      const place = values.map((value) => columns.topicNumbers.get(value) ?? LAST_PLACE);
      return (row) => place[codes[row] ?? 0] ?? LAST_PLACE;
    }
    case 'outcome': {
      const { codes = [], values } = view.facets.outcome;
      const place = values.map((value) =>
        value === '' ? outcomes.length : (outcomes as readonly string[]).indexOf(value),
      );
      return (row) => place[codes[row] ?? 0] ?? outcomes.length;
    }
    case 'due': {
      const { codes, values } = view.dueOn;
      const place = values.map((value) => (value === '' ? LAST_PLACE : Number(value.replaceAll('-', ''))));
      return (row) => place[codes[row] ?? 0] ?? LAST_PLACE;
    }
    case 'status': {
      const { codes = [], values } = view.facets.status;
      const place = values.map((value) => (pointStates as readonly string[]).indexOf(value));
      return (row) => place[codes[row] ?? 0] ?? 0;
    }
  }
}

const directed = (sort: Sort): ((one: Key, other: Key) => number) => {
  if (sort === 'organisation') return compareNames;
  return sort === '-submittedAt' ? (one, other) => byNumber(other, one) : byNumber;
};

/** What a cursor tells of the last point of the page before. */
export const lastPoint = (sort: Sort) => z.tuple([sortValue(sort), reference]);
const sortValue = (sort: Sort) => {
  if (sort === 'reference') return z.null();
  return sort === 'organisation'
    ? z.string().refine((value) => !value.includes('\u0000'))
    : z.string().regex(/^\d{1,15}$/);
};

interface Page {
  rows: number[];
  /** What the cursor of the next page says, null on the last. */
  last: [string | null, string] | null;
}

/**
 * One page of rows that stand in the order of references, sorted; `after` is what the cursor of the page before says. Rows come by
 * key and then reference, so that a page is stable while others are added.
 */
export function pageOfRows(
  columns: DeskColumns,
  view: DeskView,
  rows: number[],
  { sort, after, limit }: { sort: Sort; after: [string | null, string] | null; limit: number },
): Page {
  const key = keyOf(sort, columns, view);
  const compare = directed(sort);
  const sorted = key ? inBuckets(rows, key, compare) : rows;
  const counted = after && countReference(after[1]);
  const isAfter = (row: number) => {
    if (!after || !counted) return true;
    const difference = key ? compare(key(row), after[0] ?? '') : 0;
    return (difference || compareCounted(columns.counted[row] ?? [], counted)) > 0;
  };
  const begin = firstWhere(sorted, isAfter);
  const page = sorted.slice(begin, begin + limit);
  const last = page.at(-1);
  const hasMore = begin + limit < sorted.length && last !== undefined;
  return {
    rows: page,
    last: hasMore ? [key ? String(key(last)) : null, columns.references[last] ?? ''] : null,
  };
}

/** Rows of the same key stay in their order: few keys are sorted instead of many rows. */
function inBuckets(rows: number[], key: (row: number) => Key, compare: (one: Key, other: Key) => number): number[] {
  const buckets = new Map<Key, number[]>();
  for (const row of rows) {
    const value = key(row);
    const bucket = buckets.get(value);
    if (bucket) bucket.push(row);
    else buckets.set(value, [row]);
  }
  return [...buckets].sort(([one], [other]) => compare(one, other)).flatMap(([, bucket]) => bucket);
}

/** The first place from which on a condition holds, in rows sorted so that it does. */
function firstWhere(rows: number[], holds: (row: number) => boolean): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(rows[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
