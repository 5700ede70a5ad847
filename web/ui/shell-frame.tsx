import type { ReactNode } from 'react';
import { SkipLinks } from './skip-links.tsx';

export interface ShellFrameProps {
  banner?: ReactNode;
  brand: ReactNode;
  /** Language, account. */
  tools: ReactNode;
  navigation?: ReactNode;
  footer: ReactNode;
  children: ReactNode;
}

/** The landmarks of every page: banner, navigation, main, footer. */
export function ShellFrame({ banner, brand, tools, navigation, footer, children }: ShellFrameProps) {
  return (
    <div className="st-shell">
      <SkipLinks />
      {banner}
      <header className="st-header">
        <div className="st-header__row">
          {brand}
          <div className="st-tools">{tools}</div>
        </div>
        {navigation}
      </header>
      <main id="inhalt" className="st-main" tabIndex={-1}>
        {children}
      </main>
      <footer className="st-footer">{footer}</footer>
    </div>
  );
}
