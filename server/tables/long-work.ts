import { integer, uuid } from 'drizzle-orm/pg-core';
import { workStates } from '../../shared/long-work.ts';
import { instant, word } from './columns.ts';
import { person } from './identity.ts';

/** What every table of long work has besides its key. */
export const workColumns = () => ({
  status: word(workStates).notNull(),
  startedBy: uuid()
    .notNull()
    .references(() => person.id),
  startedAt: instant().notNull(),
  /** When its last part was made, or it was taken up again. */
  progressedAt: instant(),
  version: integer().notNull(),
});
