import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { day, id, instant, listQuery, pageOf, text } from './values.ts';

/** What an office of the city says to a version before the organisations are asked. */
export const signOffOpinions = ['agreed', 'agreed_with_remark', 'not_agreed'] as const;
export type SignOffOpinion = (typeof signOffOpinions)[number];

/** The opinions that are told in words; an agreement without remark has none. */
export const needsRemark = (opinion: SignOffOpinion): boolean => opinion !== 'agreed';

/** A sign-off (Mitzeichnung) of one office on one frozen version: inside the city only. */
const signOff = z.object({
  id,
  version: z.object({
    id,
    documentId: id,
    documentTitle: z.string(),
    number: z.int(),
    /** `If-Match: "c<contentVersion>"` when giving it: the text that was read. */
    contentVersion: z.int(),
  }),
  office: z.object({ id, name: z.string() }),
  /** Last day for the answer, in the time zone of the procedure. */
  dueOn: day.nullable(),
  asked: z.object({ by: z.string(), at: instant }),
  /** Null while it is waited for: silence is no agreement. */
  given: z.object({ opinion: z.enum(signOffOpinions), remark: z.string(), at: instant }).nullable(),
});

const path = '/api/v1/procedures/:procedureId/sign-offs' as const;

export const listSignOffs = endpoint({
  operationId: 'listSignOffs',
  method: 'GET',
  path,
  action: 'sign_off.list',
  summary: 'Sign-offs of the city’s offices, newest first: of a version, or all; an office sees what it is asked',
  query: listQuery.omit({ count: true }).extend({ versionId: id.optional(), open: z.stringbool().default(false) }),
  result: pageOf(signOff),
});

export const askSignOff = endpoint({
  operationId: 'askSignOff',
  method: 'POST',
  path,
  action: 'sign_off.ask',
  summary: 'Ask an office of the city to sign a frozen version off',
  body: z.strictObject({ versionId: id, officeId: id, dueOn: day.nullable().default(null) }),
  result: signOff,
  status: 201,
});

export const giveSignOff = endpoint({
  operationId: 'giveSignOff',
  method: 'POST',
  path: `${path}/:signOffId/opinion`,
  action: 'sign_off.give',
  summary: 'Say, once and for the text that was read, whether one’s office agrees',
  body: z
    .strictObject({ opinion: z.enum(signOffOpinions), remark: text(5000).default('') })
    .refine(({ opinion, remark }) => needsRemark(opinion) === (remark.trim() !== ''), {
      path: ['remark'],
      message: 'remark_fits_opinion',
    }),
  result: signOff,
  status: 201,
  precondition: 'content',
});
