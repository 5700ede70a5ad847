import { sql } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import { outcomeWords } from '../../../shared/outcome-words.ts';
import type { exportPublicResults as endpoint } from '../../../shared/public.ts';
import type { ReadContext } from '../../platform/context.ts';
import { dayIn } from '../../platform/days.ts';
import type { Reader } from '../../platform/db.ts';
import { notFound } from '../../platform/errors.ts';
import { i18n, say, type Text } from '../../platform/i18n.ts';
import { type ExportTable, noPoint } from '../exports/index.ts';
import { getProcedureBySlug } from './queries.ts';
import { type ResultColumn, resultCells, resultColumns, resultLabels, resultWidths } from './result-cells.ts';
import { allOf, filtersOf, type ResultFilter } from './result-filters.ts';
import { orderPoints, type PublicPoint, selectPoints } from './select-points.ts';

const POINTS_AT_ONCE = 200;

/**
 * The table of decisions for everybody: published points alone, read as the public database role (R9, R11). Throws `not_found`
 * for a procedure, round or section that is not public.
 */
export async function makeResults(
  context: ReadContext,
  { params: { slug }, query }: Input<typeof endpoint>,
): Promise<ExportTable<ResultColumn>> {
  const { db, language, now } = context;
  const words = (text: Text) => say(text, language);
  const { id: procedureId, title, timeZone } = await getProcedureBySlug(db, slug);
  const narrowing = await narrowed(db, procedureId, query, words, language);
  const ids = await orderPoints(db, allOf(filtersOf(procedureId, query)));
  const asOf = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'long', timeZone }).format(now);
  return {
    title: words(i18n.t('Abwägungstabelle')),
    procedureTitle: title,
    asOf: now,
    day: dayIn(timeZone, now),
    facts: [
      { term: words(i18n.t('Verfahren')), value: title },
      { term: words(i18n.t('Stand vom')), value: asOf },
      ...narrowing,
      { term: words(i18n.t('Inhalt')), value: words(i18n.t('was veröffentlicht ist')) },
      { term: words(i18n.t('Einzelpunkte')), value: new Intl.NumberFormat(language).format(ids.length) },
    ],
    columns: resultColumns.map((name) => ({ name, label: words(resultLabels[name]), width: resultWidths[name] })),
    handedIn: ['comment', 'proposedText'],
    page: [
      { label: words(i18n.t('Einzelpunkt')), width: 4, names: ['reference', 'organisation', 'topic', 'round'] },
      { label: words(i18n.t('Stellungnahme')), width: 6, names: ['comment', 'proposedText'] },
      {
        label: words(i18n.t('Entscheidung und Begründung')),
        width: 7,
        names: ['outcome', 'reason', 'notAcceptedPart', 'referredTo', 'decidedBy', 'decidedOn', 'anew'],
      },
      { label: words(resultLabels.changes), width: 5, names: ['changes'] },
    ],
    points: ids.length,
    empty: noPoint(language),
    async *rows() {
      for await (const point of inPortions(context, ids)) {
        const { id: pointId, sectionKey, outcome, roundReference, sectionLabel } = point;
        const heading = `${roundReference}: ${sectionLabel || words(i18n.t('Zum ganzen Text'))}`;
        const cells = resultCells(point, { language, timeZone });
        yield { pointId, sectionKey, outcome, language: point.language, heading, cells };
      }
    },
  };
}

/** The points in their order, a portion in memory; what is no longer public is left out. */
async function* inPortions(context: ReadContext, ids: readonly string[]): AsyncGenerator<PublicPoint> {
  for (let from = 0; from < ids.length; from += POINTS_AT_ONCE) {
    const batch = ids.slice(from, from + POINTS_AT_ONCE);
    const rows = await selectPoints(context, sql`p.id = any(${sql.param(batch)}::uuid[])`, batch.length);
    const found = new Map(rows.map((row) => [row.id, row]));
    for (const id of batch) {
      const row = found.get(id);
      if (row) yield row;
    }
  }
}

/** What was chosen, as the file says it. */
async function narrowed(
  db: Reader,
  procedureId: string,
  { outcome, sectionKey, roundId, q }: ResultFilter,
  words: (text: Text) => string,
  language: ReadContext['language'],
): Promise<ExportTable['facts']> {
  const nameOf = async (query: ReturnType<typeof sql>): Promise<string> => {
    const { rows } = await db.execute<{ name: string }>(query);
    const [found] = rows;
    if (!found) throw notFound(i18n.t('Das gibt es hier nicht. Bitte prüfen Sie die Adresse.'));
    return found.name;
  };
  const facts = [
    ...(roundId
      ? [
          {
            term: words(resultLabels.round),
            value: await nameOf(sql`
              select reference || ' ' || title as name from round
              where procedure_id = ${procedureId} and id = ${roundId}`),
          },
        ]
      : []),
    ...(sectionKey
      ? [
          {
            term: words(resultLabels.section),
            value: await nameOf(sql`
              select concat_ws(' ', c.number, nullif(c.heading, '')) as name
              from section c join version v on v.procedure_id = c.procedure_id and v.id = c.version_id
              where c.procedure_id = ${procedureId} and c.key = ${sectionKey} order by v.number desc limit 1`),
          },
        ]
      : []),
    ...(outcome ? [{ term: words(resultLabels.outcome), value: outcomeWords[language][outcome] }] : []),
    ...(q ? [{ term: words(i18n.t('Suche')), value: q }] : []),
  ];
  return facts.length > 0
    ? facts
    : [{ term: words(i18n.t('Filter')), value: words(i18n.t('keiner: alle Einzelpunkte')) }];
}
