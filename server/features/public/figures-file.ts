import type { Input } from '../../../shared/endpoint.ts';
import { organisationKinds } from '../../../shared/organisations.ts';
import { outcomeWords } from '../../../shared/outcome-words.ts';
import { type getPublicFigures as endpoint, type FigureTable, figureTables } from '../../../shared/public-figures.ts';
import { outcomes } from '../../../shared/review.ts';
import type { FileAnswer } from '../../platform/answered-file.ts';
import type { ReadContext } from '../../platform/context.ts';
import { i18n, say, type Text } from '../../platform/i18n.ts';
import { csvOf } from '../../platform/table-file.ts';
import { organisationKindWords } from '../organisations/index.ts';
import { getPublicFigures } from './get-public-figures.ts';

const tableWords: Record<FigureTable, () => Text> = {
  bySection: () => i18n.t('Abschnitt'),
  byKind: () => i18n.t('Art der Organisation'),
  byRound: () => i18n.t('Beteiligungsrunde'),
};

const kindOf = (label: string) => organisationKinds.find((kind) => kind === label);

function labelOf(table: FigureTable, label: string | null, words: (text: Text) => string): string {
  const kind = table === 'byKind' && label !== null ? kindOf(label) : undefined;
  return kind ? words(organisationKindWords[kind]) : (label ?? '');
}

/** The three tables of the public page below one another: what is counted, its name, all points, and those of each decision. */
export async function figuresCsv(context: ReadContext, input: Input<typeof endpoint>): Promise<FileAnswer> {
  const figures = await getPublicFigures(context, input);
  const words = (text: Text) => say(text, context.language);
  const head = [
    words(i18n.t('Gezählt nach')),
    words(i18n.t('Name')),
    words(i18n.t('Einzelpunkte')),
    ...outcomes.map((outcome) => outcomeWords[context.language][outcome]),
  ];
  const rows = figureTables.flatMap((table) =>
    figures[table].map(({ label, points, outcomes: counted }) => [
      words(tableWords[table]()),
      labelOf(table, label, words),
      points,
      ...outcomes.map((outcome) => counted.find((count) => count.outcome === outcome)?.points ?? 0),
    ]),
  );
  const title = words(i18n.t('Ergebnisse in Zahlen'));
  return { name: `${title}.csv`, content: csvOf({ title, rows: [head, ...rows] }) };
}
