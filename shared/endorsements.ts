import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { channels, publications } from './positions.ts';
import { abilities, day, id, instant, listOf, text } from './values.ts';

/** What an organisation says to a version. Silence is none of these. */
export const endorsementOpinions = ['endorsed', 'endorsed_with_reservation', 'objected', 'abstained'] as const;
export type EndorsementOpinion = (typeof endorsementOpinions)[number];

/** The opinions that are told in words. */
export const needsWords = (opinion: EndorsementOpinion): boolean =>
  opinion === 'endorsed_with_reservation' || opinion === 'objected';

/** How an answer reaches the city: in Stellwerk, or written down by the department. */
const ways = ['form', ...channels.filter((channel) => ['email', 'letter', 'in_person'].includes(channel))] as const;

const endorsement = z.object({
  id,
  opinion: z.enum(endorsementOpinions),
  /** The reservation, or the reasons of an objection. */
  words: z.string(),
  publication: z.enum(publications),
  channel: z.enum(channels),
  receivedOn: day.nullable(),
  at: instant,
});

/** What is known outside of one organisation: without a name where it asked for that, without words where they are not published. */
const agreedEntry = z.object({
  /** „eine Organisation“ where it is published without a name. */
  organisationName: z.string(),
  opinion: z.enum(endorsementOpinions),
  words: z.string(),
});

/** Who stands behind an agreed version, as it was when the version was agreed. */
const agreement = z.object({
  agreedAt: instant,
  entries: z.array(agreedEntry),
  /** Organisations that were asked and did not answer: no consent. */
  withoutAnswer: z.int(),
});

/** The organisations are asked whether they stand behind a frozen, released version. */
const endorsementCall = z.object({
  id,
  version: z.object({
    id,
    documentId: id,
    documentTitle: z.string(),
    number: z.int(),
    /** `If-Match: "c<contentVersion>"` when answering: the text that was read. */
    contentVersion: z.int(),
  }),
  introduction: z.string(),
  calledAt: instant,
  /** Exclusive; a closing day ends at midnight after it (R10). */
  closesAt: instant,
  status: z.enum(['open', 'closed', 'agreed']),
  /** Staff see all that were asked, an organisation itself; the last answer counts, the earlier ones stay. */
  organisations: z.array(z.object({ organisationId: id, organisationName: z.string(), answers: z.array(endorsement) })),
  agreement: agreement.nullable(),
  can: abilities,
});

const path = '/api/v1/procedures/:procedureId/endorsement-calls' as const;

export const listEndorsementCalls = endpoint({
  operationId: 'listEndorsementCalls',
  method: 'GET',
  path,
  action: 'endorsement.list',
  summary: 'What the organisations were asked to endorse, newest first, with the answers the caller may see',
  result: listOf(endorsementCall),
});

export const callForEndorsement = endpoint({
  operationId: 'callForEndorsement',
  method: 'POST',
  path,
  action: 'endorsement.call',
  summary: 'Ask all organisations of the procedure whether they stand behind a frozen, released version',
  body: z.strictObject({ versionId: id, closesAt: instant, introduction: text(5000).default('') }),
  result: endorsementCall,
  status: 201,
  precondition: 'content',
});

export const giveEndorsement = endpoint({
  operationId: 'giveEndorsement',
  method: 'POST',
  path: `${path}/:callId/endorsements`,
  action: 'endorsement.give',
  summary:
    'Say whether an organisation stands behind the version that was read; a newer answer takes the place of an older one',
  body: z
    .strictObject({
      organisationId: id,
      opinion: z.enum(endorsementOpinions),
      words: text(5000).default(''),
      publication: z.enum(publications).default('full'),
      /** Staff write down what came by another way, with its day of receipt. */
      channel: z.enum(ways).default('form'),
      receivedOn: day.nullable().default(null),
    })
    .refine(({ opinion, words }) => needsWords(opinion) === (words.trim() !== ''), {
      path: ['words'],
      message: 'words_fit_opinion',
    })
    .refine(({ channel, receivedOn }) => (channel === 'form') === (receivedOn === null), {
      path: ['receivedOn'],
      message: 'day_of_receipt_fits_channel',
    }),
  result: endorsementCall,
  status: 201,
  precondition: 'content',
});

export const agreeOnVersion = endpoint({
  operationId: 'agreeOnVersion',
  method: 'POST',
  path: `${path}/:callId/agreement`,
  action: 'version.agree',
  summary:
    'Declare the version agreed, with the list of endorsements as it is now; refused while promises are open (R6)',
  result: endorsementCall,
  status: 201,
  precondition: 'content',
});

export const getPublicAgreement = endpoint({
  operationId: 'getPublicAgreement',
  method: 'GET',
  path: '/api/v1/public/procedures/:slug/versions/:versionId/agreement',
  action: 'public.read',
  summary: 'Who stands behind an agreed version',
  result: agreement,
});
