import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { remindOfDue } from '../../server/features/review/index.ts';
import { outbox } from '../../server/tables/platform.ts';
import { adoptPointDisposition, triagePoint } from '../../shared/review.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Stage } from '../support/stage.ts';
import { at, buildRound, type HandedPoint, propose } from './build.ts';

const test = useApp();
let stage: Stage;
let points: HandedPoint[];
const attempt = { isLast: false };

beforeEach(async () => {
  test.clock.set('2026-03-02T09:00:00Z');
  stage = await buildStage(test);
  ({ points } = await buildRound(test, stage, [{ comment: 'Eins' }, { comment: 'Zwei' }, { comment: 'Drei' }]));
});

const due = (handed: HandedPoint | undefined, dueOn: string | null, assigneeId: string | null, version = 0) =>
  stage.clerk.client.ok(triagePoint, {
    params: at(stage, handed),
    body: { tags: [], assigneeId, dueOn },
    match: `"v${version}"`,
  });
const run = () => remindOfDue({ db: test.db, clock: test.clock })({}, attempt);
const mails = () =>
  test.db.reader
    .select({ template: outbox.template, to: outbox.recipient, payload: outbox.payload })
    .from(outbox)
    .where(eq(outbox.procedureId, stage.procedureId))
    .orderBy(outbox.id);
const sent = async () => (await mails()).map(({ template, to }) => [template, to]);

describe('reminders and digests', () => {
  it('go to whom a point is given, once however often the clock strikes', async () => {
    await due(points[0], '2026-03-04', stage.clerk.id);
    await due(points[1], '2026-03-01', stage.clerk.id);
    await due(points[2], '2026-03-08', stage.secondClerk.id);
    await Promise.all([run(), run()]);
    await run();
    expect((await sent()).toSorted()).toEqual([
      ['daily_digest', stage.clerk.email],
      ['daily_digest', stage.secondClerk.email],
      ['due_reminder', stage.clerk.email],
    ]);
    const digest = (await mails()).find(({ template, to }) => template === 'daily_digest' && to === stage.clerk.email);
    expect(digest?.payload).toMatchObject({
      overdue: [{ reference: points[1]?.reference, dueOn: '2026-03-01' }],
      overdueCount: 1,
      soon: [{ reference: points[0]?.reference }],
    });
  });

  it('come anew on the next day, and a reminder with another due date', async () => {
    await due(points[0], '2026-03-04', stage.clerk.id);
    await run();
    test.clock.set('2026-03-03T09:00:00Z');
    await run();
    expect((await sent()).map(([template]) => template)).toEqual(['due_reminder', 'daily_digest', 'daily_digest']);
    await due(points[0], '2026-03-05', stage.clerk.id, 1);
    await run();
    expect((await sent()).at(-1)).toEqual(['due_reminder', stage.clerk.email]);
  });

  it('do not come at night in the time zone of the procedure', async () => {
    await due(points[0], '2026-03-04', stage.clerk.id);
    test.clock.set('2026-03-03T04:59:00Z');
    await run();
    expect(await sent()).toEqual([]);
    test.clock.set('2026-03-03T05:00:00Z');
    await run();
    expect(await sent()).toHaveLength(2);
  });

  it('say nothing where there is nothing to say', async () => {
    await due(points[0], '2026-04-01', stage.clerk.id);
    await due(points[1], '2026-03-01', null);
    await due(points[2], '2026-03-01', stage.clerk.id);
    await propose(stage.clerk, stage, points[2]);
    await stage.signatory.client.ok(adoptPointDisposition, { params: at(stage, points[2]), match: '"v1"' });
    await run();
    expect(await sent()).toEqual([]);
  });
});
