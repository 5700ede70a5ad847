import { sql } from 'drizzle-orm';
import type { Position } from './shapes.ts';

/** The last of the marks of those who write together, as the history keeps it. */
export interface Mark {
  state: 'ready' | 'returned';
  at: string;
  byName: string;
  remark: string;
  /** The content that was found ready. */
  contentVersion: string | null;
}

/** That mark for a query over `draft`. */
export const lastMark = sql<Mark | null>`(
  select json_build_object('state', r.part, 'at', r.at, 'byName', person.name, 'remark', r.text,
    'contentVersion', r.part_id)
  from draft_revision r join person on person.id = r.author_id
  where r.procedure_id = draft.procedure_id and r.draft_id = draft.id and r.part in ('ready', 'returned')
  order by r.id desc limit 1)`;

/** Ready is a draft only with exactly the content that was marked: any later edit takes the mark away. */
export function readinessOf(mark: Mark | null, contentVersion: number): Position['readiness'] {
  if (mark === null) return null;
  const { state, at, byName, remark } = mark;
  if (state === 'ready' && mark.contentVersion !== String(contentVersion)) return null;
  return { state, at: new Date(at), byName, remark };
}
