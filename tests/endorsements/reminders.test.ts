import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { remindOfEndorsements } from '../../server/features/endorsements/index.ts';
import { version } from '../../server/tables/documents.ts';
import { outbox } from '../../server/tables/platform.ts';
import { callForEndorsement, giveEndorsement } from '../../shared/endorsements.ts';
import { openDesk } from '../incorporation/desk.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Stage } from '../support/stage.ts';

const test = useApp();
let stage: Stage;

beforeEach(async () => {
  test.clock.set('2026-03-02T09:00:00Z');
  stage = await buildStage(test);
});

/** A call that ends after so many days. */
async function call(days: number) {
  const { procedureId, coordinator } = stage;
  const { first } = await openDesk(stage, '# 1 Ziel\n\nAlle können teilhaben.\n');
  const ofFirst = and(eq(version.procedureId, procedureId), eq(version.id, first.id));
  await test.db.transaction((tx) => tx.update(version).set({ releasedAt: test.clock.now() }).where(ofFirst));
  const match = `"c${first.contentVersion}"`;
  const closesAt = new Date(test.clock.now().getTime() + days * 86_400_000).toISOString();
  const { id } = await coordinator.client.ok(callForEndorsement, {
    params: { procedureId },
    body: { versionId: first.id, closesAt },
    match,
  });
  return { params: { procedureId, callId: id }, match };
}

const run = () => remindOfEndorsements({ db: test.db, clock: test.clock })({}, { isLast: false });
const sent = async () =>
  (
    await test.db.reader
      .select({ template: outbox.template, to: outbox.recipient })
      .from(outbox)
      .where(and(eq(outbox.procedureId, stage.procedureId), eq(outbox.template, 'endorsement_reminder')))
      .orderBy(outbox.id)
  ).map(({ to }) => to);

describe('reminders of a call for endorsement', () => {
  it('go a week and a day before its end to who has not answered, once however often the clock strikes', async () => {
    const at = await call(14);
    await run();
    expect(await sent()).toEqual([]);
    test.clock.set('2026-03-09T09:00:00Z');
    await Promise.all([run(), run()]);
    await run();
    const { representative, otherRepresentative, organisations } = stage;
    expect((await sent()).toSorted()).toEqual([representative.email, otherRepresentative.email].toSorted());
    await representative.client.ok(giveEndorsement, {
      ...at,
      body: { organisationId: organisations.own.id, opinion: 'endorsed' },
    });
    test.clock.set('2026-03-15T09:00:00Z');
    await run();
    expect((await sent()).slice(2)).toEqual([otherRepresentative.email]);
    test.clock.set('2026-03-17T09:00:00Z');
    await run();
    expect(await sent(), 'after the end nobody is').toHaveLength(3);
  });

  it('do not come twice where the server was off, nor right after the call, nor at night', async () => {
    await call(14);
    test.clock.set('2026-03-15T10:00:00Z');
    await run();
    await run();
    expect(await sent(), 'one for both steps').toHaveLength(2);
    await call(1.5);
    await run();
    expect(await sent()).toHaveLength(2);
    await call(20);
    test.clock.set('2026-04-04T03:30:00Z');
    await run();
    expect(await sent(), 'before six').toHaveLength(2);
    test.clock.set('2026-04-04T04:30:00Z');
    await run();
    expect(await sent()).toHaveLength(4);
  });
});
