import { Trans } from '@lingui/react/macro';
import { getVersion } from '../../../shared/documents.ts';
import { getReplyForm } from '../../../shared/reply-form.ts';
import { apiFile } from '../../platform/api.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { DownloadButton } from '../documents/download-button.tsx';
import type { Round } from './queries.ts';

/** For those who rather write on paper or in a word processor: the draft, and the form that comes back. */
export function ReplyFormDownloads({ procedureId, round }: { procedureId: string; round: Round }) {
  const { documentId, versionNumber: number } = round;
  const form = { params: { procedureId, roundId: round.id } };
  const version = { params: { procedureId, documentId, number } };
  return (
    <Disclosure summary={<Trans>Lieber auf Papier oder in Word?</Trans>}>
      <p>
        <Trans>
          Füllen Sie den Rückmeldebogen in Word oder LibreOffice aus und laden Sie ihn beim Schreiben der Stellungnahme
          wieder hoch: Jede Zeile wird eine Anmerkung, auch Haltung und Antworten kommen mit. Den ausgedruckten Bogen
          nimmt die Koordination entgegen.
        </Trans>
      </p>
      <div className="st-actions">
        <DownloadButton ask={() => apiFile(getReplyForm, 'docx', form)}>
          <Trans>Rückmeldebogen (Word)</Trans>
        </DownloadButton>
        <DownloadButton ask={() => apiFile(getReplyForm, 'pdf', form)}>
          <Trans>Rückmeldebogen (PDF)</Trans>
        </DownloadButton>
        <DownloadButton ask={() => apiFile(getVersion, 'docx', version)}>
          <Trans>Entwurf (Word)</Trans>
        </DownloadButton>
        <DownloadButton ask={() => apiFile(getVersion, 'pdf', version)}>
          <Trans>Entwurf (PDF)</Trans>
        </DownloadButton>
      </div>
    </Disclosure>
  );
}
