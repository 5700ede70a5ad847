import type { ReactNode } from 'react';

/** A passage set apart from the text around it: a quotation, a note, the next step. */
export function Callout({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <div className="st-callout">
      {title && <p className="st-callout__title">{title}</p>}
      {children}
    </div>
  );
}
