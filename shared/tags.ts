import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { id, line, listOf } from './values.ts';

/** Rows of one file at most. */
export const MOST_TAG_ROWS = 5000;

/** Columns of the file. */
export const tagColumns = ['Schlagwort', 'Themenbereich', 'Zuständig'] as const;

const path = '/api/v1/procedures/:procedureId/tags' as const;

const tag = z.object({
  tag: z.string(),
  /** The field it belongs to; empty where nobody has said it. */
  theme: z.string(),
  /** Who is given an unassigned point together with the tag. */
  assignee: z.object({ id, name: z.string() }).nullable(),
  /** Points keep it, and it is given to no other. */
  retired: z.boolean(),
  points: z.int(),
  /** 0 while it is in use without being listed. */
  version: z.int(),
});

export const listTags = endpoint({
  operationId: 'listTags',
  method: 'GET',
  path,
  action: 'topic.list',
  summary: 'Tags that are listed or in use, by the theme they belong to, with how many points carry each',
  result: listOf(tag),
});

/** A tag is named by its words, which may hold any sign: they stand in the query. */
const named = z.strictObject({ tag: line(80) });

export const writeTag = endpoint({
  operationId: 'writeTag',
  method: 'PUT',
  path,
  action: 'tag.edit',
  summary: 'List a tag (If-None-Match: *), or change its words, theme, default assignee, and whether it is still given',
  query: named,
  body: z.strictObject({
    /** Other words than those in the query rename it, at all its points. */
    tag: line(80),
    theme: z.union([z.literal(''), line(120)]).default(''),
    assigneeId: id.nullable().default(null),
    retired: z.boolean().default(false),
  }),
  result: tag,
  precondition: 'version-or-new',
});

export const mergeTag = endpoint({
  operationId: 'mergeTag',
  method: 'POST',
  path: `${path}/merge`,
  action: 'tag.edit',
  summary: 'Give all points with a tag another one instead; the tag is listed no more',
  query: named,
  body: z.strictObject({ into: line(80) }),
  result: tag,
  precondition: 'version',
});

export const importTags = endpoint({
  operationId: 'importTags',
  method: 'POST',
  path,
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
