import { sql } from 'drizzle-orm';
import type { LetterPlaceholder, PointPlaceholder } from '../../../shared/letters.ts';
import { outcomeWords } from '../../../shared/outcome-words.ts';
import { dayIn } from '../../platform/days.ts';
import type { Reader } from '../../platform/db.ts';
import { notFound } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { type IncorporationRow, listIncorporationRows } from '../incorporation/index.ts';
import { type DecidedPoint, getOffice, listDecidedPoints } from '../review/index.ts';
import type { LetterFacts } from './read-template.ts';

interface Head extends Record<string, unknown> {
  organisationName: string;
  reference: string;
  receivedOn: string | null;
  submittedAt: string;
  procedureTitle: string;
  fileReference: string | null;
  timeZone: string;
  roundTitle: string | null;
  pointIds: string[];
}

/**
 * What the letter on a position says: of each point its words and the decision in force, of one in a topic that of the topic (R8).
 * What is not adopted is told as undecided; who decided is named by office or body, never by a person (R11). Letters are in German.
 */
export async function letterFacts(
  reader: Reader,
  procedureId: string,
  positionId: string,
  now: Date,
): Promise<LetterFacts> {
  const { rows } = await reader.execute<Head>(sql`
    select h.organisation_name as "organisationName", h.reference, h.received_on::text as "receivedOn",
      h.submitted_at as "submittedAt", p.title as "procedureTitle", p.file_reference as "fileReference",
      p.time_zone as "timeZone", r.title as "roundTitle",
      coalesce((
        select json_agg(pt.id order by pt.counted) from point pt
        join point_state s on s.procedure_id = pt.procedure_id and s.point_id = pt.id
        where pt.procedure_id = h.procedure_id and pt.position_id = h.id and s.counts), '[]') as "pointIds"
    from position h
    join procedure p on p.id = h.procedure_id
    left join round r on r.procedure_id = h.procedure_id and r.id = h.round_id
    where h.procedure_id = ${procedureId} and h.id = ${positionId}`);
  const [head] = rows;
  if (!head) throw notFound(i18n.t('Diese Stellungnahme gibt es nicht, oder sie ist nicht für Sie bestimmt.'));
  const { timeZone, pointIds } = head;
  const dayOf = (day: string) =>
    new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
  const decided = new Map((await listDecidedPoints(reader, procedureId, pointIds)).map((point) => [point.id, point]));
  const labels = await sectionLabels(reader, procedureId);
  const points: Record<string, string>[] = [];
  for (const pointId of pointIds) {
    const point = decided.get(pointId);
    if (!point) continue;
    const rowsOfPoint = point.isAdopted ? await listIncorporationRows(reader, procedureId, { pointId }) : [];
    points.push(pointFacts(point, rowsOfPoint, labels));
  }
  const facts: Record<LetterPlaceholder, string> = {
    Organisation: head.organisationName,
    Stellungnahme: head.reference,
    Eingang: dayOf(head.receivedOn ?? dayIn(timeZone, new Date(head.submittedAt))),
    Verfahren: head.procedureTitle,
    Aktenzeichen: head.fileReference ?? '',
    Runde: head.roundTitle ?? '',
    Amt: await getOffice(reader, procedureId),
    Datum: dayOf(dayIn(timeZone, now)),
  };
  return { ...facts, Einzelpunkte: points };
}

function pointFacts(
  point: DecidedPoint,
  incorporations: readonly IncorporationRow[],
  labels: ReadonlyMap<string, string>,
): Record<PointPlaceholder, string> {
  const { words, outcome, isAdopted } = point;
  return {
    Nummer: point.reference,
    Argumentgruppe: point.topicReference ?? '',
    Abschnitt: point.sectionLabel ?? '',
    Zitat: point.quote?.exact ?? '',
    Kommentar: words.comment,
    Formulierungsvorschlag: words.proposedText,
    Entscheidung: isAdopted && outcome ? outcomeWords.de[outcome] : 'Noch nicht entschieden',
    Begründung: isAdopted ? reasonOf(point, labels) : '',
    Einarbeitung: incorporations.map(changeOf).join('\n'),
  };
}

function reasonOf(point: DecidedPoint, labels: ReadonlyMap<string, string>): string {
  const { reason, notAcceptedPart, coveredBySectionKey, referredTo, outcome } = point;
  const covered = coveredBySectionKey === null ? undefined : labels.get(coveredBySectionKey);
  return [
    reason,
    notAcceptedPart && `Nicht berücksichtigt: ${notAcceptedPart}`,
    covered && `Enthalten in: ${covered}`,
    referredTo && (outcome === 'deferred' ? `Zurückgestellt: ${referredTo}` : `Zuständig: ${referredTo}`),
  ]
    .filter(Boolean)
    .join('\n');
}

function changeOf({ incorporation, versionNumber }: IncorporationRow): string {
  const { change, before, after, actionOffice, actionDue, note } = incorporation;
  if (change === 'action') {
    const due =
      actionDue && new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(actionDue));
    return [note || 'Zugesagt', `(${[actionOffice, due && `bis ${due}`].filter(Boolean).join(', ')})`].join(' ');
  }
  const place = `Fassung ${versionNumber}`;
  if (change === 'deleted') return `${place}, gestrichen: „${before}“`;
  if (change === 'inserted') return `${place}, neu: „${after}“`;
  return `${place}, bisher: „${before}“, jetzt: „${after}“`;
}

/** What sections are called in the newest text that has them. */
async function sectionLabels(reader: Reader, procedureId: string): Promise<Map<string, string>> {
  const { rows } = await reader.execute<{ key: string; label: string }>(sql`
    select distinct on (s.key) s.key, concat_ws(' ', s.number, nullif(s.heading, '')) as label
    from section s
    join version v on v.procedure_id = s.procedure_id and v.id = s.version_id
    where s.procedure_id = ${procedureId}
    order by s.key, v.number desc`);
  return new Map(rows.map(({ key, label }) => [key, label]));
}
