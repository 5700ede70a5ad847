import { eq, inArray } from 'drizzle-orm';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { Language } from '../../../shared/identity.ts';
import type { Question } from '../../../shared/questions.ts';
import type { getReplyForm as endpoint } from '../../../shared/reply-form.ts';
import type { FileAnswer } from '../../platform/answered-file.ts';
import type { ReadContext } from '../../platform/context.ts';
import type { Reader } from '../../platform/db.ts';
import { paperDocx } from '../../platform/docx/paper-docx.ts';
import { i18n, say } from '../../platform/i18n.ts';
import { paperPdf } from '../../platform/pdf/paper-pdf.ts';
import { organisation } from '../../tables/organisations.ts';
import { procedure } from '../../tables/procedures.ts';
import { getVersionById, listSections } from '../documents/index.ts';
import { getRoundFor, type RoundRow } from '../rounds/index.ts';
import { replyPaper } from './reply-form-paper.ts';
import { listQuestions } from './setting.ts';

type Ask = Input<typeof endpoint>;

/** What the reply form of a round holds: a row for the whole and one for each section that is asked about. */
export async function getReplyForm(context: ReadContext, ask: Ask): Promise<Output<typeof endpoint>> {
  const { procedureTitle, round, organisationName, sections } = await findForm(context, ask);
  return { procedureTitle, roundTitle: round.title, organisationName, sections };
}

/** The form to be filled in in a word processor. */
export async function getReplyDocx(context: ReadContext, ask: Ask): Promise<FileAnswer> {
  const form = await findForm(context, ask);
  return {
    name: nameOf(form.round, 'docx', context.language),
    content: await paperDocx(replyPaper(form, context), context.language),
  };
}

/** The form to be filled in by hand. */
export async function getReplyPdf(context: ReadContext, ask: Ask): Promise<FileAnswer> {
  const form = await findForm(context, ask);
  return {
    name: nameOf(form.round, 'pdf', context.language),
    content: await paperPdf(replyPaper(form, context), context.language),
  };
}

const nameOf = ({ reference }: RoundRow, ending: string, language: Language): string =>
  `${say(i18n.t('Rückmeldebogen {reference}', { reference }), language)}.${ending}`;

export interface ReplyForm {
  procedureTitle: string;
  timeZone: string;
  round: RoundRow;
  organisationName: string | null;
  sections: ReplySection[];
  questions: Question[];
}

/** A row of the form; the whole has no key. */
export interface ReplySection {
  key: string | null;
  label: string;
}

async function findForm(context: ReadContext, { params, query }: Ask): Promise<ReplyForm> {
  const { db, language, organisationIds } = context;
  const round = await getRoundFor(db, context, params.procedureId, params.roundId);
  const own = organisationIds.filter((id) => query.organisationId === undefined || id === query.organisationId);
  const names =
    own.length === 0
      ? []
      : await db.select({ name: organisation.name }).from(organisation).where(inArray(organisation.id, own));
  const [only] = names;
  return replyFormOf(db, round, names.length === 1 && only ? only.name : null, language);
}

/** The form of a round as it is now, with a name on it or a line for one. */
export async function replyFormOf(
  reader: Reader,
  round: RoundRow,
  organisationName: string | null,
  language: Language,
): Promise<ReplyForm> {
  const { procedureId, id: roundId } = round;
  const [found] = await reader
    .select({ title: procedure.title, timeZone: procedure.timeZone })
    .from(procedure)
    .where(eq(procedure.id, procedureId));
  const sections = await listReplySections(reader, procedureId, round, language);
  const questions = await listQuestions(reader, procedureId, roundId);
  return {
    procedureTitle: found?.title ?? '',
    timeZone: found?.timeZone ?? 'UTC',
    round,
    organisationName,
    sections,
    questions,
  };
}

/** The rows of the form of a round in the order of the text. */
async function listReplySections(
  reader: Reader,
  procedureId: string,
  { versionId, sectionKeys }: Pick<RoundRow, 'versionId' | 'sectionKeys'>,
  language: Language,
): Promise<ReplySection[]> {
  const sections = await listSections(reader, await getVersionById(reader, procedureId, versionId, true));
  const asked = sections.filter(({ key }) => sectionKeys.length === 0 || sectionKeys.includes(key));
  return [
    { key: null, label: say(i18n.t('Zum Ganzen'), language) },
    ...asked.map(({ key, number, heading, plainText }) => ({
      key,
      label: [number, heading].filter(Boolean).join(' ') || `${plainText.slice(0, 60)} …`,
    })),
  ];
}
