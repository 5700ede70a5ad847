import type { z } from 'zod';
import { can } from '../../../shared/access.ts';
import type { Question } from '../../../shared/questions.ts';
import {
  closingOf,
  type round as contract,
  type RoundState,
  roundLifecycle,
  roundState,
} from '../../../shared/rounds.ts';
import type { Ability } from '../../../shared/values.ts';
import type { ReadContext } from '../../platform/context.ts';
import type { Reader } from '../../platform/db.ts';
import { say } from '../../platform/i18n.ts';
import { type Granted, listGranted } from './extension-queries.ts';
import { isKnownOutside, listQuestions, listRoundRows, type RoundRow } from './queries.ts';
import { blockedBy, canOpen, isUnseen, roundsBefore, wrongRoundState } from './rules.ts';

type Caller = Pick<ReadContext, 'actor' | 'language' | 'now' | 'isStaff' | 'organisationIds'>;
type Presented = z.output<typeof contract>;

/** The rounds of a procedure as the caller may see them; organisations from their opening on. */
export async function presentRounds(reader: Reader, caller: Caller, procedureId: string): Promise<Presented[]> {
  const all = await listRoundRows(reader, procedureId);
  const rows = caller.isStaff ? all : all.filter((row) => isKnownOutside(row, caller.now));
  const questions = await listQuestions(
    reader,
    procedureId,
    rows.map(({ id }) => id),
  );
  const granted = await listGranted(reader, caller, procedureId);
  return rows.map((row) => presentRound(caller, row, { questions, granted, all }));
}

/** One round for somebody who may see it. */
export async function presentOne(
  reader: Reader,
  caller: Caller,
  procedureId: string,
  roundId: string,
): Promise<Presented> {
  const all = await listRoundRows(reader, procedureId);
  const row = all.find(({ id }) => id === roundId);
  if (!row) throw new Error('The round is gone.');
  const questions = await listQuestions(reader, procedureId, [roundId]);
  const granted = await listGranted(reader, caller, procedureId);
  return presentRound(caller, row, { questions, granted, all });
}

interface Around {
  questions: ReadonlyMap<string, Question[]>;
  granted: Granted[];
  all: readonly RoundRow[];
}

function presentRound(caller: Caller, row: RoundRow, { questions, granted, all }: Around): Presented {
  const { id, reference, number, title, versionId, documentId, versionNumber, opensAt, audience } = row;
  return {
    id,
    reference,
    number,
    title,
    versionId,
    documentId,
    versionNumber,
    opensAt,
    closesAt: closingOf(row),
    status: roundState(row, caller.now),
    audience,
    sectionKeys: row.sectionKeys,
    questions: questions.get(id) ?? [],
    extendedFor: granted
      .filter(({ roundId }) => roundId === id)
      .map(({ organisationId, until }) => ({ organisationId, until })),
    publishedAt: row.publishedAt,
    contentVersion: row.contentVersion,
    version: row.version,
    can: abilitiesOf(caller, row, all),
  };
}

function abilitiesOf(
  { actor, language, now }: Caller,
  row: RoundRow,
  all: readonly RoundRow[],
): Record<string, Ability> {
  const state = roundState(row, now);
  const refusal = (act: keyof typeof wrongRoundState): Ability => ({
    code: 'wrong_state',
    detail: say(wrongRoundState[act](state), language),
  });
  const fits = (states: readonly RoundState[]) => states.includes(state);
  const before = roundsBefore(row, all, state === 'planned' ? now : row.opensAt);
  const blocked: Ability = { code: 'rule_broken', rule: 'R11', detail: say(blockedBy(before), language) };
  const open: Ability = canOpen(row, now) ? before.length === 0 || blocked : refusal('open');
  return {
    ...(can(actor.roles, 'round.edit') && { edit: fits(roundLifecycle.edit) || isUnseen(row) || refusal('edit') }),
    ...(can(actor.roles, 'round.open') && { open }),
    ...(can(actor.roles, 'round.close') && { close: fits(roundLifecycle.close) || refusal('close') }),
    ...(can(actor.roles, 'round.publish') && { publish: fits(roundLifecycle.publish) || refusal('publish') }),
    ...(can(actor.roles, 'position.create') && {
      createPosition: fits(roundLifecycle.submit) || refusal('createPosition'),
    }),
  };
}
