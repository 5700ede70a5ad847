import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  foreignKey,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { meetingStates } from '../../shared/meetings.ts';
import { majorities } from '../../shared/working-group.ts';
import { id, instant, oneOf, procedureId, word } from './columns.ts';
import { person } from './identity.ts';
import { organisation } from './organisations.ts';
import { procedure } from './procedures.ts';

/** The working group (Arbeitsgremium) of a procedure. */
export const workingGroup = pgTable(
  'working_group',
  {
    procedureId: procedureId()
      .primaryKey()
      .references(() => procedure.id),
    title: text().notNull(),
    note: text().notNull(),
    majority: word(majorities).notNull().default('votes_cast'),
    version: integer().notNull(),
  },
  (t) => [oneOf('working_group_majority', t.majority, majorities)],
);

export const groupSeat = pgTable(
  'group_seat',
  {
    procedureId: procedureId(),
    id: id(),
    place: integer().notNull(),
    organisationId: uuid().references(() => organisation.id),
    function: text().notNull(),
    isVoting: boolean().notNull(),
    /** Who of the staff sits there; never shown outside. */
    personId: uuid().references(() => person.id),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    uniqueIndex('group_seat_person').on(t.procedureId, t.personId),
    foreignKey({ columns: [t.procedureId], foreignColumns: [workingGroup.procedureId] }),
  ],
);

/** A meeting (Sitzung) of the working group; day and time in the time zone of the procedure. */
export const meeting = pgTable(
  'meeting',
  {
    procedureId: procedureId(),
    id: id(),
    number: integer().notNull(),
    title: text().notNull(),
    heldOn: date({ mode: 'string' }).notNull(),
    beginsAt: text().notNull(),
    endsAt: text().notNull(),
    place: text().notNull(),
    status: word(meetingStates).notNull(),
    /** The second person, who recorded none of it (R5). */
    confirmedBy: uuid().references(() => person.id),
    confirmedAt: instant(),
    /** Of the entry in the calendars of those invited (RFC 5545); null before anybody was. */
    calendarSequence: integer(),
    createdAt: instant().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    foreignKey({ columns: [t.procedureId], foreignColumns: [procedure.id] }),
    uniqueIndex('meeting_number').on(t.procedureId, t.number),
    oneOf('meeting_status', t.status, meetingStates),
    check('meeting_confirmed', sql`(${t.status} = 'confirmed') = (${t.confirmedBy} is not null)`),
  ],
);

/** The seats of a meeting as they were when it began, and whether they are present. */
export const meetingSeat = pgTable(
  'meeting_seat',
  {
    procedureId: procedureId(),
    meetingId: uuid().notNull(),
    seatId: uuid().notNull(),
    place: integer().notNull(),
    organisationId: uuid().references(() => organisation.id),
    function: text().notNull(),
    isVoting: boolean().notNull(),
    isPresent: boolean().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.meetingId, t.seatId] }),
    foreignKey({ columns: [t.procedureId, t.meetingId], foreignColumns: [meeting.procedureId, meeting.id] }),
  ],
);
