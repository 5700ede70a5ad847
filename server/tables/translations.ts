import { foreignKey, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { translationLimit, translationStates, translators } from '../../shared/translations.ts';
import { atMost, instant, oneOf, procedureId, word } from './columns.ts';
import { person } from './identity.ts';
import { evidenceText } from './positions.ts';

/** A translation beside an evidence text, one for each language; earlier wordings are in the events. */
export const translation = pgTable(
  'translation',
  {
    procedureId: procedureId(),
    textId: uuid().notNull(),
    language: text().notNull(),
    state: word(translationStates).notNull(),
    body: text().notNull(),
    madeBy: word(translators).notNull(),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    service: text(),
    /** SHA-256 of the original as it was translated. */
    sourceSha256: text().notNull(),
    at: instant().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.textId, t.language] }),
    foreignKey({ columns: [t.procedureId, t.textId], foreignColumns: [evidenceText.procedureId, evidenceText.id] }),
    oneOf('translation_state', t.state, translationStates),
    oneOf('translation_made_by', t.madeBy, translators),
    atMost('translation_body', t.body, translationLimit),
  ],
);
