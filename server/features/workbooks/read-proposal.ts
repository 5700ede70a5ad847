import { fittingProposal } from '../../../shared/fitting-proposal.ts';
import type { Language } from '../../../shared/identity.ts';
import { outcomeWords } from '../../../shared/outcome-words.ts';
import { type Outcome, outcomes, type Proposal, proposal as shape } from '../../../shared/review.ts';
import { type ProposalColumn, proposalColumns } from '../../../shared/workbooks.ts';
import { AppError } from '../../platform/errors.ts';
import { i18n, type Text } from '../../platform/i18n.ts';
import { parseInput } from '../../platform/validation.ts';
import type { RawCell } from '../imports/index.ts';
import type { DecidedPoint } from '../review/index.ts';
import { outcomeIn, sectionIn, yesOrNo } from './cell-values.ts';
import type { Words } from './cells.ts';
import type { RowProblem } from './judge-row.ts';

/** Cells that only some outcomes have a use for. */
const onlyFor: Partial<Record<ProposalColumn, Outcome[]>> = {
  notAcceptedPart: ['accepted_in_part'],
  coveredBySectionKey: ['already_covered'],
  referredTo: ['out_of_scope', 'deferred'],
  passedOn: ['out_of_scope'],
};

/**
 * What the cells of a row propose. Cells nobody edited keep what is stored, which may be longer than a cell; what the outcome no
 * longer asks for goes, unless somebody has just written it: nothing written is lost in silence.
 */
export function readProposal(
  cells: Record<ProposalColumn, RawCell>,
  point: DecidedPoint,
  edited: readonly ProposalColumn[],
  { sections, language }: Words,
): { proposal: Proposal | null; problems: RowProblem[] } {
  const problems: RowProblem[] = [];
  const lacks = (column: ProposalColumn, code: string, detail: Text) => {
    const { text } = cells[column];
    problems.push({ column, value: text.length > 200 ? `${text.slice(0, 199)}…` : text, code, detail });
  };
  for (const column of edited) {
    const { flaw } = cells[column];
    if (flaw) lacks(column, flaw.code, flaw.detail);
  }
  const isEdited = (column: ProposalColumn) => edited.includes(column);
  const textIn = (column: 'reason' | 'notAcceptedPart' | 'referredTo') =>
    isEdited(column) ? cells[column].text.trim() : point[column];

  const outcome = isEdited('outcome') ? outcomeIn(cells.outcome) : point.outcome;
  if (outcome === null) {
    if (cells.outcome.text.trim() === '') lacks('outcome', 'outcome_missing', chooseOutcome(language));
    else lacks('outcome', 'outcome_unknown', unknownOutcome(cells.outcome.text, language));
    return { proposal: null, problems };
  }
  const { coveredBySectionKey, passedOn } = cells;
  const section = sectionIn(coveredBySectionKey, sections);
  if (isEdited('coveredBySectionKey') && coveredBySectionKey.text.trim() !== '') {
    if (section === null) lacks('coveredBySectionKey', 'section_unknown', unknownSection);
    if (section === 'ambiguous') lacks('coveredBySectionKey', 'section_ambiguous', ambiguousSection);
  }
  const isPassedOn = yesOrNo(passedOn);
  if (isEdited('passedOn') && isPassedOn === null) lacks('passedOn', 'yes_or_no', sayYes);
  for (const column of edited) {
    const fitting = onlyFor[column];
    if (fitting && cells[column].text.trim() !== '' && !fitting.includes(outcome)) {
      lacks(column, 'not_asked', notAsked(fitting, language));
    }
  }
  if (problems.length > 0) return { proposal: null, problems };
  const candidate = fittingProposal({
    outcome,
    reason: textIn('reason'),
    notAcceptedPart: textIn('notAcceptedPart'),
    coveredBySectionKey: isEdited('coveredBySectionKey')
      ? section && section !== 'ambiguous'
        ? section.key
        : null
      : point.coveredBySectionKey,
    referredTo: textIn('referredTo'),
    passedOn: isEdited('passedOn') ? isPassedOn === true : point.passedOn,
  });
  try {
    return { proposal: parseInput(shape, candidate, '', language), problems };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    for (const { pointer, code, message } of error.details.errors ?? []) {
      const column = proposalColumns.find((known) => pointer === `/${known}`);
      if (column) lacks(column, code, message);
    }
    return { proposal: null, problems };
  }
}

const namesOf = (listed: readonly Outcome[], language: Language): string =>
  listed.map((outcome) => `„${outcomeWords[language][outcome]}“`).join(', ');

const chooseOutcome = (language: Language) =>
  i18n.t('Hier fehlt das Ergebnis. Möglich sind {outcomes}. Ein Vorschlag lässt sich ändern, aber nicht löschen.', {
    outcomes: namesOf(outcomes, language),
  });
const unknownOutcome = (value: string, language: Language) =>
  i18n.t('„{value}“ ist kein Ergebnis. Möglich sind {outcomes}.', {
    value: value.slice(0, 80),
    outcomes: namesOf(outcomes, language),
  });
const notAsked = (fitting: readonly Outcome[], language: Language) =>
  i18n.t('Diese Angabe gehört nur zu {outcomes}. Bitte leeren Sie die Zelle oder ändern Sie das Ergebnis.', {
    outcomes: namesOf(fitting, language),
  });
const unknownSection = i18n.t('Diesen Abschnitt gibt es nicht. Bitte wählen Sie ihn aus der Liste in der Zelle.');
const ambiguousSection = i18n.t(
  'Mehrere Abschnitte heißen so. Bitte wählen Sie den richtigen aus der Liste in der Zelle.',
);
const sayYes = i18n.t('Hier steht „Ja“ oder nichts.');
