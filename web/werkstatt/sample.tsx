import type { ReactNode } from 'react';

/** One component with its name. */
export function Sample({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className="st-panel">
      <h2>{name}</h2>
      <div className="st-stack">{children}</div>
    </section>
  );
}
