import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { outcomes } from './review.ts';
import { abilities, id, instant, line, listQuery, pageOf, text } from './values.ts';

/** What a text block may leave open; filled from the point or topic at which it is inserted. */
export const blockPlaceholders = [
  'Organisation',
  'Stellungnahme',
  'Einzelpunkt',
  'Argumentgruppe',
  'Abschnitt',
] as const;
export type BlockPlaceholder = (typeof blockPlaceholders)[number];

const words = {
  title: line(200),
  body: text(20_000).refine((value) => value.trim() !== '', { params: { code: 'empty' } }),
  /** Outcomes it gives reasons for; empty: any. */
  outcomes: z.array(z.enum(outcomes)).max(outcomes.length),
};

/** A reusable reason (Textbaustein). Each change is a version; a mark of approval counts for exactly one. */
const textBlock = z.object({
  id,
  /** Such as `TB-7`. */
  reference: z.string(),
  ...words,
  version: z.int(),
  writtenBy: z.string(),
  writtenAt: instant,
  /** The second person who approved this version; null while nobody has. */
  approved: z.object({ by: z.string(), at: instant }).nullable(),
  retired: z.boolean(),
  /** Proposals into which it was inserted. */
  uses: z.int(),
  can: abilities,
});

const path = '/api/v1/procedures/:procedureId/text-blocks' as const;
const one = `${path}/:blockId` as const;

export const listTextBlocks = endpoint({
  operationId: 'listTextBlocks',
  method: 'GET',
  path,
  action: 'text_block.list',
  summary: 'Reusable reasons by title; those no longer used only when asked for',
  query: listQuery.omit({ count: true }).extend({
    q: text(200).optional(),
    outcome: z.enum(outcomes).optional(),
    retired: z.stringbool().default(false),
  }),
  result: pageOf(textBlock),
});

export const getTextBlock = endpoint({
  operationId: 'getTextBlock',
  method: 'GET',
  path: one,
  action: 'text_block.list',
  summary: 'One text block with its versions and where it was used',
  result: textBlock.extend({
    /** Newest first. */
    history: z.array(
      z.object({
        version: z.int(),
        title: z.string(),
        body: z.string(),
        writtenBy: z.string(),
        writtenAt: instant,
        approved: z.object({ by: z.string(), at: instant }).nullable(),
      }),
    ),
    /** Newest first, at most 200. */
    usedIn: z.array(
      z.object({
        subject: z.object({ type: z.enum(['point', 'topic']), id, reference: z.string() }),
        blockVersion: z.int(),
        by: z.string(),
        at: instant,
      }),
    ),
  }),
});

export const createTextBlock = endpoint({
  operationId: 'createTextBlock',
  method: 'POST',
  path,
  action: 'text_block.edit',
  summary: 'Write a text block; its placeholders are checked',
  body: z.strictObject({ ...words, outcomes: words.outcomes.default([]) }),
  result: textBlock,
  status: 201,
});

export const editTextBlock = endpoint({
  operationId: 'editTextBlock',
  method: 'PUT',
  path: one,
  action: 'text_block.edit',
  summary: 'Change a text block: a new version, which nobody has approved yet',
  body: z.strictObject(words),
  result: textBlock,
  precondition: 'version',
});

export const approveTextBlock = endpoint({
  operationId: 'approveTextBlock',
  method: 'POST',
  path: `${one}/approve`,
  action: 'text_block.approve',
  summary: 'Approve the version that was read, as a second person (R5)',
  result: textBlock,
  precondition: 'version',
});

export const retireTextBlock = endpoint({
  operationId: 'retireTextBlock',
  method: 'POST',
  path: `${one}/retire`,
  action: 'text_block.edit',
  summary: 'Offer a text block no longer, or again; what was written with it stays',
  body: z.strictObject({ retired: z.boolean() }),
  result: textBlock,
  precondition: 'version',
});
