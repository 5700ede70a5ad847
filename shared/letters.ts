import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { workProgress } from './long-work.ts';
import { abilities, id, instant, line, listOf } from './values.ts';

/** What a letter template may name once in a letter. */
export const letterPlaceholders = [
  'Organisation',
  'Stellungnahme',
  'Eingang',
  'Verfahren',
  'Aktenzeichen',
  'Runde',
  'Amt',
  'Datum',
] as const;
export type LetterPlaceholder = (typeof letterPlaceholders)[number];

/** The block that is repeated for each point: `{#Einzelpunkte} … {/Einzelpunkte}`. */
export const pointsBlock = 'Einzelpunkte';

/** What stands in that block, for one point. Each can also open a block of its own, shown where it says something. */
export const pointPlaceholders = [
  'Nummer',
  'Argumentgruppe',
  'Abschnitt',
  'Zitat',
  'Kommentar',
  'Formulierungsvorschlag',
  'Entscheidung',
  'Begründung',
  'Einarbeitung',
] as const;
export type PointPlaceholder = (typeof pointPlaceholders)[number];

export const letterLimits = { bytes: 2_000_000, positions: 5000 } as const;
/** Letters that were made are kept so long, in days. */
export const LETTERS_KEPT = 30;

/** A DOCX of the office with placeholders (Briefvorlage); each upload is a version. */
const letterTemplate = z.object({
  id,
  name: z.string(),
  version: z.int(),
  fileName: z.string(),
  uploadedBy: z.string(),
  uploadedAt: instant,
  /** The placeholders that occur in it. */
  placeholders: z.array(z.string()),
  /** What is allowed and perhaps not meant, in sentences. */
  warnings: z.array(z.string()),
  can: abilities,
});

const templates = '/api/v1/procedures/:procedureId/letter-templates' as const;
const template = `${templates}/:templateId` as const;
const upload = { fileBody: {}, maxBytes: letterLimits.bytes } as const;

export const listLetterTemplates = endpoint({
  operationId: 'listLetterTemplates',
  method: 'GET',
  path: templates,
  action: 'letter.read',
  summary: 'Letter templates by name',
  result: listOf(letterTemplate),
});

export const getSampleTemplate = endpoint({
  operationId: 'getSampleTemplate',
  method: 'GET',
  path: `${templates}/sample`,
  action: 'letter.read',
  summary: 'All placeholders, and with `Accept` for DOCX a template to begin with that holds them',
  formats: ['docx'],
  result: z.object({ placeholders: z.array(z.string()), block: z.string(), inBlock: z.array(z.string()) }),
});

export const createLetterTemplate = endpoint({
  operationId: 'createLetterTemplate',
  method: 'POST',
  path: templates,
  action: 'letter.edit',
  summary: 'Take a DOCX as a letter template; every flaw of its placeholders is told at once',
  query: z.strictObject({ name: line(120), fileName: line(200) }),
  ...upload,
  result: letterTemplate,
  status: 201,
});

export const replaceLetterTemplate = endpoint({
  operationId: 'replaceLetterTemplate',
  method: 'PUT',
  path: template,
  action: 'letter.edit',
  summary: 'Upload the next version of a letter template; letters that were made keep theirs',
  query: z.strictObject({ fileName: line(200) }),
  ...upload,
  result: letterTemplate,
  precondition: 'version',
});

export const getLetterTemplate = endpoint({
  operationId: 'getLetterTemplate',
  method: 'GET',
  path: template,
  action: 'letter.read',
  summary: 'One letter template; with `Accept` for DOCX the file itself',
  formats: ['docx'],
  result: letterTemplate,
});

/** Whether a letter can answer every point. */
const completeness = {
  positionId: id,
  reference: z.string(),
  organisationName: z.string(),
  points: z.int(),
  /** Points without an adopted decision. */
  undecided: z.int(),
};

export const previewLetter = endpoint({
  operationId: 'previewLetter',
  method: 'GET',
  path: `${template}/preview`,
  action: 'letter.read',
  summary: 'One letter, as DOCX or PDF by `Accept`; as JSON what it would still lack',
  query: z.strictObject({ positionId: id }),
  formats: ['docx', 'pdf'],
  result: z.object(completeness),
});

/** The letters of one round from one version of a template, made one after the other by a job. */
const letterRun = z.object({
  id,
  templateName: z.string(),
  templateVersion: z.int(),
  roundId: id,
  roundReference: z.string(),
  /** Also those whose points are not all decided. */
  partly: z.boolean(),
  ...workProgress,
  /** The results of the round are not published yet: the letters are drafts (R11). */
  isDraft: z.boolean(),
  /** Positions without a letter, because points of theirs are undecided; at most 200 are listed. */
  leftOut: z.array(z.object(completeness)),
});

const runs = '/api/v1/procedures/:procedureId/letter-runs' as const;
const run = `${runs}/:runId` as const;

export const listLetterRuns = endpoint({
  operationId: 'listLetterRuns',
  method: 'GET',
  path: runs,
  action: 'letter.read',
  summary: 'Letters that were made for whole rounds and are still kept, the newest first',
  result: listOf(letterRun.omit({ leftOut: true })),
});

export const startLetterRun = endpoint({
  operationId: 'startLetterRun',
  method: 'POST',
  path: runs,
  action: 'letter.edit',
  summary: 'Make the letters of a round, one for each position that counts, in a job',
  body: z.strictObject({ templateId: id, roundId: id, partly: z.boolean().default(false) }),
  result: letterRun,
  status: 202,
});

export const getLetterRun = endpoint({
  operationId: 'getLetterRun',
  method: 'GET',
  path: run,
  action: 'letter.read',
  summary: 'How far the letters of a round have come, and who is left out',
  result: letterRun,
});

export const cancelLetterRun = endpoint({
  operationId: 'cancelLetterRun',
  method: 'POST',
  path: `${run}/cancel`,
  action: 'letter.edit',
  summary: 'Stop making letters; those made stay',
  result: letterRun,
  precondition: 'version',
});

export const resumeLetterRun = endpoint({
  operationId: 'resumeLetterRun',
  method: 'POST',
  path: `${run}/resume`,
  action: 'letter.edit',
  summary: 'Go on where it was stopped: no letter is made twice',
  result: letterRun,
  precondition: 'version',
});

export const downloadLetters = endpoint({
  operationId: 'downloadLetters',
  method: 'GET',
  path: `${run}/file`,
  action: 'letter.read',
  summary: 'All letters made so far, each as DOCX and PDF, with a list, as a ZIP',
  download: true,
  result: z.undefined(),
});
