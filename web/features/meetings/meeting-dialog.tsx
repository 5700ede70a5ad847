import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useId, useState } from 'react';
import { createMeeting, editMeeting } from '../../../shared/meetings.ts';
import { api, ofVersion } from '../../platform/api.ts';
import { type KeptInputs, useBasedInput } from '../../platform/based-input.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { StaleChoice } from '../../ui/stale-choice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type Meeting, useMeetingAct } from './queries.ts';

interface MeetingDialogProps {
  procedureId: string;
  /** As it stands now, also when others change it while the dialog is open; null plans a new one. */
  meeting: Meeting | null;
  onClose: (saved: Meeting | null) => void;
}

type Plan = Pick<Meeting, 'title' | 'heldOn' | 'beginsAt' | 'endsAt' | 'place'>;

const planFields = ['title', 'heldOn', 'beginsAt', 'endsAt', 'place'] as const satisfies (keyof Plan)[];

const kept: KeptInputs<Plan> = new Map();

const planOf = (meeting: Meeting | null): Plan => ({
  title: meeting?.title ?? '',
  heldOn: meeting?.heldOn ?? '',
  beginsAt: meeting?.beginsAt ?? '14:00',
  endsAt: meeting?.endsAt ?? '16:00',
  place: meeting?.place ?? '',
});

/** Plans a meeting, or moves it; where somebody else did so meanwhile, a person chooses (R16). */
export function MeetingDialog({ procedureId, meeting, onClose }: MeetingDialogProps) {
  const { t } = useLingui();
  const formId = useId();
  const [isTried, setTried] = useState(false);
  const format = useFormat();
  const based = useBasedInput(kept, meeting?.id ?? procedureId, {
    value: planOf(meeting),
    version: meeting?.version ?? null,
  });
  const { input: plan, version, theirs } = based;
  const save = useMeetingAct(procedureId, (body: Plan) =>
    meeting === null || version === null
      ? api(createMeeting, { params: { procedureId }, body })
      : api(editMeeting, {
          params: { procedureId, meetingId: meeting.id },
          ifMatch: ofVersion(version),
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
    if (Object.values(errors).every((error) => error === undefined)) save.mutate(plan, { onSuccess: close });
  };
  const close = (saved: Meeting | null) => {
    based.forget();
    onClose(saved);
  };
  const choose = (choice: 'mine' | 'theirs') => {
    save.reset();
    based.resolve(choice);
  };
  const labels = { title: t`Titel`, heldOn: t`Tag`, beginsAt: t`Beginn`, endsAt: t`Ende`, place: t`Ort` };
  const inWords = (from: Plan) => ({ ...from, heldOn: from.heldOn === '' ? '' : format.date(from.heldOn) });
  const twoStates = (other: Plan) => {
    const [mine, saved] = [inWords(plan), inWords(other)];
    return planFields.map((name) => ({ label: labels[name], mine: mine[name], theirs: saved[name] }));
  };
  const field = (name: keyof Plan) => ({
    value: plan[name],
    onChange: ({ target }: { target: { value: string } }) => based.change({ ...plan, [name]: target.value }),
  });
  return (
    <Dialog
      isOpen
      title={meeting === null ? t`Sitzung planen` : t`Sitzung ändern`}
      onClose={() => close(null)}
      footer={
        <>
          <Button onClick={() => close(null)}>
            <Trans>Abbrechen</Trans>
          </Button>
          <Button
            look="primary"
            type="submit"
            form={formId}
            isBusy={save.isPending}
            disabledBecause={
              theirs === null ? undefined : t`Bitte entscheiden Sie zuerst, welche Angaben gelten sollen.`
            }
          >
            <Trans>Speichern</Trans>
          </Button>
        </>
      }
    >
      <form id={formId} className="st-form" noValidate onSubmit={submit}>
        {theirs !== null && <StaleChoice fields={twoStates(theirs)} isBusy={false} onChoose={choose} />}
        {save.error && theirs === null && <Alert kind="danger">{save.error.detail}</Alert>}
        <TextField
          label={labels.title}
          maxLength={200}
          error={isTried ? errors.title : undefined}
          {...field('title')}
        />
        <DateField label={labels.heldOn} error={isTried ? errors.heldOn : undefined} {...field('heldOn')} />
        <TextField label={labels.beginsAt} type="time" {...field('beginsAt')} />
        <TextField label={labels.endsAt} type="time" error={isTried ? errors.endsAt : undefined} {...field('endsAt')} />
        <TextField label={labels.place} isOptional maxLength={300} {...field('place')} />
      </form>
    </Dialog>
  );
}
