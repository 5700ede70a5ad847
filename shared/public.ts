import { z } from 'zod';
import { anchor } from './anchors.ts';
import { section, versionHead } from './documents.ts';
import { endpoint } from './endpoint.ts';
import { exported, exportFormats } from './exports.ts';
import { cause, provenance } from './incorporation.ts';
import { pointKinds } from './positions.ts';
import { deliberation, procedure } from './procedures.ts';
import { resolution } from './resolutions.ts';
import { outcomes } from './review.ts';
import { roundStates } from './rounds.ts';
import { id, instant, listOf, listQuery, pageOf, quote, sectionKey } from './values.ts';

const publicRound = z.object({
  id,
  reference: z.string(),
  title: z.string(),
  opensAt: instant,
  closesAt: instant,
  status: z.enum(roundStates),
  publishedAt: instant.nullable(),
  versionNumber: z.int(),
});

const publicVersion = versionHead.pick({ id: true, documentId: true, number: true, status: true, frozenAt: true });

/** What everybody may know of a procedure: only what is released or published (R11, R12). */
export const publicProcedure = procedure
  .omit({ can: true, version: true, createdAt: true, leadOrganisationId: true, receiptMail: true })
  .extend({
    deliberations: z.array(deliberation.omit({ released: true, version: true })),
    participants: z.array(
      z.object({ name: z.string(), kind: z.string(), status: z.string(), capacity: z.string().nullable() }),
    ),
    workingGroup: z
      .object({
        title: z.string(),
        note: z.string(),
        seats: z.array(
          z.object({ function: z.string(), organisationName: z.string().nullable(), voting: z.boolean() }),
        ),
      })
      .nullable(),
    rounds: z.array(publicRound),
    documents: z.array(z.object({ id, title: z.string(), note: z.string(), versions: z.array(publicVersion) })),
  });

export const listPublicProcedures = endpoint({
  operationId: 'listPublicProcedures',
  method: 'GET',
  path: '/api/v1/public/procedures',
  action: 'public.read',
  summary: 'Procedures that are running or concluded',
  result: listOf(
    publicProcedure.pick({
      id: true,
      slug: true,
      title: true,
      status: true,
      summary: true,
      due: true,
      leadOrganisationName: true,
    }),
  ),
});

export const getPublicProcedure = endpoint({
  operationId: 'getPublicProcedure',
  method: 'GET',
  path: '/api/v1/public/procedures/:slug',
  action: 'public.read',
  summary: 'One procedure with mandate, public deliberations, participants, rounds and released versions',
  result: publicProcedure,
});

export const getPublicVersion = endpoint({
  operationId: 'getPublicVersion',
  method: 'GET',
  path: '/api/v1/public/procedures/:slug/documents/:documentId/versions/:number',
  action: 'public.read',
  summary: 'A released version to read',
  result: publicVersion.extend({
    /** The resolution by which it is the text the council wants. */
    resolution: resolution.pick({ reference: true, body: true, heldOn: true, wording: true }).nullable(),
    documentTitle: z.string(),
    note: z.string(),
    sections: z.array(
      section.pick({
        key: true,
        parentKey: true,
        kind: true,
        number: true,
        heading: true,
        html: true,
        plainText: true,
      }),
    ),
  }),
});

const reopened = z.object({ at: instant, reason: z.string() });

export const publicPoint = z.object({
  id,
  reference: z.string(),
  roundReference: z.string(),
  /** „eine Organisation“ where the position is published without a name. */
  organisationName: z.string(),
  kind: z.enum(pointKinds),
  sectionKey: sectionKey.nullable(),
  sectionLabel: z.string().nullable(),
  quote: quote.nullable(),
  comment: z.string(),
  proposedText: z.string(),
  language: z.string(),
  topicReference: z.string().nullable(),
  topicTitle: z.string().nullable(),
  outcome: z.enum(outcomes),
  reason: z.string(),
  notAcceptedPart: z.string(),
  referredTo: z.string(),
  decidedBy: z.string(),
  decidedAt: instant.nullable(),
  /** The decision is being taken anew (R18). */
  reopened: reopened.nullable(),
  /** Decisions that were taken anew since, oldest first: both are shown (R18). */
  earlier: z.array(
    z.object({ outcome: z.enum(outcomes), reason: z.string(), decidedBy: z.string(), decidedAt: instant, reopened }),
  ),
  incorporations: z.array(
    cause.pick({ versionNumber: true, before: true, after: true, note: true }).extend({
      change: z.enum(['inserted', 'changed', 'deleted', 'moved', 'action']),
      sectionKey: sectionKey.nullable(),
      state: z.enum(['pending', 'done', 'confirmed', 'disputed']),
      action: z.object({ office: z.string(), due: z.string().nullable() }).nullable(),
    }),
  ),
});

/** With what became of its passage in later released versions, the earliest first. */
const publicTrace = publicPoint.extend({ anchors: z.array(anchor) });

const resultFilter = {
  outcome: z.enum(outcomes).optional(),
  sectionKey: sectionKey.optional(),
  roundId: id.optional(),
  q: z.string().max(200).optional(),
};

export const listPublicPoints = endpoint({
  operationId: 'listPublicPoints',
  method: 'GET',
  path: '/api/v1/public/procedures/:slug/points',
  action: 'public.read',
  summary: 'Published points with the decision of the city and what it changed',
  query: listQuery.extend(resultFilter),
  result: pageOf(publicPoint),
});

export const exportPublicResults = endpoint({
  operationId: 'exportPublicResults',
  method: 'GET',
  path: '/api/v1/public/procedures/:slug/exports/disposition-table',
  action: 'public.read',
  summary: 'Published points with the decision of the city and what it changed, as a document or table',
  query: z.strictObject(resultFilter),
  formats: exportFormats,
  perMinute: 30,
  result: exported,
});

export const getPublicPoint = endpoint({
  operationId: 'getPublicPoint',
  method: 'GET',
  path: '/api/v1/public/procedures/:slug/points/:pointId',
  action: 'public.read',
  summary: 'The published trace of one point',
  result: publicTrace,
});

export const getPublicProvenance = endpoint({
  operationId: 'getPublicProvenance',
  method: 'GET',
  path: '/api/v1/public/procedures/:slug/versions/:versionId/provenance',
  action: 'public.read',
  summary: 'Where each sentence of a released version comes from',
  result: provenance,
});
