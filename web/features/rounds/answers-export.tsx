import { Trans } from '@lingui/react/macro';
import { exportAnswers } from '../../../shared/answer-export.ts';
import { apiFile } from '../../platform/api.ts';
import { DownloadButton } from '../documents/download-button.tsx';

/** The answers that were handed in, as a table: one column for each question. */
export function AnswersExport(params: { procedureId: string; roundId: string }) {
  return (
    <div className="st-actions answers-export">
      <DownloadButton ask={() => apiFile(exportAnswers, 'xlsx', { params })}>
        <Trans>Antworten (Excel)</Trans>
      </DownloadButton>
      <DownloadButton ask={() => apiFile(exportAnswers, 'csv', { params })}>
        <Trans>Antworten (CSV)</Trans>
      </DownloadButton>
    </div>
  );
}
