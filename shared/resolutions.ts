import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { id, instant, line, listOf, text } from './values.ts';

/** What a body resolved, with the number under which its minutes have it. */
export const resolution = z.object({
  id,
  deliberationId: id,
  /** The body and the day of the deliberation. */
  body: z.string(),
  heldOn: z.string(),
  /** The deliberation is public or released: only then can the resolution be a source of a text, or resolve a version (R12). */
  isKnownOutside: z.boolean(),
  reference: z.string(),
  wording: z.string(),
  /** The versions that are the text it wants. */
  versions: z.array(z.object({ id, documentId: id, documentTitle: z.string(), number: z.int() })),
  recordedAt: instant,
});

export const listResolutions = endpoint({
  operationId: 'listResolutions',
  method: 'GET',
  path: '/api/v1/procedures/:procedureId/resolutions',
  action: 'deliberation.list',
  summary: 'What bodies resolved, the latest first; outside only of deliberations that are public or released (R12)',
  result: listOf(resolution),
});

export const recordResolution = endpoint({
  operationId: 'recordResolution',
  method: 'POST',
  path: '/api/v1/procedures/:procedureId/deliberations/:deliberationId/resolutions',
  action: 'resolution.record',
  summary: 'Record what a body resolved, with its number, for a deliberation whose result is noted (R18)',
  body: z.strictObject({
    reference: line(120),
    wording: text(20_000).refine((value) => value.trim() !== '', { params: { code: 'empty' } }),
  }),
  result: resolution,
  status: 201,
});

export const resolveVersion = endpoint({
  operationId: 'resolveVersion',
  method: 'POST',
  path: '/api/v1/procedures/:procedureId/versions/:versionId/resolution',
  action: 'version.resolve',
  summary:
    'Declare a frozen version the text that was resolved; refused while something in it changed since the agreed version for another reason (R18)',
  body: z.strictObject({ resolutionId: id }),
  result: resolution,
  status: 201,
  precondition: 'content',
});
