import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { outbox } from '../../server/tables/platform.ts';
import {
  adoptPointDisposition,
  getPoint,
  proposePointDisposition,
  reopenPointDisposition,
} from '../../shared/review.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Stage } from '../support/stage.ts';
import { at, propose, refusal } from './build.ts';
import { closedRound, decide, publish } from './closed-round.ts';

const test = useApp();
let stage: Stage;
beforeAll(async () => {
  stage = await buildStage(test);
});

describe('taking a published decision up again (R18)', () => {
  it('tells the organisation, shows old and new, and hides the new proposal until it is adopted', async () => {
    const { params, point } = await closedRound(test, stage);
    await decide(stage, point);
    await publish(stage, params);
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
    const { point } = await closedRound(test, stage);
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
