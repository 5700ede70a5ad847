import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
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
import type { AnswerValue } from '../../shared/answers.ts';
import { revisionParts } from '../../shared/drafting.ts';
import { channels, limits, type PointKind, pointKinds, publications, stances } from '../../shared/positions.ts';
import type { Quote } from '../../shared/values.ts';
import { atMost, id, instant, oneOf, procedureId, word } from './columns.ts';
import { organisation } from './organisations.ts';
import { point } from './positions.ts';
import { round } from './rounds.ts';

/** What an organisation is writing, seen by it alone (R9), or what staff records for a letter. Gone once handed in. */
export const draft = pgTable(
  'draft',
  {
    procedureId: procedureId(),
    id: id(),
    roundId: uuid(),
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    channel: word(channels).notNull(),
    receivedOn: date({ mode: 'string' }),
    stance: word(stances),
    publication: word(publications).notNull(),
    language: text().notNull(),
    coverText: text().notNull(),
    coverTextVersion: integer().notNull(),
    supersedesId: uuid(),
    recordedByStaff: boolean().notNull(),
    createdBy: uuid().notNull(),
    createdAt: instant().notNull(),
    version: integer().notNull(),
    contentVersion: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    foreignKey({ columns: [t.procedureId, t.roundId], foreignColumns: [round.procedureId, round.id] }),
    uniqueIndex('draft_one_per_round')
      .on(t.procedureId, t.roundId, t.organisationId)
      .where(sql`not ${t.recordedByStaff}`),
    oneOf('draft_channel', t.channel, channels),
    oneOf('draft_stance', t.stance, stances),
    oneOf('draft_publication', t.publication, publications),
    atMost('draft_cover_text', t.coverText, limits.coverText),
  ],
);

export const draftAnswer = pgTable(
  'draft_answer',
  {
    procedureId: procedureId(),
    draftId: uuid().notNull(),
    questionKey: text().notNull(),
    value: jsonb().$type<AnswerValue>().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.draftId, t.questionKey] }),
    foreignKey({ columns: [t.procedureId, t.draftId], foreignColumns: [draft.procedureId, draft.id] }),
  ],
);

export const draftPoint = pgTable(
  'draft_point',
  {
    procedureId: procedureId(),
    id: id(),
    draftId: uuid().notNull(),
    place: integer().notNull(),
    kind: word(pointKinds).notNull(),
    sectionKey: text(),
    quote: jsonb().$type<Quote>(),
    comment: text().notNull(),
    proposedText: text().notNull(),
    /** The point of an earlier round whose decision this one disputes. */
    disputesPointId: uuid(),
    version: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    foreignKey({ columns: [t.procedureId, t.draftId], foreignColumns: [draft.procedureId, draft.id] }),
    foreignKey({
      name: 'draft_point_disputes_fk',
      columns: [t.procedureId, t.disputesPointId],
      foreignColumns: [point.procedureId, point.id],
    }),
    index('draft_point_draft').on(t.procedureId, t.draftId, t.place),
    oneOf('draft_point_kind', t.kind, pointKinds),
    atMost('draft_point_comment', t.comment, limits.comment),
    atMost('draft_point_proposed_text', t.proposedText, limits.proposedText),
  ],
);

/** What a part was when it was saved, beside the text that people read. */
export type RevisionState =
  | { value: AnswerValue }
  | {
      kind: PointKind;
      sectionKey: string | null;
      quote: Quote | null;
      comment: string;
      proposedText: string;
      disputesPointId?: string | null;
    };

/** Every saved state of a part of a draft, insert-only: the history inside the organisation. */
export const draftRevision = pgTable(
  'draft_revision',
  {
    procedureId: procedureId(),
    id: id(),
    draftId: uuid().notNull(),
    at: instant().notNull(),
    authorId: uuid().notNull(),
    part: word(revisionParts).notNull(),
    partId: text(),
    text: text().notNull(),
    /** The saved part as it can be restored; null where `text` is enough, and of what was removed. */
    state: jsonb().$type<RevisionState>(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.id] }),
    index('draft_revision_draft').on(t.procedureId, t.draftId, t.id),
    index('draft_revision_mark').on(t.procedureId, t.draftId, t.id).where(sql`${t.part} in ('ready', 'returned')`),
  ],
);
