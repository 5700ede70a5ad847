import { and, eq } from 'drizzle-orm';
import type { Input, Output } from '../../../shared/endpoint.ts';
import {
  interimPlaceholders,
  type listUnanswered as listEndpoint,
  type writeInterimAnswers as manyEndpoint,
  type writeInterimAnswer as oneEndpoint,
} from '../../../shared/interim-answers.ts';
import { fillPlaceholders, nearestName, placeholdersIn } from '../../../shared/text/placeholders.ts';
import type { WriteContext } from '../../platform/context.ts';
import type { Reader } from '../../platform/db.ts';
import { badInput, notFound, wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { newId } from '../../platform/ids.ts';
import { interimAnswer } from '../../tables/interim-answers.ts';
import { round } from '../../tables/rounds.ts';
import { getOffice } from '../review/index.ts';
import { listPositions, type StandingPosition } from './standing-positions.ts';

/** Tells an organisation what its position is waiting for. Nothing of any decision is part of it (R3, R11). */
export async function writeInterimAnswer(
  context: WriteContext,
  { params, body }: Input<typeof oneEndpoint>,
): Promise<Output<typeof oneEndpoint>> {
  const { procedureId, positionId } = params;
  const found = await listPositions(context.tx, procedureId, { positionIds: [positionId] });
  const [answer] = await answerAll(context, procedureId, found, [positionId], body.body);
  if (!answer) throw new Error('No answer was written.');
  return { ...answer, by: context.actor.name };
}

/** The same words to several positions of one round, all or none. */
export async function writeInterimAnswers(
  context: WriteContext,
  { params, body }: Input<typeof manyEndpoint>,
): Promise<Output<typeof manyEndpoint>> {
  const { procedureId, roundId } = params;
  const positionIds = [...new Set(body.positionIds)];
  const found = await listPositions(context.tx, procedureId, { positionIds });
  const ofRound = found.filter((position) => position.roundId === roundId);
  const answers = await answerAll(context, procedureId, ofRound, positionIds, body.body);
  return { answered: answers.length };
}

/** Positions of a round that still stand and have had no interim answer. */
export async function listUnanswered(
  reader: Reader,
  { params: { procedureId, roundId } }: Input<typeof listEndpoint>,
): Promise<Output<typeof listEndpoint>> {
  const [known] = await reader
    .select({ id: round.id })
    .from(round)
    .where(and(eq(round.procedureId, procedureId), eq(round.id, roundId)));
  if (!known) throw notFound(i18n.t('Diese Beteiligungsrunde gibt es nicht, oder sie hat noch nicht begonnen.'));
  const found = await listPositions(reader, procedureId, { roundId });
  const items = found.flatMap(({ id: positionId, reference, organisationName, isOver, isAnswered, readers }) =>
    isOver || isAnswered ? [] : { positionId, reference, organisationName, hasMailbox: readers.length > 0 },
  );
  return { items, next: null };
}

async function answerAll(
  { tx, now, personId, record, notify }: WriteContext,
  procedureId: string,
  found: StandingPosition[],
  asked: string[],
  words: string,
) {
  if (found.length < asked.length)
    throw notFound(i18n.t('Diese Stellungnahme gibt es nicht, oder sie ist nicht für Sie bestimmt.'));
  checkPlaceholders(words);
  const over = found.find(({ isOver }) => isOver);
  if (over) {
    throw wrongState(
      i18n.t('{reference} ist zurückgezogen oder ersetzt und wartet auf keine Antwort mehr.', {
        reference: over.reference,
      }),
    );
  }
  const office = await getOffice(tx, procedureId);
  const answers = found.map(({ id: positionId, reference, organisationName }) => ({
    id: newId(),
    positionId,
    body: fillPlaceholders(words, { Organisation: organisationName, Stellungnahme: reference }),
    office,
    at: now,
  }));
  await tx.insert(interimAnswer).values(answers.map((answer) => ({ procedureId, writtenBy: personId, ...answer })));
  for (const [index, { id: positionId, reference, organisationName, procedureTitle, readers }] of found.entries()) {
    record({ action: 'interim_answer.write', subject: { type: 'position', id: positionId }, after: { reference } });
    const body = answers[index]?.body ?? '';
    const link = `/verfahren/${procedureId}/stellungnahmen/${positionId}`;
    const payload = { procedureTitle, reference, organisationName, body, office, link };
    for (const to of readers) notify({ template: 'interim_answer', to, payload });
  }
  return answers.map(({ positionId: _, ...answer }) => answer);
}

function checkPlaceholders(words: string): void {
  const known: readonly string[] = interimPlaceholders;
  const unknown = placeholdersIn(words).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const nearest = nearestName(unknown, known) ?? known.join(', ');
  const message = i18n.t('Den Platzhalter {name} gibt es nicht. Meinten Sie {nearest}?', {
    name: `{${unknown}}`,
    nearest: `{${nearest}}`,
  });
  throw badInput('/body', 'placeholder_unknown', message);
}
