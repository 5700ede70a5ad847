import type { Input } from '../../../shared/endpoint.ts';
import type { exportIsoComments as endpoint } from '../../../shared/exports.ts';
import type { PointKind } from '../../../shared/positions.ts';
import type { ReadContext } from '../../platform/context.ts';
import { i18n, say } from '../../platform/i18n.ts';
import { type DecisionColumn, decisionCells, decisionLabels, keysOf, noPoint } from './decision-cells.ts';
import { exportFrame } from './export-facts.ts';
import type { ExportTable } from './export-table.ts';
import { reachOf } from './reach.ts';
import { orderDecisions, readDecisions } from './select-decisions.ts';

/** The columns of ISO/IEC/CEN template 2012-03, headed as there in every language: other bodies read the form by these words. */
const columns = [
  { name: 'memberBody', label: 'MB/NC', width: 26 },
  { name: 'line', label: 'Line number', width: 12 },
  { name: 'clause', label: 'Clause/Subclause', width: 18 },
  { name: 'paragraph', label: 'Paragraph/Figure/Table', width: 40 },
  { name: 'type', label: 'Type of comment', width: 12 },
  { name: 'comment', label: 'Comments', width: 60 },
  { name: 'proposedText', label: 'Proposed change', width: 50 },
  { name: 'observation', label: 'Observations of the secretariat', width: 60 },
] as const;
type IsoColumn = (typeof columns)[number]['name'];

/** On a page the passages take more room than the numbers. */
const shares: Record<IsoColumn, number> = {
  memberBody: 4,
  line: 2,
  clause: 3,
  paragraph: 4,
  type: 3,
  comment: 7,
  proposedText: 6,
  observation: 7,
};

/** The form knows general, technical and editorial comments. */
const types: Record<PointKind, 'ge' | 'te' | 'ed'> = {
  support: 'ge',
  concern: 'ge',
  question: 'ge',
  change: 'te',
  addition: 'te',
  deletion: 'te',
  editorial: 'ed',
};

const observed: DecisionColumn[] = ['reason', 'notAcceptedPart', 'coveredBy', 'referredTo', 'passedOn', 'decidedBy'];

/** Points on the ISO commenting form, in the order of the text, the decisions as observations of the secretariat. */
export async function makeIsoComments(
  context: ReadContext,
  { params: { procedureId }, query: { audience, ...filter } }: Input<typeof endpoint>,
): Promise<ExportTable<IsoColumn>> {
  const { db, language } = context;
  const selection = { procedureId, ...filter };
  const reach = reachOf(context, audience);
  const ids = (await orderDecisions(db, selection, reach, 'section')).map(({ id }) => id);
  const { timeZone, ...frame } = await exportFrame(context, selection, reach, ids.length);
  const title = say(i18n.t('ISO-Kommentarformular'), language);
  return {
    ...frame,
    title,
    columns: [...columns],
    handedIn: ['paragraph', 'comment', 'proposedText'],
    page: columns.map(({ name, label }) => ({ label, width: shares[name], names: [name] })),
    points: ids.length,
    empty: noPoint(language),
    async *rows() {
      for await (const row of readDecisions(db, selection, reach, ids)) {
        const said = decisionCells(row, { language, timeZone });
        const told = observed
          .filter((name) => said[name] !== '')
          .map((name) => (name === 'reason' ? said.reason : `${say(decisionLabels[name], language)}: ${said[name]}`));
        const cells: Record<IsoColumn, string> = {
          memberBody: said.organisation,
          line: '',
          clause: row.sectionNumber ?? said.section,
          paragraph: row.passage ?? '',
          type: types[row.kind],
          comment: said.comment,
          proposedText: said.proposedText,
          observation: [`${said.reference}: ${said.outcome || said.status}`, ...told].join('\n'),
        };
        yield { ...keysOf(row), heading: title, cells };
      }
    },
  };
}
