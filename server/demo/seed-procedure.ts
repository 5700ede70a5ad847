import * as documents from '../../shared/documents.ts';
import { freezeVersion } from '../../shared/incorporation.ts';
import * as organisations from '../../shared/organisations.ts';
import * as positions from '../../shared/positions.ts';
import * as procedures from '../../shared/procedures.ts';
import * as rounds from '../../shared/rounds.ts';
import { editWorkingGroup } from '../../shared/working-group.ts';
import type { Db } from '../platform/db.ts';
import { membership, procedureRole } from '../tables/identity.ts';
import type { Call } from './api.ts';
import { type DemoOrganisation, demoPeople } from './people.ts';
import { concept, documentNote, priorContribution, summary } from './texts.ts';

interface Seed {
  signIn(email: string): Promise<Call>;
  db: Db;
  now: Date;
  accounts: { id: string; email: string }[];
}

const DAY_MS = 86_400_000;

/** The facts of the paper I0087/04, as data: mandate, paper, Beratungsfolge, participants, working group, first round. */
export async function seedProcedure(seed: Seed): Promise<void> {
  const administrator = await seed.signIn('system@stellwerk.example');
  const bodies = await createOrganisations(administrator);
  const { id: procedureId } = await administrator(procedures.createProcedure, {
    params: {},
    body: {
      slug: 'integrationskonzept',
      title: 'Leitlinien für die Entwicklung eines städtischen Integrationskonzeptes',
      summary,
      leadOrganisationId: bodies.office,
      coordinatingUnit: 'Abteilung „Zuwanderung“',
      due: { on: '2004-09-30', precision: 'quarter' },
      mandate: {
        reference: '2689-73(III)03',
        title: 'Vorschläge zur Verbesserung der Integration',
        body: 'Stadtrat',
      },
    },
  });
  await placePeople(seed, procedureId, bodies);
  const coordinator = await seed.signIn('koordination@stellwerk.example');
  await seedFrame(coordinator, procedureId, bodies);
  await seedRound(coordinator, procedureId, seed.now);
  const prior = await coordinator(positions.createPriorPosition, {
    params: { procedureId },
    body: { organisationId: bodies['round-table'], receivedOn: '2004-03-08', coverText: priorContribution },
  });
  await coordinator(positions.submitPosition, {
    params: { procedureId, positionId: prior.id },
    match: `"c${prior.contentVersion}"`,
  });
}

async function createOrganisations(call: Call): Promise<Record<DemoOrganisation, string>> {
  const create = async (
    name: string,
    kind: (typeof organisations.organisationKinds)[number],
    represents: string[] = [],
  ) => (await call(organisations.createOrganisation, { params: {}, body: { name, kind, represents } })).id;
  return {
    office: await create('Sozial- und Wohnungsamt', 'city_office'),
    council: await create('Ausländerbeirat', 'advisory_council', ['Ausländerinnen und Ausländer']),
    commissioner: await create('Ausländerbeauftragter', 'commissioner'),
    university: await create('Hochschule Magdeburg-Stendal, Fachbereich Sozialwesen', 'university', [
      'Fachöffentlichkeit',
    ]),
    'round-table': await create('Runder Tisch für Aussiedler', 'round_table', ['Aussiedlerinnen und Aussiedler']),
    association: await create('Beispielverein Begegnung (Demonstration)', 'association', [
      'Migrantinnen und Migranten',
    ]),
  };
}

/** Demonstration people get their places directly: nobody reads invitations at example addresses. */
async function placePeople(
  { db, now, accounts }: Seed,
  procedureId: string,
  bodies: Record<DemoOrganisation, string>,
): Promise<void> {
  const idOf = (email: string) => accounts.find((account) => account.email === email)?.id ?? '';
  await db.transaction(async (tx) => {
    for (const { email, staffRoles = [], organisation } of demoPeople) {
      const personId = idOf(email);
      for (const role of staffRoles)
        await tx.insert(procedureRole).values({ procedureId, personId, role, grantedAt: now });
      if (organisation) {
        await tx
          .insert(membership)
          .values({ organisationId: bodies[organisation.slug], personId, role: organisation.role, since: now });
      }
    }
  });
}

async function seedFrame(call: Call, procedureId: string, bodies: Record<DemoOrganisation, string>): Promise<void> {
  const params = { procedureId };
  const paper = {
    reference: 'I0087/04',
    paperType: 'information',
    title: 'Leitlinien für die Entwicklung eines städtischen Integrationskonzeptes von Migrantinnen und Migranten',
    issuedOn: '2004-03-08',
    department: 'Dezernat V',
    office: 'Amt 50',
  } as const;
  for (const [body, heldOn, isPublic] of [
    ['Oberbürgermeister', '2004-03-23', false],
    ['Stadtrat', '2004-04-15', true],
  ] as const) {
    await call(procedures.createDeliberation, {
      params,
      body: { body, heldOn, public: isPublic, capacity: 'information', paper },
    });
  }
  const participants: [DemoOrganisation, procedures.ParticipationState, string][] = [
    ['council', 'confirmed', 'Vertretung der ausländischen Bevölkerung'],
    ['round-table', 'confirmed', 'Fachöffentlichkeit, Entwurf liegt vor'],
    ['association', 'confirmed', 'Für die Integration tätige Organisation'],
    ['commissioner', 'planned', 'Beauftragte Person der Stadt'],
    ['university', 'sought', 'Hochschule: Beteiligung wird angestrebt'],
  ];
  for (const [slug, status, capacity] of participants) {
    await call(procedures.createParticipation, { params, body: { organisationId: bodies[slug], status, capacity } });
  }
  await call(editWorkingGroup, {
    params,
    match: '"v0"',
    body: {
      title: 'Arbeitsgremium Integrationskonzept',
      note: 'Das Arbeitsgremium ist konzipiert, erste Analysen liegen vor.',
      seats: [
        { organisationId: bodies.office, function: 'Federführung', voting: true },
        { organisationId: bodies.council, function: 'Vertretung Ausländerbeirat', voting: true },
        { organisationId: bodies.commissioner, function: 'Ausländerbeauftragter', voting: true },
        { organisationId: null, function: 'Abteilung „Zuwanderung“ (Geschäftsführung)', voting: false },
      ],
    },
  });
  const procedure = await call(procedures.getProcedure, { params });
  await call(procedures.editProcedure, { params, match: `"v${procedure.version}"`, body: { status: 'running' } });
}

/** The demonstration round opens at first start and closes 28 days later. */
async function seedRound(call: Call, procedureId: string, now: Date): Promise<void> {
  const { id: documentId } = await call(documents.createDocument, {
    params: { procedureId },
    body: { title: 'Integrationskonzept', note: documentNote, markdown: concept },
  });
  const version = { procedureId, documentId, number: 1 };
  const working = await call(documents.getVersion, { params: version });
  const frozen = await call(freezeVersion, { params: version, match: `"c${working.contentVersion}"` });
  const round = await call(rounds.createRound, {
    params: { procedureId },
    body: {
      title: 'Erste Beteiligungsrunde',
      versionId: frozen.id,
      opensAt: now.toISOString(),
      closesAt: new Date(now.getTime() + 28 * DAY_MS).toISOString(),
      questions: [
        { key: 'missing', kind: 'text', label: 'Was fehlt Ihnen im Entwurf?' },
        {
          key: 'priority',
          kind: 'single_choice',
          label: 'Welches Handlungsfeld ist Ihnen am wichtigsten?',
          options: [
            'Sprache und Bildung',
            'Arbeit und Ausbildung',
            'Wohnen und Nachbarschaft',
            'Soziale Dienste',
            'Netzwerk',
          ],
        },
        {
          key: 'support',
          kind: 'yes_no',
          label: 'Möchten Sie an der Umsetzung mitwirken?',
          help: 'Bitte sagen Sie auch, wie.',
        },
      ],
    },
  });
  await call(rounds.openRound, { params: { procedureId, roundId: round.id }, match: `"v${round.version}"` });
}
