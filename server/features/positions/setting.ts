import { and, asc, eq, sql } from 'drizzle-orm';
import type { Form } from '../../../shared/answers.ts';
import type { receiptMails } from '../../../shared/procedures.ts';
import type { Question } from '../../../shared/questions.ts';
import { roundState } from '../../../shared/rounds.ts';
import type { WriteContext } from '../../platform/context.ts';
import { prepared, type Reader, type Tx } from '../../platform/db.ts';
import { section } from '../../tables/documents.ts';
import { procedure } from '../../tables/procedures.ts';
import { question, round } from '../../tables/rounds.ts';
import { findRound, questionOf, type RoundRow, shareRound, touchRound } from '../rounds/index.ts';

/** What a position is written for. */
export interface Setting {
  procedureTitle: string;
  timeZone: string;
  receiptMail: (typeof receiptMails)[number];
  round: RoundRow | null;
}

/**
 * The procedure, and the round held against publishing until the transaction ends: what is judged stays true (R10).
 * After closing every act raises the content of the round, which publishing binds (R16); while it is open many
 * submissions hold it side by side. Every act locks round, then position, then points.
 */
export async function holdSetting(
  { tx, now }: Pick<WriteContext, 'tx' | 'now'>,
  procedureId: string,
  roundId: string | null,
): Promise<Setting> {
  const round = roundId === null ? null : await holdRound(tx, now, procedureId, roundId);
  return { ...(await findProcedureOf(tx, procedureId)), round };
}

/** The same for those who only read or tell: nothing is held. */
export async function findSetting(reader: Reader, procedureId: string, roundId: string | null): Promise<Setting> {
  const round = roundId === null ? null : await findRound(reader, procedureId, roundId);
  return { ...(await findProcedureOf(reader, procedureId)), round };
}

async function findProcedureOf(reader: Reader, procedureId: string): Promise<Omit<Setting, 'round'>> {
  const [found] = await prepared(reader, 'find_setting', (db, name) =>
    db
      .select({
        procedureTitle: procedure.title,
        timeZone: procedure.timeZone,
        receiptMail: procedure.receiptMail,
      })
      .from(procedure)
      .where(eq(procedure.id, sql.placeholder('procedureId')))
      .prepare(name),
  ).execute({ procedureId });
  if (!found) throw new Error('A position belongs to a procedure.');
  return found;
}

async function holdRound(tx: Tx, now: Date, procedureId: string, roundId: string): Promise<RoundRow | null> {
  const seen = await findRound(tx, procedureId, roundId);
  if (seen && roundState(seen, now) === 'open') return shareRound(tx, procedureId, roundId);
  await touchRound(tx, procedureId, roundId);
  return findRound(tx, procedureId, roundId);
}

/** The questions of a round in their order; a prior position is asked none. */
export async function listQuestions(reader: Reader, procedureId: string, roundId: string | null): Promise<Question[]> {
  if (roundId === null) return [];
  const rows = await prepared(reader, 'list_questions', selectQuestions).execute({ procedureId, roundId });
  return rows.map(questionOf);
}

/** What a round asks; its sections are only looked up where a question is about them. */
export async function getForm(reader: Reader, procedureId: string, roundId: string | null): Promise<Form> {
  const questions = await listQuestions(reader, procedureId, roundId);
  if (roundId === null || !questions.some(({ kind }) => kind === 'section_agreement')) {
    return { questions, sectionKeys: [] };
  }
  const rows = await prepared(reader, 'asked_sections', selectAskedSections).execute({ procedureId, roundId });
  return { questions, sectionKeys: rows.map(({ key }) => key) };
}

const selectAskedSections = (reader: Reader, name: string) =>
  reader
    .select({ key: section.key })
    .from(round)
    .innerJoin(section, and(eq(section.procedureId, round.procedureId), eq(section.versionId, round.versionId)))
    .where(
      and(
        eq(round.procedureId, sql.placeholder('procedureId')),
        eq(round.id, sql.placeholder('roundId')),
        sql`(${round.sectionKeys} = '[]' or ${round.sectionKeys} ? ${section.key})`,
      ),
    )
    .orderBy(asc(section.position))
    .prepare(name);

const selectQuestions = (reader: Reader, name: string) =>
  reader
    .select()
    .from(question)
    .where(
      and(eq(question.procedureId, sql.placeholder('procedureId')), eq(question.roundId, sql.placeholder('roundId'))),
    )
    .orderBy(asc(question.place))
    .prepare(name);

export interface AddressedSection {
  number: string | null;
  heading: string;
  plainText: string;
}

/** What a position is written to. */
export interface Asked {
  form: Form;
  /** Those that points name or the round asks about, by key in the order of the text; a prior position has none. */
  sections: Map<string, AddressedSection>;
  /** The sections the round is limited to; none: it is about the whole text. */
  openKeys: string[];
}

/**
 * What a position with these points is written to. Whoever wrote a letter that staff records has not seen what the
 * round is limited to: there every section is open.
 */
export async function getAsked(
  reader: Reader,
  { procedureId, recordedByStaff }: { procedureId: string; recordedByStaff: boolean },
  round: Pick<RoundRow, 'id' | 'versionId' | 'sectionKeys'> | null,
  points: readonly { sectionKey: string | null }[],
): Promise<Asked> {
  const form = await getForm(reader, procedureId, round?.id ?? null);
  const openKeys = recordedByStaff ? [] : (round?.sectionKeys ?? []);
  const named = points.flatMap(({ sectionKey }) => sectionKey ?? []);
  const keys = new Set([...named, ...form.sectionKeys, ...openKeys]);
  return { form, openKeys, sections: await getSections(reader, procedureId, round?.versionId ?? null, [...keys]) };
}

/** Sections of a frozen version by key, in the order of the text; a prior position has no version. */
export async function getSections(
  reader: Reader,
  procedureId: string,
  versionId: string | null,
  keys: string[],
): Promise<Map<string, AddressedSection>> {
  if (versionId === null) return new Map();
  const rows = await prepared(reader, 'get_sections', selectSections).execute({ procedureId, versionId, keys });
  return new Map(rows.map(({ key, ...found }) => [key, found]));
}

const selectSections = (reader: Reader, name: string) =>
  reader
    .select({ key: section.key, number: section.number, heading: section.heading, plainText: section.plainText })
    .from(section)
    .where(
      and(
        eq(section.procedureId, sql.placeholder('procedureId')),
        eq(section.versionId, sql.placeholder('versionId')),
        sql`${section.key} = any(${sql.placeholder('keys')}::text[])`,
      ),
    )
    .orderBy(asc(section.position))
    .prepare(name);
