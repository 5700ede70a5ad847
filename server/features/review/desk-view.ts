import type { PointFacet } from '../../../shared/review.ts';
import type { Column, DeskColumns } from './desk-columns.ts';
import { dueFacet } from './desk-due.ts';

/** Who reads a list of points: staff all of the procedure, organisations their own (R9). */
export interface DeskReader {
  isStaff: boolean;
  organisationIds: readonly string[];
}

/** What a reader sees of the points: the rows within reach, and of every facet the values, several where there may be. */
export interface DeskView {
  rows: readonly number[];
  facets: Record<PointFacet, Facet>;
  /** Due dates, for sorting. */
  dueOn: Pick<Column, 'values' | 'codes'>;
}

export type Facet = { values: string[]; known: Map<string, number> } & (
  | { codes: readonly number[]; tags?: undefined }
  | { tags: readonly number[][]; codes?: undefined }
);

/** Outside, nothing of the review shows before it is published, and of triage nothing ever (R11): counts tell nothing more. */
export function viewDesk(columns: DeskColumns, { isStaff, organisationIds }: DeskReader, today: string): DeskView {
  const { single, tag } = columns;
  const { status: stands, outcome, kind, sectionKey, organisationId, roundId, topicId, assigneeId } = single;
  const tags = { values: tag.values, known: tag.known, tags: tag.codes };
  const facets = {
    status: stands,
    outcome,
    kind,
    sectionKey,
    organisationId,
    roundId,
    topicId,
    assigneeId,
    tag: tags,
    dispute: single.dispute,
  };
  if (isStaff) {
    return { rows: columns.order, facets: { ...facets, due: dueFacet(columns, today) }, dueOn: single.dueOn };
  }
  const own = new Set(organisationIds.map((id) => single.organisationId.known.get(id)));
  const rows = columns.order.filter((row) => own.has(single.organisationId.codes[row]));
  const published = single.status.known.get('published') ?? -1;
  const isOut = (row: number) => single.status.codes[row] === published;
  const masked = (codes: readonly number[]) => {
    const visible: number[] = [];
    for (const row of rows) visible[row] = isOut(row) ? (codes[row] ?? 0) : 0;
    return visible;
  };
  const status: number[] = [];
  for (const row of rows) status[row] = isOut(row) ? 1 : 2;
  return {
    rows,
    facets: {
      ...facets,
      kind: single.submittedKind,
      status: {
        codes: status,
        values: ['', 'published', 'received'],
        known: new Map([
          ['published', 1],
          ['received', 2],
        ]),
      },
      outcome: { ...single.outcome, codes: masked(single.outcome.codes) },
      topicId: { ...single.topicId, codes: masked(single.topicId.codes) },
      assigneeId: { values: [''], known: new Map(), codes: [] },
      due: { values: [''], known: new Map(), codes: [] },
      tag: { values: [''], known: new Map(), tags: [] },
    },
    dueOn: { values: [''], codes: [] },
  };
}
