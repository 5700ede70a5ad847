import { Plural, Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { ImportReportView } from './import-report.tsx';
import type { ImportReport } from './import-run.ts';

interface Props {
  procedureId: string;
  report: ImportReport;
  onAnother: () => void;
}

/** What was taken over, with the way to each position. */
export function ImportResult({ procedureId, report, onAnother }: Props) {
  const taken = report.positions.filter(({ id }) => id !== null);
  const hasFaults = report.problems.some(({ isHint }) => !isHint);
  return (
    <>
      <Alert kind={taken.length > 0 ? 'success' : 'info'}>
        <Plural
          value={taken.length}
          _0="Es war nichts Neues zu übernehmen."
          one="# Stellungnahme ist übernommen."
          other="# Stellungnahmen sind übernommen."
        />
      </Alert>
      <ul className="import-taken">
        {taken.map(({ id, organisationName, points, reference, status }) => (
          <li key={id}>
            {status === 'draft' ? (
              <Link
                className="kern-link"
                to={paths.recordPosition}
                params={{ procedureId }}
                search={{ entwurf: id ?? '' }}
              >
                <Trans>Entwurf von {organisationName}</Trans>
              </Link>
            ) : (
              <Link className="kern-link" to={paths.position} params={{ procedureId, positionId: id ?? '' }}>
                {reference} · {organisationName}
              </Link>
            )}{' '}
            <Plural value={points} _0="(ein Text, noch zu teilen)" one="(# Einzelpunkt)" other="(# Einzelpunkte)" />
          </li>
        ))}
      </ul>
      {hasFaults && (
        <ImportReportView report={{ ...report, items: report.items.filter(({ state }) => state === 'faulty') }} />
      )}
      <div className="st-actions">
        <Button look="primary" onClick={onAnother}>
          <Trans>Weitere Datei importieren</Trans>
        </Button>
      </div>
    </>
  );
}
