import type { Input } from '../../../shared/endpoint.ts';
import { type countPoints, type PointFacet, pointFacets } from '../../../shared/review.ts';
import type { DeskColumns } from './desk-columns.ts';
import type { DeskView, Facet } from './desk-view.ts';

export type PointQuery = Input<typeof countPoints>['query'];

/** The rows that answer a query, and for every facet how many each of its values would leave under the other filters. */
export interface Chosen {
  rows: number[];
  counts: Record<PointFacet, Uint32Array>;
}

/**
 * Narrows a view by a query. Staff works on what counts; of a position that is named everything is listed, withdrawn or too
 * late as it may be (R1). Points that were taken back or split are answered nowhere, and stand in no list (R8); a part that is
 * split itself is a heading among the parts of its own. `hits` marks the rows a search has found.
 */
export function choosePoints(
  columns: DeskColumns,
  view: DeskView,
  query: PointQuery,
  { isStaff, hits }: { isStaff: boolean; hits: Uint8Array | null },
): Chosen {
  const stands = standing(columns, query, isStaff);
  const rows = view.rows.filter((row) => stands(row) && (hits === null || hits[row] === 1));
  const asked = pointFacets.filter((facet) => query[facet] !== undefined);
  const misses = missedBy(view, query, asked, rows);
  const passing = asked.length === 0 ? rows : rows.filter((_, index) => misses[index] === 0);
  const counts = Object.fromEntries(
    pointFacets.map((facet) => {
      const filter = asked.indexOf(facet) + 1;
      const counted =
        filter === 0 ? passing : rows.filter((_, index) => misses[index] === 0 || misses[index] === filter);
      return [facet, tally(view.facets[facet], counted)];
    }),
  ) as Chosen['counts'];
  return { rows: passing, counts };
}

const SEVERAL = 255;

/** For every row the one filter it misses, counted from 1; 0 where it misses none. */
function missedBy(view: DeskView, query: PointQuery, asked: PointFacet[], rows: readonly number[]): Uint8Array {
  const misses = new Uint8Array(rows.length);
  for (const [index, facet] of asked.entries()) {
    const carries = carrier(view.facets[facet], [query[facet] ?? []].flat());
    for (let at = 0; at < rows.length; at++) {
      if (!carries(rows[at] ?? 0)) misses[at] = misses[at] === 0 ? index + 1 : SEVERAL;
    }
  }
  return misses;
}

function carrier(facet: Facet, asked: string[]): (row: number) => boolean {
  const isWanted = new Uint8Array(facet.values.length);
  for (const value of asked) {
    const code = value === 'none' ? 0 : facet.known.get(value);
    if (code !== undefined) isWanted[code] = 1;
  }
  const { codes, tags } = facet;
  if (codes) return (row) => isWanted[codes[row] ?? 0] === 1;
  return (row) => (tags[row] ?? []).some((code) => isWanted[code] === 1);
}

function tally({ values, codes, tags }: Facet, rows: readonly number[]): Uint32Array {
  const counts = new Uint32Array(values.length);
  const add = (code: number) => {
    counts[code] = (counts[code] ?? 0) + 1;
  };
  if (codes) for (const row of rows) add(codes[row] ?? 0);
  else for (const row of rows) for (const code of tags[row] ?? []) add(code);
  return counts;
}

function standing(
  { single, counts }: DeskColumns,
  { positionId, parentId }: PointQuery,
  isStaff: boolean,
): (row: number) => boolean {
  const { retired, positionId: positions, parentId: parents } = single;
  if (isStaff && positionId === undefined && parentId === undefined) return (row) => counts[row] === true;
  const undone = retired.known.get('undone') ?? -1;
  const position = positionId === undefined ? null : (positions.known.get(positionId) ?? -1);
  const parent = parentId === undefined ? null : (parents.known.get(parentId) ?? -1);
  return (row) => {
    if (position !== null && positions.codes[row] !== position) return false;
    if (parent !== null) return parents.codes[row] === parent && retired.codes[row] !== undone;
    return retired.codes[row] === 0;
  };
}
