import { boolean, date, foreignKey, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { capacities, paperTypes, participationStates, procedureStates, receiptMails } from '../../shared/procedures.ts';
import { id, instant, oneOf, procedureId, word } from './columns.ts';
import { organisation } from './organisations.ts';

export const procedure = pgTable(
  'procedure',
  {
    id: id().primaryKey(),
    slug: text().notNull(),
    title: text().notNull(),
    status: word(procedureStates).notNull(),
    timeZone: text().notNull(),
    fileReference: text(),
    leadOrganisationId: uuid().references(() => organisation.id),
    coordinatingUnit: text(),
    dueOn: date({ mode: 'string' }),
    duePrecision: word(['day', 'month', 'quarter']),
    mandateReference: text(),
    mandateTitle: text(),
    mandateResolvedOn: date({ mode: 'string' }),
    mandateBody: text(),
    summary: text().notNull(),
    receiptMail: word(receiptMails).notNull().default('text'),
    createdAt: instant().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    uniqueIndex('procedure_slug').on(t.slug),
    oneOf('procedure_status', t.status, procedureStates),
    oneOf('procedure_receipt_mail', t.receiptMail, receiptMails),
  ],
);

const ofProcedure = (column: Parameters<typeof foreignKey>[0]['columns'][0]) =>
  foreignKey({ columns: [column], foreignColumns: [procedure.id] });

/** The numbered document before a body. */
export const paper = pgTable(
  'paper',
  {
    procedureId: procedureId(),
    id: id(),
    reference: text().notNull(),
    paperType: word(paperTypes).notNull(),
    title: text().notNull(),
    issuedOn: date({ mode: 'string' }),
    department: text(),
    office: text(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    uniqueIndex('paper_reference').on(t.procedureId, t.reference),
    ofProcedure(t.procedureId),
    oneOf('paper_type', t.paperType, paperTypes),
  ],
);

export const deliberation = pgTable(
  'deliberation',
  {
    procedureId: procedureId(),
    id: id(),
    paperId: uuid(),
    body: text().notNull(),
    heldOn: date({ mode: 'string' }).notNull(),
    isPublic: boolean().notNull(),
    releasedAt: instant(),
    capacity: word(capacities).notNull(),
    result: text(),
    version: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    foreignKey({ columns: [t.procedureId, t.paperId], foreignColumns: [paper.procedureId, paper.id] }),
    ofProcedure(t.procedureId),
    oneOf('deliberation_capacity', t.capacity, capacities),
  ],
);

export const participation = pgTable(
  'participation',
  {
    procedureId: procedureId(),
    id: id(),
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    status: word(participationStates).notNull(),
    capacity: text(),
    version: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    uniqueIndex('participation_organisation').on(t.procedureId, t.organisationId),
    ofProcedure(t.procedureId),
    oneOf('participation_status', t.status, participationStates),
  ],
);

export const participationStep = pgTable(
  'participation_step',
  {
    procedureId: procedureId(),
    id: id(),
    participationId: uuid().notNull(),
    status: word(participationStates).notNull(),
    at: instant().notNull(),
    personId: uuid(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    foreignKey({
      columns: [t.procedureId, t.participationId],
      foreignColumns: [participation.procedureId, participation.id],
    }),
    oneOf('participation_step_status', t.status, participationStates),
  ],
);
