import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { pointKinds } from './positions.ts';
import { evidenceText, point, span } from './review.ts';
import { id, listOf, sectionKey, text } from './values.ts';

/** From so many words on a text is read before it is set aside, or cut by proposals, as a whole. */
export const shortText = 20;

const textPath = '/api/v1/procedures/:procedureId/texts/:textId' as const;
const pointPath = '/api/v1/procedures/:procedureId/points/:pointId' as const;

export const getText = endpoint({
  operationId: 'getText',
  method: 'GET',
  path: textPath,
  action: 'text.list',
  summary: 'One text as it was handed in, with what is accounted for in it',
  result: evidenceText,
});

export const openText = endpoint({
  operationId: 'openText',
  method: 'POST',
  path: `${textPath}/openings`,
  action: 'text.open',
  summary: 'Note that the caller has opened a text to read it whole',
  result: evidenceText,
});

const passage = { ...span, kind: z.enum(pointKinds), sectionKey: sectionKey.nullable().default(null) };

export const markPoints = endpoint({
  operationId: 'markPoints',
  method: 'POST',
  path: `${textPath}/cuts`,
  action: 'point.mark',
  summary: 'Mark several passages of a text as points, all or none; a text of 20 words or more was opened before (R3)',
  body: z.strictObject({ points: z.array(z.strictObject(passage)).min(1).max(500) }),
  result: evidenceText,
  status: 201,
});

export const undoClearing = endpoint({
  operationId: 'undoClearing',
  method: 'DELETE',
  path: `${textPath}/clearings/:clearingId`,
  action: 'text.clear',
  summary: 'Take back a mark "no point here": its words are to be accounted for again (R3)',
  result: evidenceText,
});

export const clearTexts = endpoint({
  operationId: 'clearTexts',
  method: 'POST',
  path: '/api/v1/procedures/:procedureId/texts/clearings',
  action: 'text.clear',
  summary: 'Mark what is left of several texts as "no point here"; each has under 20 words or was opened before (R3)',
  body: z.strictObject({ textIds: z.array(id).min(1).max(200), note: text(500).default('') }),
  result: z.object({ cleared: z.int() }),
});

export const undoMark = endpoint({
  operationId: 'undoMark',
  method: 'POST',
  path: `${pointPath}/undo`,
  action: 'point.mark',
  summary: 'Take back a mark until its point is adopted; the reference is not given to another (R1, R8)',
  body: z.strictObject({ note: text(500).default('') }),
  result: point,
});

export const splitPoint = endpoint({
  operationId: 'splitPoint',
  method: 'POST',
  path: `${pointPath}/split`,
  action: 'point.mark',
  summary: 'Split a point into parts that are answered one by one; together they have all its words (R3, R8)',
  body: z.strictObject({
    parts: z
      .array(
        z.strictObject({
          spans: z
            .array(z.strictObject({ textId: id, ...span }))
            .min(1)
            .max(200),
          kind: z.enum(pointKinds),
          sectionKey: sectionKey.nullable().default(null),
        }),
      )
      .min(2)
      .max(50),
  }),
  result: listOf(point),
  status: 201,
});

export const rejoinPoint = endpoint({
  operationId: 'rejoinPoint',
  method: 'POST',
  path: `${pointPath}/rejoin`,
  action: 'point.mark',
  summary: 'Make a split point whole again, until one of its parts is adopted (R8)',
  result: point,
});

/** Where the words of a point stand: what a split goes by. */
export const getPointSpans = endpoint({
  operationId: 'getPointSpans',
  method: 'GET',
  path: `${pointPath}/spans`,
  action: 'text.list',
  summary: 'The passages a point consists of',
  result: listOf(z.object({ textId: id, kind: evidenceText.shape.kind, ...span, text: z.string() })),
});
