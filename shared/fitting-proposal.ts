import type { Proposal } from './review.ts';

/** A proposal without what its outcome does not ask for, as every form for proposals saves it (R4). */
export const fittingProposal = (proposal: Proposal): Proposal => {
  const { outcome } = proposal;
  return {
    ...proposal,
    notAcceptedPart: outcome === 'accepted_in_part' ? proposal.notAcceptedPart : '',
    coveredBySectionKey: outcome === 'already_covered' ? proposal.coveredBySectionKey : null,
    referredTo: outcome === 'out_of_scope' || outcome === 'deferred' ? proposal.referredTo : '',
    passedOn: outcome === 'out_of_scope' && proposal.passedOn,
  };
};
