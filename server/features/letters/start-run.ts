import { and, eq } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import { type startLetterRun as endpoint, letterLimits } from '../../../shared/letters.ts';
import type { WriteContext } from '../../platform/context.ts';
import { notFound, wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { newId } from '../../platform/ids.ts';
import { queueWork } from '../../platform/long-work/work.ts';
import { letter, letterRun } from '../../tables/letters.ts';
import { round } from '../../tables/rounds.ts';
import { letterWork } from './letter-work.ts';
import { listAddressed } from './list-addressed.ts';
import { getRun, type LetterRun } from './run-queries.ts';
import { apart, safeName } from './safe-name.ts';
import { getTemplate } from './template-queries.ts';

/** Rows of one insert: PostgreSQL takes at most 65,535 parameters. */
const AT_ONCE = 1000;

/**
 * Begins the letters of a round, one for each position that counts (R3). Positions with undecided points get one only if that is wanted;
 * they are named. The letters are made by a job, in the version of the template that stands now.
 */
export async function startRun(context: WriteContext, { params, body }: Input<typeof endpoint>): Promise<LetterRun> {
  const { tx, personId, now, record } = context;
  const { procedureId } = params;
  const { templateId, roundId, partly } = body;
  const template = await getTemplate(tx, context, procedureId, templateId);
  const [found] = await tx
    .select({ reference: round.reference })
    .from(round)
    .where(and(eq(round.procedureId, procedureId), eq(round.id, roundId)));
  if (!found) throw notFound(i18n.t('Diese Beteiligungsrunde gibt es nicht, oder sie hat noch nicht begonnen.'));
  const addressed = await listAddressed(tx, procedureId, { roundId });
  const answered = addressed.filter(({ undecided }) => partly || undecided === 0);
  if (answered.length === 0) {
    throw wrongState(
      addressed.length === 0
        ? i18n.t('In dieser Runde gibt es keine Stellungnahme, die zu beantworten ist.')
        : i18n.t('Zu keiner Stellungnahme dieser Runde ist schon über alle Einzelpunkte entschieden.'),
    );
  }
  if (answered.length > letterLimits.positions) {
    throw wrongState(
      i18n.t('Es sind {count} Briefe, möglich sind {most} auf einmal.', {
        count: answered.length,
        most: letterLimits.positions,
      }),
    );
  }
  const id = newId();
  const leftOut = addressed.filter((position) => !answered.includes(position));
  await tx.insert(letterRun).values({
    procedureId,
    id,
    templateId,
    templateVersion: template.version,
    roundId,
    partly,
    status: 'running',
    leftOut,
    startedBy: personId,
    startedAt: now,
    version: 1,
  });
  const names = apart(answered.map(({ reference, organisationName }) => safeName(`${reference} ${organisationName}`)));
  const rows = answered.map(({ positionId, undecided }, index) => {
    const place = index + 1;
    return { procedureId, runId: id, place, positionId, fileName: names[index] ?? `Brief ${place}`, undecided };
  });
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await tx.insert(letter).values(rows.slice(from, from + AT_ONCE));
  await queueWork(tx, letterWork, { procedureId, id });
  record({
    action: 'letters.start',
    subject: { type: 'round', id: roundId },
    after: { letters: answered.length, leftOut: leftOut.length, template: template.name, version: template.version },
  });
  return getRun(tx, context, procedureId, id);
}
