import type { Input } from '../../../shared/endpoint.ts';
import { outcomeWords } from '../../../shared/outcome-words.ts';
import { type DueStanding, type PointFacet, pointFacets } from '../../../shared/review.ts';
import type { exportWorkbook } from '../../../shared/workbooks.ts';
import type { ReadContext } from '../../platform/context.ts';
import { i18n, say, type Text } from '../../platform/i18n.ts';
import { kindWords } from '../positions/index.ts';
import { countPoints } from '../review/index.ts';
import { statusWords } from './status-words.ts';

/** What stands beside the table: which view it shows, of when, and how it is edited. */
export async function notesOn(
  context: ReadContext,
  { params, query: { sort: _, ...filter } }: Input<typeof exportWorkbook>,
  { title, timeZone }: { title: string; timeZone: string },
): Promise<string[][]> {
  const { language, now } = context;
  const words = (text: Text) => say(text, language);
  const { facets } = await countPoints(context, { params, query: filter, body: undefined });
  const asked = pointFacets.flatMap((facet) => {
    const values = [filter[facet] ?? []].flat();
    const named = values.map((value) => {
      if (value === 'none') return words(i18n.t('ohne Angabe'));
      const found = facets[facet].find((one) => one.value === value);
      return found?.label ?? wordOf(value, language) ?? value;
    });
    return named.length === 0 ? [] : [[words(facetWords[facet]), named.join(', ')]];
  });
  const narrowed = [...(filter.q === undefined ? [] : [[words(i18n.t('Suche')), filter.q]]), ...asked];
  const at = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'long', timeZone }).format(now);
  return [
    [words(i18n.t('Verfahren')), title],
    [words(i18n.t('Stand vom')), at],
    ...(narrowed.length === 0 ? [[words(i18n.t('Filter')), words(i18n.t('keiner: alle Einzelpunkte'))]] : narrowed),
    ['', ''],
    ...advice.map((text) => ['', words(text)]),
  ];
}

const dueWords: Record<DueStanding, Text> = {
  overdue: i18n.t('überfällig'),
  soon: i18n.t('in den nächsten sieben Tagen'),
  later: i18n.t('später'),
};

const wordOf = (value: string, language: ReadContext['language']): string | undefined => {
  const known: Record<string, Text> = { ...statusWords, ...kindWords, ...dueWords, ...disputeWords };
  const text = known[value];
  const outcomes: Record<string, string> = outcomeWords[language];
  return text ? say(text, language) : outcomes[value];
};

const disputeWords = { disputes: i18n.t('Widerspricht einer früheren Entscheidung') };

const facetWords: Record<PointFacet, Text> = {
  status: i18n.t('Stand'),
  outcome: i18n.t('Ergebnis'),
  kind: i18n.t('Art'),
  sectionKey: i18n.t('Abschnitt'),
  organisationId: i18n.t('Organisation'),
  roundId: i18n.t('Beteiligungsrunde'),
  topicId: i18n.t('Argumentgruppe'),
  tag: i18n.t('Schlagwort'),
  assigneeId: i18n.t('Zuständige Person'),
  dispute: i18n.t('Widerspruch'),
  due: i18n.t('Zu erledigen'),
};

const advice: Text[] = [
  i18n.t('Bearbeiten Sie nur die gelb hinterlegten Spalten. Alles andere bleibt, wie es ist, auch wenn Sie es ändern.'),
  i18n.t('Das Ergebnis und den Abschnitt wählen Sie aus der Liste in der Zelle.'),
  i18n.t('Sortieren, ausblenden und Zeilen löschen ist möglich: Was fehlt, wird nicht geändert.'),
  i18n.t('Einzelpunkte einer Argumentgruppe werden mit ihr entschieden, nicht hier.'),
  i18n.t('Was schon entschieden ist, muss erst wieder aufgenommen werden.'),
  i18n.t('Beim Übernehmen sehen Sie zuerst, was sich ändern würde. Alles wird zum Vorschlag, nichts zum Beschluss.'),
];
