import { and, eq } from 'drizzle-orm';
import { version } from '../../server/tables/documents.ts';
import { agreeOnVersion, callForEndorsement, giveEndorsement } from '../../shared/endorsements.ts';
import type { WireBody } from '../../shared/endpoint.ts';
import { openDesk } from '../incorporation/desk.ts';
import type { TestApp } from '../support/app.ts';
import type { Stage } from '../support/stage.ts';

/** A text of its own whose first version one organisation endorsed and the coordinator declared agreed; the other was silent. */
export async function agreedVersion(
  test: TestApp,
  stage: Stage,
  markdown: string,
  answer: Partial<WireBody<typeof giveEndorsement>> = {},
) {
  const { procedureId, coordinator, representative, organisations } = stage;
  const params = { procedureId };
  const desk = await openDesk(stage, markdown);
  const { first } = desk;
  const ofFirst = and(eq(version.procedureId, procedureId), eq(version.id, first.id));
  await test.db.transaction((tx) => tx.update(version).set({ releasedAt: test.clock.now() }).where(ofFirst));
  const match = `"c${first.contentVersion}"`;
  const closesAt = new Date(test.clock.now().getTime() + 60_000).toISOString();
  const call = await coordinator.client.ok(callForEndorsement, {
    params,
    body: { versionId: first.id, closesAt },
    match,
  });
  const at = { params: { ...params, callId: call.id }, match };
  await representative.client.ok(giveEndorsement, {
    ...at,
    body: { organisationId: organisations.own.id, opinion: 'endorsed', ...answer },
  });
  test.clock.advance(61);
  await coordinator.client.ok(agreeOnVersion, at);
  return desk;
}
