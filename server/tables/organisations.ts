import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { organisationKinds } from '../../shared/organisations.ts';
import { id, instant, oneOf, word } from './columns.ts';

export const organisation = pgTable(
  'organisation',
  {
    id: id().primaryKey(),
    name: text().notNull(),
    shortName: text(),
    kind: word(organisationKinds).notNull(),
    memberOfId: uuid(),
    represents: jsonb().$type<string[]>().notNull(),
    version: integer().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [oneOf('organisation_kind', t.kind, organisationKinds), index('organisation_name').on(t.name, t.id)],
);
