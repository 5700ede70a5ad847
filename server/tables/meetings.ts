import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { ballots, itemResults } from '../../shared/meetings.ts';
import { id, instant, oneOf, procedureId, word } from './columns.ts';
import { person } from './identity.ts';
import { disposition, dispositionVersion } from './review.ts';
import { meeting } from './working-group.ts';

/** A proposal on the agenda of a meeting, and what the meeting said to it. */
export const agendaItem = pgTable(
  'agenda_item',
  {
    procedureId: procedureId(),
    id: id(),
    meetingId: uuid().notNull(),
    place: integer().notNull(),
    /** Since when it no longer stands on the agenda; the votes given on it stay on record. */
    takenOffAt: instant(),
    dispositionId: uuid().notNull(),
    /** The version of the proposal that was decided; null until then. */
    version: integer(),
    result: word(itemResults),
    way: word(['consensus', 'votes']),
    yes: integer(),
    no: integer(),
    abstained: integer(),
    inWriting: integer().notNull().default(0),
    remark: text().notNull().default(''),
    /** Who recorded it, and the other person who confirmed the minutes (R5). */
    recordedBy: uuid().references(() => person.id),
    confirmedBy: uuid().references(() => person.id),
    /** The voting seats that did not vote because the point is their organisation's (R5), as they were then. */
    notVoting: jsonb().$type<{ id: string; function: string; organisationName: string }[]>().notNull().default([]),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    check('agenda_item_second_person', sql`${t.confirmedBy} is null or ${t.confirmedBy} <> ${t.recordedBy}`),
    uniqueIndex('agenda_item_once').on(t.procedureId, t.meetingId, t.dispositionId).where(sql`${t.takenOffAt} is null`),
    index('agenda_item_disposition').on(t.procedureId, t.dispositionId),
    foreignKey({ columns: [t.procedureId, t.meetingId], foreignColumns: [meeting.procedureId, meeting.id] }),
    foreignKey({
      columns: [t.procedureId, t.dispositionId],
      foreignColumns: [disposition.procedureId, disposition.id],
    }),
    foreignKey({
      name: 'agenda_item_version',
      columns: [t.procedureId, t.dispositionId, t.version],
      foreignColumns: [dispositionVersion.procedureId, dispositionVersion.dispositionId, dispositionVersion.version],
    }),
    oneOf('agenda_item_result', t.result, itemResults),
    oneOf('agenda_item_way', t.way, ['consensus', 'votes']),
    check(
      'agenda_item_decided',
      sql`(${t.result} is null) = (${t.version} is null) and (${t.result} is null) = (${t.recordedBy} is null)`,
    ),
    check('agenda_item_taken_off_undecided', sql`${t.takenOffAt} is null or ${t.result} is null`),
    check('agenda_item_votes', sql`(coalesce(${t.way}, '') = 'votes') = (${t.yes} is not null)`),
    check('agenda_item_no_bare_adoption', sql`${t.result} is distinct from 'adopted' or ${t.way} is not null`),
  ],
);

/**
 * A vote given in writing for a seat, on the version that was read; it counts where the seat is absent. Insert-only: of the votes of
 * a seat on an item the latest counts, and a vote that was taken back is a row without a vote.
 */
export const writtenVote = pgTable(
  'written_vote',
  {
    procedureId: procedureId(),
    itemId: uuid().notNull(),
    seatId: uuid().notNull(),
    version: integer().notNull(),
    /** Null: taken back. */
    vote: word(ballots),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    /** Later than every earlier vote of the seat on the item. */
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.itemId, t.seatId, t.at] }),
    foreignKey({ columns: [t.procedureId, t.itemId], foreignColumns: [agendaItem.procedureId, agendaItem.id] }),
    oneOf('written_vote_vote', t.vote, ballots),
  ],
);
