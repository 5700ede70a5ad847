import type { ReactNode } from 'react';
import { Alert } from '../../ui/alert.tsx';
import { SaveSummary } from './save-summary.tsx';
import type { Writing } from './writing.ts';

/** Always in view at the lower edge: whether everything is saved, and the next step. */
export function WriteBar({ writing, children }: { writing: Writing; children: ReactNode }) {
  return (
    <div className="write-bar">
      {writing.problem !== null && <Alert kind="danger">{writing.problem.detail}</Alert>}
      <div className="write-bar__row">
        {writing.draft !== undefined && <SaveSummary />}
        <div className="write-bar__acts">{children}</div>
      </div>
    </div>
  );
}
