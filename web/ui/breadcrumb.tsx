import { useLingui } from '@lingui/react/macro';
import { Children, type ReactNode } from 'react';

/** The way to this page: the children are links, the last one the name of the page itself. */
export function Breadcrumb({ children }: { children: ReactNode }) {
  const { t } = useLingui();
  return (
    <nav className="st-breadcrumb" aria-label={t`Sie sind hier`}>
      <ol>
        {Children.map(children, (step) => (
          <li>{step}</li>
        ))}
      </ol>
    </nav>
  );
}
