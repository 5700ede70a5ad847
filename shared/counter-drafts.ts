import { z } from 'zod';
import { sectionKinds } from './documents.ts';
import { endpoint } from './endpoint.ts';
import { evidenceText } from './review.ts';
import { abilities, id, nothing, sectionKey, text } from './values.ts';

/**
 * What staff says about a section of a counter-draft: it corresponds to a `section` of the draft under consultation, has
 * no counterpart (`none`: an addition), concerns the `whole` (aims, structure), or is `no_point`.
 */
export const counterDraftChoices = ['section', 'none', 'whole', 'no_point'] as const;
export type CounterDraftChoice = (typeof counterDraftChoices)[number];

const writtenSection = z.object({
  kind: z.enum(sectionKinds),
  number: z.string().nullable(),
  heading: z.string(),
  /** Markdown. */
  body: z.string(),
  /** Place of the section above it, or null. */
  parent: z.int().nullable(),
});

/** A counter-draft while it is prepared, and once it is handed in. */
export const counterDraft = z.object({
  positionId: id,
  fileName: z.string(),
  /** In the order of the text. */
  sections: z.array(writtenSection),
  can: abilities,
});

const path = '/api/v1/procedures/:procedureId/positions/:positionId/counter-draft' as const;

export const getCounterDraft = endpoint({
  operationId: 'getCounterDraft',
  method: 'GET',
  path,
  action: 'position.read',
  summary: 'The whole draft of its own that belongs to a position, as a tree of sections',
  result: counterDraft,
});

/** The body is the file: DOCX, or Markdown in UTF-8; the headings make its sections. A second one takes the place of the first. */
export const uploadCounterDraft = endpoint({
  operationId: 'uploadCounterDraft',
  method: 'POST',
  path,
  action: 'position.write',
  summary: 'Lay a whole draft of its own (DOCX or Markdown) beside a position that is not handed in yet',
  query: z.strictObject({ fileName: z.string().trim().min(1).max(200) }),
  fileBody: {},
  maxBytes: 20_000_000,
  result: counterDraft,
  status: 201,
  owes: 'revision',
});

export const removeCounterDraft = endpoint({
  operationId: 'removeCounterDraft',
  method: 'DELETE',
  path,
  action: 'position.write',
  summary: 'Take the draft of its own out of a position that is not handed in yet',
  result: nothing,
  status: 204,
  owes: 'revision',
});

const mapping = z.object({ choice: z.enum(counterDraftChoices), sectionKey: sectionKey.nullable() });

/** A section of a counter-draft beside its counterpart. */
export const mappedSection = z.object({
  id,
  parentId: id.nullable(),
  kind: z.enum(sectionKinds),
  number: z.string().nullable(),
  heading: z.string(),
  /** Where its body begins in the text, in code points. */
  bodyStart: z.int(),
  text: evidenceText,
  /** Proposed by likeness of heading and text, and how like they are, 0 to 1. */
  proposal: mapping.extend({ likeness: z.number() }),
  /** What staff has confirmed, while its points stand. */
  confirmed: mapping.nullable(),
});

const mappingPath = `${path}/mapping` as const;

export const getCounterDraftMapping = endpoint({
  operationId: 'getCounterDraftMapping',
  method: 'GET',
  path: mappingPath,
  action: 'text.list',
  summary:
    'A counter-draft beside the version under consultation, each section with its counterpart, proposed or confirmed',
  query: z.strictObject({
    /** Another version than that of the round; of an earlier contribution, than the newest frozen one. */
    versionId: id.optional(),
  }),
  result: z.object({
    positionId: id,
    positionReference: z.string(),
    fileName: z.string(),
    language: z.string(),
    wholePointId: id,
    wholePointReference: z.string(),
    version: z.object({ id, documentId: id, documentTitle: z.string(), number: z.int() }).nullable(),
    /** Versions it can be laid beside. */
    versions: z.array(z.object({ id, documentTitle: z.string(), number: z.int() })),
    targets: z.array(
      z.object({ key: sectionKey, number: z.string().nullable(), heading: z.string(), plainText: z.string() }),
    ),
    sections: z.array(mappedSection),
  }),
});

export const mapCounterDraft = endpoint({
  operationId: 'mapCounterDraft',
  method: 'POST',
  path: mappingPath,
  action: 'point.mark',
  summary: 'Confirm counterparts of sections of a counter-draft: each that differs becomes a point, all or none',
  body: z.strictObject({
    versionId: id,
    sections: z
      .array(
        z.strictObject({
          sectionId: id,
          choice: z.enum(counterDraftChoices),
          /** With `section`. */
          sectionKey: sectionKey.nullable().default(null),
          /** With `no_point`: why. */
          note: text(500).default(''),
        }),
      )
      .min(1)
      .max(500),
  }),
  result: z.object({ points: z.int(), cleared: z.int() }),
  status: 201,
});
