import { useLingui } from '@lingui/react/macro';
import { fittingProposal } from '../../../shared/fitting-proposal.ts';
import { outcomeWords } from '../../../shared/outcome-words.ts';
import type { Outcome } from '../../../shared/review.ts';
import { useLanguage } from '../../platform/i18n.tsx';
import type { TwoStates } from '../../ui/stale-choice.tsx';
import type { Disposition } from './queries.ts';
import { sectionTitle } from './words.ts';

export interface SectionChoice {
  key: string;
  number: string | null;
  heading: string;
}

/** What is typed into a proposal. */
export interface Proposal {
  outcome: Outcome;
  reason: string;
  notAcceptedPart: string;
  sectionKey: string;
  referredTo: string;
  passedOn: boolean;
  /** Text blocks that were put into the reason. */
  textBlockIds: string[];
}

/** The proposal that is saved, as the form shows it. */
export const proposalOf = (disposition: Disposition | null): Proposal => ({
  outcome: disposition?.outcome ?? 'accepted',
  reason: disposition?.reason ?? '',
  notAcceptedPart: disposition?.notAcceptedPart ?? '',
  sectionKey: disposition?.coveredBySectionKey ?? '',
  referredTo: disposition?.referredTo ?? '',
  passedOn: disposition?.passedOn ?? false,
  textBlockIds: [],
});

/** What is sent: only what the outcome asks for (R4). */
export const bodyOf = ({ sectionKey, textBlockIds: _, ...rest }: Proposal) =>
  fittingProposal({ ...rest, coveredBySectionKey: sectionKey === '' ? null : sectionKey });

/** Two proposals field by field, in words. */
export function useProposalFields(sections: readonly SectionChoice[]) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const titleOf = (key: string) => {
    const section = sections.find((known) => known.key === key);
    return section ? sectionTitle(section) : '';
  };
  const yesNo = (is: boolean) => (is ? t`Ja` : t`Nein`);
  return (mine: Proposal, theirs: Proposal): TwoStates[] => [
    { label: t`Ergebnis`, mine: outcomeWords[language][mine.outcome], theirs: outcomeWords[language][theirs.outcome] },
    { label: t`Begründung`, mine: mine.reason, theirs: theirs.reason },
    { label: t`Nicht berücksichtigt ist`, mine: mine.notAcceptedPart, theirs: theirs.notAcceptedPart },
    { label: t`Enthalten in`, mine: titleOf(mine.sectionKey), theirs: titleOf(theirs.sectionKey) },
    { label: t`Zuständig oder verwiesen an`, mine: mine.referredTo, theirs: theirs.referredTo },
    { label: t`Abgegeben`, mine: yesNo(mine.passedOn), theirs: yesNo(theirs.passedOn) },
  ];
}
