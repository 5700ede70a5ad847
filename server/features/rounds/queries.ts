import { and, asc, eq, inArray, isNotNull, lte, type Placeholder, type SQL, sql } from 'drizzle-orm';
import type { Question } from '../../../shared/questions.ts';
import type { ReadContext } from '../../platform/context.ts';
import { prepared, type Reader, type Tx } from '../../platform/db.ts';
import { notFound } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { version } from '../../tables/documents.ts';
import { question, round } from '../../tables/rounds.ts';

/** A round with what its version says: number, document, and since when others may read it. */
export type RoundRow = typeof round.$inferSelect & {
  versionNumber: number;
  documentId: string;
  releasedAt: Date | null;
};

const selectRounds = (reader: Reader, where: SQL | undefined) =>
  reader
    .select({ round, versionNumber: version.number, documentId: version.documentId, releasedAt: version.releasedAt })
    .from(round)
    .innerJoin(version, and(eq(version.procedureId, round.procedureId), eq(version.id, round.versionId)))
    .where(where);

const flat = ({ round: row, ...ofVersion }: Awaited<ReturnType<typeof selectRounds>>[number]): RoundRow => ({
  ...row,
  ...ofVersion,
});

/** Rounds of a procedure by number. */
export async function listRoundRows(reader: Reader, procedureId: string): Promise<RoundRow[]> {
  return (await selectRounds(reader, eq(round.procedureId, procedureId)).orderBy(asc(round.number))).map(flat);
}

/** Rounds of one document by number. */
export async function listRoundsOfDocument(
  reader: Reader,
  procedureId: string,
  documentId: string,
): Promise<RoundRow[]> {
  const where = and(eq(round.procedureId, procedureId), eq(version.documentId, documentId));
  return (await selectRounds(reader, where).orderBy(asc(round.number))).map(flat);
}

/** Whether an organisation knows of a round: from its opening on, and once its version is released. */
export const isKnownOutside = (row: RoundRow, now: Date): boolean => row.opensAt <= now && row.releasedAt !== null;

/** A round whatever its state, or null. */
export async function findRound(reader: Reader, procedureId: string, roundId: string): Promise<RoundRow | null> {
  const [found] = await prepared(reader, 'find_round', (db, name) => selectRounds(db, ofAny).prepare(name)).execute({
    procedureId,
    roundId,
  });
  return found ? flat(found) : null;
}

/** Holds a round against change until the commit, beside others who hold it too; null where there is none. */
export async function shareRound(tx: Tx, procedureId: string, roundId: string): Promise<RoundRow | null> {
  const [found] = await prepared(tx, 'share_round', (writer, name) =>
    selectRounds(writer, ofAny).for('share', { of: round }).prepare(name),
  ).execute({ procedureId, roundId });
  return found ? flat(found) : null;
}

const noRound = () => notFound(i18n.t('Diese Beteiligungsrunde gibt es nicht, oder sie hat noch nicht begonnen.'));

/** A round as the caller may see it: organisations find none before it opens. Throws `not_found`. */
export async function getRoundFor(
  reader: Reader,
  { isStaff, now }: Pick<ReadContext, 'isStaff' | 'now'>,
  procedureId: string,
  roundId: string,
): Promise<RoundRow> {
  const known = isStaff ? undefined : and(lte(round.opensAt, now), isNotNull(version.releasedAt));
  const [found] = await selectRounds(reader, and(ofId(procedureId, roundId), known));
  if (!found) throw noRound();
  return flat(found);
}

/** Locks a round, so that its state does not change until the commit; throws `not_found`. */
export async function lockRound(tx: Tx, procedureId: string, roundId: string): Promise<RoundRow> {
  const [found] = await selectRounds(tx, ofId(procedureId, roundId)).for('update', { of: round });
  if (!found) throw noRound();
  return flat(found);
}

const ofId = (procedureId: string | Placeholder, roundId: string | Placeholder) =>
  and(eq(round.procedureId, procedureId), eq(round.id, roundId));

/** The round that is named when the statement runs. */
const ofAny = ofId(sql.placeholder('procedureId'), sql.placeholder('roundId'));

/** Questions of some rounds, by round and in their order. */
export const listQuestions = (
  reader: Reader,
  procedureId: string,
  roundIds: string[],
): Promise<Map<string, Question[]>> =>
  listQuestionsOf(
    reader,
    roundIds.map((roundId) => ({ procedureId, roundId })),
  );

/** The same for rounds of several procedures. */
export async function listQuestionsOf(
  reader: Reader,
  rounds: readonly { procedureId: string; roundId: string }[],
): Promise<Map<string, Question[]>> {
  const byRound = new Map<string, Question[]>(rounds.map(({ roundId }) => [roundId, []]));
  if (rounds.length === 0) return byRound;
  const rows = await reader
    .select()
    .from(question)
    .where(
      and(
        inArray(question.procedureId, [...new Set(rounds.map(({ procedureId }) => procedureId))]),
        inArray(question.roundId, [...byRound.keys()]),
      ),
    )
    .orderBy(asc(question.place));
  for (const row of rows) byRound.get(row.roundId)?.push(questionOf(row));
  return byRound;
}

/** A question as the contract has it. */
export const questionOf = ({ isRequired, isEncouraged, ...row }: typeof question.$inferSelect): Question => ({
  key: row.key,
  kind: row.kind,
  label: row.label,
  help: row.help,
  required: isRequired,
  encouraged: isEncouraged,
  options: row.options,
  scale: row.scale,
  range: row.range,
  shownIf: row.shownIf,
});
