import type { ReactNode } from 'react';

/** Tabs that are links: each has an address, Back works. The children are links; the current one has `aria-current="page"`. */
export function TabLinks({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className="st-tabs" aria-label={label}>
      {children}
    </nav>
  );
}
