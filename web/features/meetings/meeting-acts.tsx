import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { cancelMeeting, inviteToMeeting } from '../../../shared/meetings.ts';
import { api, ofVersion } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { MeetingDialog } from './meeting-dialog.tsx';
import { type Meeting, useMeetingAct } from './queries.ts';

/** Invites to a planned meeting, moves it, or calls it off. */
export function MeetingActs({ procedureId, meeting }: { procedureId: string; meeting: Meeting }) {
  const { t } = useLingui();
  const [opened, setOpened] = useState<'edit' | 'cancel' | null>(null);
  const cancel = useMeetingAct(procedureId, () =>
    api(cancelMeeting, { params: { procedureId, meetingId: meeting.id }, ifMatch: ofVersion(meeting.version) }),
  );
  const invite = useMeetingAct(procedureId, () =>
    api(inviteToMeeting, { params: { procedureId, meetingId: meeting.id }, ifMatch: ofVersion(meeting.version) }),
  );
  const close = () => setOpened(null);
  if (meeting.can.edit !== true) return null;
  return (
    <>
      <Button icon="edit" onClick={() => setOpened('edit')}>
        <Trans>Sitzung ändern</Trans>
      </Button>
      <Button isBusy={invite.isPending} onClick={() => invite.mutate(undefined)}>
        {meeting.invited ? <Trans>Noch einmal einladen</Trans> : <Trans>Einladungen verschicken</Trans>}
      </Button>
      <Button onClick={() => setOpened('cancel')}>
        <Trans>Sitzung absagen</Trans>
      </Button>
      {invite.error && <Alert kind="danger">{invite.error.detail}</Alert>}
      {invite.isSuccess && (
        <p role="status">
          <Trans>Die Einladungen sind unterwegs.</Trans>
        </p>
      )}
      {opened === 'edit' && <MeetingDialog procedureId={procedureId} meeting={meeting} onClose={close} />}
      <ConfirmDialog
        isOpen={opened === 'cancel'}
        title={t`Sitzung absagen`}
        confirmLabel={t`Endgültig absagen`}
        isBusy={cancel.isPending}
        problem={cancel.error?.detail}
        onCancel={close}
        onConfirm={() => cancel.mutate(undefined, { onSuccess: close })}
      >
        <p>
          <Trans>
            Die Vorschläge bleiben offen und können auf die Tagesordnung einer anderen Sitzung kommen. Wer eingeladen
            ist, bekommt Bescheid.
          </Trans>
        </p>
      </ConfirmDialog>
    </>
  );
}
