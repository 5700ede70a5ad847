import type { ReactNode } from 'react';

export interface Definition {
  term: string;
  /** Left out of the list when there is nothing to say. */
  value: ReactNode;
}

/** Facts with their names. */
export function DefinitionList({ items }: { items: readonly Definition[] }) {
  return (
    <dl className="st-facts">
      {items
        .filter(({ value }) => value !== null && value !== undefined && value !== '')
        .map(({ term, value }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
