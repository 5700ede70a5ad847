import { useMutation } from '@tanstack/react-query';
import { applyBulk, type BulkAct, MOST_IN_BULK, previewBulk, undoBulk } from '../../../shared/bulk.ts';
import type { WireResult } from '../../../shared/endpoint.ts';
import { listPoints } from '../../../shared/review.ts';
import { api } from '../../platform/api.ts';
import type { ApiProblem } from '../../platform/api-problem.ts';
import { type PointFilter, type PointRow, useChange } from './queries.ts';

export type BulkPreview = WireResult<typeof previewBulk>;
export type BulkDone = WireResult<typeof applyBulk>;

/** What an act would change; nothing is written. */
export const usePreview = (procedureId: string, pointIds: string[]) =>
  useMutation<BulkPreview, ApiProblem, BulkAct>({
    mutationFn: (act) => api(previewBulk, { params: { procedureId }, body: { act, pointIds } }),
  });

/** The act on what was previewed. */
export const useApply = (procedureId: string) =>
  useChange(procedureId, ({ act, changes }: { act: BulkAct; changes: BulkPreview['changes'] }) =>
    api(applyBulk, {
      params: { procedureId },
      body: { act, points: changes.map(({ id, version }) => ({ id, version })) },
    }),
  );

export const useUndo = (procedureId: string) =>
  useChange(procedureId, (bulkId: string) => api(undoBulk, { params: { procedureId, bulkId } }));

/** Every point of a view, as many as one act reaches. */
export async function readAll(procedureId: string, filter: PointFilter): Promise<PointRow[]> {
  const rows: PointRow[] = [];
  let cursor: string | null = null;
  do {
    const page: WireResult<typeof listPoints> = await api(listPoints, {
      params: { procedureId },
      query: { ...filter, limit: 200, ...(cursor !== null && { cursor }) },
    });
    rows.push(...page.items);
    cursor = page.next;
  } while (cursor !== null && rows.length < MOST_IN_BULK);
  return rows.slice(0, MOST_IN_BULK);
}
