import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { id, line, listOf, nothing, text } from './values.ts';

/** Views one person keeps in a procedure at most. */
export const MOST_VIEWS = 100;

/** Filters, sorting, grouping and columns as they stand in the address of the table; the address says what they mean. */
const search = z
  .record(text(40), z.union([text(300), z.array(text(300)).max(200)]))
  .refine((value) => Object.keys(value).length <= 40, { params: { code: 'too_many' } });

const view = z.object({
  id,
  name: z.string(),
  search: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  /** Everybody in the department sees it; only its owner changes it. */
  isShared: z.boolean(),
  isOwn: z.boolean(),
  ownerName: z.string(),
  version: z.int(),
});

const path = '/api/v1/procedures/:procedureId/views' as const;

export const listViews = endpoint({
  operationId: 'listViews',
  method: 'GET',
  path,
  action: 'view.list',
  summary: 'Views of the table of points: my own, and those shared with the department',
  result: listOf(view),
});

const named = { name: line(120), search, isShared: z.boolean().default(false) };

export const saveView = endpoint({
  operationId: 'saveView',
  method: 'POST',
  path,
  action: 'view.edit',
  summary: 'Keep a view of the table of points under a name',
  body: z.strictObject(named),
  result: view,
  status: 201,
  owes: 'bookkeeping',
});

export const editView = endpoint({
  operationId: 'editView',
  method: 'PUT',
  path: `${path}/:viewId`,
  action: 'view.edit',
  summary: 'Change a view of one’s own: its name, what it shows, whether the department sees it',
  body: z.strictObject(named),
  result: view,
  precondition: 'version',
  owes: 'bookkeeping',
});

export const deleteView = endpoint({
  operationId: 'deleteView',
  method: 'DELETE',
  path: `${path}/:viewId`,
  action: 'view.edit',
  summary: 'Throw a view of one’s own away',
  result: nothing,
  status: 204,
  precondition: 'version',
  owes: 'bookkeeping',
});
