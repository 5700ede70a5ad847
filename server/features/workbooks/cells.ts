import { createHash } from 'node:crypto';
import type { Language } from '../../../shared/identity.ts';
import { outcomeWords } from '../../../shared/outcome-words.ts';
import type { Proposal } from '../../../shared/review.ts';
import { type ProposalColumn, proposalColumns, type WordColumn } from '../../../shared/workbooks.ts';
import { i18n, say } from '../../platform/i18n.ts';
import { cellText } from '../../platform/workbook.ts';
import type { KnownSection } from '../imports/index.ts';
import type { DecidedPoint } from '../review/index.ts';
import { sectionCell } from './section-names.ts';

/** What the cells are written and understood by. */
export interface Words {
  sections: readonly KnownSection[];
  language: Language;
}

export type ProposalCells = Record<ProposalColumn, string>;

/** A proposal as its cells say it; all are empty where nothing is proposed. */
export function proposalCells(
  proposal: Omit<Proposal, 'outcome'> & { outcome: Proposal['outcome'] | null },
  { sections, language }: Words,
): ProposalCells {
  const { outcome, reason, notAcceptedPart, coveredBySectionKey, referredTo, passedOn } = proposal;
  return {
    outcome: outcome === null ? '' : outcomeWords[language][outcome],
    reason: cellText(reason),
    notAcceptedPart: cellText(notAcceptedPart),
    coveredBySectionKey: sectionCell(coveredBySectionKey, sections),
    referredTo: cellText(referredTo),
    passedOn: passedOn ? say(i18n.t('Ja'), language) : '',
  };
}

/** The words of a point as its cells say them. */
export const wordCells = ({
  reference,
  organisationName,
  sectionLabel,
  words,
}: DecidedPoint): Record<WordColumn, string> => ({
  reference,
  organisationName: cellText(organisationName),
  sectionLabel: cellText(sectionLabel ?? ''),
  comment: cellText(words.comment),
  proposedText: cellText(words.proposedText),
});

/** Whether two cells say the same: table programmes are free with the space around a text. */
export const saysSame = (one: string, other: string): boolean => one.trim() === other.trim();

/** Tells whether somebody has edited the proposal of a row since it was written. */
export const sealOf = (cells: ProposalCells): string =>
  createHash('sha256')
    .update(JSON.stringify(proposalColumns.map((column) => cells[column].trim())))
    .digest('hex')
    .slice(0, 16);
