import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { listEvents } from '../../shared/audit.ts';
import {
  listInterimAnswers,
  listUnanswered,
  writeInterimAnswer,
  writeInterimAnswers,
} from '../../shared/interim-answers.ts';
import { withdrawPosition } from '../../shared/positions.ts';
import { buildRound, handIn, present, propose } from '../review/build.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Stage } from '../support/stage.ts';

const test = useApp();
let stage: Stage;
let round: Awaited<ReturnType<typeof buildRound>>;
let places = 500;

beforeAll(async () => {
  stage = await buildStage(test);
  round = await buildRound(test, stage);
});

async function position(whose: 'own' | 'other' = 'own') {
  const { procedureId, organisations } = stage;
  const handed = await handIn(test, {
    procedureId,
    roundId: round.roundId,
    organisation: organisations[whose],
    reference: `R${round.number}-${++places}`,
    points: [{ comment: 'Bitte ändern.' }],
  });
  return { ...handed, params: { procedureId, positionId: handed.id }, reference: `R${round.number}-${places}` };
}

const mails = async (reference: string) => {
  const { rows } = await test.db.appPool.query<{ payload: unknown; recipient: string }>(
    `select payload, recipient from outbox where template = 'interim_answer' and payload ->> 'reference' = $1`,
    [reference],
  );
  return rows;
};
const body = { body: '{Organisation}, zu {Stellungnahme}: Wir fragen noch beim Land nach.' };

describe('interim answers', () => {
  it('reach the organisation at its position and by mail, by the office and without a name (R11)', async () => {
    const handed = await position();
    const written = await stage.clerk.client.ok(writeInterimAnswer, { params: handed.params, body });
    expect(written).toMatchObject({
      body: `${stage.organisations.own.name}, zu ${handed.reference}: Wir fragen noch beim Land nach.`,
      by: stage.clerk.name,
    });
    const read = await stage.representative.client.ok(listInterimAnswers, { params: handed.params });
    expect(read.items).toMatchObject([{ body: written.body, office: written.office, by: null }]);
    expect(JSON.stringify(read)).not.toContain(stage.clerk.name);
    const sent = await mails(handed.reference);
    expect(sent).not.toHaveLength(0);
    expect(JSON.stringify(sent)).not.toContain(stage.clerk.name);
  });

  it('tell no outcome, also when a proposal lies there (R3)', async () => {
    const handed = await position();
    await propose(stage.clerk, stage, handed.points[0]);
    await stage.clerk.client.ok(writeInterimAnswer, { params: handed.params, body });
    const answer = await stage.representative.client.ok(listInterimAnswers, { params: handed.params });
    const told = JSON.stringify([answer, await mails(handed.reference)]);
    for (const word of ['outcome', 'not_accepted', 'Dafür fehlt die Zuständigkeit']) expect(told).not.toContain(word);
    const problem = await stage.clerk.client.refused(writeInterimAnswer, 400, {
      params: handed.params,
      body: { body: 'Entscheidung: {Ergebnis}' },
    });
    expect(problem.errors).toMatchObject([{ pointer: '/body', code: 'placeholder_unknown' }]);
  });

  it('are read by no other organisation and in no other procedure (R9)', async () => {
    const handed = await position('other');
    await stage.clerk.client.ok(writeInterimAnswer, { params: handed.params, body });
    await stage.representative.client.refused(listInterimAnswers, 404, { params: handed.params });
    const foreign = { ...handed.params, procedureId: stage.foreignProcedureId };
    await stage.foreignCoordinator.client.refused(listInterimAnswers, 404, { params: foreign });
    await stage.foreignCoordinator.client.refused(writeInterimAnswer, 404, { params: foreign, body });
  });

  it('go to all positions of a round that have none yet, all or none', async () => {
    const params = { procedureId: stage.procedureId, roundId: round.roundId };
    const [one, two, over] = [await position(), await position('other'), await position()];
    await stage.clerk.client.ok(writeInterimAnswer, { params: present(one).params, body });
    const at = { params: present(over).params, match: '"c1"' };
    await stage.representative.client.ok(withdrawPosition, { ...at, body: { reason: 'Erledigt' } });
    const waiting = await stage.clerk.client.ok(listUnanswered, { params });
    const ids = waiting.items.map(({ positionId }) => positionId);
    expect(ids).toContain(present(two).id);
    expect(ids).not.toContain(present(one).id);
    expect(ids).not.toContain(present(over).id);
    const refused = await stage.clerk.client.refused(writeInterimAnswers, 409, {
      params,
      body: { ...body, positionIds: [...ids, present(over).id] },
    });
    expect(refused.detail).toContain(present(over).reference);
    expect((await stage.clerk.client.ok(listUnanswered, { params })).items).toHaveLength(ids.length);
    expect(await stage.clerk.client.ok(writeInterimAnswers, { params, body: { ...body, positionIds: ids } })).toEqual({
      answered: ids.length,
    });
    expect((await stage.clerk.client.ok(listUnanswered, { params })).items).toEqual([]);
    await test.seal();
    const { rows } = await test.db.reader.execute<{ acts: number }>(
      sql`select count(*) as acts from event where action = 'interim_answer.write' and procedure_id = ${stage.procedureId}`,
    );
    const { items } = await stage.coordinator.client.ok(listEvents, { params: { procedureId: stage.procedureId } });
    expect(items.some(({ action }) => action === 'interim_answer.write')).toBe(true);
    expect(rows[0]?.acts).toBeGreaterThan(ids.length);
  });
});
