import { and, desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { listSectionHistory as endpoint } from '../../../shared/documents.ts';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { ReadContext } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { sectionDraft, version } from '../../tables/documents.ts';
import { event, eventDetail } from '../../tables/platform.ts';

/** So many changes are looked through. */
const MOST_CHANGES = 1000;
/** Changes by one person with less than this many milliseconds between them are one stretch of writing. */
const ONE_STRETCH = 600_000;

/** The words of a section; of an event only those that changed. */
const words = z.object({ number: z.string().nullable(), heading: z.string(), body: z.string() });
const someWords = words.partial().catch({});

type Words = z.output<typeof words>;

/** A state with other words where some are given. */
const withWords = (state: Words, { number, heading, body }: z.output<typeof someWords>): Words => ({
  number: number === undefined ? state.number : number,
  heading: heading ?? state.heading,
  body: body ?? state.body,
});

type State = Output<typeof endpoint>['items'][number];

/**
 * How a section came to its words, from the record of events (R13): of each stretch of writing the last state, newest first, and at the
 * end the state it began with. What is restored is an ordinary change, so that nothing here is ever lost (R16).
 */
export async function listSectionHistory(
  { db }: ReadContext,
  { params }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { procedureId, documentId, number, sectionKey } = params;
  const [present] = await db
    .select({
      id: sectionDraft.id,
      words: { number: sectionDraft.number, heading: sectionDraft.heading, body: sectionDraft.body },
    })
    .from(sectionDraft)
    .innerJoin(version, and(eq(version.procedureId, sectionDraft.procedureId), eq(version.id, sectionDraft.versionId)))
    .where(
      and(
        eq(sectionDraft.procedureId, procedureId),
        eq(version.documentId, documentId),
        eq(version.number, number),
        eq(sectionDraft.key, sectionKey),
      ),
    );
  if (!present) throw notFound(i18n.t('Diesen Abschnitt gibt es in der Arbeitsfassung nicht.'));
  const changes = await db
    .select({ at: event.at, byName: eventDetail.actorName, before: eventDetail.before, after: eventDetail.after })
    .from(event)
    .innerJoin(eventDetail, and(eq(eventDetail.procedureId, event.procedureId), eq(eventDetail.eventId, event.id)))
    .where(and(eq(event.procedureId, procedureId), eq(event.subjectId, present.id), eq(event.action, 'section.edit')))
    .orderBy(desc(event.id))
    .limit(MOST_CHANGES);

  const items: State[] = [];
  let state = present.words;
  let later: { at: Date; byName: string | null } | null = null;
  for (const { at, byName, ...change } of changes) {
    const [before, after] = [someWords.parse(change.before), someWords.parse(change.after)];
    if (Object.keys(before).length === 0) continue;
    state = withWords(state, after);
    const goesOn = later !== null && later.byName === byName && later.at.getTime() - at.getTime() < ONE_STRETCH;
    if (!goesOn) items.push({ at, byName, ...state });
    later = { at, byName };
    state = withWords(state, before);
  }
  return { items: [...items, { at: null, byName: null, ...state }], next: null };
}
