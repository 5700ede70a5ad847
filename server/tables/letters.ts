import {
  boolean,
  customType,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { workStates } from '../../shared/long-work.ts';
import { id, instant, oneOf, procedureId } from './columns.ts';
import { person } from './identity.ts';
import { workColumns } from './long-work.ts';
import { position } from './positions.ts';
import { round } from './rounds.ts';

interface LeftOut {
  positionId: string;
  reference: string;
  organisationName: string;
  points: number;
  undecided: number;
}

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** A letter template; its files lie in its versions. */
export const letterTemplate = pgTable(
  'letter_template',
  {
    procedureId: procedureId(),
    id: id(),
    name: text().notNull(),
    /** Number of the newest version. */
    version: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.procedureId, t.id] }), unique('letter_template_name').on(t.procedureId, t.name)],
);

/** A file as it was uploaded and found to be sound, insert-only: letters name the version they were made from. */
export const letterTemplateVersion = pgTable(
  'letter_template_version',
  {
    procedureId: procedureId(),
    templateId: uuid().notNull(),
    version: integer().notNull(),
    fileName: text().notNull(),
    content: bytea().notNull(),
    placeholders: jsonb().$type<string[]>().notNull(),
    uploadedBy: uuid()
      .notNull()
      .references(() => person.id),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.templateId, t.version] }),
    foreignKey({
      columns: [t.procedureId, t.templateId],
      foreignColumns: [letterTemplate.procedureId, letterTemplate.id],
    }),
  ],
);

/** The letters of a round, made by a job. */
export const letterRun = pgTable(
  'letter_run',
  {
    procedureId: procedureId(),
    id: id(),
    templateId: uuid().notNull(),
    templateVersion: integer().notNull(),
    roundId: uuid().notNull(),
    /** Also letters that cannot answer every point yet. */
    partly: boolean().notNull(),
    /** Positions without a letter, as it was when the run began. */
    leftOut: jsonb().$type<LeftOut[]>().notNull(),
    ...workColumns(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    foreignKey({
      name: 'letter_run_of_template',
      columns: [t.procedureId, t.templateId, t.templateVersion],
      foreignColumns: [
        letterTemplateVersion.procedureId,
        letterTemplateVersion.templateId,
        letterTemplateVersion.version,
      ],
    }),
    foreignKey({ columns: [t.procedureId, t.roundId], foreignColumns: [round.procedureId, round.id] }),
    oneOf('letter_run_status', t.status, workStates),
  ],
);

/** A letter to make, in the order of the list; its files are there once it is made. */
export const letter = pgTable(
  'letter',
  {
    procedureId: procedureId(),
    runId: uuid().notNull(),
    place: integer().notNull(),
    positionId: uuid().notNull(),
    /** Name of its files without ending, safe on every system. */
    fileName: text().notNull(),
    undecided: integer().notNull(),
    docx: bytea(),
    pdf: bytea(),
    madeAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.runId, t.place] }),
    unique('letter_of_position').on(t.procedureId, t.runId, t.positionId),
    foreignKey({ columns: [t.procedureId, t.runId], foreignColumns: [letterRun.procedureId, letterRun.id] }),
    foreignKey({ columns: [t.procedureId, t.positionId], foreignColumns: [position.procedureId, position.id] }),
    index('letter_position').on(t.procedureId, t.positionId),
  ],
);
