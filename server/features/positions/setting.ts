import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Reader, Tx } from '../../platform/db.ts';
import { section } from '../../tables/documents.ts';
import { procedure } from '../../tables/procedures.ts';
import { question, round } from '../../tables/rounds.ts';
import type { AskedQuestion } from './rules.ts';
import { roundInstants } from './shapes.ts';

/** What a position is written for. */
export interface Setting {
  procedureTitle: string;
  timeZone: string;
  round: Awaited<ReturnType<typeof findRound>>;
}

/** The procedure, and the round held against publishing until the transaction ends: what is judged stays true (R10). */
export async function holdSetting(tx: Tx, procedureId: string, roundId: string | null): Promise<Setting> {
  if (roundId !== null) {
    await tx
      .select({ id: round.id })
      .from(round)
      .where(and(eq(round.procedureId, procedureId), eq(round.id, roundId)))
      .for('share');
  }
  const [found] = await tx
    .select({ procedureTitle: procedure.title, timeZone: procedure.timeZone })
    .from(procedure)
    .where(eq(procedure.id, procedureId));
  if (!found) throw new Error('A position belongs to a procedure.');
  return { ...found, round: roundId === null ? null : await findRound(tx, procedureId, roundId) };
}

/** A round with its instants and the version it asks about, or null. */
export async function findRound(reader: Reader, procedureId: string, roundId: string) {
  const [found] = await reader
    .select({
      id: round.id,
      reference: round.reference,
      title: round.title,
      versionId: round.versionId,
      ...roundInstants,
    })
    .from(round)
    .where(and(eq(round.procedureId, procedureId), eq(round.id, roundId)));
  return found ?? null;
}

/** The questions of a round in their order; a prior position is asked none. */
export async function listQuestions(
  reader: Reader,
  procedureId: string,
  roundId: string | null,
): Promise<AskedQuestion[]> {
  if (roundId === null) return [];
  return reader
    .select({
      key: question.key,
      kind: question.kind,
      label: question.label,
      options: question.options,
      isRequired: question.isRequired,
    })
    .from(question)
    .where(and(eq(question.procedureId, procedureId), eq(question.roundId, roundId)))
    .orderBy(asc(question.place));
}

export interface AddressedSection {
  number: string | null;
  heading: string;
  plainText: string;
}

/** The sections of a frozen version that points name, by key; a prior position has no version. */
export async function getSections(
  reader: Reader,
  procedureId: string,
  versionId: string | null,
  keys: string[],
): Promise<Map<string, AddressedSection>> {
  if (versionId === null) return new Map();
  const rows = await reader
    .select({ key: section.key, number: section.number, heading: section.heading, plainText: section.plainText })
    .from(section)
    .where(and(eq(section.procedureId, procedureId), eq(section.versionId, versionId), inArray(section.key, keys)));
  return new Map(rows.map(({ key, ...found }) => [key, found]));
}
