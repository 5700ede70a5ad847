import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { listPoints, outcomes } from './review.ts';
import { id, instant, sectionKey } from './values.ts';

/** Bounds of the table of points that goes to a spreadsheet and back. */
export const workbookLimits = { bytes: 20_000_000, rows: 20_000, cells: 600_000, changes: 1000 } as const;

/** What may be edited in the table: the columns of a proposal. */
export const proposalColumns = [
  'outcome',
  'reason',
  'notAcceptedPart',
  'coveredBySectionKey',
  'referredTo',
  'passedOn',
] as const;
export type ProposalColumn = (typeof proposalColumns)[number];

/** What stands beside it to be read; edits there are told, and nothing comes of them. */
export const wordColumns = ['reference', 'organisationName', 'sectionLabel', 'comment', 'proposedText'] as const;
export type WordColumn = (typeof wordColumns)[number];

const path = '/api/v1/procedures/:procedureId/points/workbook' as const;

export const exportWorkbook = endpoint({
  operationId: 'exportWorkbook',
  method: 'GET',
  path,
  action: 'disposition.propose',
  summary: 'The points of a view of the desk with their decisions, as a table to be edited (XLSX) or as JSON',
  query: listPoints.query.omit({ cursor: true, limit: true, count: true }),
  formats: ['xlsx'],
  result: z.object({
    points: z.array(
      z.object({
        id,
        reference: z.string(),
        organisationName: z.string(),
        sectionLabel: z.string().nullable(),
        comment: z.string(),
        proposedText: z.string(),
        topicReference: z.string().nullable(),
        /** Of the newest version of the decision: its number, 0 where nothing was proposed yet. */
        version: z.int(),
        outcome: z.enum(outcomes).nullable(),
        reason: z.string(),
        notAcceptedPart: z.string(),
        coveredBySectionKey: sectionKey.nullable(),
        referredTo: z.string(),
        passedOn: z.boolean(),
      }),
    ),
  }),
});

/** A row as a table programme counts it, and the point it is about. */
const place = { row: z.int(), id, reference: z.string() };
/** Both states of the cells that differ, as the table writes them. */
const cells = z.array(z.object({ column: z.enum(proposalColumns), before: z.string(), after: z.string() }));

/** The body is the file. A dry run tells the same and writes nothing. */
export const importWorkbook = endpoint({
  operationId: 'importWorkbook',
  method: 'POST',
  path,
  action: 'disposition.propose',
  summary: 'Take proposals from an edited table: what is sound is proposed, everything else is told and left as it is',
  query: z.strictObject({ dryRun: z.stringbool().default(false) }),
  fileBody: {},
  maxBytes: workbookLimits.bytes,
  result: z.object({
    /** Whether anything was proposed: never by a dry run. */
    taken: z.boolean(),
    /** Rows of the table that name a point. */
    rows: z.int(),
    unchanged: z.int(),
    changed: z.array(z.object({ ...place, cells })),
    /** Somebody has changed the decision since the table was made: `before` is what stands there now. */
    stale: z.array(z.object({ ...place, by: z.string().nullable(), at: instant.nullable(), cells })),
    /** What cannot be proposed; `column` is null where the whole row is meant. */
    invalid: z.array(
      z.object({
        ...place,
        column: z.enum(proposalColumns).nullable(),
        value: z.string(),
        code: z.string(),
        detail: z.string(),
      }),
    ),
    /** Rows of no point of this procedure, and edits outside the columns of a proposal. */
    ignored: z.array(
      z.object({
        row: z.int(),
        column: z.enum(wordColumns).nullable(),
        value: z.string(),
        code: z.enum(['foreign', 'words']),
        detail: z.string(),
      }),
    ),
    /** How many more there are of these two than the 500 that are listed. */
    furtherInvalid: z.int(),
    furtherIgnored: z.int(),
  }),
});
