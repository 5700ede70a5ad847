import { createSource, getVersion } from '../../../shared/documents.ts';
import { callForEndorsement, giveEndorsement, listEndorsementCalls } from '../../../shared/endorsements.ts';
import { getMe } from '../../../shared/identity.ts';
import { explainPromise, freezeVersion, getProof } from '../../../shared/incorporation.ts';
import { admitPosition, deletePosition, getPosition } from '../../../shared/positions.ts';
import { clearText, getPoint, listPoints, listTexts } from '../../../shared/review.ts';
import { closeRound, getRound, publishRound } from '../../../shared/rounds.ts';
import type { World } from './world.ts';
import { adopt, decide, submit } from './world-at-work.ts';
import { answerExtension } from './world-together.ts';

/** The second version is frozen, the round closed, and one position came late. */
export async function closeWorld(world: World): Promise<void> {
  const { as, procedureId, documentId, ids } = world;
  const params = { procedureId, documentId, number: 2 };
  const proof = await as.coordinator.call(getProof, { params });
  for (const { sectionKey, change, before, after } of proof.silentChanges) {
    await as.coordinator.call(createSource, {
      params,
      body: { sectionKey, change, quote: after || before, kind: 'working_group', note: 'Beratung vom 3. Mai' },
    });
  }
  for (const { pointId } of proof.openPromises) {
    await as.coordinator.call(explainPromise, {
      params: { procedureId, pointId },
      body: { explanation: 'Die Kurszeiten werden mit den Trägern geklärt und stehen in der nächsten Fassung.' },
    });
  }
  const { contentVersion } = await as.coordinator.call(getVersion, { params });
  await as.coordinator.call(freezeVersion, { params, match: `"c${contentVersion}"` });
  const round = { procedureId, roundId: ids.round ?? '' };
  const { version } = await as.coordinator.call(getRound, { params: round });
  await as.coordinator.call(closeRound, { params: round, match: `"v${version}"` });
  const recorded = { procedureId, positionId: ids.recorded ?? '' };
  const draft = await as.clerk.call(getPosition, { params: recorded });
  await as.clerk.call(deletePosition, { params: recorded, match: `"c${draft.contentVersion}"` });
  await submit(world, 'association', ids.draft ?? '');
  await answerExtension(world);
}

/** Everything is answered and published. */
export async function publishWorld(world: World): Promise<void> {
  const { as, procedureId, ids } = world;
  await as.coordinator.call(admitPosition, {
    params: { procedureId, positionId: ids.draft ?? '' },
    body: { admitted: true, reason: 'Die Post war einen Tag zu lange unterwegs.' },
  });
  const params = { procedureId };
  const { items } = await as.clerk.call(listPoints, { params, query: { limit: 100 } });
  for (const { id, status } of items) {
    if (status === 'received' || status === 'triaged') {
      await decide(world, id, { outcome: 'noted', reason: 'Vielen Dank für den Hinweis.' });
    } else if (status === 'proposed') {
      const { disposition } = await as.clerk.call(getPoint, { params: { procedureId, pointId: id } });
      await adopt(world, id, disposition?.version ?? 0);
    }
  }
  const texts = await as.clerk.call(listTexts, { params, query: { limit: 100 } });
  for (const { id: textId, uncovered } of texts.items) {
    for (const { start, end } of uncovered) {
      await as.clerk.call(clearText, { params: { procedureId, textId }, body: { start, end } });
    }
  }
  const round = { procedureId, roundId: ids.round ?? '' };
  const { contentVersion } = await as.coordinator.call(getRound, { params: round });
  await as.coordinator.call(publishRound, { params: round, match: `"c${contentVersion}"` });
  await askForEndorsement(world);
}

/** The organisations are asked about both versions: the first is still open, of the second the time is over and one has answered. */
async function askForEndorsement({ as, procedureId, documentId }: World): Promise<void> {
  const params = { procedureId };
  const ask = async (number: number, milliseconds: number) => {
    const { id, contentVersion } = await as.coordinator.call(getVersion, { params: { ...params, documentId, number } });
    const match = `"c${contentVersion}"`;
    const closesAt = new Date(Date.now() + milliseconds).toISOString();
    const body = { versionId: id, closesAt, introduction: 'Bitte lesen Sie vor allem den zweiten Abschnitt.' };
    return { match, call: await as.coordinator.call(callForEndorsement, { params, body, match }) };
  };
  await ask(1, 10 * 86_400_000);
  const { match, call } = await ask(2, 3000);
  const organisationId = (await as.association.call(getMe)).memberships[0]?.organisationId ?? '';
  await as.association.call(giveEndorsement, {
    params: { ...params, callId: call.id },
    body: { organisationId, opinion: 'endorsed_with_reservation', words: 'Die Kosten der Kurse sind noch offen.' },
    match,
  });
  const isOver = async () =>
    (await as.coordinator.call(listEndorsementCalls, { params })).items.some(({ status }) => status === 'closed');
  while (!(await isOver())) await new Promise((resolve) => setTimeout(resolve, 200));
}
