import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';

/** Leads through a long list. The links come from the screen, because the page is part of the address. */
export function Pager({ first, next, shown }: { first?: ReactNode; next?: ReactNode; shown?: ReactNode }) {
  const { t } = useLingui();
  return (
    <nav className="st-pager" aria-label={t`Seiten der Liste`}>
      <span>{first}</span>
      <span className="st-pager__shown">{shown ?? (next ? null : <Trans>Ende der Liste</Trans>)}</span>
      <span>{next}</span>
    </nav>
  );
}
