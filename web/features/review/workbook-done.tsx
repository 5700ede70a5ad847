import { Plural, Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { paths } from '../../paths.ts';
import { Alert } from '../../ui/alert.tsx';
import { WorkbookGroups } from './workbook-groups.tsx';
import type { WorkbookReport } from './workbook-run.ts';

/** What was taken over, and what still waits to be put right. */
export function WorkbookDone({ procedureId, report }: { procedureId: string; report: WorkbookReport }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { changed, stale, invalid } = report;
  const hasRest = stale.length > 0 || invalid.length > 0;
  return (
    <section aria-labelledby="uebernommen" className="import-checked">
      <h2 id="uebernommen" ref={heading} tabIndex={-1}>
        <Trans>Übernommen</Trans>
      </h2>
      <Alert kind="success">
        <p>
          <Plural
            value={changed.length}
            _0="Es war nichts mehr zu übernehmen."
            one="# Vorschlag ist gespeichert und wartet auf den Beschluss durch eine zweite Person."
            other="# Vorschläge sind gespeichert und warten auf den Beschluss durch eine zweite Person."
          />
        </p>
        <p>
          <Trans>Laden Sie für weitere Änderungen eine neue Tabelle: Die alte kennt diesen Stand nicht.</Trans>
        </p>
      </Alert>
      {hasRest && <WorkbookGroups report={{ ...report, changed: [] }} />}
      <p>
        <Link to={paths.points} params={{ procedureId }}>
          <Trans>Zurück zu den Einzelpunkten</Trans>
        </Link>
      </p>
    </section>
  );
}
