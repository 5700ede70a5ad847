import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { id, instant, listOf, text } from './values.ts';

/** What staff writes to each other at a point; it never leaves the department and never changes. */
const note = z.object({
  id,
  body: z.string(),
  author: z.object({ id, name: z.string() }),
  at: instant,
});

const path = '/api/v1/procedures/:procedureId/points/:pointId/notes' as const;

export const listNotes = endpoint({
  operationId: 'listNotes',
  method: 'GET',
  path,
  action: 'note.list',
  summary: 'Internal notes at a point, oldest first; seen by the department alone',
  result: listOf(note),
});

export const writeNote = endpoint({
  operationId: 'writeNote',
  method: 'POST',
  path,
  action: 'note.write',
  summary: 'Write an internal note at a point; it stays as it is written',
  body: z.strictObject({ body: text(10_000).refine((value) => value.trim() !== '', { message: 'empty' }) }),
  result: note,
  status: 201,
});
