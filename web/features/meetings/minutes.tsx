import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { confirmMinutes, getMeeting } from '../../../shared/meetings.ts';
import { api, apiFile, ofVersion } from '../../platform/api.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { DownloadButton } from '../documents/download-button.tsx';
import { type Meeting, useMeetingAct } from './queries.ts';

/** The minutes to keep and to print; seats stand in them by their function. */
function MinutesFiles(params: { procedureId: string; meetingId: string }) {
  return (
    <div className="st-actions">
      <DownloadButton ask={() => apiFile(getMeeting, 'pdf', { params })}>
        <Trans>Niederschrift (PDF)</Trans>
      </DownloadButton>
      <DownloadButton ask={() => apiFile(getMeeting, 'docx', { params })}>
        <Trans>Niederschrift (Word)</Trans>
      </DownloadButton>
    </div>
  );
}

/** The minutes: a second person confirms them, and from then on the group has decided (R5). */
export function Minutes({ procedureId, meeting }: { procedureId: string; meeting: Meeting }) {
  const { t } = useLingui();
  const format = useFormat();
  /** The version that was on the screen when the question came up: only that takes effect (R16). */
  const [asked, setAsked] = useState<number | null>(null);
  const confirm = useMeetingAct(procedureId, (version: number) =>
    api(confirmMinutes, { params: { procedureId, meetingId: meeting.id }, ifMatch: ofVersion(version) }),
  );
  const close = () => {
    setAsked(null);
    confirm.reset();
  };
  if (meeting.status !== 'held' && meeting.status !== 'confirmed') return null;
  const may = meeting.can.confirm;
  const confirmedBy = meeting.confirmedBy ?? '';
  const confirmedAt = meeting.confirmedAt === null ? '' : format.dateTime(meeting.confirmedAt);
  const overtaken = confirm.error?.obstacles ?? [];
  return (
    <section aria-labelledby="niederschrift" className="frame-section">
      <h2 id="niederschrift">
        <Trans>Niederschrift</Trans>
      </h2>
      {meeting.status === 'confirmed' ? (
        <p>
          <Trans>
            Bestätigt von {confirmedBy} am {confirmedAt}.
          </Trans>
        </p>
      ) : (
        <p>
          <Trans>
            Was festgehalten ist, gilt erst, wenn eine zweite Person mit Zeichnungsbefugnis die Niederschrift bestätigt.
          </Trans>
        </p>
      )}
      <MinutesFiles procedureId={procedureId} meetingId={meeting.id} />
      {meeting.status === 'held' && may !== undefined && (
        <Button
          look="primary"
          disabledBecause={may === true ? undefined : may.detail}
          onClick={() => setAsked(meeting.version)}
        >
          <Trans>Niederschrift bestätigen</Trans>
        </Button>
      )}
      <ConfirmDialog
        isOpen={asked !== null}
        title={t`Niederschrift bestätigen`}
        confirmLabel={t`Bestätigen`}
        isBusy={confirm.isPending}
        problem={confirm.error?.detail}
        onCancel={close}
        onConfirm={() => asked !== null && confirm.mutate(asked, { onSuccess: close })}
      >
        <p>
          <Trans>Danach sind die angenommenen Vorschläge beschlossen. Die Niederschrift ändert sich nicht mehr.</Trans>
        </p>
        {overtaken.length > 0 && (
          <ul>
            {overtaken.map(({ id, reference, detail }) => (
              <li key={id}>
                {reference}: {detail}
              </li>
            ))}
          </ul>
        )}
      </ConfirmDialog>
    </section>
  );
}
