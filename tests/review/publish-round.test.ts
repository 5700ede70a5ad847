import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { refreshPointState } from '../../server/features/positions/index.ts';
import { newId } from '../../server/platform/ids.ts';
import { version } from '../../server/tables/documents.ts';
import { event, outbox } from '../../server/tables/platform.ts';
import { positionStep } from '../../server/tables/positions.ts';
import { round as roundTable } from '../../server/tables/rounds.ts';
import {
  adoptPointDisposition,
  clearText,
  getPoint,
  listPoints,
  markPoint,
  proposePointDisposition,
  reopenPointDisposition,
} from '../../shared/review.ts';
import { closeRound, getRound, publishRound } from '../../shared/rounds.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Stage } from '../support/stage.ts';
import { at, buildRound, type HandedPoint, handIn, present, propose, refusal } from './build.ts';

const test = useApp();
let stage: Stage;
beforeAll(async () => {
  stage = await buildStage(test);
});

/** A round with one point of the own organisation, closed. */
async function closedRound(coverText?: string) {
  const built = await buildRound(test, stage);
  const { procedureId } = stage;
  const params = { procedureId, roundId: built.roundId };
  if (coverText !== undefined) {
    const { organisations } = stage;
    const handed = await handIn(test, {
      ...params,
      organisation: organisations.other,
      reference: `R${built.number}-2`,
      coverText,
    });
    Object.assign(built, { coverId: handed.coverId });
  }
  await stage.coordinator.client.ok(closeRound, { params, match: '"v1"' });
  return { ...built, params, point: present(built.points[0]), coverId: (built as { coverId?: string }).coverId };
}

async function decide(point: HandedPoint) {
  await propose(stage.clerk, stage, point);
  await stage.signatory.client.ok(adoptPointDisposition, { params: at(stage, point), match: '"v1"' });
}

const contents = async (params: { procedureId: string; roundId: string }) =>
  `"c${(await stage.coordinator.client.ok(getRound, { params })).contentVersion}"`;
const publish = async (params: { procedureId: string; roundId: string }) =>
  stage.coordinator.client.call(publishRound, { params, match: await contents(params) });

describe('publishing the results of a round', () => {
  it('is refused with the whole list while something is without its answer (R3)', async () => {
    const { params, point, position, coverId } = await closedRound('Danke für die Einladung.');
    const late = await handIn(test, {
      ...params,
      organisation: stage.organisations.other,
      reference: position.reference.replace(/1$/, '3'),
      late: true,
      points: [{ comment: 'Noch etwas' }],
    });
    await propose(stage.clerk, stage, point);
    const refused = await stage.coordinator.client.refused(publishRound, 422, {
      params,
      match: await contents(params),
    });
    expect(refused).toMatchObject({ rule: 'R3' });
    expect(refused.detail).toContain('3 Stellen');
    expect(refused.obstacles).toEqual([
      {
        kind: 'position',
        id: late.id,
        reference: late.reference,
        detail: expect.stringContaining('lassen Sie sie zu'),
      },
      { kind: 'point', id: point.id, reference: point.reference, detail: expect.stringContaining('zweite Person') },
      {
        kind: 'text',
        id: coverId,
        reference: position.reference.replace(/1$/, '2'),
        detail: expect.stringContaining('Text'),
      },
    ]);
    expect((await stage.coordinator.client.ok(getRound, { params })).status).toBe('closed');
  });

  it('wants an answer for the points of a late position once it is admitted, and for none that is withdrawn', async () => {
    const { params, point, position } = await closedRound();
    await decide(point);
    const hand = (place: number, late: boolean) =>
      handIn(test, {
        ...params,
        organisation: stage.organisations.other,
        reference: position.reference.replace(/1$/, `${place}`),
        late,
        points: [{ comment: 'Noch etwas' }],
      });
    const late = await hand(2, true);
    const withdrawn = await hand(3, false);
    const step = (positionId: string, word: 'admitted' | 'withdrawn', pointIds: string[]) =>
      test.db.transaction(async (tx) => {
        await tx.insert(positionStep).values({
          procedureId: params.procedureId,
          id: newId(),
          positionId,
          step: word,
          at: test.clock.now(),
          personId: stage.coordinator.id,
          reason: '',
        });
        await refreshPointState(tx, params.procedureId, pointIds);
      });
    await step(
      withdrawn.id,
      'withdrawn',
      withdrawn.points.map(({ id }) => id),
    );
    await step(
      late.id,
      'admitted',
      late.points.map(({ id }) => id),
    );
    const refused = await publish(params);
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ obstacles: [{ kind: 'point', reference: late.points[0]?.reference }] });
    await decide(present(late.points[0]));
    expect((await publish(params)).status).toBe(200);
  });

  it('is refused for a round that is open, and for one that is published', async () => {
    const { roundId, points } = await buildRound(test, stage);
    const params = { procedureId: stage.procedureId, roundId };
    await decide(present(points[0]));
    expect((await publish(params)).status).toBe(409);
    await stage.coordinator.client.ok(closeRound, { params, match: '"v1"' });
    expect((await publish(params)).status).toBe(200);
    expect((await publish(params)).status).toBe(409);
  });

  it('tells everybody concerned at once what was decided on their own points, and no clerk (R9, R11)', async () => {
    const { params, point, position } = await closedRound();
    const other = await handIn(test, {
      ...params,
      organisation: stage.organisations.other,
      reference: position.reference.replace(/1$/, '2'),
      points: [{ comment: 'Worte der anderen', kind: 'support' }],
    });
    await decide(point);
    await decide(present(other.points[0]));
    const own = stage.representative;
    expect((await own.client.ok(getPoint, { params: at(stage, point) })).disposition).toBeNull();
    expect((await publish(params)).status).toBe(200);
    const read = await own.client.call(getPoint, { params: at(stage, point) });
    expect(read.body).toMatchObject({
      status: 'published',
      disposition: {
        status: 'adopted',
        outcome: 'not_accepted',
        reason: refusal.reason,
        decidedBy: 'Abteilung Zuwanderung',
        proposedBy: null,
        adoptedBy: null,
        history: [{ act: 'adopted', by: 'Abteilung Zuwanderung' }],
        can: {},
      },
    });
    expect(read.text).not.toMatch(/Sachbearbeitung|Zeichnung/);
    const query = { status: 'published', roundId: params.roundId } as const;
    const list = await own.client.ok(listPoints, { params, query });
    expect(list.items.map(({ reference, outcome }) => [reference, outcome])).toEqual([
      [point.reference, 'not_accepted'],
    ]);
    const mails = await test.db.reader.select().from(outbox).where(eq(outbox.template, 'round_published'));
    const of = (email: string) =>
      mails.filter(({ recipient, payload }) => recipient === email && JSON.stringify(payload).includes(params.roundId));
    expect(of(own.email)).toMatchObject([
      {
        payload: {
          organisationName: 'Begegnung e. V.',
          points: [{ reference: point.reference, outcome: 'not_accepted', reason: refusal.reason }],
        },
      },
    ]);
    expect(of(stage.otherRepresentative.email)).toMatchObject([
      { payload: { points: [{ reference: other.points[0]?.reference }] } },
    ]);
    expect(of(stage.foreignRepresentative.email)).toEqual([]);
    const events = await test.db.reader
      .select({ action: event.action })
      .from(event)
      .where(and(eq(event.subjectId, params.roundId), eq(event.action, 'round.publish')));
    expect(events).toHaveLength(1);
  });

  it('releases the frozen version that answers the round with it', async () => {
    const { params, point, documentId } = await closedRound();
    const { procedureId } = params;
    const answerId = newId();
    const now = test.clock.now();
    await test.db.transaction((tx) =>
      tx.insert(version).values({
        procedureId,
        id: answerId,
        documentId,
        number: 2,
        status: 'frozen',
        contentVersion: 1,
        createdAt: now,
        frozenAt: now,
        unitsVersion: 1,
      }),
    );
    const releasedAt = async () =>
      (await test.db.reader.select().from(version).where(eq(version.id, answerId)))[0]?.releasedAt;
    await publish(params);
    expect(await releasedAt()).toBeNull();
    await decide(point);
    await publish(params);
    expect(await releasedAt()).toEqual(test.clock.now());
  });

  it('binds what was read (R16): a decision since then is shown first', async () => {
    const { params, point } = await closedRound();
    const read = await contents(params);
    await decide(point);
    const refused = await stage.coordinator.client.refused(publishRound, 412, { params, match: read });
    expect(refused.current).toMatchObject({ id: params.roundId, status: 'closed' });
    await stage.coordinator.client.refused(publishRound, 428, { params });
    await stage.coordinator.client.refused(publishRound, 400, { params, match: '"v1"' });
  });

  it('waits for a decision that is being taken up again at the same instant, and then refuses', async () => {
    const { params, point } = await closedRound();
    await decide(point);
    const match = await contents(params);
    const reopening = { params: at(stage, point), body: { reason: 'Neue Rechtslage' }, match: '"v1"' };
    const [published, reopened] = await Promise.all([
      stage.coordinator.client.call(publishRound, { params, match }),
      stage.secondSignatory.client.call(reopenPointDisposition, reopening),
    ]);
    expect(reopened.status).toBe(200);
    expect([200, 412]).toContain(published.status);
    const { status } = await stage.coordinator.client.ok(getRound, { params });
    expect(status).toBe(published.status === 200 ? 'published' : 'closed');
  });

  it('waits for a position that is handed in at the same instant, and then lists it', async () => {
    const { params, point, position } = await closedRound();
    await decide(point);
    const match = await contents(params);
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let isLocked: () => void = () => undefined;
    const locked = new Promise<void>((resolve) => {
      isLocked = resolve;
    });
    const submitting = test.db.transaction(async (tx) => {
      await tx.select().from(roundTable).where(eq(roundTable.id, params.roundId)).for('share');
      isLocked();
      await held;
    });
    await locked;
    const publishing = stage.coordinator.client.call(publishRound, { params, match });
    await handIn(test, {
      ...params,
      organisation: stage.organisations.other,
      reference: position.reference.replace(/1$/, '2'),
      late: true,
    });
    letGo();
    await submitting;
    const refused = await publishing;
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ obstacles: [{ kind: 'position' }] });
  });

  it('lets nothing be marked or cleared afterwards', async () => {
    const { params, point, coverId } = await closedRound('Danke für die Einladung.');
    await decide(point);
    const text = { procedureId: params.procedureId, textId: present(coverId) };
    await stage.clerk.client.ok(clearText, { params: text, body: { start: 0, end: 24 } });
    expect((await publish(params)).status).toBe(200);
    await stage.clerk.client.refused(clearText, 409, { params: text, body: { start: 0, end: 5 } });
    await stage.clerk.client.refused(markPoint, 409, { params: text, body: { start: 0, end: 5, kind: 'change' } });
  });

  it('does not know a round of another procedure', async () => {
    const { params } = await closedRound();
    const elsewhere = { procedureId: stage.foreignProcedureId, roundId: params.roundId };
    await stage.foreignCoordinator.client.refused(publishRound, 404, { params: elsewhere, match: '"c1"' });
    await stage.clerk.client.refused(publishRound, 403, { params, match: '"c1"' });
  });
});

describe('taking a published decision up again (R18)', () => {
  it('tells the organisation, shows old and new, and hides the new proposal until it is adopted', async () => {
    const { params, point } = await closedRound();
    await decide(point);
    await publish(params);
    const target = at(stage, point);
    await stage.coordinator.client.ok(reopenPointDisposition, {
      params: target,
      body: { reason: 'Neue Rechtslage' },
      match: '"v1"',
    });
    await stage.clerk.client.ok(proposePointDisposition, {
      params: target,
      body: { ...refusal, reason: 'Geheimgrund', outcome: 'noted' },
      match: '"v1"',
    });
    const between = await stage.representative.client.call(getPoint, { params: target });
    expect(between.text).not.toContain('Geheimgrund');
    expect(between.body).toMatchObject({
      status: 'received',
      disposition: {
        status: 'reopened',
        outcome: 'not_accepted',
        history: [{ act: 'adopted' }, { act: 'reopened', reason: 'Neue Rechtslage' }],
      },
    });
    const mails = await test.db.reader.select().from(outbox).where(eq(outbox.template, 'decision_reopened'));
    const told = mails.filter(({ payload }) => JSON.stringify(payload).includes(`"${point.reference}"`));
    expect(told).toMatchObject([
      { recipient: stage.representative.email, payload: { reference: point.reference, reason: 'Neue Rechtslage' } },
    ]);
    await stage.signatory.client.ok(adoptPointDisposition, { params: target, match: '"v2"' });
    const after = await stage.representative.client.ok(getPoint, { params: target });
    expect(after).toMatchObject({ status: 'published', disposition: { status: 'adopted', outcome: 'noted' } });
    expect(after.disposition?.history.map(({ act, outcome }) => [act, outcome])).toEqual([
      ['adopted', 'not_accepted'],
      ['reopened', null],
      ['adopted', 'noted'],
    ]);
  });

  it('wants a reason, an adopted decision, and the version that was read; before publication nobody outside is told', async () => {
    const { point } = await closedRound();
    const params = at(stage, point);
    await propose(stage.clerk, stage, point);
    const body = { reason: 'Irrtum' };
    await stage.coordinator.client.refused(reopenPointDisposition, 409, { params, body, match: '"v1"' });
    await stage.signatory.client.ok(adoptPointDisposition, { params, match: '"v1"' });
    await stage.coordinator.client.refused(reopenPointDisposition, 400, {
      params,
      body: { reason: ' ' },
      match: '"v1"',
    });
    await stage.coordinator.client.refused(reopenPointDisposition, 412, { params, body, match: '"v2"' });
    await stage.clerk.client.refused(reopenPointDisposition, 403, { params, body, match: '"v1"' });
    const mailsBefore = await test.db.reader.select().from(outbox).where(eq(outbox.template, 'decision_reopened'));
    const answers = await Promise.all(
      [stage.coordinator, stage.secondSignatory].map(({ client }) =>
        client.call(reopenPointDisposition, { params, body, match: '"v1"' }),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
    expect(await test.db.reader.select().from(outbox).where(eq(outbox.template, 'decision_reopened'))).toEqual(
      mailsBefore,
    );
  });
});
