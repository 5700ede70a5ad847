import { z } from 'zod';
import { diffPart, formerPlace, movedPassage } from './documents.ts';
import { endpoint } from './endpoint.ts';
import { outcomes } from './review.ts';
import { id, instant, sectionKey } from './values.ts';

/** Points a file holds at most that is set as a whole; CSV, JSON and DOCX come in pieces, without a bound. */
export const exportLimits = { pdf: 1000, xlsx: 20_000 } as const;

/** By what the table of decisions is arranged. */
export const arrangements = ['section', 'organisation', 'topic'] as const;
export type Arrangement = (typeof arrangements)[number];

/** For whom it is: `office` all that the caller may see, `public` only what everybody may, as everybody may see it (R11). */
export const audiences = ['office', 'public'] as const;
export type Audience = (typeof audiences)[number];

const frame = {
  title: z.string(),
  procedureTitle: z.string(),
  asOf: instant,
  /** What was chosen, of when it is, and how far the record of events was sealed then. */
  facts: z.array(z.object({ term: z.string(), value: z.string() })),
};

/** An export as JSON; the same cells stand in every other format. */
export const exported = z.object({
  ...frame,
  columns: z.array(z.object({ name: z.string(), label: z.string() })),
  rows: z.array(
    z.object({
      pointId: id.nullable(),
      sectionKey: sectionKey.nullable(),
      outcome: z.enum(outcomes).nullable(),
      /** Of what was handed in. */
      language: z.string().nullable(),
      /** The part of the document in which the row stands. */
      heading: z.string(),
      /** One for each column, by its name. */
      cells: z.record(z.string(), z.string()),
    }),
  ),
});
export type Exported = z.output<typeof exported>;

const selection = {
  roundId: id.optional(),
  sectionKey: sectionKey.optional(),
  organisationId: id.optional(),
  outcome: z.enum(outcomes).optional(),
  audience: z.enum(audiences).default('office'),
};

/** Everything a body needs to decide: the paper, the concept, who stands behind it, and what became of every point. */
export const downloadCouncilPackage = endpoint({
  operationId: 'downloadCouncilPackage',
  method: 'GET',
  path: '/api/v1/procedures/:procedureId/deliberations/:deliberationId/package',
  action: 'package.read',
  summary:
    'The package for a deliberation as ZIP with checksums: for a public one only what is published, the agreed version unless another is named',
  query: z.strictObject({ versionId: id.optional() }),
  download: true,
  result: z.undefined(),
});

/** What a table can be had as, besides JSON. */
export const exportFormats = ['csv', 'ndjson', 'xlsx', 'docx', 'pdf'] as const;

export const exportDispositionTable = endpoint({
  operationId: 'exportDispositionTable',
  method: 'GET',
  path: '/api/v1/procedures/:procedureId/exports/disposition-table',
  action: 'export.read',
  summary: 'Every point with its decision and the reason (Abwägungstabelle), by section, organisation or topic',
  query: z.strictObject({ by: z.enum(arrangements).default('section'), ...selection }),
  formats: exportFormats,
  result: exported,
});

export const exportSynopsis = endpoint({
  operationId: 'exportSynopsis',
  method: 'GET',
  path: '/api/v1/procedures/:procedureId/exports/synopsis',
  action: 'export.read',
  summary: 'Old text, what was handed in on it, decision with reason, and new text, section by section (Synopse)',
  query: z.strictObject({
    ...selection,
    /** The text that was consulted; otherwise that of the newest round. */
    fromVersionId: id.optional(),
    /** The text it became; otherwise the newest of the same document. */
    toVersionId: id.optional(),
  }),
  formats: exportFormats,
  result: exported,
});

export const exportIsoComments = endpoint({
  operationId: 'exportIsoComments',
  method: 'GET',
  path: '/api/v1/procedures/:procedureId/exports/iso-comments',
  action: 'export.read',
  summary: 'Points on the ISO commenting form, the decisions as observations of the secretariat',
  query: z.strictObject(selection),
  formats: exportFormats,
  result: exported,
});

export const exportInvolvement = endpoint({
  operationId: 'exportInvolvement',
  method: 'GET',
  path: '/api/v1/procedures/:procedureId/exports/involvement',
  action: 'involvement.read',
  summary: 'How far organisations were involved, by kind and represented group: never by member of staff',
  query: z.strictObject({ roundId: id.optional() }),
  formats: exportFormats,
  result: exported,
});

export const exportConcept = endpoint({
  operationId: 'exportConcept',
  method: 'GET',
  path: '/api/v1/procedures/:procedureId/exports/concept',
  action: 'export.read',
  summary:
    'A version of the concept, with marks for what changed since another one and the origin of its sentences if asked for',
  query: z.strictObject({
    versionId: id,
    /** Marks show what changed since this version of the same document. */
    againstVersionId: id.optional(),
    /** Behind each section where its sentences come from; of frozen versions only. */
    provenance: z.stringbool().default(false),
    audience: z.enum(audiences).default('office'),
  }),
  formats: ['docx', 'pdf'],
  result: z.object({
    ...frame,
    sections: z.array(
      z.object({
        key: sectionKey,
        parentKey: sectionKey.nullable(),
        label: z.string(),
        /** Markdown; empty where the section stands no more. */
        body: z.string(),
        /** Null without marks. */
        change: z.enum(['same', 'changed', 'inserted', 'deleted', 'moved']).nullable(),
        /** Of a section that moved as a whole. */
        movedFrom: formerPlace.nullable(),
        /** One with a `move` is a paragraph that went elsewhere. */
        parts: z.array(diffPart),
        origins: z.array(z.object({ sentence: z.string(), because: z.array(z.string()) })),
      }),
    ),
    moves: z.array(movedPassage),
  }),
});
