import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import { WorkbookGroups } from './workbook-groups.tsx';
import type { WorkbookReport } from './workbook-run.ts';

/** What a table would change, what it would leave and why, and the button that takes it over. */
export function WorkbookChecked({ report, onTake }: { report: WorkbookReport; onTake: () => void }) {
  const { t } = useLingui();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { changed, unchanged } = report;
  return (
    <section aria-labelledby="vorschau" className="import-checked">
      <h2 id="vorschau" ref={heading} tabIndex={-1}>
        <Trans>Vorschau</Trans>
      </h2>
      <p>
        <Plural
          value={changed.length}
          _0="Kein Vorschlag ändert sich."
          one="# Vorschlag ändert sich."
          other="# Vorschläge ändern sich."
        />{' '}
        {unchanged > 0 && (
          <Plural value={unchanged} one="# Zeile ist unverändert." other="# Zeilen sind unverändert." />
        )}
      </p>
      <WorkbookGroups report={report} />
      <div className="st-actions">
        <Button
          look="primary"
          disabledBecause={changed.length === 0 ? t`In der Tabelle ist nichts, was übernommen werden kann.` : undefined}
          onClick={onTake}
        >
          <Plural value={changed.length} _0="Übernehmen" one="# Vorschlag übernehmen" other="# Vorschläge übernehmen" />
        </Button>
      </div>
    </section>
  );
}
