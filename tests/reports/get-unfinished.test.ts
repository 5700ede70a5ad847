import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../server/platform/ids.ts';
import { version } from '../../server/tables/documents.ts';
import { incorporation, response } from '../../server/tables/incorporation.ts';
import { outbox } from '../../server/tables/platform.ts';
import type { WireResult } from '../../shared/endpoint.ts';
import { createIncorporation } from '../../shared/incorporation.ts';
import { addPoint, createPosition, submitPosition, withdrawPosition } from '../../shared/positions.ts';
import { getUnfinished } from '../../shared/reports.ts';
import { proposePointDisposition } from '../../shared/review.ts';
import { decidePoints, openDesk } from '../incorporation/desk.ts';
import { useApp } from '../support/app.ts';
import { buildStage, createOpenRound, type Stage } from '../support/stage.ts';

const test = useApp();
let stage: Stage;
let desk: Awaited<ReturnType<typeof openDesk>>;
let roundId: string;

beforeAll(async () => {
  stage = await buildStage(test);
  desk = await openDesk(stage, '# Konzept\n\n## Ziele\n\nDie Stadt fördert Sprachkurse. Die Stadt berichtet.\n');
  roundId = await createOpenRound(test, stage.procedureId, { versionId: desk.first.id });
  await test.db.transaction((tx) =>
    tx.update(version).set({ releasedAt: test.clock.now() }).where(eq(version.id, desk.first.id)),
  );
});

const unfinished = (client = stage.coordinator.client) =>
  client.ok(getUnfinished, { params: { procedureId: stage.procedureId } });

/** How many of each list. */
const counts = ({ asOf: _, ...lists }: WireResult<typeof getUnfinished>) =>
  Object.fromEntries(Object.entries(lists).map(([name, { count }]) => [name, count]));

const nothing = {
  pointsWithoutDisposition: 0,
  textsUnaccounted: 0,
  proposalsWaiting: 0,
  lateUndecided: 0,
  openPromises: 0,
  silentChanges: 0,
  organisationsWithoutAnswer: 0,
  extensionRequests: 0,
  disputedIncorporations: 0,
  failedMails: 0,
};

async function handIn(words: string, player = stage.representative, organisation = stage.organisations.own) {
  const draft = await player.client.ok(createPosition, {
    params: { procedureId: stage.procedureId, roundId },
    body: { organisationId: organisation.id, coverText: words, points: [{ kind: 'change', comment: `Zu: ${words}` }] },
  });
  return player.client.ok(submitPosition, {
    params: { procedureId: stage.procedureId, positionId: draft.id },
    match: `"c${draft.contentVersion}"`,
  });
}

describe('what is not finished', () => {
  it('begins with the organisations that have not answered', async () => {
    const list = await unfinished();
    expect(counts(list)).toEqual({ ...nothing, organisationsWithoutAnswer: 2 });
    expect(list.asOf).toBe(test.clock.now().toISOString());
    expect(list.organisationsWithoutAnswer.items[0]).toEqual({
      organisationId: stage.organisations.own.id,
      organisationName: 'Begegnung e. V.',
      roundReference: 'R1',
      closesAt: '2026-03-30T09:00:00.000Z',
    });
  });

  it('is the same to the letter whether somebody is writing or not (R9)', async () => {
    const before = await unfinished();
    const { client } = stage.otherRepresentative;
    const draft = await client.ok(createPosition, {
      params: { procedureId: stage.procedureId, roundId },
      body: { organisationId: stage.organisations.other.id, coverText: 'Geheim' },
    });
    await client.ok(addPoint, {
      params: { procedureId: stage.procedureId, positionId: draft.id },
      body: { kind: 'concern', comment: 'Geheim' },
    });
    expect(await unfinished()).toEqual(before);
  });

  it('follows a position: its point, its cover text, the proposal that waits, and its withdrawal', async () => {
    const position = await handIn('Ein langer Brief');
    const received = await unfinished();
    expect(counts(received)).toEqual({
      ...nothing,
      organisationsWithoutAnswer: 1,
      pointsWithoutDisposition: 1,
      textsUnaccounted: 1,
    });
    expect(received.pointsWithoutDisposition.items).toEqual([
      {
        id: position.points[0]?.id,
        reference: 'R1-001.1',
        organisationName: 'Begegnung e. V.',
        excerpt: 'Zu: Ein langer Brief',
      },
    ]);
    expect(received.textsUnaccounted.items).toMatchObject([
      { positionReference: 'R1-001', kind: 'cover', excerpt: 'Ein langer Brief' },
    ]);
    await stage.representative.client.ok(withdrawPosition, {
      params: { procedureId: stage.procedureId, positionId: position.id },
      match: '"c1"',
      body: {},
    });
    expect(counts(await unfinished())).toEqual({ ...nothing, organisationsWithoutAnswer: 2 });

    const second = await handIn('Noch ein Brief');
    await stage.clerk.client.ok(proposePointDisposition, {
      params: { procedureId: stage.procedureId, pointId: second.points[0]?.id ?? '' },
      match: '*',
      body: { outcome: 'accepted' },
    });
    const proposed = await unfinished();
    expect(counts(proposed)).toEqual({
      ...nothing,
      organisationsWithoutAnswer: 1,
      textsUnaccounted: 1,
      proposalsWaiting: 1,
    });
    expect(proposed.proposalsWaiting.items).toMatchObject([
      { subject: 'point', reference: 'R1-002.1', outcome: 'accepted', waitingSince: test.clock.now().toISOString() },
    ]);
  });

  it('holds open promises and silent changes of what is being written', async () => {
    const before = counts(await unfinished());
    const { pointIds } = await decidePoints(test, stage, {
      roundId,
      organisation: stage.organisations.own,
      proposedText: 'Die Stadt finanziert Sprachkurse.',
    });
    await desk.write('# Konzept\n\n## Ziele\n\nDie Stadt finanziert Sprachkurse. Die Stadt berichtet.\n');
    const list = await unfinished();
    expect(counts(list)).toEqual({ ...before, openPromises: 1, silentChanges: 1 });
    expect(list.openPromises.items).toMatchObject([
      { pointId: pointIds[0], proposedText: 'Die Stadt finanziert Sprachkurse.' },
    ]);
    expect(list.silentChanges.items).toMatchObject([
      {
        versionNumber: 2,
        change: 'changed',
        before: 'Die Stadt fördert Sprachkurse.',
        after: 'Die Stadt finanziert Sprachkurse.',
      },
    ]);
    await stage.clerk.client.ok(createIncorporation, {
      params: { procedureId: stage.procedureId },
      body: {
        pointId: pointIds[0] ?? '',
        versionId: (await desk.read(2)).id,
        sectionKey: list.silentChanges.items[0]?.sectionKey ?? '',
        change: 'changed',
        before: 'Die Stadt fördert Sprachkurse.',
        after: 'Die Stadt finanziert Sprachkurse.',
      },
    });
    expect(counts(await unfinished())).toEqual(before);
  });

  it('shows a disputed incorporation until the organisation confirms it', async () => {
    const before = counts(await unfinished());
    const { pointIds } = await decidePoints(test, stage, {
      roundId,
      organisation: stage.organisations.own,
      outcome: 'noted',
    });
    const pointId = pointIds[0] ?? '';
    const { procedureId } = stage;
    const id = newId();
    const say = (kind: 'confirmed' | 'disputed', note: string) =>
      test.db.transaction((tx) =>
        tx.insert(response).values({
          procedureId,
          id: newId(),
          incorporationId: id,
          pointId,
          organisationId: stage.organisations.own.id,
          kind,
          note,
          personId: stage.representative.id,
          at: test.clock.now(),
        }),
      );
    await test.db.transaction((tx) =>
      tx.insert(incorporation).values({
        procedureId,
        id,
        pointId,
        versionId: desk.first.id,
        change: 'action',
        before: '',
        after: '',
        actionOffice: 'Sozialamt',
        note: '',
        createdBy: stage.clerk.id,
        createdAt: test.clock.now(),
        version: 1,
      }),
    );
    await say('confirmed', '');
    expect(counts(await unfinished())).toEqual(before);
    await say('disputed', 'So war es nicht gemeint.');
    const list = await unfinished();
    expect(list.disputedIncorporations).toMatchObject({
      count: 1,
      items: [{ id, organisationName: 'Begegnung e. V.', note: 'So war es nicht gemeint.' }],
    });
    await say('confirmed', '');
    expect(counts(await unfinished())).toEqual(before);
  });

  it('shows late positions until they are decided on, and mails that failed', async () => {
    const before = counts(await unfinished());
    test.clock.set('2026-03-30T09:00:00Z');
    const late = await stage.clerk.client.ok(createPosition, {
      params: { procedureId: stage.procedureId, roundId },
      body: { organisationId: stage.organisations.other.id, channel: 'letter', stance: 'no_comment' },
    });
    await stage.clerk.client.ok(submitPosition, {
      params: { procedureId: stage.procedureId, positionId: late.id },
      match: '"c1"',
    });
    await test.db.transaction((tx) =>
      tx.insert(outbox).values({
        procedureId: stage.procedureId,
        id: newId(),
        template: 'receipt',
        recipient: 'niemand@example.org',
        language: 'de',
        payload: {},
        status: 'failed',
        createdAt: test.clock.now(),
        detail: 'Postfach unbekannt',
      }),
    );
    const list = await unfinished();
    expect(counts(list)).toEqual({ ...before, lateUndecided: 1, failedMails: 1 });
    expect(list.lateUndecided.items).toMatchObject([{ id: late.id, organisationName: 'Brücke e. V.' }]);
    expect(list.failedMails.items).toMatchObject([{ template: 'receipt', detail: 'Postfach unbekannt' }]);
  });

  it('is for the office of this procedure alone', async () => {
    const params = { procedureId: stage.procedureId };
    await unfinished(stage.clerk.client);
    await unfinished(stage.signatory.client);
    for (const { client } of [stage.specialist, stage.representative])
      await client.refused(getUnfinished, 403, { params });
    await stage.foreignCoordinator.client.refused(getUnfinished, 404, { params });
    const foreign = await stage.foreignCoordinator.client.ok(getUnfinished, {
      params: { procedureId: stage.foreignProcedureId },
    });
    expect(counts(foreign)).toEqual(nothing);
  });
});
