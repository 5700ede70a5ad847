import type { Page } from 'playwright-core';
import { createDocument, getVersion } from '../../shared/documents.ts';
import { createSession, getMe } from '../../shared/identity.ts';
import { freezeVersion } from '../../shared/incorporation.ts';
import { createPosition, getPosition, listPositions, submitPosition } from '../../shared/positions.ts';
import { listParticipations, listProcedures } from '../../shared/procedures.ts';
import { listPoints, listTexts } from '../../shared/review.ts';
import { createRound, openRound } from '../../shared/rounds.ts';
import type { OpenedBrowser } from '../support/browser.ts';
import { type Speaker, signIn } from '../try/api.ts';
import { demoPassword, people } from './screens/world.ts';

type Organisation = 'council' | 'contributor' | 'association';
type Staff = 'coordinator' | 'clerk' | 'signatory' | 'groupMember';
/** One address may sign in ten times a minute: each person does it once. */
const speakers = new Map<string, Promise<Speaker>>();

function speakerOf(base: string, who: Organisation | Staff): Promise<Speaker> {
  const known = speakers.get(base + who) ?? signIn(base, people[who], demoPassword);
  speakers.set(base + who, known);
  return known;
}

let devices = 0;

export type WritingDesk = Awaited<ReturnType<typeof openWritingDesk>>;

/** A round of the demonstration that has just opened on a text of one's own, for organisations to write in; closes by the clock. */
export async function openWritingDesk(base: string, markdown: string, lastsMs = 30 * 86_400_000) {
  const coordinator = await speakerOf(base, 'coordinator');
  const procedureId = (await coordinator.call(listProcedures)).items[0]?.id ?? '';
  const at = { procedureId };
  const { id: documentId } = await coordinator.call(createDocument, { params: at, body: { title: 'Text', markdown } });
  const version = { ...at, documentId, number: 1 };
  const { contentVersion } = await coordinator.call(getVersion, { params: version });
  const frozen = await coordinator.call(freezeVersion, { params: version, match: `"c${contentVersion}"` });
  const planned = await coordinator.call(createRound, {
    params: at,
    body: {
      title: 'Runde zum Schreiben',
      versionId: frozen.id,
      opensAt: new Date(Date.now() + lastsMs / 2).toISOString(),
      closesAt: new Date(Date.now() + lastsMs).toISOString(),
    },
  });
  const params = { ...at, roundId: planned.id };
  const round = await coordinator.call(openRound, { params, match: `"v${planned.version}"` });
  return {
    procedureId,
    documentId,
    roundId: round.id,
    sections: frozen.sections,
    writingPath: `/verfahren/${procedureId}/runden/${round.id}/schreiben`,
    speakerOf: (who: Organisation | Staff) => speakerOf(base, who),
    /** The draft of a round that the speaker's organisation writes, as it stands on the server. */
    draftOf: async (speaker: Speaker, roundId = round.id) => {
      const { items } = await speaker.call(listPositions, {
        params: at,
        query: { roundId, status: 'draft' },
      });
      const positionId = items[0]?.id;
      return positionId === undefined ? undefined : speaker.call(getPosition, { params: { procedureId, positionId } });
    },
    organisationOf: async (speaker: Speaker) => (await speaker.call(getMe)).memberships[0]?.organisationId ?? '',
  };
}

/** Organisations of the demonstration, in the order in which they are listed. */
export async function organisationIds({ procedureId, speakerOf }: WritingDesk): Promise<string[]> {
  const clerk = await speakerOf('clerk');
  const { items } = await clerk.call(listParticipations, { params: { procedureId } });
  return items.map(({ organisationId }) => organisationId);
}

/** A letter as staff took it in: a text to be split, or points that are points already. */
export async function takeInLetter(
  desk: WritingDesk,
  { coverText, points }: { coverText?: string; points?: string[] },
  organisationId?: string,
) {
  const { procedureId, roundId, speakerOf, sections } = desk;
  const clerk = await speakerOf('clerk');
  const draft = await clerk.call(createPosition, {
    params: { procedureId, roundId },
    body: {
      organisationId: organisationId ?? (await organisationIds(desk)).at(-1) ?? '',
      channel: 'letter',
      receivedOn: new Date().toISOString().slice(0, 10),
      ...(coverText !== undefined && { coverText }),
      ...(points && {
        points: points.map((comment) => ({ kind: 'change' as const, sectionKey: sections[0]?.key ?? null, comment })),
      }),
    },
  });
  const params = { procedureId, positionId: draft.id };
  const { reference } = await clerk.call(submitPosition, { params, match: `"c${draft.contentVersion}"` });
  const texts = await clerk.call(listTexts, { params: { procedureId }, query: { positionId: draft.id } });
  const { items } = await clerk.call(listPoints, { params: { procedureId }, query: { positionId: draft.id } });
  return {
    ...params,
    reference: reference ?? '',
    textId: texts.items[0]?.id ?? '',
    pointIds: items.map(({ id }) => id),
  };
}

/** A device on which the person is signed in. */
export async function openSignedIn(
  browser: OpenedBrowser,
  base: string,
  who: Organisation | Staff,
  width: number,
): Promise<Page> {
  const context = await browser.newContext({ width, baseUrl: base });
  const answer = await context.request.post(createSession.path, {
    data: { email: people[who], password: demoPassword },
    headers: { 'x-forwarded-for': `10.1.0.${++devices}` },
  });
  if (!answer.ok()) throw new Error(`${who} could not sign in: ${await answer.text()}`);
  const { person } = (await answer.json()) as { person: object };
  await context.addInitScript(
    (signedIn) => localStorage.setItem('stellwerk-signed-in', signedIn),
    JSON.stringify(person),
  );
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return page;
}
