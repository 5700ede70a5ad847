import { and, desc, eq, exists } from 'drizzle-orm';
import type { Output } from '../../../shared/endpoint.ts';
import type { listQuestionTemplates as endpoint } from '../../../shared/rounds.ts';
import type { ReadContext } from '../../platform/context.ts';
import { procedureRole } from '../../tables/identity.ts';
import { procedure } from '../../tables/procedures.ts';
import { question, round } from '../../tables/rounds.ts';
import { listQuestionsOf } from './queries.ts';

/** How many rounds are offered at most. */
const offered = 50;

/** Rounds with questions of every procedure the caller coordinates, newest first, so that the same can be asked again. */
export async function listQuestionTemplates({ db, personId }: ReadContext): Promise<Output<typeof endpoint>> {
  const coordinated = and(
    eq(procedureRole.procedureId, round.procedureId),
    eq(procedureRole.personId, personId),
    eq(procedureRole.role, 'coordinator'),
  );
  const asked = db
    .select({ id: question.id })
    .from(question)
    .where(and(eq(question.procedureId, round.procedureId), eq(question.roundId, round.id)));
  const rounds = await db
    .select({
      roundId: round.id,
      procedureId: round.procedureId,
      procedureTitle: procedure.title,
      roundTitle: round.title,
      opensAt: round.opensAt,
    })
    .from(round)
    .innerJoin(procedure, eq(procedure.id, round.procedureId))
    .innerJoin(procedureRole, coordinated)
    .where(exists(asked))
    .orderBy(desc(round.opensAt), desc(round.id))
    .limit(offered);
  const questions = await listQuestionsOf(db, rounds);
  return { items: rounds.map((row) => ({ ...row, questions: questions.get(row.roundId) ?? [] })), next: null };
}
