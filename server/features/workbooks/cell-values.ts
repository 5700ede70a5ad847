import { outcomeWords } from '../../../shared/outcome-words.ts';
import { type Outcome, outcomes } from '../../../shared/review.ts';
import type { ProposalColumn } from '../../../shared/workbooks.ts';
import { i18n, say } from '../../platform/i18n.ts';
import { findSection, type KnownSection, type RawCell } from '../imports/index.ts';
import type { ProposalCells, Words } from './cells.ts';
import { sectionCell } from './section-names.ts';

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/** The outcome a cell names, in any language in which the table is written. */
export const outcomeIn = ({ text }: RawCell): Outcome | null =>
  outcomes.find((outcome) =>
    [outcomeWords.de, outcomeWords.en].some((words) => plain(words[outcome]) === plain(text)),
  ) ?? null;

/** What a cell says for yes or no; null for anything else. */
export function yesOrNo({ text }: RawCell): boolean | null {
  if (['ja', 'j', 'x', 'yes', 'y', 'true', 'wahr', '1'].includes(plain(text))) return true;
  return ['', 'nein', 'n', 'no', 'false', 'falsch', '0', '-'].includes(plain(text)) ? false : null;
}

/** The section a cell names, by number, heading, both, or key; null where it is empty or none fits. */
export const sectionIn = ({ text, isNumber }: RawCell, sections: readonly KnownSection[]) =>
  text.trim() === '' ? null : findSection(text, sections, isNumber);

/** The cells of a row as the table would write what they mean; what is not understood stays as it is. */
export function meantCells(cells: Record<ProposalColumn, RawCell>, { sections, language }: Words): ProposalCells {
  const outcome = outcomeIn(cells.outcome);
  const section = sectionIn(cells.coveredBySectionKey, sections);
  const isPassedOn = yesOrNo(cells.passedOn);
  return {
    outcome: outcome ? outcomeWords[language][outcome] : cells.outcome.text,
    reason: cells.reason.text,
    notAcceptedPart: cells.notAcceptedPart.text,
    coveredBySectionKey:
      section && section !== 'ambiguous' ? sectionCell(section.key, sections) : cells.coveredBySectionKey.text,
    referredTo: cells.referredTo.text,
    passedOn: isPassedOn === null ? cells.passedOn.text : isPassedOn ? say(i18n.t('Ja'), language) : '',
  };
}
