import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { createOrganisation, organisationKinds } from '../../../shared/organisations.ts';
import { createParticipation } from '../../../shared/procedures.ts';
import { api } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Select } from '../../ui/select.tsx';
import { statusWords } from '../../ui/status-words.ts';
import { TextField } from '../../ui/text-field.tsx';
import { organisationsQuery, type Participation, useFrameChange } from './queries.ts';
import { useKindWords } from './words.ts';

interface ParticipantDialogProps {
  procedureId: string;
  /** Those who are in already. */
  participants: readonly Participation[];
  onClose: () => void;
}

/** How far one is with an organisation that is taken in; being invited begins with its first person. */
const beginnings = ['planned', 'sought', 'confirmed'] as const;
const kindsFirst = ['association', ...organisationKinds.filter((kind) => kind !== 'association')] as const;

/** Takes a known or a new organisation into the procedure. */
export function ParticipantDialog({ procedureId, participants, onClose }: ParticipantDialogProps) {
  const { t, i18n } = useLingui();
  const formId = useId();
  const kinds = useKindWords();
  const client = useQueryClient();
  const known = useQuery(organisationsQuery).data?.items ?? [];
  const [values, setValues] = useState({ id: '', name: '', kind: 'association', status: 'planned', capacity: '' });
  const [isTried, setTried] = useState(false);
  const set = (change: Partial<typeof values>) => setValues({ ...values, ...change });
  const save = useFrameChange(procedureId, async () => {
    const id = values.id || (await enter());
    const capacity = values.capacity.trim() === '' ? null : values.capacity;
    const status = beginnings.find((state) => state === values.status) ?? 'planned';
    return api(createParticipation, { params: { procedureId }, body: { organisationId: id, status, capacity } });
  });
  /** Entered once, even when taking it in is refused and tried again. */
  const enter = async () => {
    const kind = organisationKinds.find((one) => one === values.kind) ?? 'other';
    const { id } = await api(createOrganisation, { body: { name: values.name, kind } });
    await client.invalidateQueries({ queryKey: organisationsQuery.queryKey });
    set({ id });
    return id;
  };
  const isNameMissing = isTried && values.id === '' && values.name.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (values.id !== '' || values.name.trim() !== '') save.mutate(undefined, { onSuccess: onClose });
  };
  const others = known.filter(({ id }) => !participants.some(({ organisationId }) => organisationId === id));
  return (
    <Dialog
      isOpen
      title={t`Organisation aufnehmen`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>
            <Trans>Abbrechen</Trans>
          </Button>
          <Button look="primary" type="submit" form={formId} isBusy={save.isPending}>
            <Trans>Aufnehmen</Trans>
          </Button>
        </>
      }
    >
      <form id={formId} className="st-form" noValidate onSubmit={submit}>
        {save.error && <Alert kind="danger">{save.error.detail}</Alert>}
        <Select
          label={t`Organisation`}
          value={values.id}
          onChange={({ target }) => set({ id: target.value })}
          options={[
            { value: '', label: t`Neu eintragen` },
            ...others.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        {values.id === '' && (
          <>
            <TextField
              label={t`Name`}
              maxLength={300}
              value={values.name}
              error={isNameMissing ? t`Bitte geben Sie den Namen der Organisation ein.` : undefined}
              onChange={({ target }) => set({ name: target.value })}
            />
            <Select
              label={t`Art der Organisation`}
              value={values.kind}
              onChange={({ target }) => set({ kind: target.value })}
              options={kindsFirst.map((value) => ({ value, label: kinds[value] }))}
            />
          </>
        )}
        <RadioGroup
          name="status"
          label={t`Stand der Teilnahme`}
          hint={t`„Eingeladen“ wird sie mit der Einladung der ersten Person.`}
          value={values.status}
          onChange={({ target }) => set({ status: target.value })}
          options={beginnings.map((value) => ({ value, label: i18n._(statusWords.participation[value][0]) }))}
        />
        <TextField
          label={t`Rolle im Verfahren`}
          hint={t`Für alle zu lesen, zum Beispiel „Fachöffentlichkeit“ oder „Beirat“.`}
          isOptional
          maxLength={200}
          value={values.capacity}
          onChange={({ target }) => set({ capacity: target.value })}
        />
      </form>
    </Dialog>
  );
}
