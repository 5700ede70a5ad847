import { bigint, boolean, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { ExportOrder } from '../../shared/export-jobs.ts';
import { languages } from '../../shared/identity.ts';
import { workStates } from '../../shared/long-work.ts';
import { id, instant, oneOf, procedureId, word } from './columns.ts';
import { workColumns } from './long-work.ts';
import { storedFile } from './platform.ts';

/** An export made by a job, with what its file holds: all of the office, or what is published and the own of these organisations. */
export const exportJob = pgTable(
  'export_job',
  {
    procedureId: procedureId(),
    id: id(),
    wanted: jsonb().$type<ExportOrder>().notNull(),
    language: word(languages).notNull(),
    isOffice: boolean().notNull(),
    organisationIds: uuid().array().notNull(),
    ...workColumns(),
    /** Rows to write, and written so far. */
    total: integer().notNull(),
    made: integer().notNull(),
    /** The finished file; it is there whole or not at all. */
    fileId: uuid().references(() => storedFile.id),
    fileName: text(),
    bytes: bigint({ mode: 'number' }),
    madeAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    index('export_job_file').on(t.fileId),
    oneOf('export_job_status', t.status, workStates),
    oneOf('export_job_language', t.language, languages),
  ],
);
