import type { ReactNode } from 'react';
import { Alert } from '../../ui/alert.tsx';
import { SaveSummary } from './save-summary.tsx';
import type { Writing } from './writing.ts';

interface WriteBarProps {
  writing: Writing;
  /** How far one is, where only one section is shown at a time. */
  place?: ReactNode;
  children: ReactNode;
}

/** Always in view at the lower edge: whether everything is saved, and the next step. */
export function WriteBar({ writing, place, children }: WriteBarProps) {
  return (
    <div className="write-bar">
      {writing.problem !== null && <Alert kind="danger">{writing.problem.detail}</Alert>}
      <div className="write-bar__row">
        <div className="write-bar__state">
          {writing.draft !== undefined && <SaveSummary />}
          {place && <span className="write-bar__place">{place}</span>}
        </div>
        <div className="write-bar__acts">{children}</div>
      </div>
    </div>
  );
}
