import { storeQuestions } from '../../server/features/rounds/store-questions.ts';
import { newId, newSecret, newSectionKey, sha256 } from '../../server/platform/ids.ts';
import { document, section, version } from '../../server/tables/documents.ts';
import { apiToken, membership, person, procedureRole } from '../../server/tables/identity.ts';
import { organisation } from '../../server/tables/organisations.ts';
import { participation, procedure } from '../../server/tables/procedures.ts';
import { round } from '../../server/tables/rounds.ts';
import type { OrganisationRole, StaffRole } from '../../shared/access.ts';
import type { NewQuestion } from '../../shared/questions.ts';
import { questions as readQuestions } from '../../shared/questions.ts';
import type { TestApp } from './app.ts';
import { type Client, clientOf } from './client.ts';

export interface Player {
  id: string;
  name: string;
  email: string;
  token: string;
  client: Client;
}

/** Creates a person with a write token, without any role. */
export async function createPlayer(test: TestApp, name: string, isAdministrator = false): Promise<Player> {
  const id = newId();
  const token = `stw_${newSecret()}`;
  const email = `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}-${id.slice(-6)}@example.org`;
  await test.db.transaction(async (tx) => {
    const now = test.clock.now();
    await tx.insert(person).values({ id, name, email, language: 'de', isAdministrator, createdAt: now });
    await tx.insert(apiToken).values({
      id: newId(),
      personId: id,
      name: 'test',
      hash: sha256(token),
      scopes: ['read', 'write'],
      createdAt: now,
    });
  });
  return { id, name, email, token, client: clientOf(test, token) };
}

/** Gives a staff role, granted by somebody else. */
export const grant = (
  test: TestApp,
  procedureId: string,
  personId: string,
  role: StaffRole,
  grantedBy: string | null = null,
) =>
  test.db.transaction((tx) =>
    tx.insert(procedureRole).values({ procedureId, personId, role, grantedBy, grantedAt: test.clock.now() }),
  );

/** Creates a running procedure without people. */
export async function createProcedure(test: TestApp, title = 'Integrationskonzept'): Promise<string> {
  const id = newId();
  await test.db.transaction((tx) =>
    tx.insert(procedure).values({
      id,
      slug: `verfahren-${id.slice(-12)}`,
      title,
      status: 'running',
      timeZone: 'Europe/Berlin',
      coordinatingUnit: 'Abteilung Zuwanderung',
      summary: '',
      createdAt: test.clock.now(),
      version: 1,
    }),
  );
  return id;
}

/** Creates an organisation that has confirmed its participation in the procedure. */
export async function createParticipant(
  test: TestApp,
  procedureId: string,
  name: string,
): Promise<{ id: string; name: string }> {
  const id = newId();
  await test.db.transaction(async (tx) => {
    await tx
      .insert(organisation)
      .values({ id, name, kind: 'association', represents: [], version: 1, createdAt: test.clock.now() });
    await tx
      .insert(participation)
      .values({ procedureId, id: newId(), organisationId: id, status: 'confirmed', version: 1 });
  });
  return { id, name };
}

export const join = (test: TestApp, organisationId: string, personId: string, role: OrganisationRole) =>
  test.db.transaction((tx) =>
    tx.insert(membership).values({ organisationId, personId, role, since: test.clock.now() }),
  );

/** A frozen, released version 1 with the given sections; the next working copy is left to those who need one. */
export async function createFrozenVersion(test: TestApp, procedureId: string, bodies: string[]) {
  const documentId = newId();
  const versionId = newId();
  const now = test.clock.now();
  const sections = bodies.map((body, index) => ({ key: newSectionKey(), body, number: String(index + 1) }));
  await test.db.transaction(async (tx) => {
    await tx
      .insert(document)
      .values({ procedureId, id: documentId, title: 'Konzept', note: '', version: 1, createdAt: now });
    await tx.insert(version).values({
      procedureId,
      id: versionId,
      documentId,
      number: 1,
      status: 'frozen',
      contentVersion: 1,
      createdAt: now,
      frozenAt: now,
      releasedAt: now,
      unitsVersion: 1,
    });
    for (const [position, { key, body, number }] of sections.entries()) {
      await tx.insert(section).values({
        procedureId,
        id: newId(),
        versionId,
        key,
        kind: 'section',
        number,
        heading: `Abschnitt ${number}`,
        body,
        position,
        plainText: body,
        plainTextVersion: 1,
      });
    }
  });
  return { documentId, versionId, sections };
}

interface RoundOptions {
  versionId: string;
  opensAt?: Date;
  closesAt?: Date;
  questions?: NewQuestion[];
  number?: number;
  /** What it is limited to; nothing: the whole text. */
  sectionKeys?: string[];
}

/** A round that is open now and closes in 28 days, unless told otherwise. */
export async function createOpenRound(test: TestApp, procedureId: string, options: RoundOptions): Promise<string> {
  const id = newId();
  const now = test.clock.now().getTime();
  const number = options.number ?? 1;
  await test.db.transaction(async (tx) => {
    await tx.insert(round).values({
      procedureId,
      id,
      number,
      reference: `R${number}`,
      title: 'Erste Runde',
      versionId: options.versionId,
      opensAt: options.opensAt ?? new Date(now - 3_600_000),
      closesAt: options.closesAt ?? new Date(now + 28 * 86_400_000),
      audience: 'invited',
      sectionKeys: options.sectionKeys ?? [],
      openingRecorded: true,
      closingRecorded: false,
      contentVersion: 1,
      version: 1,
    });
    await storeQuestions(tx, procedureId, id, readQuestions.parse(options.questions ?? []));
  });
  return id;
}

/** A procedure with somebody in every role, two organisations, and a second procedure that is none of their business. */
export async function buildStage(test: TestApp) {
  const procedureId = await createProcedure(test);
  const foreignProcedureId = await createProcedure(test, 'Fremdes Verfahren');
  const own = await createParticipant(test, procedureId, 'Begegnung e. V.');
  const other = await createParticipant(test, procedureId, 'Brücke e. V.');
  const foreign = await createParticipant(test, foreignProcedureId, 'Fremder Verein e. V.');
  const named = async (name: string, isAdministrator = false) => createPlayer(test, name, isAdministrator);
  const staff = async (name: string, role: StaffRole, at = procedureId) => {
    const player = await named(name);
    await grant(test, at, player.id, role);
    return player;
  };
  const member = async (name: string, organisationId: string, role: OrganisationRole) => {
    const player = await named(name);
    await join(test, organisationId, player.id, role);
    return player;
  };
  return {
    procedureId,
    foreignProcedureId,
    organisations: { own, other, foreign },
    coordinator: await staff('Koordination', 'coordinator'),
    clerk: await staff('Sachbearbeitung 1', 'clerk'),
    secondClerk: await staff('Sachbearbeitung 2', 'clerk'),
    signatory: await staff('Zeichnung 1', 'signatory'),
    secondSignatory: await staff('Zeichnung 2', 'signatory'),
    groupMember: await staff('Arbeitsgremium', 'group_member'),
    specialist: await staff('Fachamt', 'specialist'),
    representative: await member('Vertretung Begegnung', own.id, 'representative'),
    contributor: await member('Mitwirkung Begegnung', own.id, 'contributor'),
    observer: await member('Lesende Begegnung', own.id, 'observer'),
    otherRepresentative: await member('Vertretung Brücke', other.id, 'representative'),
    foreignCoordinator: await staff('Fremde Koordination', 'coordinator', foreignProcedureId),
    foreignRepresentative: await member('Fremde Vertretung', foreign.id, 'representative'),
    administrator: await named('Systemverwaltung', true),
    stranger: await named('Ohne Rolle'),
    public: clientOf(test),
  };
}
export type Stage = Awaited<ReturnType<typeof buildStage>>;
