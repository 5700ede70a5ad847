import { getVersion } from '../../../shared/documents.ts';
import { createInvitation, requestSignInLink } from '../../../shared/identity.ts';
import { createDeliberation, createProcedure, editDeliberation, listProcedures } from '../../../shared/procedures.ts';
import { createRound, listRounds } from '../../../shared/rounds.ts';
import type { RunningSystem } from '../../support/running-system.ts';
import { type Speaker, signIn, speakWith } from '../../try/api.ts';

export const demoPassword = 'stellwerk-demo';

const inbox = (name: string) => `${name}@stellwerk.example`;

/** Who looks at screens. */
export const people = {
  coordinator: inbox('koordination'),
  clerk: inbox('sachbearbeitung'),
  signatory: inbox('zeichnung'),
  groupMember: inbox('arbeitsgremium'),
  council: inbox('vertretung-auslaenderbeirat'),
  contributor: inbox('mitwirkung-auslaenderbeirat'),
  roundTable: inbox('vertretung-runder-tisch'),
  association: inbox('vertretung-verein'),
  administrator: inbox('system'),
} as const;

/** One address may sign in ten times a minute, so only those sign in who have something to do. */
const actors = ['coordinator', 'clerk', 'signatory', 'council', 'roundTable', 'association', 'administrator'] as const;

/** The demonstration system, and what was made in it. */
export interface World {
  /** Those who act by the API. */
  as: Record<(typeof actors)[number], Speaker>;
  procedureId: string;
  documentId: string;
  /** Ids that the addresses of screens are filled with, by name. */
  ids: Record<string, string>;
  /** Titles of the procedures, by the name of their id. */
  titles: Record<string, string>;
  /** Keys of the sections of the first version, by number. */
  sections: Record<string, string>;
}

const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();

/** The demonstration as it was loaded, with a planned round, an invitation on its way, and a procedure without anything. */
export async function beginWorld(system: RunningSystem): Promise<World> {
  const as = await signInAll(system.base);
  const procedure = (await as.coordinator.call(listProcedures)).items[0];
  const params = { procedureId: procedure?.id ?? '' };
  const round = (await as.coordinator.call(listRounds, { params })).items[0];
  if (!procedure || !round) throw new Error('The demonstration has no procedure with a round.');
  const { documentId } = round;
  const { sections } = await as.coordinator.call(getVersion, { params: { ...params, documentId, number: 1 } });
  const planned = await as.coordinator.call(createRound, {
    params,
    body: {
      title: 'Zweite Beteiligungsrunde',
      versionId: round.versionId,
      opensAt: inDays(60),
      closesAt: inDays(90),
      questions: [{ key: 'again', kind: 'text', label: 'Was fehlt jetzt noch?' }],
    },
  });
  await addReleasedDeliberation(as.coordinator, params.procedureId);
  const empty = await as.administrator.call(createProcedure, {
    body: { slug: 'verkehrskonzept', title: 'Verkehrskonzept' },
  });
  return {
    as,
    procedureId: params.procedureId,
    documentId,
    titles: { procedureId: procedure.title, empty: empty.title },
    ids: {
      ...params,
      documentId,
      slug: procedure.slug,
      version: round.versionId,
      round: round.id,
      planned: planned.id,
      secret: await invite(as.coordinator, params.procedureId, system),
      link: await signInLink(system),
      empty: empty.id,
    },
    sections: Object.fromEntries(sections.map(({ number, key }) => [number, key])),
  };
}

async function signInAll(base: string): Promise<World['as']> {
  const entries = await Promise.all(
    actors.map(async (who) => [who, await signIn(base, people[who], demoPassword)] as const),
  );
  return Object.fromEntries(entries) as World['as'];
}

/** A second non-public deliberation, which is released: both states are on the screen. */
async function addReleasedDeliberation(coordinator: Speaker, procedureId: string): Promise<void> {
  const made = await coordinator.call(createDeliberation, {
    params: { procedureId },
    body: {
      body: 'Dienstberatung des Oberbürgermeisters',
      heldOn: '2004-03-30',
      public: false,
      capacity: 'information',
    },
  });
  await coordinator.call(editDeliberation, {
    params: { procedureId, deliberationId: made.id },
    match: `"v${made.version}"`,
    body: { released: true, result: 'Zur Kenntnis genommen' },
  });
}

async function signInLink(system: RunningSystem): Promise<string> {
  await speakWith(system.base, '').call(requestSignInLink, { body: { email: people.groupMember } });
  const secret = /\/anmelden\/link\/([^\s/]+)/.exec(await system.mailTo(people.groupMember))?.[1];
  if (!secret) throw new Error('The mail has no link.');
  return secret;
}

async function invite(coordinator: Speaker, procedureId: string, system: RunningSystem): Promise<string> {
  const email = 'neue-person@example.org';
  await coordinator.call(createInvitation, { params: { procedureId }, body: { email, role: 'clerk' } });
  const secret = /\/einladung\/([^\s/]+)/.exec(await system.mailTo(email))?.[1];
  if (!secret) throw new Error('The invitation has no link.');
  return secret;
}
