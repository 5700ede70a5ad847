import { and, eq } from 'drizzle-orm';
import type { Question } from '../../../shared/questions.ts';
import type { Tx } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import { question } from '../../tables/rounds.ts';

/** Sets the questions of a round in their order. */
export async function storeQuestions(
  tx: Tx,
  procedureId: string,
  roundId: string,
  questions: readonly Question[],
): Promise<void> {
  await tx.delete(question).where(and(eq(question.procedureId, procedureId), eq(question.roundId, roundId)));
  if (questions.length === 0) return;
  await tx.insert(question).values(
    questions.map(({ required, encouraged, ...item }, place) => ({
      procedureId,
      id: newId(),
      roundId,
      isRequired: required,
      isEncouraged: encouraged,
      place,
      ...item,
    })),
  );
}
