import type { Input } from '../../../shared/endpoint.ts';
import type { Arrangement, exportDispositionTable as endpoint } from '../../../shared/exports.ts';
import type { ReadContext } from '../../platform/context.ts';
import { i18n, say, type Text } from '../../platform/i18n.ts';
import {
  type DecisionColumn,
  type DecisionTable,
  decisionCells,
  decisionColumns,
  decisionLabels,
  decisionWidths,
  handedInColumns,
  keysOf,
  noPoint,
} from './decision-cells.ts';
import { exportFrame } from './export-facts.ts';
import type { PageColumn } from './export-table.ts';
import { reachOf } from './reach.ts';
import { orderDecisions, readDecisions } from './select-decisions.ts';

/** Every point with its decision and the reason (Abwägungstabelle), by section, organisation or topic. */
export async function makeDispositionTable(
  context: ReadContext,
  { params: { procedureId }, query: { by, audience, ...filter } }: Input<typeof endpoint>,
): Promise<DecisionTable> {
  const { db, language } = context;
  const words = (text: Text) => say(text, language);
  const selection = { procedureId, ...filter };
  const reach = reachOf(context, audience);
  const ids = (await orderDecisions(db, selection, reach, by)).map(({ id }) => id);
  const { timeZone, ...frame } = await exportFrame(context, selection, reach, ids.length);
  const without: Record<Arrangement, string> = {
    section: words(i18n.t('Zum ganzen Text')),
    organisation: '',
    topic: words(i18n.t('Ohne Argumentgruppe')),
  };
  return {
    ...frame,
    title: words(i18n.t('Abwägungstabelle')),
    facts: [{ term: words(i18n.t('Gliederung')), value: words(decisionLabels[by]) }, ...frame.facts],
    columns: decisionColumns.map((name) => ({ name, label: words(decisionLabels[name]), width: decisionWidths[name] })),
    handedIn: handedInColumns,
    page: pageOf(by, words),
    points: ids.length,
    empty: noPoint(language),
    async *rows() {
      for await (const row of readDecisions(db, selection, reach, ids)) {
        const cells = decisionCells(row, { language, timeZone });
        yield { ...keysOf(row), heading: cells[by] || without[by], cells };
      }
    },
  };
}

/** What the headings say already is not said in every row again. */
function pageOf(by: Arrangement, words: (text: Text) => string): PageColumn<DecisionColumn>[] {
  const about: DecisionColumn[] = ['organisation', 'section', 'topic'];
  return [
    {
      label: words(i18n.t('Einzelpunkt')),
      width: 4,
      names: ['reference', ...about.filter((name) => name !== by), 'status'],
    },
    { label: words(i18n.t('Stellungnahme')), width: 7, names: ['comment', 'proposedText'] },
    { label: words(i18n.t('Entscheidung')), width: 4, names: ['outcome', 'decidedBy', 'decidedOn'] },
    {
      label: words(i18n.t('Begründung')),
      width: 7,
      names: ['reason', 'notAcceptedPart', 'coveredBy', 'referredTo', 'passedOn'],
    },
  ];
}
