import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { outbox } from '../../server/tables/platform.ts';
import { getTrace } from '../../shared/incorporation.ts';
import { createPriorPosition, submitPosition } from '../../shared/positions.ts';
import {
  adoptPointDisposition,
  getPoint,
  proposePointDisposition,
  reopenPointDisposition,
} from '../../shared/review.ts';
import { World } from '../house/access-world.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Stage } from '../support/stage.ts';

const test = useApp();
let stage: Stage;
let world: World;
let params: { procedureId: string; pointId: string };
let reference: string;

beforeAll(async () => {
  stage = await buildStage(test);
  world = new World(test, stage);
  const { procedureId, organisations, coordinator, clerk, signatory } = stage;
  const draft = await coordinator.client.ok(createPriorPosition, {
    params: { procedureId },
    body: {
      organisationId: organisations.own.id,
      receivedOn: '2004-02-01',
      points: [{ kind: 'addition', comment: 'Ein Netzwerk fehlt.' }],
    },
  });
  const position = await coordinator.client.ok(submitPosition, {
    params: { procedureId, positionId: draft.id },
    match: `"c${draft.contentVersion}"`,
  });
  params = { procedureId, pointId: position.points[0]?.id ?? '' };
  reference = position.points[0]?.reference ?? '';
  const proposal = await clerk.client.ok(proposePointDisposition, {
    params,
    match: '*',
    body: { outcome: 'noted', reason: 'Der Gedanke geht in die Leitlinien ein.' },
  });
  await signatory.client.ok(adoptPointDisposition, { params, match: `"v${proposal.version}"` });
});

const mailsTo = (template: string) =>
  test.db.reader
    .select({ payload: outbox.payload })
    .from(outbox)
    .where(and(eq(outbox.recipient, stage.representative.email), eq(outbox.template, template)));

describe('the answer to a contribution from before any round', () => {
  it('is nobody’s outside until results are published (R11)', async () => {
    const seen = await stage.representative.client.ok(getPoint, { params });
    expect(seen).toMatchObject({ status: 'received', disposition: null });
    expect(JSON.stringify(await stage.representative.client.ok(getTrace, { params }))).not.toContain('Leitlinien ein');
  });

  it('comes with the next results of the procedure, by mail and on the screen, and is told once', async () => {
    await world.published();
    const seen = await stage.representative.client.ok(getPoint, { params });
    expect(seen).toMatchObject({ status: 'published', disposition: { outcome: 'noted' } });
    const told = async () => JSON.stringify(await mailsTo('round_published')).split(`"${reference}"`).length - 1;
    expect(await told()).toBe(1);
    test.clock.advance(60);
    await world.published();
    expect(await told()).toBe(1);
  });

  it('is corrected like any other: its organisation is told (R18)', async () => {
    const { disposition } = await stage.clerk.client.ok(getPoint, { params });
    await stage.coordinator.client.ok(reopenPointDisposition, {
      params,
      match: `"v${disposition?.version}"`,
      body: { reason: 'Der Gedanke ist weiter zu fassen.' },
    });
    expect(JSON.stringify(await mailsTo('decision_reopened'))).toContain(reference);
  });
});
