import type { Role } from '../../shared/access.ts';
import { organisationRoles } from '../../shared/access.ts';
import * as documents from '../../shared/documents.ts';
import type { Endpoint } from '../../shared/endpoint.ts';
import { createOrganisation } from '../../shared/organisations.ts';
import * as procedures from '../../shared/procedures.ts';
import * as rounds from '../../shared/rounds.ts';
import * as workingGroup from '../../shared/working-group.ts';
import type { CallOptions } from '../support/client.ts';
import { answerInputs } from './access-inputs-answers.ts';
import { attachmentInputs } from './access-inputs-attachments.ts';
import { counterDraftInputs } from './access-inputs-counter-drafts.ts';
import { endorsementInputs } from './access-inputs-endorsements.ts';
import { exportJobInputs } from './access-inputs-export-jobs.ts';
import { letterInputs } from './access-inputs-letters.ts';
import { meetingInputs } from './access-inputs-meetings.ts';
import { signOffInputs } from './access-inputs-sign-offs.ts';
import { similarityInputs } from './access-inputs-similarity.ts';
import { splittingInputs } from './access-inputs-splitting.ts';
import { togetherInputs } from './access-inputs-together.ts';
import { triageInputs } from './access-inputs-triage.ts';
import { writeInInputs } from './access-inputs-write-in.ts';
import type { World } from './access-world.ts';

/** Input for one cell; `status` where the object, not the role, decides. */
export interface Cell {
  options: Omit<CallOptions<Endpoint>, 'params' | 'body' | 'query'> & {
    params?: Record<string, string | number>;
    query?: Record<string, unknown>;
    body?: unknown;
  };
  status?: number;
}

export type MakeCell = (world: World, role: Role) => Promise<Cell>;

const isOrganisation = (role: Role) => (organisationRoles as readonly string[]).includes(role);
const plain: MakeCell = async () => ({ options: {} });
const inProcedure: MakeCell = async ({ procedureId }) => ({ options: { params: { procedureId } } });
const v = (version: number) => `"v${version}"`;
const c = (version: number) => `"c${version}"`;
let unique = 0;

/** A draft that the role may write: its own organisation's, or one recorded by staff. */
const draftFor = (world: World, role: Role) => world.draft(isOrganisation(role) ? 'organisation' : 'staff');

/** Valid input for every operation, made fresh for every cell. */
export const inputs: Record<string, MakeCell> = {
  ...togetherInputs,
  ...attachmentInputs,
  ...counterDraftInputs,
  ...signOffInputs,
  ...endorsementInputs,
  ...similarityInputs,
  ...writeInInputs,
  ...answerInputs,
  ...letterInputs,
  ...exportJobInputs,
  ...splittingInputs,
  ...meetingInputs,
  ...triageInputs,
  getAbout: plain,
  createSession: async () => ({
    options: { body: { email: 'niemand@example.org', password: 'falsches Passwort' } },
    status: 401,
  }),
  refreshSession: async () => ({ options: {}, status: 401 }),
  endSession: plain,
  getMe: plain,
  listTokens: plain,
  createToken: async () => ({ options: { body: { name: 'Skript', scopes: ['read'] } } }),
  deleteToken: async () => ({ options: { params: { tokenId: '01900000-0000-7000-8000-000000000000' } }, status: 404 }),
  getInvitation: async (world) => ({ options: { params: await world.invitation() } }),
  acceptInvitation: async (world) => ({
    options: { params: await world.invitation(), body: { name: 'Neue Person', password: 'ein langes Passwort' } },
  }),
  listInvitations: inProcedure,
  createInvitation: async ({ procedureId, stage }) => ({
    options: {
      params: { procedureId },
      body: {
        organisationId: stage.organisations.own.id,
        email: `einladung-${unique++}@example.org`,
        role: 'contributor',
      },
    },
  }),
  listPeople: inProcedure,
  grantRole: async ({ procedureId, stage }) => ({
    options: { params: { procedureId }, body: { personId: stage.secondClerk.id, role: 'specialist' } },
  }),
  listOrganisations: plain,
  createOrganisation: async () => ({ options: { body: { name: `Verein ${unique++}`, kind: 'association' } } }),
  listProcedures: plain,
  createProcedure: async () => ({ options: { body: { title: 'Neues Verfahren', slug: `neu-${unique++}` } } }),
  getProcedure: inProcedure,
  editProcedure: async ({ procedureId, stage }) => {
    const procedure = await stage.coordinator.client.ok(procedures.getProcedure, { params: { procedureId } });
    return {
      options: { params: { procedureId }, match: v(procedure.version), body: { summary: `Stand ${unique++}` } },
    };
  },
  listDeliberations: inProcedure,
  createDeliberation: async ({ procedureId }) => ({
    options: {
      params: { procedureId },
      body: { body: 'Stadtrat', heldOn: '2026-04-15', public: true, capacity: 'information' },
    },
  }),
  editDeliberation: async ({ procedureId, stage }) => {
    const deliberation = await stage.coordinator.client.ok(procedures.createDeliberation, {
      params: { procedureId },
      body: { body: 'Ausschuss', heldOn: '2026-04-15', public: true, capacity: 'hearing' },
    });
    return {
      options: {
        params: { procedureId, deliberationId: deliberation.id },
        match: v(deliberation.version),
        body: { result: 'Kenntnis genommen' },
      },
    };
  },
  listParticipations: inProcedure,
  createParticipation: async ({ procedureId, stage }) => {
    const organisation = await stage.coordinator.client.ok(createOrganisation, {
      body: { name: `Beteiligte ${unique++}`, kind: 'association' },
    });
    return { options: { params: { procedureId }, body: { organisationId: organisation.id } } };
  },
  editParticipation: async ({ procedureId, stage }) => {
    const organisation = await stage.coordinator.client.ok(createOrganisation, {
      body: { name: `Beteiligte ${unique++}`, kind: 'association' },
    });
    const participation = await stage.coordinator.client.ok(procedures.createParticipation, {
      params: { procedureId },
      body: { organisationId: organisation.id },
    });
    return {
      options: {
        params: { procedureId, participationId: participation.id },
        match: v(participation.version),
        body: { status: 'sought' },
      },
    };
  },
  getWorkingGroup: inProcedure,
  editWorkingGroup: async ({ procedureId, stage }) => {
    const group = await stage.coordinator.client.ok(workingGroup.getWorkingGroup, { params: { procedureId } });
    return {
      options: {
        params: { procedureId },
        match: v(group.version),
        body: { title: `Arbeitsgremium ${unique++}`, seats: [] },
      },
    };
  },
  listDocuments: inProcedure,
  createDocument: async ({ procedureId }) => ({
    options: { params: { procedureId }, body: { title: 'Konzept', markdown: '# 1 Anfang\n\nText.' } },
  }),
  importVersion: async (world) => {
    const { params } = await world.working();
    return {
      options: {
        params: { procedureId: params.procedureId, documentId: params.documentId },
        body: { markdown: '# 1 Neu\n\nAnderer Text.' },
      },
    };
  },
  getVersion: async (world) => {
    const { document } = await world.round();
    return { options: { params: document } };
  },
  addSection: async (world) => ({
    options: { params: (await world.working()).params, body: { heading: 'Neu', body: 'Text.' } },
  }),
  numberSections: async (world) => {
    const { params, version } = await world.working();
    const [section] = version.sections;
    const numbers = [{ sectionKey: section?.key ?? '', was: section?.number ?? null, number: '77' }];
    return { options: { params, body: { numbers } } };
  },
  listSectionHistory: async (world) => {
    const { params, version } = await world.working();
    return { options: { params: { ...params, sectionKey: version.sections[0]?.key ?? '' } } };
  },
  editSection: async (world) => {
    const { params, version } = await world.working();
    const [section] = version.sections;
    return {
      options: {
        params: { ...params, sectionKey: section?.key ?? '' },
        match: v(section?.version ?? 0),
        body: { body: 'Anders.' },
      },
    };
  },
  retireSection: async (world) => {
    const { params, version } = await world.working();
    const section = version.sections.at(-1);
    return { options: { params: { ...params, sectionKey: section?.key ?? '' }, match: v(section?.version ?? 0) } };
  },
  compareVersions: async (world) => {
    const { document } = await world.published();
    return { options: { params: { ...document, number: 1, otherNumber: 2 } } };
  },
  listSources: async (world) => ({ options: { params: (await world.working()).params } }),
  createSource: async (world) => {
    const { params, second } = await world.frozen();
    const key = second.sections[0]?.key ?? '';
    await world.stage.coordinator.client.ok(documents.editSection, {
      params: { ...params, number: 2, sectionKey: key },
      match: v(second.sections[0]?.version ?? 0),
      body: { body: 'Integration ist Aufgabe aller. Das Gesetz verlangt es.' },
    });
    return {
      options: {
        params: { ...params, number: 2 },
        body: {
          sectionKey: key,
          kind: 'law',
          change: 'inserted',
          quote: 'Das Gesetz verlangt es.',
          note: 'Zuwanderungsgesetz',
        },
      },
    };
  },
  listRounds: inProcedure,
  listQuestionTemplates: plain,
  createRound: async (world) => {
    const { first } = await world.frozen();
    return {
      options: {
        params: { procedureId: world.procedureId },
        body: {
          title: 'Runde',
          versionId: first.id,
          opensAt: '2026-05-01T00:00:00Z',
          closesAt: '2026-06-01T00:00:00Z',
        },
      },
    };
  },
  getRound: async (world) => ({ options: { params: (await world.round()).params } }),
  editRound: async (world) => {
    const { params } = await world.round('planned');
    return { options: { params, match: v(1), body: { title: 'Anderer Titel' } } };
  },
  openRound: async (world) => ({ options: { params: (await world.round('planned')).params, match: v(1) } }),
  closeRound: async (world) => ({ options: { params: (await world.round()).params, match: v(1) } }),
  publishRound: async (world) => {
    const { params } = await world.round('closed');
    const round = await world.stage.coordinator.client.ok(rounds.getRound, { params });
    return { options: { params, match: c(round.contentVersion) } };
  },
  previewPublication: async (world) => ({ options: { params: (await world.round('closed')).params, body: {} } }),
  previewOrganisationResults: async (world) => {
    const { params } = await world.round('closed');
    const organisationId = world.stage.organisations.own.id;
    return { options: { params: { ...params, organisationId }, body: {} }, status: 404 };
  },
  listPositions: inProcedure,
  listRoundPositions: async (world) => ({ options: { params: (await world.round()).params } }),
  createPosition: async (world, role) => ({
    options: {
      params: (await world.round()).params,
      body: { organisationId: world.stage.organisations.own.id, channel: isOrganisation(role) ? 'form' : 'letter' },
    },
  }),
  createPriorPosition: async ({ procedureId, stage }, role) => ({
    options: { params: { procedureId }, body: { organisationId: stage.organisations.own.id, coverText: 'Vorarbeit' } },
    ...(isOrganisation(role) && { status: 403 }),
  }),
  importPositions: async ({ procedureId, stage }) => ({
    options: {
      params: { procedureId },
      query: { fileName: 'punkte.json', organisationId: stage.organisations.own.id },
      body: { positions: [{ points: [{ sourceId: `Punkt ${unique++}`, comment: 'Bitte ändern.' }] }] },
    },
  }),
  getPosition: async (world) => ({ options: { params: (await world.submitted()).params } }),
  editPosition: async (world, role) => {
    const { params, position } = await draftFor(world, role);
    return { options: { params, match: v(position.version), body: { stance: 'agree' } } };
  },
  deletePosition: async (world, role) => {
    const { params, position } = await draftFor(world, role);
    return { options: { params, match: c(position.contentVersion) } };
  },
  writeCoverText: async (world, role) => {
    const { params, position } = await draftFor(world, role);
    return { options: { params, match: v(position.coverTextVersion), body: { coverText: 'Guten Tag' } } };
  },
  writeAnswer: async (world, role) => {
    const { params } = await draftFor(world, role);
    return { options: { params: { ...params, questionKey: 'missing' }, match: v(0), body: { value: 'Nichts' } } };
  },
  listPositionPoints: async (world) => ({ options: { params: (await world.submitted()).params } }),
  addPoint: async (world, role) => ({
    options: { params: (await draftFor(world, role)).params, body: { kind: 'support', comment: 'Gut so.' } },
  }),
  editPoint: async (world, role) => {
    const { position, params } = await draftFor(world, role);
    const [point] = position.points;
    return {
      options: {
        params: { procedureId: params.procedureId, pointId: point?.id ?? '' },
        match: v(point?.version ?? 0),
        body: { comment: 'Anders.' },
      },
    };
  },
  removePoint: async (world, role) => {
    const { position, params } = await draftFor(world, role);
    const [point] = position.points;
    return {
      options: { params: { procedureId: params.procedureId, pointId: point?.id ?? '' }, match: v(point?.version ?? 0) },
    };
  },
  submitPosition: async (world, role) => {
    const { params, position } = await draftFor(world, role);
    return { options: { params, match: c(position.contentVersion) } };
  },
  withdrawPosition: async (world) => {
    const { params, position } = await world.submitted();
    return { options: { params, match: c(position.contentVersion), body: {} } };
  },
  admitPosition: async (world) => ({
    options: { params: (await world.submitted()).params, body: { admitted: true, reason: 'Wichtiger Hinweis' } },
    status: 409,
  }),
  exportWorkbook: inProcedure,
  importWorkbook: async ({ procedureId }) => ({
    options: { params: { procedureId }, body: 'no workbook' },
    status: 400,
  }),
  exportDispositionTable: inProcedure,
  exportSynopsis: inProcedure,
  exportIsoComments: inProcedure,
  exportInvolvement: inProcedure,
  exportAnswers: async (world) => ({ options: { params: (await world.round()).params } }),
  getReplyForm: async (world) => ({ options: { params: (await world.round()).params } }),
  uploadReplyForm: async (world, role) => ({
    options: { params: (await draftFor(world, role)).params, query: { dryRun: 'true' }, body: 'no form' },
    status: 400,
  }),
  verifyReceipt: async () => ({ options: { body: { number: 'R1-001-00000000', sha256: '0'.repeat(64) } } }),
  getReceipt: async (world) => ({ options: { params: (await world.submitted()).params } }),
  listRevisions: async (world, role) => ({ options: { params: (await draftFor(world, role)).params } }),
  listPoints: inProcedure,
  countPoints: inProcedure,
  getPoint: async (world) => ({ options: { params: (await world.submitted()).pointParams } }),
  triagePoint: async (world) => ({
    options: {
      params: (await world.submitted()).pointParams,
      match: v(0),
      body: { tags: ['Sprache'], assigneeId: world.stage.clerk.id },
    },
  }),
  listTexts: inProcedure,
  markPoint: async (world) => ({
    options: { params: (await world.text()).params, body: { start: 0, end: 9, kind: 'support' } },
  }),
  clearText: async (world) => ({ options: { params: (await world.text()).params, body: { start: 0, end: 31 } } }),
  listTranslations: async (world) => ({ options: { params: (await world.submitted()).params } }),
  writeTranslation: async (world) => ({
    options: { params: { ...(await world.text()).params, language: 'en' }, match: v(0), body: { body: 'Thank you.' } },
  }),
  requestTranslation: async (world) => ({
    options: { params: { ...(await world.text()).params, language: 'en' } },
    status: 409,
  }),
  listTopics: inProcedure,
  createTopic: async ({ procedureId }) => ({ options: { params: { procedureId }, body: { title: 'Sprache' } } }),
  getTopic: async (world) => ({ options: { params: (await world.topic()).params } }),
  editTopic: async (world) => {
    const { params, topic } = await world.topic();
    return { options: { params, match: v(topic.version), body: { title: 'Anders' } } };
  },
  addToTopic: async (world) => {
    const { params } = await world.topic();
    const { pointId } = await world.submitted();
    return { options: { params, body: { pointIds: [pointId] } } };
  },
  takeFromTopic: async (world) => {
    const { params, topic, pointId } = await world.topic();
    return { options: { params: { ...params, pointId }, match: v(topic.version) } };
  },
  proposePointDisposition: async (world) => ({
    options: {
      params: (await world.submitted()).pointParams,
      match: '*',
      body: { outcome: 'not_accepted', reason: 'Kein Spielraum.' },
    },
  }),
  proposeTopicDisposition: async (world) => ({
    options: {
      params: (await world.topic()).params,
      match: '*',
      body: { outcome: 'not_accepted', reason: 'Kein Spielraum.' },
    },
  }),
  adoptPointDisposition: async (world) => {
    const { pointParams, disposition } = await world.proposed();
    return { options: { params: pointParams, match: v(disposition.version) } };
  },
  adoptTopicDisposition: async (world) => {
    const { params, disposition } = await world.proposedTopic();
    return { options: { params, match: v(disposition.version) } };
  },
  returnPointDisposition: async (world) => {
    const { pointParams, disposition } = await world.proposed();
    return { options: { params: pointParams, match: v(disposition.version), body: { remark: 'Zu kurz begründet' } } };
  },
  returnTopicDisposition: async (world) => {
    const { params, disposition } = await world.proposedTopic();
    return { options: { params, match: v(disposition.version), body: { remark: 'Zu kurz begründet' } } };
  },
  reopenPointDisposition: async (world) => {
    const { pointParams, disposition } = await world.adopted();
    return { options: { params: pointParams, match: v(disposition.version), body: { reason: 'Neue Rechtslage' } } };
  },
  reopenTopicDisposition: async (world) => {
    const { params, disposition } = await world.adoptedTopic();
    return { options: { params, match: v(disposition.version), body: { reason: 'Neue Rechtslage' } } };
  },
  listTags: inProcedure,
  listIncorporations: inProcedure,
  createIncorporation: async (world) => {
    const { pointId, second } = await world.adopted(true);
    return {
      options: {
        params: { procedureId: world.procedureId },
        body: { pointId, versionId: second.id, change: 'action', action: { office: 'Amt 50' }, note: 'Zugesagt' },
      },
    };
  },
  deleteIncorporation: async (world) => {
    const { linkParams, link } = await world.incorporated();
    return { options: { params: linkParams, match: v(link.version) } };
  },
  confirmIncorporation: async (world) => {
    const { linkParams, link } = await world.published();
    return { options: { params: linkParams, match: v(link.version), body: {} } };
  },
  disputeIncorporation: async (world) => {
    const { linkParams, link } = await world.published();
    return { options: { params: linkParams, match: v(link.version), body: { note: 'Das war nicht gemeint.' } } };
  },
  explainPromise: async (world) => ({
    options: { params: (await world.adopted()).pointParams, body: { explanation: 'Folgt in der nächsten Fassung.' } },
  }),
  getProof: async (world) => {
    const { params } = await world.frozen();
    return { options: { params: { ...params, number: 2 } } };
  },
  freezeVersion: async (world) => {
    const { params, version } = await world.working();
    return { options: { params, match: c(version.contentVersion) } };
  },
  exportConcept: async (world) => {
    const { first } = await world.round();
    return { options: { params: { procedureId: world.procedureId }, query: { versionId: first.id } } };
  },
  getProvenance: async (world) => {
    const { first } = await world.round();
    return { options: { params: { procedureId: world.procedureId, versionId: first.id } } };
  },
  getPositionResults: async (world) => ({ options: { params: (await world.submitted()).params } }),
  getTrace: async (world) => ({ options: { params: (await world.submitted()).pointParams } }),
  getUnfinished: inProcedure,
  listEvents: inProcedure,
  followEvents: async ({ procedureId }) => ({ options: { params: { procedureId }, query: { seconds: 0 } } }),
  verifyEvents: inProcedure,
  listPublicProcedures: plain,
  getPublicProcedure: async (world) => ({ options: { params: { slug: await slugOf(world) } } }),
  getPublicVersion: async (world) => {
    const { document } = await world.round();
    return { options: { params: { slug: await slugOf(world), documentId: document.documentId, number: 1 } } };
  },
  listPublicPoints: async (world) => {
    await world.shownToAll();
    return { options: { params: { slug: await slugOf(world) } } };
  },
  getPublicFigures: async (world) => {
    await world.shownToAll();
    return { options: { params: { slug: await slugOf(world) } } };
  },
  exportPublicResults: async (world) => {
    await world.shownToAll();
    return { options: { params: { slug: await slugOf(world) } } };
  },
  getPublicPoint: async (world) => {
    const { pointId } = await world.shownToAll();
    return { options: { params: { slug: await slugOf(world), pointId } } };
  },
  getPublicAgreement: async (world) => {
    const { first } = await world.round();
    return { options: { params: { slug: await slugOf(world), versionId: first.id } }, status: 404 };
  },
  getPublicProvenance: async (world) => {
    const { first } = await world.round();
    return { options: { params: { slug: await slugOf(world), versionId: first.id } } };
  },
};

const slugOf = async (world: World): Promise<string> =>
  (await world.stage.coordinator.client.ok(procedures.getProcedure, { params: { procedureId: world.procedureId } }))
    .slug;
