import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useId, useState } from 'react';
import { createMeeting, editMeeting } from '../../../shared/meetings.ts';
import { api, ofVersion } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type Meeting, useMeetingAct } from './queries.ts';

interface MeetingDialogProps {
  procedureId: string;
  /** As it was when the dialog opened; null plans a new one. */
  meeting: Meeting | null;
  onClose: (saved: Meeting | null) => void;
}

/** Plans a meeting, or moves it. */
export function MeetingDialog({ procedureId, meeting, onClose }: MeetingDialogProps) {
  const { t } = useLingui();
  const formId = useId();
  const [isTried, setTried] = useState(false);
  const [plan, setPlan] = useState({
    title: meeting?.title ?? '',
    heldOn: meeting?.heldOn ?? '',
    beginsAt: meeting?.beginsAt ?? '14:00',
    endsAt: meeting?.endsAt ?? '16:00',
    place: meeting?.place ?? '',
  });
  const save = useMeetingAct(procedureId, (body: typeof plan) =>
    meeting === null
      ? api(createMeeting, { params: { procedureId }, body })
      : api(editMeeting, {
          params: { procedureId, meetingId: meeting.id },
          ifMatch: ofVersion(meeting.version),
          body,
        }),
  );
  const errors = {
    title: plan.title.trim() === '' ? t`Bitte geben Sie der Sitzung einen Titel.` : undefined,
    heldOn: plan.heldOn === '' ? t`Bitte geben Sie den Tag an.` : undefined,
    endsAt: plan.endsAt <= plan.beginsAt ? t`Das Ende liegt nach dem Beginn.` : undefined,
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.values(errors).every((error) => error === undefined)) save.mutate(plan, { onSuccess: onClose });
  };
  const field = (name: keyof typeof plan) => ({
    value: plan[name],
    onChange: ({ target }: { target: { value: string } }) => setPlan({ ...plan, [name]: target.value }),
  });
  return (
    <Dialog
      isOpen
      title={meeting === null ? t`Sitzung planen` : t`Sitzung ändern`}
      onClose={() => onClose(null)}
      footer={
        <>
          <Button onClick={() => onClose(null)}>
            <Trans>Abbrechen</Trans>
          </Button>
          <Button look="primary" type="submit" form={formId} isBusy={save.isPending}>
            <Trans>Speichern</Trans>
          </Button>
        </>
      }
    >
      <form id={formId} className="st-form" noValidate onSubmit={submit}>
        {save.error && <Alert kind="danger">{save.error.detail}</Alert>}
        <TextField label={t`Titel`} maxLength={200} error={isTried ? errors.title : undefined} {...field('title')} />
        <DateField label={t`Tag`} error={isTried ? errors.heldOn : undefined} {...field('heldOn')} />
        <TextField label={t`Beginn`} type="time" {...field('beginsAt')} />
        <TextField label={t`Ende`} type="time" error={isTried ? errors.endsAt : undefined} {...field('endsAt')} />
        <TextField label={t`Ort`} isOptional maxLength={300} {...field('place')} />
      </form>
    </Dialog>
  );
}
