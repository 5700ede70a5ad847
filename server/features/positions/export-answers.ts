import { and, asc, eq, sql } from 'drizzle-orm';
import { answerCells, answerColumns } from '../../../shared/answer-columns.ts';
import type { exportAnswers as endpoint } from '../../../shared/answer-export.ts';
import { type GivenAnswer, shownQuestions } from '../../../shared/answers.ts';
import type { Attachment } from '../../../shared/attachments.ts';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { Question } from '../../../shared/questions.ts';
import type { ReadContext } from '../../platform/context.ts';
import { position } from '../../tables/positions.ts';
import { getRoundFor } from '../rounds/index.ts';
import { filesOfPosition } from './attachment-queries.ts';
import { type PositionStep, positionStatus } from './rules.ts';
import { readablePosition } from './scope.ts';
import { getForm, getSections } from './setting.ts';

type Table = Output<typeof endpoint>;

export interface ExportedAnswers extends Table {
  roundReference: string;
  questions: readonly Question[];
  /** The files of all positions, by id. */
  files: ReadonlyMap<string, string>;
}

/** The answers of a round, a column for each question whether it was asked under a condition or not (R9). */
export async function exportAnswers(context: ReadContext, ask: Input<typeof endpoint>): Promise<Table> {
  const { columns, rows } = await findAnswers(context, ask);
  return { columns, rows };
}

/** The same with what is needed to write it in words. */
export async function findAnswers(
  context: ReadContext,
  { params: { procedureId, roundId } }: Input<typeof endpoint>,
): Promise<ExportedAnswers> {
  const { db } = context;
  const round = await getRoundFor(db, context, procedureId, roundId);
  const { questions, sectionKeys } = await getForm(db, procedureId, roundId);
  const sections = await getSections(db, procedureId, round.versionId, [...sectionKeys]);
  const columns = answerColumns(
    questions,
    [...sections].map(([key, { number, heading }]) => ({ key, label: [number, heading].filter(Boolean).join(' ') })),
  );
  const positions = await db
    .select({ ...told, answers: position.answers, steps, files: filesOfPosition })
    .from(position)
    .where(and(eq(position.procedureId, procedureId), eq(position.roundId, roundId), readablePosition(context)))
    .orderBy(asc(position.submittedAt), asc(position.id));
  return {
    roundReference: round.reference,
    questions,
    columns,
    files: new Map(positions.flatMap(({ files }) => files.map(({ id, name }: Attachment) => [id, name] as const))),
    rows: positions.map(({ answers, steps: taken, files: _, ...row }) => ({
      ...row,
      status: positionStatus(taken),
      cells: answerCells(columns, answers),
      notAsked: notAsked(questions, answers),
    })),
  };
}

const told = {
  positionId: position.id,
  reference: position.reference,
  organisationName: position.organisationName,
  late: position.isLate,
  submittedAt: position.submittedAt,
  stance: position.stance,
};

const steps = sql<PositionStep[]>`coalesce((select json_agg(step) from position_step
  where position_step.procedure_id = position.procedure_id and position_id = position.id), '[]')`;

function notAsked(questions: readonly Question[], answers: readonly GivenAnswer[]): string[] {
  const shown = new Set(shownQuestions(questions, answers).map(({ key }) => key));
  return questions.flatMap(({ key }) => (shown.has(key) ? [] : [key]));
}
