import { type Due, dayIn, lastDay } from '../../platform/format.ts';
import type { PublicProcedure } from './queries.ts';

type Deliberation = PublicProcedure['deliberations'][number];
type Round = PublicProcedure['rounds'][number];
type Document = PublicProcedure['documents'][number];

/** What stands on the line of a procedure. */
export type Stop =
  | { kind: 'mandate'; mandate: NonNullable<PublicProcedure['mandate']> }
  | { kind: 'paper'; paper: NonNullable<Deliberation['paper']> }
  | { kind: 'deliberation'; deliberation: Deliberation }
  | { kind: 'version'; document: Document; version: Document['versions'][number] }
  | { kind: 'opening' | 'closing' | 'publication'; round: Round }
  | { kind: 'due'; due: Due }
  | { kind: 'today' };

/** A stop on its day; what has happened lies before today, what is to come after it. */
export type CourseStop = Stop & { key: string; day: string; state: 'past' | 'current' | 'future' };

/** The order of what falls on one day. */
const ranks: Stop['kind'][] = [
  'mandate',
  'paper',
  'deliberation',
  'version',
  'opening',
  'closing',
  'publication',
  'today',
  'due',
];

/** The whole way of a procedure by date: what was, today, what comes. Days are those of the procedure's time zone. */
export function courseOf(procedure: PublicProcedure, now: Date): CourseStop[] {
  const { timeZone, mandate, deliberations, rounds, documents, due } = procedure;
  const today = dayIn(now, timeZone);
  const stops: CourseStop[] = [{ kind: 'today', key: 'today', day: today, state: 'current' }];
  const add = (key: string, day: string, stop: Stop) =>
    stops.push({ ...stop, key, day, state: day <= today ? 'past' : 'future' });
  const addInstant = (key: string, at: string, day: string, stop: Stop) =>
    stops.push({ ...stop, key, day, state: Date.parse(at) <= now.getTime() ? 'past' : 'future' });

  if (mandate?.resolvedOn != null) add('mandate', mandate.resolvedOn, { kind: 'mandate', mandate });
  for (const paper of papersOf(deliberations)) {
    if (paper.issuedOn !== null) add(`paper ${paper.reference}`, paper.issuedOn, { kind: 'paper', paper });
  }
  for (const deliberation of deliberations) {
    add(deliberation.id, deliberation.heldOn, { kind: 'deliberation', deliberation });
  }
  for (const document of documents) {
    for (const version of document.versions) {
      const { id, frozenAt } = version;
      if (frozenAt !== null)
        addInstant(id, frozenAt, dayIn(frozenAt, timeZone), { kind: 'version', document, version });
    }
  }
  for (const round of rounds) {
    const { id, opensAt, closesAt, publishedAt, status } = round;
    const isClosedEarly = (status === 'closed' || status === 'published') && Date.parse(closesAt) > now.getTime();
    addInstant(`${id} opens`, opensAt, dayIn(opensAt, timeZone), { kind: 'opening', round });
    if (!isClosedEarly) addInstant(`${id} closes`, closesAt, lastDay(closesAt, timeZone), { kind: 'closing', round });
    if (publishedAt !== null) {
      addInstant(`${id} published`, publishedAt, dayIn(publishedAt, timeZone), { kind: 'publication', round });
    }
  }
  if (due !== null) {
    const day = endOf(due);
    stops.push({ kind: 'due', due, key: 'due', day, state: day < today ? 'past' : 'future' });
  }
  return stops.toSorted(
    (one, other) =>
      one.day.localeCompare(other.day) ||
      Number(one.state === 'future') - Number(other.state === 'future') ||
      ranks.indexOf(one.kind) - ranks.indexOf(other.kind),
  );
}

/** Each paper once, although several bodies deal with it. */
const papersOf = (deliberations: readonly Deliberation[]) => [
  ...new Map(
    deliberations.flatMap(({ paper }) => (paper === null ? [] : [[paper.reference, paper] as const])),
  ).values(),
];

/** The last day of a due date that is a month or a quarter. */
function endOf({ on, precision }: Due): string {
  if (precision === 'day') return on;
  const date = new Date(`${on}T12:00:00Z`);
  const month = date.getUTCMonth();
  const next = precision === 'month' ? month + 1 : month - (month % 3) + 3;
  return new Date(Date.UTC(date.getUTCFullYear(), next, 0, 12)).toISOString().slice(0, 10);
}
