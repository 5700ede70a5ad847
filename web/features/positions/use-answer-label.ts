import { useLingui } from '@lingui/react/macro';
import type { Question } from '../../../shared/questions.ts';

/** How a question stands over its field: what is asked, whether it must be answered, and the help to it. */
export function useAnswerLabel({ label, help, required, encouraged }: Question): {
  label: string;
  isOptional: boolean;
  hint?: string;
} {
  const { t } = useLingui();
  return {
    label: encouraged ? t`${label} (erwünscht)` : label,
    isOptional: !required && !encouraged,
    ...(help && { hint: help }),
  };
}
