import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { id, listOf } from './values.ts';

/** Rows of one file at most. */
export const MOST_TAG_ROWS = 5000;

/** Columns of the file. */
export const tagColumns = ['Schlagwort', 'Themenbereich', 'Zuständig'] as const;

export const listTags = endpoint({
  operationId: 'listTags',
  method: 'GET',
  path: '/api/v1/procedures/:procedureId/tags',
  action: 'topic.list',
  summary: 'Tags that are listed or in use, by the theme they belong to, with how many points carry each',
  result: listOf(
    z.object({
      tag: z.string(),
      /** The field it belongs to; empty where nobody has said it. */
      theme: z.string(),
      /** Who is given an unassigned point together with the tag. */
      assignee: z.object({ id, name: z.string() }).nullable(),
      points: z.int(),
    }),
  ),
});

export const importTags = endpoint({
  operationId: 'importTags',
  method: 'POST',
  path: '/api/v1/procedures/:procedureId/tags',
  action: 'tag.import',
  summary: 'Take tags with theme and default assignee from a CSV file: all of them or none; or only look at it',
  query: z.strictObject({ dryRun: z.stringbool().default(false) }),
  fileBody: {},
  maxBytes: 1_000_000,
  result: z.object({
    /** Whether anything was taken over: never by a dry run. */
    taken: z.boolean(),
    added: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    /** With any of them nothing is taken over. */
    problems: z.array(
      z.object({
        /** As a table programme counts, 1 for the heading. */
        row: z.int(),
        column: z.string(),
        value: z.string(),
        detail: z.string(),
      }),
    ),
  }),
});
