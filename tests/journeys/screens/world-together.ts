import { addRemark, markReady } from '../../../shared/co-writing.ts';
import { createExtension, decideExtension, listExtensions } from '../../../shared/extensions.ts';
import { getMe } from '../../../shared/identity.ts';
import { getPosition } from '../../../shared/positions.ts';
import { getRound } from '../../../shared/rounds.ts';
import { requestSignature } from '../../../shared/signing.ts';
import type { World } from './world.ts';

const organisationOf = async ({ as }: World, who: keyof World['as']): Promise<string> =>
  (await as[who].call(getMe)).memberships[0]?.organisationId ?? '';

/** The association has finished its draft, remarked on it and shown it to the council; the round table asks for more time. */
export async function writeTogether(world: World): Promise<void> {
  const { as, procedureId, ids } = world;
  const params = { procedureId, positionId: ids.draft ?? '' };
  const place = { procedureId, roundId: ids.round ?? '' };
  await as.association.call(addRemark, { params, body: { body: 'Wer fragt den Vorstand?' } });
  await as.association.call(requestSignature, {
    params,
    body: { organisationId: await organisationOf(world, 'council') },
  });
  const { contentVersion } = await as.association.call(getPosition, { params });
  await as.association.call(markReady, { params, match: `"c${contentVersion}"` });
  const { closesAt } = await as.coordinator.call(getRound, { params: place });
  await as.roundTable.call(createExtension, {
    params: place,
    body: {
      organisationId: await organisationOf(world, 'roundTable'),
      until: new Date(Date.parse(closesAt) + 7 * 86_400_000).toISOString(),
      reason: 'Wir möchten noch etwas ergänzen, wenn der Runde Tisch getagt hat.',
    },
  });
}

/** The coordinator answers the round table. */
export async function answerExtension({ as, procedureId, ids }: World): Promise<void> {
  const place = { procedureId, roundId: ids.round ?? '' };
  const { items } = await as.coordinator.call(listExtensions, { params: place });
  for (const { id, version, status } of items) {
    if (status !== 'requested') continue;
    await as.coordinator.call(decideExtension, {
      params: { ...place, extensionId: id },
      match: `"v${version}"`,
      body: { granted: false, reason: 'Ihre Stellungnahme liegt schon vor.' },
    });
  }
}
