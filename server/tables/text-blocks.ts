import { boolean, foreignKey, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { Outcome } from '../../shared/review.ts';
import { id, instant, oneOf, procedureId, word } from './columns.ts';
import { person } from './identity.ts';

/** A reusable reason; its words lie in its versions. */
export const textBlock = pgTable(
  'text_block',
  {
    procedureId: procedureId(),
    id: id(),
    number: integer().notNull(),
    /** Number of the newest version. */
    version: integer().notNull(),
    retired: boolean().notNull(),
  },
  (t) => [primaryKey({ columns: [t.procedureId, t.id] }), unique('text_block_number').on(t.procedureId, t.number)],
);

/** Whose hands touched a version, insert-only: the primary key itself keeps its authors from approving it (R5). */
export const textBlockHand = pgTable(
  'text_block_hand',
  {
    procedureId: procedureId(),
    blockId: uuid().notNull(),
    version: integer().notNull(),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    hand: word(['author', 'approver']).notNull(),
  },
  (t) => [
    primaryKey({ name: 'text_block_four_eyes', columns: [t.procedureId, t.blockId, t.version, t.personId] }),
    foreignKey({ columns: [t.procedureId, t.blockId], foreignColumns: [textBlock.procedureId, textBlock.id] }),
    unique('text_block_hand_as').on(t.procedureId, t.blockId, t.version, t.personId, t.hand),
    oneOf('text_block_hand_word', t.hand, ['author', 'approver']),
  ],
);

/** What a text block said, insert-only. */
export const textBlockVersion = pgTable(
  'text_block_version',
  {
    procedureId: procedureId(),
    blockId: uuid().notNull(),
    version: integer().notNull(),
    title: text().notNull(),
    body: text().notNull(),
    outcomes: jsonb().$type<Outcome[]>().notNull(),
    authorId: uuid().notNull(),
    authorHand: word(['author']).notNull(),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.blockId, t.version] }),
    foreignKey({
      name: 'text_block_version_has_author',
      columns: [t.procedureId, t.blockId, t.version, t.authorId, t.authorHand],
      foreignColumns: [
        textBlockHand.procedureId,
        textBlockHand.blockId,
        textBlockHand.version,
        textBlockHand.personId,
        textBlockHand.hand,
      ],
    }),
    oneOf('text_block_version_hand', t.authorHand, ['author']),
  ],
);

/** The second person's mark, insert-only: at most one per version. */
export const textBlockApproval = pgTable(
  'text_block_approval',
  {
    procedureId: procedureId(),
    blockId: uuid().notNull(),
    version: integer().notNull(),
    personId: uuid().notNull(),
    personHand: word(['approver']).notNull(),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.blockId, t.version] }),
    foreignKey({
      name: 'text_block_approval_of_version',
      columns: [t.procedureId, t.blockId, t.version],
      foreignColumns: [textBlockVersion.procedureId, textBlockVersion.blockId, textBlockVersion.version],
    }),
    foreignKey({
      name: 'text_block_approval_by_second_person',
      columns: [t.procedureId, t.blockId, t.version, t.personId, t.personHand],
      foreignColumns: [
        textBlockHand.procedureId,
        textBlockHand.blockId,
        textBlockHand.version,
        textBlockHand.personId,
        textBlockHand.hand,
      ],
    }),
    oneOf('text_block_approval_hand', t.personHand, ['approver']),
  ],
);
