import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { evidenceText, textCleared } from '../../server/tables/positions.ts';
import { clearText, getPoint, listPoints, listTexts, markPoint } from '../../shared/review.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Stage } from '../support/stage.ts';
import { buildRound, handIn, present } from './build.ts';

const test = useApp();
let stage: Stage;
let round: Awaited<ReturnType<typeof buildRound>>;
let places = 10;

beforeAll(async () => {
  stage = await buildStage(test);
  round = await buildRound(test, stage);
});

/** A position with a cover text and one point; signs outside the basic plane count as one. */
async function newPosition(coverText: string, extra: { roundId?: string | null } = {}) {
  const { procedureId, organisations } = stage;
  const handed = await handIn(test, {
    procedureId,
    roundId: round.roundId,
    organisation: organisations.own,
    reference: `R${round.number}-${++places}`,
    points: [{ comment: 'Ein Punkt.' }],
    coverText,
    ...extra,
  });
  return { ...handed, params: { procedureId, textId: present(handed.coverId) } };
}

const textsOf = (positionId: string, unaccounted: 'true' | 'false' = 'true') =>
  stage.clerk.client.ok(listTexts, {
    params: { procedureId: stage.procedureId },
    query: { positionId, unaccounted, count: 'true' },
  });

describe('accounting for every word (R3)', () => {
  it('lists what is neither inside a point nor marked, and nothing else', async () => {
    const { id, params } = await newPosition('Guten Tag. 🙂 Wir fordern mehr Kurse. Danke!');
    const open = await textsOf(id);
    expect(open.total).toBe(1);
    expect(open.items).toMatchObject([
      { id: params.textId, kind: 'cover', words: 7, spans: [], uncovered: [{ start: 0, end: 43 }] },
    ]);
    const all = await textsOf(id, 'false');
    expect(all.items.map(({ kind, uncovered }) => [kind, uncovered.length])).toEqual([
      ['cover', 1],
      ['comment', 0],
    ]);
  });

  it('makes a passage a point with the next number of the position, in code points, and leaves the text as it is (R1)', async () => {
    const { id, reference, params } = await newPosition('Guten Tag. 🙂 Wir fordern mehr Kurse. Danke!');
    const before = await test.db.reader.select().from(evidenceText).where(eq(evidenceText.id, params.textId));
    const point = await stage.clerk.client.ok(markPoint, { params, body: { start: 13, end: 36, kind: 'change' } });
    expect(point).toMatchObject({
      reference: `${reference}.2`,
      comment: 'Wir fordern mehr Kurse.',
      proposedText: '',
      status: 'received',
    });
    const { items } = await textsOf(id);
    expect(items).toMatchObject([
      {
        spans: [{ start: 13, end: 36, kind: 'point', pointReference: `${reference}.2` }],
        uncovered: [
          { start: 0, end: 13, text: 'Guten Tag. 🙂 ' },
          { start: 36, end: 43, text: ' Danke!' },
        ],
      },
    ]);
    expect(await test.db.reader.select().from(evidenceText).where(eq(evidenceText.id, params.textId))).toEqual(before);
    const found = await stage.clerk.client.ok(listPoints, {
      params: { procedureId: stage.procedureId },
      query: { q: 'fordern', positionId: id },
    });
    expect(found.items.map((item) => item.id)).toEqual([point.id]);
  });

  it('marks the rest as "no point here" in the name of the office; then only signs are left', async () => {
    const { id, params } = await newPosition('Guten Tag – alles ist gut.');
    const cleared = await stage.clerk.client.ok(clearText, { params, body: { start: 0, end: 9, note: 'Gruß' } });
    expect(cleared.uncovered).toMatchObject([{ start: 9, text: ' – alles ist gut.' }]);
    const done = await stage.clerk.client.ok(clearText, { params, body: { start: 12, end: 25 } });
    expect(done.uncovered).toEqual([]);
    expect(done.spans).toMatchObject([{ kind: 'cleared', pointReference: null }, { kind: 'cleared' }]);
    expect((await textsOf(id)).items).toEqual([]);
    const rows = await test.db.reader.select().from(textCleared).where(eq(textCleared.textId, params.textId));
    expect(rows.map(({ office, clearedBy }) => [office, clearedBy])).toEqual(
      Array(2).fill(['Abteilung Zuwanderung', stage.clerk.id]),
    );
  });

  it('gives no word to two points, and clears none that a point has', async () => {
    const { params, reference } = await newPosition('Erstens dies. Zweitens das.');
    await stage.clerk.client.ok(markPoint, { params, body: { start: 0, end: 13, kind: 'change' } });
    const twice = await stage.clerk.client.refused(markPoint, 422, {
      params,
      body: { start: 8, end: 20, kind: 'change' },
    });
    expect(twice).toMatchObject({ rule: 'R3' });
    expect(twice.detail).toContain(`${reference}.2`);
    await stage.clerk.client.refused(clearText, 422, { params, body: { start: 12, end: 27 } });
    await stage.clerk.client.ok(markPoint, { params, body: { start: 13, end: 27, kind: 'change' } });
  });

  it('gives a passage to one of two people who mark it at the same instant, also without a round', async () => {
    for (const roundId of [round.roundId, null]) {
      const { params } = await newPosition('Erstens dies. Zweitens das.', { roundId });
      const answers = await Promise.all(
        [stage.clerk, stage.secondClerk].map(({ client }) =>
          client.call(markPoint, { params, body: { start: 0, end: 13, kind: 'change' } }),
        ),
      );
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 422]));
    }
  });

  it('wants words inside the text', async () => {
    const { params } = await newPosition('Gut. 2004 …');
    await stage.clerk.client.refused(markPoint, 422, { params, body: { start: 4, end: 11, kind: 'change' } });
    const beyond = await stage.clerk.client.refused(markPoint, 400, {
      params,
      body: { start: 0, end: 12, kind: 'change' },
    });
    expect(beyond.errors).toMatchObject([{ pointer: '/end' }]);
    await stage.clerk.client.refused(clearText, 400, { params, body: { start: 3, end: 3 } });
    await stage.clerk.client.refused(markPoint, 400, {
      params,
      body: { start: 0, end: 3, kind: 'change', sectionKey: 'zzzzzzzz' },
    });
  });

  it('counts texts of positions that count', async () => {
    const { procedureId, organisations } = stage;
    const late = await handIn(test, {
      procedureId,
      roundId: round.roundId,
      organisation: organisations.own,
      reference: `R${round.number}-${++places}`,
      coverText: 'Zu spät.',
      late: true,
    });
    expect((await textsOf(late.id)).items).toEqual([]);
  });

  it('comes page by page in the order of the references', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await stage.clerk.client.ok(listTexts, {
        params: { procedureId: stage.procedureId },
        query: { unaccounted: 'false', limit: 2, roundId: round.roundId, ...(cursor && { cursor }) },
      });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor);
    const whole = await stage.clerk.client.ok(listTexts, {
      params: { procedureId: stage.procedureId },
      query: { unaccounted: 'false', limit: 200, roundId: round.roundId },
    });
    expect(seen).toEqual(whole.items.map(({ id }) => id));
    expect(whole.items.map(({ positionReference }) => Number(positionReference.split('-')[1]))).toEqual(
      whole.items
        .map(({ positionReference }) => Number(positionReference.split('-')[1]))
        .sort((one, other) => one - other),
    );
  });

  it('is nobody else’s business (R9)', async () => {
    const { params } = await newPosition('Guten Tag.');
    const body = { start: 0, end: 5, kind: 'change' as const };
    await stage.representative.client.refused(markPoint, 403, { params, body });
    await stage.representative.client.refused(listTexts, 403, { params });
    await stage.foreignCoordinator.client.refused(markPoint, 404, {
      params: { ...params, procedureId: stage.foreignProcedureId },
      body,
    });
    await stage.foreignCoordinator.client.refused(clearText, 404, {
      params: { ...params, procedureId: stage.foreignProcedureId },
      body: { start: 0, end: 5 },
    });
    const point = await stage.clerk.client.ok(markPoint, { params, body });
    const read = await stage.representative.client.ok(getPoint, {
      params: { procedureId: params.procedureId, pointId: point.id },
    });
    expect(read.comment).toBe('Guten');
  });
});
