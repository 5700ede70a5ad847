import type { Input, Output } from '../../../shared/endpoint.ts';
import type { createRound as endpoint } from '../../../shared/rounds.ts';
import type { WriteContext } from '../../platform/context.ts';
import { nextNumber } from '../../platform/counter.ts';
import { newId } from '../../platform/ids.ts';
import { round } from '../../tables/rounds.ts';
import { checkRound } from './check-round.ts';
import { presentOne } from './present.ts';
import { storeQuestions } from './store-questions.ts';

/** Plans a round on a frozen version. It opens and closes by the clock at the instants given here (R10). */
export async function createRound(
  context: WriteContext,
  { params, body }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { tx, record } = context;
  const { procedureId } = params;
  const { questions, ...fields } = body;
  await checkRound(tx, procedureId, fields);
  const id = newId();
  const number = await nextNumber(tx, procedureId, 'round');
  await tx.insert(round).values({
    procedureId,
    id,
    number,
    reference: `R${number}`,
    ...fields,
    openingRecorded: false,
    closingRecorded: false,
    contentVersion: 1,
    version: 1,
  });
  await storeQuestions(tx, procedureId, id, questions);
  record({ action: 'round.create', subject: { type: 'round', id }, after: { reference: `R${number}`, ...body } });
  return presentOne(tx, context, procedureId, id);
}
