import { and, eq, sql } from 'drizzle-orm';
import { outcomeWords } from '../../../shared/outcome-words.ts';
import type { ReadContext } from '../../platform/context.ts';
import { dayIn } from '../../platform/days.ts';
import type { Reader } from '../../platform/db.ts';
import { notFound } from '../../platform/errors.ts';
import { i18n, say, type Text } from '../../platform/i18n.ts';
import { organisation } from '../../tables/organisations.ts';
import { chainHead } from '../../tables/platform.ts';
import { participation, procedure } from '../../tables/procedures.ts';
import { round } from '../../tables/rounds.ts';
import type { ExportTable } from './export-table.ts';
import type { Reach } from './reach.ts';
import type { Selection } from './select-decisions.ts';

type Frame = Pick<ExportTable, 'procedureTitle' | 'asOf' | 'day' | 'facts'> & { timeZone: string };

/**
 * What every export says of itself: procedure, what was chosen, for whom, how many points, of when, and up to which event the
 * record was sealed then (R13); `points` is null where it is not about points. Throws `not_found` for a round or organisation that is not of this procedure (R9).
 */
export async function exportFrame(
  { db, now, language }: Pick<ReadContext, 'db' | 'now' | 'language'>,
  selection: Selection,
  { isOffice, organisationIds }: Reach,
  points: number | null,
): Promise<Frame> {
  const { procedureId } = selection;
  const words = (text: Text) => say(text, language);
  const [setting] = await db
    .select({ title: procedure.title, timeZone: procedure.timeZone })
    .from(procedure)
    .where(eq(procedure.id, procedureId));
  if (!setting) throw new Error('The procedure is gone.');
  const [seal] = await db.select().from(chainHead).where(eq(chainHead.procedureId, procedureId));
  const { timeZone, title } = setting;
  const at = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'long', timeZone }).format(now);
  const contents = isOffice
    ? i18n.t('alles, auch was nicht veröffentlicht ist: nur für den Dienstgebrauch')
    : organisationIds.length > 0
      ? i18n.t('was veröffentlicht ist, und die eigenen Einzelpunkte')
      : i18n.t('was veröffentlicht ist');
  return {
    procedureTitle: title,
    asOf: now,
    day: dayIn(timeZone, now),
    timeZone,
    facts: [
      { term: words(i18n.t('Verfahren')), value: title },
      { term: words(i18n.t('Stand vom')), value: at },
      ...(points === null ? [] : await narrowing(db, selection, language)),
      { term: words(i18n.t('Inhalt')), value: words(contents) },
      ...(points === null
        ? []
        : [{ term: words(i18n.t('Einzelpunkte')), value: new Intl.NumberFormat(language).format(points) }]),
      {
        term: words(i18n.t('Protokoll')),
        value: seal?.hash
          ? words(i18n.t('versiegelt bis Ereignis {sequence}, {hash}', { sequence: seal.sequence, hash: seal.hash }))
          : words(i18n.t('noch kein Ereignis versiegelt')),
      },
    ],
  };
}

async function narrowing(
  db: Reader,
  selection: Selection,
  language: ReadContext['language'],
): Promise<ExportTable['facts']> {
  const words = (text: Text) => say(text, language);
  const { roundId, sectionKey, organisationId, outcome } = selection;
  const facts = [
    ...(roundId
      ? [{ term: words(i18n.t('Beteiligungsrunde')), value: await roundName(db, selection.procedureId, roundId) }]
      : []),
    ...(sectionKey
      ? [{ term: words(i18n.t('Abschnitt')), value: await sectionName(db, selection.procedureId, sectionKey) }]
      : []),
    ...(organisationId
      ? [{ term: words(i18n.t('Organisation')), value: await participant(db, selection.procedureId, organisationId) }]
      : []),
    ...(outcome ? [{ term: words(i18n.t('Ergebnis')), value: outcomeWords[language][outcome] }] : []),
  ];
  return facts.length > 0
    ? facts
    : [{ term: words(i18n.t('Filter')), value: words(i18n.t('keiner: alle Einzelpunkte')) }];
}

const gone = () => notFound(i18n.t('Das gibt es hier nicht. Bitte prüfen Sie die Adresse.'));

async function roundName(db: Reader, procedureId: string, id: string): Promise<string> {
  const [found] = await db
    .select({ name: sql<string>`${round.reference} || ' ' || ${round.title}` })
    .from(round)
    .where(and(eq(round.procedureId, procedureId), eq(round.id, id)));
  if (!found) throw gone();
  return found.name;
}

async function participant(db: Reader, procedureId: string, id: string): Promise<string> {
  const [found] = await db
    .select({ name: organisation.name })
    .from(participation)
    .innerJoin(organisation, eq(organisation.id, participation.organisationId))
    .where(and(eq(participation.procedureId, procedureId), eq(organisation.id, id)));
  if (!found) throw gone();
  return found.name;
}

async function sectionName(db: Reader, procedureId: string, key: string): Promise<string> {
  const { rows } = await db.execute<{ label: string }>(sql`
    select concat_ws(' ', c.number, nullif(c.heading, '')) as label
    from section c join version v on v.procedure_id = c.procedure_id and v.id = c.version_id
    where c.procedure_id = ${procedureId} and c.key = ${key} order by v.number desc limit 1`);
  const [found] = rows;
  if (!found) throw gone();
  return found.label || key;
}
