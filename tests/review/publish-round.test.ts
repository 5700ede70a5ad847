import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { refreshPointState } from '../../server/features/positions/index.ts';
import { newId } from '../../server/platform/ids.ts';
import { version } from '../../server/tables/documents.ts';
import { event, outbox } from '../../server/tables/platform.ts';
import { positionStep } from '../../server/tables/positions.ts';
import { round as roundTable } from '../../server/tables/rounds.ts';
import { clearText, getPoint, listPoints, markPoint, reopenPointDisposition } from '../../shared/review.ts';
import { closeRound, getRound, publishRound } from '../../shared/rounds.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Stage } from '../support/stage.ts';
import { at, buildRound, handIn, present, propose, refusal } from './build.ts';
import { closedRound, contents, decide, publish } from './closed-round.ts';

const test = useApp();
let stage: Stage;
beforeAll(async () => {
  stage = await buildStage(test);
});

describe('publishing the results of a round', () => {
  it('is refused with the whole list while something is without its answer (R3)', async () => {
    const { params, point, position, coverId } = await closedRound(test, stage, 'Danke für die Einladung.');
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
      match: await contents(stage, params),
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
    const { params, point, position } = await closedRound(test, stage);
    await decide(stage, point);
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
    const refused = await publish(stage, params);
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ obstacles: [{ kind: 'point', reference: late.points[0]?.reference }] });
    await decide(stage, present(late.points[0]));
    expect((await publish(stage, params)).status).toBe(200);
  });

  it('is refused for a round that is open, and for one that is published', async () => {
    const { roundId, points } = await buildRound(test, stage);
    const params = { procedureId: stage.procedureId, roundId };
    await decide(stage, present(points[0]));
    expect((await publish(stage, params)).status).toBe(409);
    await stage.coordinator.client.ok(closeRound, { params, match: '"v1"' });
    expect((await publish(stage, params)).status).toBe(200);
    expect((await publish(stage, params)).status).toBe(409);
  });

  it('tells everybody concerned at once what was decided on their own points, and no clerk (R9, R11)', async () => {
    const { params, point, position } = await closedRound(test, stage);
    const other = await handIn(test, {
      ...params,
      organisation: stage.organisations.other,
      reference: position.reference.replace(/1$/, '2'),
      points: [{ comment: 'Worte der anderen', kind: 'support' }],
    });
    await decide(stage, point);
    await decide(stage, present(other.points[0]));
    const own = stage.representative;
    expect((await own.client.ok(getPoint, { params: at(stage, point) })).disposition).toBeNull();
    expect((await publish(stage, params)).status).toBe(200);
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
        history: [{ act: 'adopted', by: 'Abteilung Zuwanderung', meeting: null }],
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
    const { params, point, documentId } = await closedRound(test, stage);
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
    await publish(stage, params);
    expect(await releasedAt()).toBeNull();
    await decide(stage, point);
    await publish(stage, params);
    expect(await releasedAt()).toEqual(test.clock.now());
  });

  it('binds what was read (R16): a decision since then is shown first', async () => {
    const { params, point } = await closedRound(test, stage);
    const read = await contents(stage, params);
    await decide(stage, point);
    const refused = await stage.coordinator.client.refused(publishRound, 412, { params, match: read });
    expect(refused.current).toMatchObject({ id: params.roundId, status: 'closed' });
    await stage.coordinator.client.refused(publishRound, 428, { params });
    await stage.coordinator.client.refused(publishRound, 400, { params, match: '"v1"' });
  });

  it('waits for a decision that is being taken up again at the same instant, and then refuses', async () => {
    const { params, point } = await closedRound(test, stage);
    await decide(stage, point);
    const match = await contents(stage, params);
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
    const { params, point, position } = await closedRound(test, stage);
    await decide(stage, point);
    const match = await contents(stage, params);
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
    const { params, point, coverId } = await closedRound(test, stage, 'Danke für die Einladung.');
    await decide(stage, point);
    const text = { procedureId: params.procedureId, textId: present(coverId) };
    await stage.clerk.client.ok(clearText, { params: text, body: { start: 0, end: 24 } });
    expect((await publish(stage, params)).status).toBe(200);
    await stage.clerk.client.refused(clearText, 409, { params: text, body: { start: 0, end: 5 } });
    await stage.clerk.client.refused(markPoint, 409, { params: text, body: { start: 0, end: 5, kind: 'change' } });
  });

  it('does not know a round of another procedure', async () => {
    const { params } = await closedRound(test, stage);
    const elsewhere = { procedureId: stage.foreignProcedureId, roundId: params.roundId };
    await stage.foreignCoordinator.client.refused(publishRound, 404, { params: elsewhere, match: '"c1"' });
    await stage.clerk.client.refused(publishRound, 403, { params, match: '"c1"' });
  });
});
