import { and, eq, sql } from 'drizzle-orm';
import type { Input, Output } from '../../../shared/endpoint.ts';
import { type editRound as endpoint, roundState } from '../../../shared/rounds.ts';
import { canonicalJson } from '../../platform/audit.ts';
import type { WriteContext } from '../../platform/context.ts';
import { ruleBroken, stale, wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { round } from '../../tables/rounds.ts';
import { checkRound } from './check-round.ts';
import { presentOne } from './present.ts';
import { listQuestions, lockRound } from './queries.ts';
import { isUnseen, wrongRoundState } from './rules.ts';
import { storeQuestions } from './store-questions.ts';

/**
 * Changes a round: while nobody outside knows of it everything, once it is open only the title and a later closing (R10);
 * those who have begun to write find the questions and the text they began with.
 */
export async function editRound(
  context: WriteContext,
  { params, body }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { tx, now, expected, record, unchanged } = context;
  const { procedureId, roundId } = params;
  const row = await lockRound(tx, procedureId, roundId);
  const present = () => presentOne(tx, context, procedureId, roundId);
  if (row.version !== expected) {
    throw stale(i18n.t('Jemand hat diese Runde inzwischen geändert. Bitte prüfen Sie die Angaben.'), await present());
  }
  const before = {
    title: row.title,
    versionId: row.versionId,
    opensAt: row.opensAt,
    closesAt: row.closesAt,
    audience: row.audience,
    sectionKeys: row.sectionKeys,
    questions: (await listQuestions(tx, procedureId, [roundId])).get(roundId) ?? [],
  };
  const after = { ...before, ...withoutUndefined(body) };
  const names = Object.keys(before) as (keyof typeof before)[];
  const changed = names.filter((name) => canonicalJson(before[name]) !== canonicalJson(after[name]));
  if (changed.length === 0) {
    unchanged();
    return present();
  }
  const state = roundState(row, now);
  if (state !== 'planned' && !isUnseen(row)) {
    if (state !== 'open') throw wrongState(wrongRoundState.edit(state));
    const fixed = changed.filter((name) => name !== 'title' && name !== 'closesAt');
    if (fixed.length > 0) {
      throw wrongState(
        i18n.t(
          'Die Runde läuft: Fassung, Beginn, Kreis, Abschnitte und Fragen bleiben, wie sie sind. Ändern lassen sich der Titel und ein späteres Ende.',
        ),
      );
    }
    if (after.closesAt < before.closesAt) {
      throw ruleBroken(
        'R10',
        i18n.t('Eine laufende Runde kann nur verlängert werden. Um sie sofort zu beenden, schließen Sie sie.'),
      );
    }
  }
  await checkRound(tx, procedureId, after);
  const { questions, ...fields } = after;
  await tx
    .update(round)
    .set({ ...fields, version: sql`${round.version} + 1` })
    .where(and(eq(round.procedureId, procedureId), eq(round.id, roundId)));
  if (changed.includes('questions')) await storeQuestions(tx, procedureId, roundId, questions);
  const only = (state: typeof before) => Object.fromEntries(changed.map((name) => [name, state[name]]));
  record({ action: 'round.edit', subject: { type: 'round', id: roundId }, before: only(before), after: only(after) });
  return present();
}

type Defined<T> = { [Name in keyof T]?: Exclude<T[Name], undefined> };

const withoutUndefined = <T extends object>(value: T): Defined<T> =>
  Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as Defined<T>;
