import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { anchorResults } from '../../shared/text/re-anchor.ts';
import type { Quote } from '../../shared/values.ts';
import { oneOf, procedureId, word } from './columns.ts';
import { version } from './documents.ts';
import { point } from './positions.ts';

/** What became, in a later frozen version, of the passage a point is about; insert-only. */
export const anchorResult = pgTable(
  'anchor_result',
  {
    procedureId: procedureId(),
    pointId: uuid().notNull(),
    versionId: uuid().notNull(),
    result: word(anchorResults).notNull(),
    /** Where it stands now; null when it is gone. */
    sectionKey: text(),
    /** The passage as it reads now; null for a whole section, and when it is gone. */
    quote: jsonb().$type<Quote>(),
    /** Version of the rule that found it. */
    ruleVersion: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.pointId, t.versionId] }),
    foreignKey({ columns: [t.procedureId, t.pointId], foreignColumns: [point.procedureId, point.id] }),
    foreignKey({ columns: [t.procedureId, t.versionId], foreignColumns: [version.procedureId, version.id] }),
    index('anchor_result_version').on(t.procedureId, t.versionId, t.sectionKey),
    oneOf('anchor_result_word', t.result, anchorResults),
    check('anchor_result_place', sql`(${t.result} = 'gone') = (${t.sectionKey} is null)`),
  ],
);
