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

/** How much a counter-draft may hold: code points of all its sections, and how many those are. */
export const counterDraftLimits = { bytes: 20_000_000, characters: 1_000_000, sections: 2000 } as const;

/** A section as it is written; `heading` is plain text without its number, `body` Markdown, `parent` the place of the one above it. */
export const counterDraftSection = z.object({
  kind: z.enum(sectionKinds),
  number: z.string().nullable(),
  heading: z.string(),
  body: z.string(),
  /** Place in the list, 0-based. */
  parent: z.int().nullable(),
});
export type CounterDraftSection = z.output<typeof counterDraftSection>;

const mapping = z.object({ choice: z.enum(counterDraftChoices), sectionKey: sectionKey.nullable() });

/** A counter-draft while it is prepared, and once it is handed in. */
export const counterDraft = z.object({
  positionId: id,
  fileName: z.string(),
  language: z.string(),
  /** The point that stands for the whole, once it is handed in. */
  wholePointId: id.nullable(),
  /** In the order of the text. */
  sections: z.array(
    counterDraftSection.extend({
      html: z.string(),
      /** What staff has confirmed about it, while that stands; null before, and in a draft. */
      mapping: mapping.nullable(),
      /** The points its words belong to. */
      points: z.array(z.object({ id, reference: z.string() })),
    }),
  ),
  can: abilities,
});

const path = '/api/v1/procedures/:procedureId/positions/:positionId/counter-draft' as const;

export const getCounterDraft = endpoint({
  operationId: 'getCounterDraft',
  method: 'GET',
  path,
  action: 'position.read',
  summary: 'The whole draft of its own that belongs to a position, as a tree of sections, and what became of each',
  result: counterDraft,
});

/** The body is the file: DOCX, or Markdown; its headings make the sections. A second one takes the place of the first. */
export const uploadCounterDraft = endpoint({
  operationId: 'uploadCounterDraft',
  method: 'POST',
  path,
  action: 'position.write',
  summary: 'Lay a whole draft of its own (DOCX or Markdown) beside a position that is not handed in yet',
  query: z.strictObject({ fileName: z.string().trim().min(1).max(200) }),
  fileBody: {},
  maxBytes: counterDraftLimits.bytes,
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

/** A section of a counter-draft with its counterpart. */
export const mappedSection = z.object({
  id,
  /** Id of the section above it. */
  parentId: id.nullable(),
  kind: z.enum(sectionKinds),
  number: z.string().nullable(),
  heading: z.string(),
  /** Markdown. */
  body: z.string(),
  /** What is accounted for in its words: number and heading, and below them the body. */
  text: evidenceText.pick({ id: true, words: true, spans: true, uncovered: true }),
  /** Proposed by likeness of heading and text, and how like they are, 0 to 1. */
  proposal: mapping.extend({ likeness: z.number() }),
  /** What staff has confirmed, while all its words are accounted for. */
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
    organisationName: z.string(),
    fileName: z.string(),
    language: z.string(),
    wholePointId: id,
    wholePointReference: z.string(),
    /** Null as long as no version is frozen: then nothing can be mapped. */
    versionId: id.nullable(),
    /** Frozen versions it can be laid beside. */
    versions: z.array(z.object({ id, documentId: id, documentTitle: z.string(), number: z.int() })),
    /** The sections of that version. */
    targets: z.array(
      z.object({ key: sectionKey, number: z.string().nullable(), heading: z.string(), body: z.string() }),
    ),
    sections: z.array(mappedSection),
    can: abilities,
  }),
});

/**
 * Confirms what corresponds to what. A section that is mapped to another one and says something else becomes a point of kind
 * `change` on it; where both say the same in the same words, it is accounted for without a point. Without counterpart it is a point
 * of kind `addition`, on the `whole` one of kind `change` without section.
 */
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
          /** With `section`, and only then. */
          sectionKey: sectionKey.nullable().default(null),
          /** With `no_point`: why; required from 20 words on (R3). */
          note: text(500).default(''),
        }),
      )
      .min(1)
      .max(counterDraftLimits.sections),
  }),
  result: z.object({ points: z.int(), cleared: z.int() }),
  status: 201,
});
