import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { exportWorkbook } from '../../../shared/workbooks.ts';
import { paths } from '../../paths.ts';
import { apiFile } from '../../platform/api.ts';
import { buttonClass } from '../../ui/button.tsx';
import { DownloadButton } from '../documents/download-button.tsx';
import { useIsIntake } from '../positions/my-organisations.ts';
import type { PointFilter } from './queries.ts';

/** The view as a table for a spreadsheet, and the way back: for those who propose decisions. */
export function WorkbookTools({ procedureId, filter }: { procedureId: string; filter: PointFilter }) {
  const isIntake = useIsIntake(procedureId);
  if (!isIntake) return null;
  return (
    <div className="desk__tools desk__workbook">
      <DownloadButton ask={() => apiFile(exportWorkbook, 'xlsx', { params: { procedureId }, query: filter })}>
        <Trans>In Excel bearbeiten</Trans>
      </DownloadButton>
      <Link to={paths.workbook} params={{ procedureId }} className={buttonClass('secondary')}>
        <span className="kern-label">
          <Trans>Aus Excel übernehmen</Trans>
        </span>
      </Link>
      <Link to={paths.exports} params={{ procedureId }} className={buttonClass('secondary')}>
        <span className="kern-label">
          <Trans>Ausgaben</Trans>
        </span>
      </Link>
    </div>
  );
}
