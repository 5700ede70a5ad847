import { fittingProposal } from '../../../shared/fitting-proposal.ts';
import type { Proposal } from '../../../shared/review.ts';
import { type ProposalColumn, proposalColumns } from '../../../shared/workbooks.ts';
import { i18n, type Text } from '../../platform/i18n.ts';
import { type DecidedPoint, decidedAlready, reasonProblems, refusesAlone, refusesRetired } from '../review/index.ts';
import { meantCells } from './cell-values.ts';
import { type ProposalCells, proposalCells, saysSame, sealOf, type Words } from './cells.ts';
import { readProposal } from './read-proposal.ts';
import type { WorkbookRow } from './read-workbook.ts';

export interface RowProblem {
  column: ProposalColumn | null;
  value: string;
  code: string;
  detail: Text;
}

export interface Difference {
  column: ProposalColumn;
  before: string;
  after: string;
}

/** What a row asks for, and whether it can be done. */
export type Verdict =
  | { state: 'unchanged' }
  | { state: 'changed'; proposal: Proposal; cells: Difference[] }
  | { state: 'stale'; cells: Difference[] }
  | { state: 'invalid'; problems: RowProblem[] };

/** Tells whether somebody has edited the proposal of a row, from the row alone. */
export const isEdited = ({ proposal, seal }: WorkbookRow): boolean => sealOf(textsOf(proposal)) !== seal;

/**
 * Judges a row by the point as it stands now, under the same rules as a proposal on the desk: R8, R16, R18 and R4. A row nobody
 * edited asks for nothing, whatever has become of its point; neither does one that says what is so already (R15).
 */
export function judgeRow(row: WorkbookRow, point: DecidedPoint, words: Words): Verdict {
  const present = proposalCells(point, words);
  const wanted = meantCells(row.proposal, words);
  const edited = proposalColumns.filter((column) => !saysSame(wanted[column], present[column]));
  if (!isEdited(row) || edited.length === 0) return { state: 'unchanged' };
  const refusal = refusesRetired(point) ?? refusesAlone(point);
  if (refusal) return invalid([whole(refusal.code, refusal.text)]);
  if (row.version === null) return invalid([whole('no_version', noVersion)]);
  if (row.version !== point.version) return { state: 'stale', cells: between(present, wanted) };
  if (point.isAdopted) {
    const { code, text } = decidedAlready(point.reference);
    return invalid([whole(code, text)]);
  }
  const { proposal, problems } = readProposal(row.proposal, point, edited, words);
  if (proposal === null || problems.length > 0) return invalid(problems);
  const lacking = reasonProblems(proposal, [point.kind]).map(({ pointer, code, message }): RowProblem => {
    const column = proposalColumns.find((known) => pointer === `/${known}`) ?? null;
    return { column, value: column ? wanted[column] : '', code, detail: message };
  });
  if (lacking.length > 0) return invalid(lacking);
  return { state: 'changed', proposal, cells: between(present, proposalCells(fittingProposal(proposal), words)) };
}

const invalid = (problems: RowProblem[]): Verdict => ({ state: 'invalid', problems });
const whole = (code: string, detail: Text): RowProblem => ({ column: null, value: '', code, detail });
const noVersion = i18n.t(
  'Dieser Zeile fehlen ausgeblendete Angaben. Bitte laden Sie die Tabelle noch einmal herunter.',
);

const textsOf = (proposal: WorkbookRow['proposal']): ProposalCells => ({
  outcome: proposal.outcome.text,
  reason: proposal.reason.text,
  notAcceptedPart: proposal.notAcceptedPart.text,
  coveredBySectionKey: proposal.coveredBySectionKey.text,
  referredTo: proposal.referredTo.text,
  passedOn: proposal.passedOn.text,
});

const between = (before: ProposalCells, after: ProposalCells): Difference[] =>
  proposalColumns
    .filter((column) => !saysSame(before[column], after[column]))
    .map((column) => ({ column, before: before[column], after: after[column] }));
