import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { CauseList, type LinkPoint } from './cause-list.tsx';
import type { ProvenUnit } from './queries.ts';

interface SentenceOriginProps {
  unit: ProvenUnit;
  /** The version that is read. */
  versionNumber: number;
  linkPoint: LinkPoint;
  close: ReactNode;
}

/** Since when a sentence stands in these words, and every decision behind it. Takes the focus when it opens. */
export function SentenceOrigin({ unit, versionNumber, linkPoint, close }: SentenceOriginProps) {
  const { t } = useLingui();
  const { causes, sinceVersion } = unit;
  return (
    <section className="sentence-origin" aria-label={t`Herkunft dieses Satzes`} tabIndex={-1} ref={takeFocus}>
      <header className="sentence-origin__head">
        <p>
          {sinceVersion === versionNumber ? (
            <Trans>
              In diesen Worten <strong>neu mit Fassung {sinceVersion}</strong>
            </Trans>
          ) : (
            <Trans>
              In diesen Worten <strong>seit Fassung {sinceVersion}</strong>
            </Trans>
          )}
        </p>
        {close}
      </header>
      {causes.length === 0 ? (
        <p className="st-muted">
          <Trans>Niemand hat an diesem Satz bisher etwas geändert.</Trans>
        </p>
      ) : (
        <CauseList causes={causes} linkPoint={linkPoint} />
      )}
    </section>
  );
}

const takeFocus = (section: HTMLElement | null): void => section?.focus();
