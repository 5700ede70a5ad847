import { and, asc, eq, inArray } from 'drizzle-orm';
import { roundState } from '../../../shared/rounds.ts';
import type { WriteContext } from '../../platform/context.ts';
import type { Reader, Tx } from '../../platform/db.ts';
import { section } from '../../tables/documents.ts';
import { procedure } from '../../tables/procedures.ts';
import { question, round } from '../../tables/rounds.ts';
import { findRound, type RoundRow, touchRound } from '../rounds/index.ts';
import type { AskedQuestion } from './rules.ts';

/** What a position is written for. */
export interface Setting {
  procedureTitle: string;
  timeZone: string;
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
  if (roundId !== null) await holdRound(tx, now, procedureId, roundId);
  const [found] = await tx
    .select({ procedureTitle: procedure.title, timeZone: procedure.timeZone })
    .from(procedure)
    .where(eq(procedure.id, procedureId));
  if (!found) throw new Error('A position belongs to a procedure.');
  return { ...found, round: roundId === null ? null : await findRound(tx, procedureId, roundId) };
}

async function holdRound(tx: Tx, now: Date, procedureId: string, roundId: string): Promise<void> {
  const seen = await findRound(tx, procedureId, roundId);
  if (!seen || roundState(seen, now) !== 'open') return touchRound(tx, procedureId, roundId);
  await tx
    .select({ id: round.id })
    .from(round)
    .where(and(eq(round.procedureId, procedureId), eq(round.id, roundId)))
    .for('share');
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
