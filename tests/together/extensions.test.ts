import { beforeEach, describe, expect, it } from 'vitest';
import { recordClock } from '../../server/features/rounds/index.ts';
import { round } from '../../server/tables/rounds.ts';
import { listEvents } from '../../shared/audit.ts';
import { createExtension, decideExtension, listExtensions } from '../../shared/extensions.ts';
import { getUnfinished } from '../../shared/reports.ts';
import { getRound, publishRound } from '../../shared/rounds.ts';
import { begin, buildRound, handIn, type Play, statuses } from '../positions/play.ts';
import { useApp } from '../support/app.ts';
import { mailsTo } from './mails.ts';

const test = useApp();
const closing = '2026-03-14T23:00:00.000Z';
const longer = '2026-03-21T23:00:00.000Z';
let play: Play;
let params: { procedureId: string; roundId: string };
const point = { points: [{ kind: 'concern' as const, comment: 'Ein Punkt' }] };

beforeEach(async () => {
  test.clock.set('2026-03-10T09:00:00Z');
  play = await buildRound(test);
  params = { procedureId: play.procedureId, roundId: play.roundId };
  await test.db.transaction((tx) => tx.update(round).set({ closesAt: new Date(closing) }));
});

const wish = (until = longer) => ({
  params,
  body: { organisationId: play.stage.organisations.own.id, until, reason: 'Unser Vorstand tagt am 20.' },
});

const ask = () => play.stage.representative.client.ok(createExtension, wish());

const decide = (extensionId: string, granted: boolean, until?: string) =>
  play.stage.coordinator.client.ok(decideExtension, {
    params: { ...params, extensionId },
    match: '"v1"',
    body: { granted, reason: 'Das sehen wir ein.', ...(until && { until }) },
  });

describe('more time for one organisation (R10)', () => {
  it('is asked for by its representative, once at a time, and stands in the list of what is not finished', async () => {
    const { representative, contributor, otherRepresentative, coordinator, organisations } = play.stage;
    await contributor.client.refused(createExtension, 403, wish());
    await otherRepresentative.client.refused(createExtension, 404, wish());
    const asked = await ask();
    expect(asked).toMatchObject({ status: 'requested', until: longer, decidedAt: null });
    await representative.client.refused(createExtension, 409, wish());
    const { extensionRequests } = await coordinator.client.ok(getUnfinished, { params });
    expect(extensionRequests).toMatchObject({
      count: 1,
      items: [{ organisationId: organisations.own.id, until: longer }],
    });
    expect((await otherRepresentative.client.ok(listExtensions, { params })).items).toEqual([]);
    expect((await contributor.client.ok(listExtensions, { params })).items).toHaveLength(1);
  });

  it("is granted with a reason: its own submission is in time, everybody else's is late", async () => {
    const { representative, otherRepresentative, organisations } = play.stage;
    const mine = await begin(play, point);
    const theirs = await begin(play, { ...point, organisationId: organisations.other.id }, otherRepresentative.client);
    const { status } = await decide((await ask()).id, true);
    expect(status).toBe('granted');
    expect(await mailsTo(test, representative.email)).toMatchObject([
      { template: 'extension_decided', payload: { granted: true, wasAsked: true, reason: 'Das sehen wir ein.' } },
    ]);
    const seen = await representative.client.ok(getRound, { params });
    expect(seen).toMatchObject({
      closesAt: closing,
      extendedFor: [{ organisationId: organisations.own.id, until: longer }],
    });
    expect((await otherRepresentative.client.ok(getRound, { params })).extendedFor).toEqual([]);
    test.clock.set('2026-03-21T22:59:59.999Z');
    expect(await handIn(play, mine.id)).toMatchObject({ late: false, admitted: null });
    expect(await handIn(play, theirs.id, otherRepresentative.client)).toMatchObject({ late: true });
  });

  it('ends at its own instant, and an earlier end of the round does not shorten it', async () => {
    const mine = await begin(play, point);
    await decide((await ask()).id, true, '2026-03-18T23:00:00Z');
    await test.db.transaction((tx) => tx.update(round).set({ closedEarlyAt: new Date('2026-03-12T00:00:00Z') }));
    test.clock.set('2026-03-18T23:00:00Z');
    expect(await handIn(play, mine.id)).toMatchObject({ late: true });
  });

  it('is refused with a reason, and can be asked for anew', async () => {
    const { representative, coordinator } = play.stage;
    const { id } = await ask();
    expect(await decide(id, false)).toMatchObject({ status: 'refused', decisionReason: 'Das sehen wir ein.' });
    expect((await mailsTo(test, representative.email)).at(-1)).toMatchObject({ payload: { granted: false } });
    const again = { params: { ...params, extensionId: id }, match: '"v2"', body: { granted: true, reason: 'Doch.' } };
    await coordinator.client.refused(decideExtension, 409, again);
    await ask();
  });

  it('is granted unasked by the coordinator, and every representative of the organisation is told', async () => {
    const { coordinator, clerk, representative, organisations } = play.stage;
    await clerk.client.refused(createExtension, 403, wish());
    const granted = await coordinator.client.ok(createExtension, wish());
    expect(granted).toMatchObject({ status: 'granted', askedAt: null });
    expect(await mailsTo(test, representative.email)).toMatchObject([{ payload: { granted: true, wasAsked: false } }]);
    const foreign = { ...wish().body, organisationId: organisations.foreign.id };
    await coordinator.client.refused(createExtension, 404, { params, body: foreign });
    await test.seal();
    const { items } = await coordinator.client.ok(listEvents, { params, query: { subjectId: granted.id } });
    expect(items).toMatchObject([{ action: 'extension.create', after: { status: 'granted' } }]);
  });

  it('is more than there is anyway, in the future, and none once the results are out', async () => {
    const { client } = play.stage.representative;
    expect((await client.refused(createExtension, 400, wish(closing))).errors?.[0]?.code).toBe('too_early');
    test.clock.set('2026-04-01T09:00:00Z');
    expect((await client.refused(createExtension, 400, wish())).errors?.[0]?.code).toBe('in_the_past');
    await test.db.transaction((tx) => tx.update(round).set({ publishedAt: test.clock.now() }));
    await client.refused(createExtension, 409, wish('2026-05-01T00:00:00Z'));
  });

  it('is decided once, also by two at the same instant', async () => {
    const { id: extensionId } = await ask();
    const decision = (granted: boolean) => ({
      params: { ...params, extensionId },
      match: '"v1"',
      body: { granted, reason: 'Gleichzeitig.' },
    });
    const { client } = play.stage.coordinator;
    const answers = await Promise.all([true, false].map((granted) => client.call(decideExtension, decision(granted))));
    expect(statuses(answers)).toEqual([200, 409]);
  });

  it('keeps the results back while it is undecided or still runs, and no mail says that the round is over', async () => {
    const { coordinator, representative, otherRepresentative } = play.stage;
    const asked = await ask();
    test.clock.set('2026-03-16T09:00:00Z');
    const publish = async () => {
      const { contentVersion } = await coordinator.client.ok(getRound, { params });
      return coordinator.client.call(publishRound, { params, match: `"c${contentVersion}"` });
    };
    expect((await publish()).body).toMatchObject({ status: 422, obstacles: [{ kind: 'extension', id: asked.id }] });
    await decide(asked.id, true);
    expect((await publish()).body).toMatchObject({ status: 422, obstacles: [{ kind: 'extension', id: asked.id }] });
    await test.db.transaction((tx) => recordClock(tx, test.clock.now()));
    const templates = async (email: string) => (await mailsTo(test, email)).map(({ template }) => template);
    expect(await templates(otherRepresentative.email)).toContain('round_closed');
    expect(await templates(representative.email)).not.toContain('round_closed');
    test.clock.set(longer);
    expect((await publish()).status).toBe(200);
  });
});
