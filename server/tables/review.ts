import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  customType,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  serial,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { pointKinds } from '../../shared/positions.ts';
import { outcomes } from '../../shared/review.ts';
import { id, instant, oneOf, procedureId, word } from './columns.ts';
import { person } from './identity.ts';
import { point } from './positions.ts';
import { meeting } from './working-group.ts';

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });
const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' });

/** What staff sets beside a point. */
export const pointTriage = pgTable(
  'point_triage',
  {
    procedureId: procedureId(),
    pointId: uuid().notNull(),
    assigneeId: uuid().references(() => person.id),
    /** Last day on which it should be answered, in the time zone of the procedure. */
    dueOn: date({ mode: 'string' }),
    reviewKind: word(pointKinds),
    version: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.pointId] }),
    foreignKey({ columns: [t.procedureId, t.pointId], foreignColumns: [point.procedureId, point.id] }),
    oneOf('point_triage_kind', t.reviewKind, pointKinds),
    index('point_triage_due').on(t.dueOn).where(sql`${t.dueOn} is not null`),
  ],
);

export const pointTag = pgTable(
  'point_tag',
  { procedureId: procedureId(), pointId: uuid().notNull(), tag: text().notNull() },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.pointId, t.tag] }),
    foreignKey({ columns: [t.procedureId, t.pointId], foreignColumns: [point.procedureId, point.id] }),
    index('point_tag_tag').on(t.procedureId, t.tag),
  ],
);

/** Several points with the same argument, answered once (Argumentgruppe). */
export const topic = pgTable(
  'topic',
  {
    procedureId: procedureId(),
    id: id(),
    number: integer().notNull(),
    reference: text().notNull(),
    title: text().notNull(),
    argument: text().notNull(),
    createdAt: instant().notNull(),
    version: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.procedureId, t.id] }), uniqueIndex('topic_number').on(t.procedureId, t.number)],
);

/** Membership from and to: a point is in at most one topic at a time, and its past stays readable (R8). */
export const topicMember = pgTable(
  'topic_member',
  {
    procedureId: procedureId(),
    id: id(),
    topicId: uuid().notNull(),
    pointId: uuid().notNull(),
    remainder: text().notNull(),
    joinedAt: instant().notNull(),
    joinedBy: uuid().notNull(),
    leftAt: instant(),
    leftBy: uuid(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    foreignKey({ columns: [t.procedureId, t.topicId], foreignColumns: [topic.procedureId, topic.id] }),
    foreignKey({ columns: [t.procedureId, t.pointId], foreignColumns: [point.procedureId, point.id] }),
    uniqueIndex('topic_member_one_topic').on(t.procedureId, t.pointId).where(sql`${t.leftAt} is null`),
    index('topic_member_topic').on(t.procedureId, t.topicId),
    index('topic_member_point').on(t.procedureId, t.pointId),
  ],
);

/** The decision on a point or a topic; what it says lies in its versions. */
export const disposition = pgTable(
  'disposition',
  {
    procedureId: procedureId(),
    id: id(),
    pointId: uuid(),
    topicId: uuid(),
    /** Number of the newest version: the one a reader names when adopting. */
    version: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    foreignKey({ columns: [t.procedureId, t.pointId], foreignColumns: [point.procedureId, point.id] }),
    foreignKey({ columns: [t.procedureId, t.topicId], foreignColumns: [topic.procedureId, topic.id] }),
    uniqueIndex('disposition_point').on(t.procedureId, t.pointId),
    uniqueIndex('disposition_topic').on(t.procedureId, t.topicId),
    check('disposition_subject', sql`num_nonnulls(${t.pointId}, ${t.topicId}) = 1`),
  ],
);

/**
 * Whose hands touched a version of a disposition, insert-only. A person has exactly one line per version,
 * as author or as adopter: the primary key itself keeps the authors from adopting (R5).
 */
export const dispositionHand = pgTable(
  'disposition_hand',
  {
    procedureId: procedureId(),
    dispositionId: uuid().notNull(),
    version: integer().notNull(),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    hand: word(['author', 'adopter']).notNull(),
  },
  (t) => [
    primaryKey({
      name: 'disposition_hand_four_eyes',
      columns: [t.procedureId, t.dispositionId, t.version, t.personId],
    }),
    foreignKey({
      columns: [t.procedureId, t.dispositionId],
      foreignColumns: [disposition.procedureId, disposition.id],
    }),
    unique('disposition_hand_as').on(t.procedureId, t.dispositionId, t.version, t.personId, t.hand),
    oneOf('disposition_hand_word', t.hand, ['author', 'adopter']),
  ],
);

/** What was proposed, insert-only; of a topic with the members it covers. */
export const dispositionVersion = pgTable(
  'disposition_version',
  {
    procedureId: procedureId(),
    dispositionId: uuid().notNull(),
    version: integer().notNull(),
    outcome: word(outcomes).notNull(),
    reason: text().notNull(),
    notAcceptedPart: text().notNull(),
    coveredBySectionKey: text(),
    referredTo: text().notNull(),
    passedOn: boolean().notNull(),
    memberIds: jsonb().$type<string[]>(),
    authorId: uuid().notNull(),
    authorHand: word(['author']).notNull(),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.dispositionId, t.version] }),
    foreignKey({
      name: 'disposition_version_has_author',
      columns: [t.procedureId, t.dispositionId, t.version, t.authorId, t.authorHand],
      foreignColumns: [
        dispositionHand.procedureId,
        dispositionHand.dispositionId,
        dispositionHand.version,
        dispositionHand.personId,
        dispositionHand.hand,
      ],
    }),
    oneOf('disposition_version_outcome', t.outcome, outcomes),
    oneOf('disposition_version_hand', t.authorHand, ['author']),
    check(
      'disposition_version_reason',
      sql`${t.outcome} in ('accepted', 'noted') or btrim(${t.reason}, E' \n\t') <> ''`,
    ),
    check(
      'disposition_version_not_accepted_part',
      sql`${t.outcome} <> 'accepted_in_part' or btrim(${t.notAcceptedPart}, E' \n\t') <> ''`,
    ),
    check(
      'disposition_version_covered_by',
      sql`${t.outcome} <> 'already_covered' or ${t.coveredBySectionKey} is not null`,
    ),
    check(
      'disposition_version_referred_to',
      sql`${t.outcome} not in ('out_of_scope', 'deferred') or btrim(${t.referredTo}, E' \n\t') <> ''`,
    ),
  ],
);

/** The second person's act, insert-only: at most one per version, and only with an adopter's hand (R5). */
export const adoption = pgTable(
  'adoption',
  {
    procedureId: procedureId(),
    dispositionId: uuid().notNull(),
    version: integer().notNull(),
    personId: uuid().notNull(),
    personHand: word(['adopter']).notNull(),
    /** Body or office that decided, as it is named outside. */
    decidedBy: text().notNull(),
    /** The meeting of the working group that adopted it; null where a person with signing power did. */
    meetingId: uuid(),
    /** With a vote; none of them where the meeting agreed without one. */
    yes: integer(),
    no: integer(),
    abstained: integer(),
    at: instant().notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.procedureId, t.meetingId], foreignColumns: [meeting.procedureId, meeting.id] }),
    check(
      'adoption_votes',
      sql`num_nonnulls(${t.yes}, ${t.no}, ${t.abstained}) in (0, 3) and (${t.yes} is null or ${t.meetingId} is not null)`,
    ),
    primaryKey({ columns: [t.procedureId, t.dispositionId, t.version] }),
    foreignKey({
      columns: [t.procedureId, t.dispositionId, t.version],
      foreignColumns: [dispositionVersion.procedureId, dispositionVersion.dispositionId, dispositionVersion.version],
    }),
    foreignKey({
      name: 'adoption_by_second_person',
      columns: [t.procedureId, t.dispositionId, t.version, t.personId, t.personHand],
      foreignColumns: [
        dispositionHand.procedureId,
        dispositionHand.dispositionId,
        dispositionHand.version,
        dispositionHand.personId,
        dispositionHand.hand,
      ],
    }),
    oneOf('adoption_hand', t.personHand, ['adopter']),
  ],
);

/** A proposed version given back to its authors, with what to change; insert-only. */
export const dispositionReturn = pgTable(
  'disposition_return',
  {
    procedureId: procedureId(),
    dispositionId: uuid().notNull(),
    version: integer().notNull(),
    remark: text().notNull(),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.dispositionId, t.version] }),
    foreignKey({
      name: 'disposition_return_of_version',
      columns: [t.procedureId, t.dispositionId, t.version],
      foreignColumns: [dispositionVersion.procedureId, dispositionVersion.dispositionId, dispositionVersion.version],
    }),
    check('disposition_return_remark', sql`btrim(${t.remark}, E' \n\t') <> ''`),
  ],
);

/** An adopted version taken up again, with the reason; insert-only (R18). */
export const reopening = pgTable(
  'reopening',
  {
    procedureId: procedureId(),
    dispositionId: uuid().notNull(),
    version: integer().notNull(),
    reason: text().notNull(),
    personId: uuid().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.dispositionId, t.version] }),
    foreignKey({
      columns: [t.procedureId, t.dispositionId, t.version],
      foreignColumns: [adoption.procedureId, adoption.dispositionId, adoption.version],
    }),
  ],
);

/** The derived state of each point for lists: written by one function, rebuildable from the rows above. */
export const pointState = pgTable(
  'point_state',
  {
    procedureId: procedureId(),
    pointId: uuid().notNull(),
    topicId: uuid(),
    dispositionId: uuid(),
    outcome: word(outcomes),
    isTriaged: boolean().notNull(),
    isProposed: boolean().notNull(),
    isAdopted: boolean().notNull(),
    /** The position counts: submitted, not withdrawn or superseded, admitted if late; and the point stands. */
    counts: boolean().notNull(),
    /** The transaction that wrote the row: who knows an earlier state asks for what came since. */
    changed: xid8().notNull().default(sql`pg_current_xact_id()`),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.pointId] }),
    foreignKey({ columns: [t.procedureId, t.pointId], foreignColumns: [point.procedureId, point.id] }),
    index('point_state_changed').on(t.procedureId, t.changed),
    index('point_state_topic').on(t.procedureId, t.topicId),
    index('point_state_open').on(t.procedureId, t.isAdopted),
    oneOf('point_state_outcome', t.outcome, outcomes),
  ],
);

/** Words of a point for searching, as German stems. */
export const pointSearch = pgTable(
  'point_search',
  {
    procedureId: procedureId(),
    pointId: uuid().notNull(),
    words: text().notNull(),
    stems: tsvector().notNull(),
    /** A short name of the row: many hits travel as numbers. */
    slot: serial().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.pointId] }),
    foreignKey({ columns: [t.procedureId, t.pointId], foreignColumns: [point.procedureId, point.id] }),
    index('point_search_stems').using('gin', t.stems),
  ],
);
