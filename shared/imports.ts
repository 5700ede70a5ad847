import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { limits, pointKinds, positionStates, publications, stances } from './positions.ts';
import { day, id, line, quote, text } from './values.ts';

/** Bounds of one import. */
export const importLimits = { bytes: 20_000_000, items: 1000, cells: 100_000 } as const;

/** What a file was read as. */
export const importFormats = [
  'iso_form',
  'table_docx',
  'xlsx',
  'csv',
  'json',
  'markdown',
  'docx',
  'pdf',
  'text',
] as const;
export type ImportFormat = (typeof importFormats)[number];

/** On which way what is imported came in; a prior contribution, which belongs to no round, is always `prior`. */
export const importChannels = ['import', 'email', 'letter', 'in_person'] as const;

/**
 * What a column of a table can hold. `organisation`, `position` (number of the whole position), `receivedOn`, `channel`,
 * `stance`, `publication` and `language` say something about the position; `coverText` is a whole text that staff splits
 * later; the others make a point. `line` and `paragraph` narrow the section down and stay in front of the comment.
 */
export const importFields = [
  'organisation',
  'position',
  'receivedOn',
  'channel',
  'stance',
  'publication',
  'language',
  'coverText',
  'sourceId',
  'section',
  'line',
  'paragraph',
  'quote',
  'kind',
  'comment',
  'proposedText',
] as const;
export type ImportField = (typeof importFields)[number];

const sourceId = line(200);

/** The documented shape of a JSON file. */
export const importFile = z.strictObject({
  positions: z.array(
    z.strictObject({
      /** The number this position has at its source: a repeated import knows it again. */
      sourceId: sourceId.optional(),
      /** Name or short name of an organisation that takes part; else the one named in the query. */
      organisation: line(300).optional(),
      receivedOn: day.optional(),
      channel: z.enum(importChannels).optional(),
      stance: z.enum(stances).optional(),
      publication: z.enum(publications).optional(),
      language: z.string().max(35).optional(),
      coverText: text(limits.coverText).optional(),
      points: z
        .array(
          z.strictObject({
            sourceId: sourceId.optional(),
            kind: z.enum(pointKinds).optional(),
            /** Number, heading or key of a section of the round's version; absent for the whole. */
            section: line(500).optional(),
            quote: quote.shape.exact.optional(),
            comment: text(limits.comment).optional(),
            proposedText: text(limits.proposedText).optional(),
          }),
        )
        .default([]),
    }),
  ),
});

/** Where something stands: a sheet or table, a row as a table programme counts, a column; of a text the line; of JSON the pointer. */
export const importPlace = z.object({
  table: z.string().nullable(),
  row: z.int().nullable(),
  column: z.string().nullable(),
});

export const importItemStates = ['new', 'known', 'faulty'] as const;

/** What an import found, and what became of it. */
export const importReport = z.object({
  /** Whether anything was taken over: never by a dry run. */
  taken: z.boolean(),
  format: z.enum(importFormats),
  /** SHA-256 of the file. */
  sha256: z.string(),
  /** What each column was taken for; null is not taken over. */
  columns: z.array(
    z.object({ table: z.string(), column: z.string(), heading: z.string(), field: z.enum(importFields).nullable() }),
  ),
  items: z.array(
    z.object({
      place: importPlace,
      state: z.enum(importItemStates),
      /** Index into `positions`; null where no organisation could be told. */
      position: z.int().nullable(),
      sourceId: z.string(),
      /** A whole text to be split later, not a point. */
      isText: z.boolean(),
      /** Null where it is not known, and of a whole text. */
      kind: z.enum(pointKinds).nullable(),
      sectionLabel: z.string().nullable(),
      /** The beginning of its words. */
      excerpt: z.string(),
    }),
  ),
  problems: z.array(
    z.object({
      place: importPlace,
      value: z.string(),
      code: z.string(),
      detail: z.string(),
      /** A hint does not stand in the way. */
      isHint: z.boolean(),
    }),
  ),
  /** Problems beyond those listed. */
  furtherProblems: z.int(),
  positions: z.array(
    z.object({
      /** Null while nothing is taken over, and where everything is known already or something is wrong. */
      id: id.nullable(),
      organisationId: id,
      organisationName: z.string(),
      reference: z.string().nullable(),
      status: z.enum(positionStates).nullable(),
      /** New points in it; `hasText` when a text to be split comes with them. */
      points: z.int(),
      hasText: z.boolean(),
      state: z.enum(importItemStates),
    }),
  ),
});

/** The columns named by hand: heading or letter of the column → field, or `ignore`. */
const mapping = z
  .string()
  .max(8000)
  .transform((value, context): Record<string, ImportField | 'ignore'> => {
    const parsed = z.record(z.string().max(500), z.enum([...importFields, 'ignore'])).safeParse(jsonOf(value));
    if (parsed.success) return parsed.data;
    context.addIssue({ code: 'custom', params: { code: 'bad_mapping' } });
    return z.NEVER;
  });

function jsonOf(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

/**
 * The body is the file itself: ISO commenting form (DOCX), XLSX, CSV, JSON (`importFile`), Markdown, or any DOCX or PDF as
 * one text. What it is, is told by its content; `fileName` decides between the kinds of plain text.
 */
export const importPositions = endpoint({
  operationId: 'importPositions',
  method: 'POST',
  path: '/api/v1/procedures/:procedureId/positions/import',
  action: 'position.import',
  summary: 'Take in positions and points from a file; repeatable by source id, with a dry run',
  query: z.strictObject({
    fileName: line(200),
    /** Absent for prior contributions. */
    roundId: id.optional(),
    /** For everything that does not name another one. */
    organisationId: id.optional(),
    channel: z.enum(importChannels).default('import'),
    receivedOn: day.optional(),
    mapping: mapping.optional(),
    /** `text` takes a DOCX as one text even where it holds a table of points. */
    as: z.enum(['points', 'text']).default('points'),
    /** What becomes of a point whose section is not found: it is refused, or put on the whole with the words of its place. */
    unknownSections: z.enum(['refuse', 'whole']).default('refuse'),
    mode: z.enum(['all', 'partial']).default('all'),
    dryRun: z.stringbool().default(false),
    /** Hands every position in at once (R1). */
    submit: z.stringbool().default(false),
  }),
  fileBody: { json: importFile },
  maxBytes: importLimits.bytes,
  result: importReport,
});
