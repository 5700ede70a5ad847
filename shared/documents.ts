import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { abilities, id, instant, line, listOf, nothing, sectionKey, text } from './values.ts';

/** Stored states; consulted, released and superseded are derived. */
export const versionStates = ['working', 'frozen', 'agreed', 'resolved'] as const;
export type VersionState = (typeof versionStates)[number];

export const sectionKinds = ['preamble', 'chapter', 'section', 'item'] as const;

export const section = z.object({
  id,
  key: sectionKey,
  parentKey: sectionKey.nullable(),
  kind: z.enum(sectionKinds),
  number: z.string().nullable(),
  heading: z.string(),
  /** Markdown. */
  body: z.string(),
  /** The body as safe HTML, rendered by the server. */
  html: z.string(),
  /** The normalised plain text over which quotes are stored. */
  plainText: z.string(),
  position: z.int(),
  version: z.int(),
});

const versionFields = {
  id,
  documentId: id,
  number: z.int(),
  status: z.enum(versionStates),
  /** Organisations and the public can read it. */
  released: z.boolean(),
  frozenAt: instant.nullable(),
  /** Raised by any change of a section; `If-Match: "c<contentVersion>"` when freezing. */
  contentVersion: z.int(),
  can: abilities,
};

export const documentVersion = z.object({ ...versionFields, sections: z.array(section) });
export const versionHead = z.object(versionFields);

export const document = z.object({
  id,
  title: z.string(),
  note: z.string(),
  versions: z.array(versionHead),
  version: z.int(),
});

export const markdown = text(2_000_000);

export const listDocuments = endpoint({
  operationId: 'listDocuments',
  method: 'GET',
  path: '/api/v1/procedures/:procedureId/documents',
  action: 'document.list',
  summary: 'Documents with the versions the caller may read',
  result: listOf(document),
});

export const createDocument = endpoint({
  operationId: 'createDocument',
  method: 'POST',
  path: '/api/v1/procedures/:procedureId/documents',
  action: 'document.create',
  summary: 'Create a document with its first working version, from Markdown if given',
  body: z.strictObject({ title: line(300), note: text(2000).default(''), markdown: markdown.default('') }),
  maxBytes: 8_000_000,
  result: document,
  status: 201,
});

export const importVersion = endpoint({
  operationId: 'importVersion',
  method: 'POST',
  path: '/api/v1/procedures/:procedureId/documents/:documentId/versions',
  action: 'version.import',
  summary: 'Take a Markdown text as the working version; sections keep their keys where they continue old ones',
  body: z.strictObject({ markdown }),
  textBody: 'text/markdown',
  maxBytes: 8_000_000,
  result: documentVersion,
  status: 201,
});

export const getVersion = endpoint({
  operationId: 'getVersion',
  method: 'GET',
  path: '/api/v1/procedures/:procedureId/documents/:documentId/versions/:number',
  action: 'version.read',
  summary: 'One version with its sections; as PDF or DOCX to read on paper',
  formats: ['pdf', 'docx'],
  result: documentVersion,
});

const sectionPath = '/api/v1/procedures/:procedureId/documents/:documentId/versions/:number/sections' as const;

export const addSection = endpoint({
  operationId: 'addSection',
  method: 'POST',
  path: sectionPath,
  action: 'section.edit',
  summary: 'Add a section to the working version, after another one or at the end',
  body: z.strictObject({
    afterKey: sectionKey.nullable().default(null),
    parentKey: sectionKey.nullable().default(null),
    number: line(40).nullable().default(null),
    heading: text(500).default(''),
    body: text(100_000).default(''),
  }),
  result: section,
  status: 201,
});

export const editSection = endpoint({
  operationId: 'editSection',
  method: 'PATCH',
  path: `${sectionPath}/:sectionKey`,
  action: 'section.edit',
  summary: 'Change number, heading, body or place of a section of the working version',
  body: z.strictObject({
    number: line(40).nullable().optional(),
    heading: text(500).optional(),
    body: text(100_000).optional(),
    /** Move: the section after which it stands, or null for the beginning. */
    afterKey: sectionKey.nullable().optional(),
  }),
  result: section,
  precondition: 'version',
});

export const listSectionHistory = endpoint({
  operationId: 'listSectionHistory',
  method: 'GET',
  path: `${sectionPath}/:sectionKey/history`,
  action: 'section.edit',
  summary: 'How a section of the working version came to its words: the newest states first, each with who left it so',
  result: listOf(
    z.object({
      /** When this state was reached; null for the one the section began with. */
      at: instant.nullable(),
      /** Null where the person was erased (R17), and for the state it began with. */
      byName: z.string().nullable(),
      number: z.string().nullable(),
      heading: z.string(),
      body: z.string(),
    }),
  ),
});

export const numberSections = endpoint({
  operationId: 'numberSections',
  method: 'POST',
  path: '/api/v1/procedures/:procedureId/documents/:documentId/versions/:number/numbers',
  action: 'section.edit',
  summary: 'Give sections of the working version other numbers in one act; keys, and so references, stay',
  body: z.strictObject({
    numbers: z
      /** `was`: the number that was read; a section that bears another one meanwhile is not overwritten (R16). */
      .array(z.strictObject({ sectionKey, was: line(40).nullable(), number: line(40).nullable() }))
      .min(1)
      .max(2000),
  }),
  result: documentVersion,
});

export const retireSection = endpoint({
  operationId: 'retireSection',
  method: 'DELETE',
  path: `${sectionPath}/:sectionKey`,
  action: 'section.edit',
  summary: 'Take a section out of the working version; frozen versions keep it',
  result: nothing,
  status: 204,
  precondition: 'version',
});

/** A piece of a difference; with a `move` it is a whole paragraph that went elsewhere, and not deleted or inserted. */
export const diffPart = z.object({
  kind: z.enum(['same', 'inserted', 'deleted']),
  text: z.string(),
  move: z.int().optional(),
});

/** A paragraph that went from one section, or one place in it, to another, with the words that were changed in it. */
export const movedPassage = z.object({
  move: z.int(),
  fromKey: sectionKey,
  toKey: sectionKey,
  parts: z.array(diffPart),
});

/** Where a section stood that moved: its old number and the title of the section it stood behind, null at the beginning. */
export const formerPlace = z.object({ number: z.string().nullable(), behind: z.string().nullable() });

export const compareVersions = endpoint({
  operationId: 'compareVersions',
  method: 'GET',
  path: '/api/v1/procedures/:procedureId/documents/:documentId/versions/:number/compare/:otherNumber',
  action: 'version.compare',
  summary:
    'Word-level difference from version `number` to version `otherNumber`, section by section, moves shown as such',
  result: z.object({
    from: versionHead,
    to: versionHead,
    sections: z.array(
      z.object({
        key: sectionKey,
        change: z.enum(['same', 'changed', 'inserted', 'deleted', 'moved']),
        number: z.string().nullable(),
        heading: z.string(),
        movedFrom: formerPlace.nullable(),
        parts: z.array(diffPart),
      }),
    ),
    moves: z.array(movedPassage),
  }),
});

/** Stated sources of a change that no disposition asked for (R7). */
export const sourceKinds = ['editorial', 'law', 'standard', 'working_group', 'resolution'] as const;

export const source = z.object({
  id,
  sectionKey,
  kind: z.enum(sourceKinds),
  change: z.enum(['inserted', 'changed', 'deleted', 'moved']),
  /** The changed words: of the new version, for a deletion of the old one. */
  quote: z.string(),
  /** Where to find it; of a resolution it begins with its number, body and day. */
  note: z.string(),
  resolutionId: id.nullable(),
  createdAt: instant,
});

const sourcesPath = '/api/v1/procedures/:procedureId/documents/:documentId/versions/:number/sources' as const;

export const listSources = endpoint({
  operationId: 'listSources',
  method: 'GET',
  path: sourcesPath,
  action: 'source.list',
  summary: 'Stated sources of changes in a version',
  result: listOf(source),
});

export const createSource = endpoint({
  operationId: 'createSource',
  method: 'POST',
  path: sourcesPath,
  action: 'source.create',
  summary: 'State where a changed sentence of the working version comes from (R7)',
  body: z.strictObject({
    sectionKey,
    kind: z.enum(sourceKinds),
    change: z.enum(['inserted', 'changed', 'deleted', 'moved']).default('changed'),
    quote: text(20_000).refine((value) => value.trim() !== '', { params: { code: 'empty' } }),
    note: line(2000),
    /** Which resolution, where one is the source: of a deliberation that is public or released (R12, R18). */
    resolutionId: id.nullable().default(null),
  }),
  result: source,
  status: 201,
});
