import { useLingui } from '@lingui/react/macro';
import type { SignOffOpinion } from '../../../shared/sign-offs.ts';

/** What each opinion of an office is called. */
export function useOpinionWords(): Record<SignOffOpinion, string> {
  const { t } = useLingui();
  return {
    agreed: t`Mitgezeichnet`,
    agreed_with_remark: t`Mitgezeichnet mit Anmerkung`,
    not_agreed: t`Nicht mitgezeichnet`,
  };
}
