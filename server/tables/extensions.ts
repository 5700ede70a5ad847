import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { extensionStates } from '../../shared/extensions.ts';
import { id, instant, oneOf, procedureId, word } from './columns.ts';
import { organisation } from './organisations.ts';
import { round } from './rounds.ts';

/** More time for one organisation in one round (R10): asked for and decided with a reason, or granted unasked. */
export const extension = pgTable(
  'extension',
  {
    procedureId: procedureId(),
    id: id(),
    roundId: uuid().notNull(),
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    status: word(extensionStates).notNull(),
    /** The exclusive end that is asked for; once granted, the one granted. */
    until: instant().notNull(),
    /** Why the organisation asks, or why it was granted unasked. */
    reason: text().notNull(),
    /** Null where nobody asked. */
    askedBy: uuid(),
    askedAt: instant(),
    decidedBy: uuid(),
    decidedAt: instant(),
    decisionReason: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    foreignKey({ columns: [t.procedureId, t.roundId], foreignColumns: [round.procedureId, round.id] }),
    uniqueIndex('extension_one_request')
      .on(t.procedureId, t.roundId, t.organisationId)
      .where(sql`${t.status} = 'requested'`),
    index('extension_round').on(t.procedureId, t.roundId, t.organisationId),
    oneOf('extension_status', t.status, extensionStates),
    check('extension_decided', sql`(${t.status} = 'requested') = (${t.decidedAt} is null)`),
  ],
);
