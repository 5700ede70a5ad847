import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApiProblem } from '../../platform/api-problem.ts';
import { confirmAsRead, type Position, submit, useAct } from './queries.ts';

/** Handing a draft in: first it is made sure that what was read is the present state, then the person confirms. */
export function useSubmission(draft: Position, onSubmitted: (position: Position) => void) {
  const client = useQueryClient();
  const [asked, setAsked] = useState<Position | null>(null);
  const check = useMutation<Position, ApiProblem>({
    mutationFn: () => confirmAsRead(client, draft),
    onSuccess: setAsked,
  });
  const act = useAct(draft.procedureId, submit);
  return {
    isAsking: asked !== null,
    isChecking: check.isPending,
    isSubmitting: act.isPending,
    /** Why it was refused; with `obstacles` when something in the text stands in the way. */
    problem: check.error ?? act.error,
    ask: () => {
      act.reset();
      check.mutate();
    },
    cancel: () => setAsked(null),
    confirm: () => {
      if (asked === null) return;
      act.mutate(asked, { onSuccess: onSubmitted, onError: () => setAsked(null) });
    },
  };
}
