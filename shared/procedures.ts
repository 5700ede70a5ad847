import { z } from 'zod';
import { staffRoles } from './access.ts';
import { endpoint } from './endpoint.ts';
import { abilities, day, email, id, instant, line, listOf, listQuery, pageOf, text } from './values.ts';

export const procedureStates = ['preparing', 'running', 'concluded', 'archived'] as const;
export type ProcedureState = (typeof procedureStates)[number];

/** Lifecycle of a procedure: from which state which states can be reached. */
export const procedureLifecycle: Record<ProcedureState, readonly ProcedureState[]> = {
  preparing: ['running'],
  running: ['concluded'],
  concluded: ['running', 'archived'],
  archived: [],
};

/** What the mail after handing in tells: the whole position with its receipt, or only that it has arrived (R2). */
export const receiptMails = ['text', 'notice'] as const;

export const due = z.strictObject({ on: day, precision: z.enum(['day', 'month', 'quarter']) });

export const mandate = z.strictObject({
  reference: line(120),
  title: line(500),
  resolvedOn: day.nullable().default(null),
  body: line(200),
});

const procedureFields = {
  title: line(500),
  fileReference: line(120).nullable().default(null),
  leadOrganisationId: id.nullable().default(null),
  /** The unit that coordinates, within the lead office. */
  coordinatingUnit: line(200).nullable().default(null),
  due: due.nullable().default(null),
  mandate: mandate.nullable().default(null),
  /** What it is about, for everybody; Markdown. */
  summary: text(10_000).default(''),
};

export const procedure = z.object({
  id,
  slug: z.string(),
  title: z.string(),
  status: z.enum(procedureStates),
  timeZone: z.string(),
  fileReference: z.string().nullable(),
  leadOrganisationId: id.nullable(),
  leadOrganisationName: z.string().nullable(),
  coordinatingUnit: z.string().nullable(),
  due: z.object({ on: z.string(), precision: z.enum(['day', 'month', 'quarter']) }).nullable(),
  mandate: z
    .object({ reference: z.string(), title: z.string(), resolvedOn: z.string().nullable(), body: z.string() })
    .nullable(),
  summary: z.string(),
  receiptMail: z.enum(receiptMails),
  createdAt: instant,
  version: z.int(),
  can: abilities,
});

export const listProcedures = endpoint({
  operationId: 'listProcedures',
  method: 'GET',
  path: '/api/v1/procedures',
  action: 'procedure.list',
  summary: 'Procedures in which I hold a role, myself or through an organisation',
  query: listQuery,
  result: pageOf(procedure),
});

export const createProcedure = endpoint({
  operationId: 'createProcedure',
  method: 'POST',
  path: '/api/v1/procedures',
  action: 'procedure.create',
  summary: 'Start a procedure; whoever starts it becomes its coordinator',
  body: z.strictObject({
    ...procedureFields,
    slug: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      .max(80),
    timeZone: z.string().max(60).default('Europe/Berlin'),
    /** People already known here who work in it from the start; everybody else is invited. */
    staff: z
      .array(z.strictObject({ email, role: z.enum(staffRoles) }))
      .max(100)
      .default([]),
  }),
  result: procedure,
  status: 201,
});

export const getProcedure = endpoint({
  operationId: 'getProcedure',
  method: 'GET',
  path: '/api/v1/procedures/:procedureId',
  action: 'procedure.read',
  summary: 'A procedure with mandate and due date',
  result: procedure,
});

export const editProcedure = endpoint({
  operationId: 'editProcedure',
  method: 'PATCH',
  path: '/api/v1/procedures/:procedureId',
  action: 'procedure.edit',
  summary: 'Change title, mandate, due date, lead or state',
  body: z.strictObject({
    title: line(500).optional(),
    fileReference: line(120).nullable().optional(),
    leadOrganisationId: id.nullable().optional(),
    coordinatingUnit: line(200).nullable().optional(),
    due: due.nullable().optional(),
    mandate: mandate.nullable().optional(),
    summary: text(10_000).optional(),
    receiptMail: z.enum(receiptMails).optional(),
    status: z.enum(procedureStates).optional(),
  }),
  result: procedure,
  precondition: 'version',
});

export const paperTypes = ['information', 'resolution_proposal', 'motion', 'administration_statement'] as const;
export const capacities = ['information', 'hearing', 'preliminary', 'decision'] as const;

const paper = z.strictObject({
  reference: line(120),
  paperType: z.enum(paperTypes),
  title: line(500),
  issuedOn: day.nullable().default(null),
  department: line(120).nullable().default(null),
  office: line(120).nullable().default(null),
});

const deliberationFields = {
  body: line(200),
  heldOn: day,
  public: z.boolean(),
  capacity: z.enum(capacities),
  paper: paper.nullable().default(null),
  result: text(4000).nullable().default(null),
};

/** One body dealing with one paper on one day. A non-public one is invisible outside until released (R12). */
export const deliberation = z.object({
  id,
  body: z.string(),
  heldOn: z.string(),
  public: z.boolean(),
  released: z.boolean(),
  capacity: z.enum(capacities),
  paper: z
    .object({
      reference: z.string(),
      paperType: z.enum(paperTypes),
      title: z.string(),
      issuedOn: z.string().nullable(),
      department: z.string().nullable(),
      office: z.string().nullable(),
    })
    .nullable(),
  result: z.string().nullable(),
  version: z.int(),
});

export const listDeliberations = endpoint({
  operationId: 'listDeliberations',
  method: 'GET',
  path: '/api/v1/procedures/:procedureId/deliberations',
  action: 'deliberation.list',
  summary: 'The Beratungsfolge by date; organisations see only what is public or released',
  result: listOf(deliberation),
});

export const createDeliberation = endpoint({
  operationId: 'createDeliberation',
  method: 'POST',
  path: '/api/v1/procedures/:procedureId/deliberations',
  action: 'deliberation.create',
  summary: 'Enter a deliberation of a body',
  body: z.strictObject(deliberationFields),
  result: deliberation,
  status: 201,
});

export const editDeliberation = endpoint({
  operationId: 'editDeliberation',
  method: 'PATCH',
  path: '/api/v1/procedures/:procedureId/deliberations/:deliberationId',
  action: 'deliberation.edit',
  summary: 'Change a deliberation, note its result, or release a non-public one',
  body: z.strictObject({
    body: line(200).optional(),
    heldOn: day.optional(),
    public: z.boolean().optional(),
    released: z.boolean().optional(),
    capacity: z.enum(capacities).optional(),
    paper: paper.nullable().optional(),
    result: text(4000).nullable().optional(),
  }),
  result: deliberation,
  precondition: 'version',
});

export const participationStates = [
  'planned',
  'sought',
  'uninvited',
  'invited',
  'confirmed',
  'declined',
  'ended',
] as const;
export type ParticipationState = (typeof participationStates)[number];

/** Lifecycle of a participation: from which state which states can be reached. */
export const participationLifecycle: Record<ParticipationState, readonly ParticipationState[]> = {
  planned: ['sought', 'invited', 'confirmed', 'ended'],
  sought: ['invited', 'confirmed', 'declined', 'ended'],
  uninvited: ['invited', 'confirmed', 'declined'],
  invited: ['confirmed', 'declined', 'ended'],
  confirmed: ['declined', 'ended'],
  declined: ['sought', 'invited', 'confirmed'],
  ended: ['invited', 'confirmed'],
};

export const participation = z.object({
  id,
  organisationId: id,
  organisationName: z.string(),
  organisationKind: z.string(),
  status: z.enum(participationStates),
  /** In what capacity it takes part, in words: „Fachöffentlichkeit“, „Beirat“. */
  capacity: z.string().nullable(),
  steps: z.array(z.object({ status: z.enum(participationStates), at: instant })),
  version: z.int(),
});

export const listParticipations = endpoint({
  operationId: 'listParticipations',
  method: 'GET',
  path: '/api/v1/procedures/:procedureId/participations',
  action: 'participation.list',
  summary: 'Who takes part, who is planned, sought or invited',
  result: listOf(participation),
});

export const createParticipation = endpoint({
  operationId: 'createParticipation',
  method: 'POST',
  path: '/api/v1/procedures/:procedureId/participations',
  action: 'participation.create',
  summary: 'Take an organisation into the procedure',
  body: z.strictObject({
    organisationId: id,
    status: z.enum(participationStates).default('planned'),
    capacity: line(200).nullable().default(null),
  }),
  result: participation,
  status: 201,
});

export const editParticipation = endpoint({
  operationId: 'editParticipation',
  method: 'PATCH',
  path: '/api/v1/procedures/:procedureId/participations/:participationId',
  action: 'participation.edit',
  summary: 'Change the state or capacity of a participation',
  body: z.strictObject({ status: z.enum(participationStates).optional(), capacity: line(200).nullable().optional() }),
  result: participation,
  precondition: 'version',
});
