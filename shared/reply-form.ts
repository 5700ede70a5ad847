import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { pointKinds, stances } from './positions.ts';
import { id, sectionKey } from './values.ts';

/** The form of a round to be filled in on paper or in a word processor (Rückmeldebogen): one row for each section. */
export const getReplyForm = endpoint({
  operationId: 'getReplyForm',
  method: 'GET',
  path: '/api/v1/procedures/:procedureId/rounds/:roundId/reply-form',
  action: 'reply_form.read',
  summary: 'Reply form of a round as DOCX or PDF: section, our remark, our wording, kind; stance; questions',
  query: z.strictObject({
    /** Whose name stands on it: one of the caller's organisations. */
    organisationId: id.optional(),
  }),
  formats: ['docx', 'pdf'],
  result: z.object({
    procedureTitle: z.string(),
    roundTitle: z.string(),
    organisationName: z.string().nullable(),
    sections: z.array(z.object({ key: sectionKey.nullable(), label: z.string() })),
  }),
});

/** Columns of the form, by the names under which problems tell of them. */
export const replyColumns = ['section', 'comment', 'proposedText', 'kind'] as const;

/**
 * A filled form comes back into a draft. The body is the DOCX file. `dryRun` only tells what would be taken over. A row with a
 * problem is left out and named; once put right, the same file can come again: what the draft already holds is not added
 * twice (R15). Answers and stance are taken over where the draft has none yet; no word of the file is passed over in silence.
 */
export const uploadReplyForm = endpoint({
  operationId: 'uploadReplyForm',
  method: 'POST',
  path: '/api/v1/procedures/:procedureId/positions/:positionId/reply-form',
  action: 'position.write',
  summary: 'Take a filled reply form (DOCX) into a draft: rows as points, stance and answers; or only look at it',
  query: z.strictObject({ dryRun: z.stringbool().default(false) }),
  fileBody: {},
  maxBytes: 20_000_000,
  result: z.object({
    points: z.array(
      z.object({
        /** Row of the table, 1 for the first below its head. */
        row: z.int(),
        place: z.string(),
        sectionKey: sectionKey.nullable(),
        kind: z.enum(pointKinds),
        comment: z.string(),
        proposedText: z.string(),
        /** The draft holds it already. */
        isKnown: z.boolean(),
        note: z.string().nullable(),
      }),
    ),
    problems: z.array(z.object({ row: z.int(), column: z.enum(replyColumns), detail: z.string() })),
    stance: z.object({ stance: z.enum(stances), isKnown: z.boolean() }).nullable(),
    answers: z.array(
      z.object({
        questionKey: z.string(),
        label: z.string(),
        /** The answer in words. */
        words: z.string(),
        /** The draft holds it already. */
        isKnown: z.boolean(),
        note: z.string().nullable(),
      }),
    ),
    /** Everything else that somebody wrote into the form: it is not taken over, and said why. */
    leftOver: z.array(z.object({ place: z.string(), words: z.string(), detail: z.string() })),
    /** How many points were added; 0 on a dry run. */
    added: z.int(),
    /** How many answers were taken over, the stance among them; 0 on a dry run. */
    answered: z.int(),
  }),
  owes: 'revision',
});
