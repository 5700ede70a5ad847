import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { createToken } from '../../../shared/identity.ts';
import { api } from '../../platform/api.ts';
import { useMe } from '../../platform/me.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type NewToken, useTokenChange } from './queries.ts';
import { SecretOnce } from './secret-once.tsx';

interface TokenDialogProps {
  isOpen: boolean;
  onClose: () => void;
}

/** Makes a token and shows its secret, which the server tells only this once. */
export function TokenDialog({ isOpen, onClose }: TokenDialogProps) {
  const { t } = useLingui();
  const [secret, setSecret] = useState<string>();
  const close = () => {
    setSecret(undefined);
    onClose();
  };
  if (secret === undefined) {
    return (
      <Dialog isOpen={isOpen} title={t`Zugang anlegen`} onClose={close}>
        <TokenForm onCreated={setSecret} onClose={close} />
      </Dialog>
    );
  }
  return (
    <Dialog
      isOpen={isOpen}
      title={t`Ihr neuer Zugangsschlüssel`}
      footer={
        <Button look="primary" onClick={close}>
          <Trans>Ich habe ihn sicher abgelegt</Trans>
        </Button>
      }
    >
      <SecretOnce secret={secret} />
    </Dialog>
  );
}

const empty = { name: '', may: 'read', procedureId: '', lastDay: '' };

function TokenForm({ onCreated, onClose }: { onCreated: (secret: string) => void; onClose: () => void }) {
  const { t } = useLingui();
  const procedures = useMe()?.procedures ?? [];
  const [values, setValues] = useState(empty);
  const [isTried, setTried] = useState(false);
  const create = useTokenChange((body: NewToken) => api(createToken, { body }));
  const set = (change: Partial<typeof empty>) => setValues({ ...values, ...change });
  const messageAt = (pointer: string) => create.error?.errors.find((error) => error.pointer === pointer)?.message;
  const isNameMissing = isTried && values.name.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (values.name.trim() !== '') create.mutate(toToken(values), { onSuccess: ({ secret }) => onCreated(secret) });
  };
  return (
    <form className="st-form" noValidate onSubmit={submit}>
      {create.error && <Alert kind="danger">{create.error.detail}</Alert>}
      <TextField
        label={t`Name`}
        hint={t`Woran Sie ihn wiedererkennen, zum Beispiel das Programm, das ihn benutzt.`}
        maxLength={120}
        value={values.name}
        error={isNameMissing ? t`Bitte geben Sie dem Zugang einen Namen.` : messageAt('/name')}
        onChange={({ target }) => set({ name: target.value })}
      />
      <RadioGroup
        name="may"
        label={t`Was darf er?`}
        value={values.may}
        onChange={({ target }) => set({ may: target.value })}
        options={[
          { value: 'read', label: t`Nur lesen` },
          { value: 'write', label: t`Lesen und schreiben` },
        ]}
      />
      <Select
        label={t`Für welches Verfahren?`}
        value={values.procedureId}
        onChange={({ target }) => set({ procedureId: target.value })}
        options={[
          { value: '', label: t`Für alle meine Verfahren` },
          ...procedures.map(({ procedureId, title }) => ({ value: procedureId, label: title })),
        ]}
      />
      <DateField
        label={t`Letzter gültiger Tag`}
        isOptional
        value={values.lastDay}
        error={messageAt('/expiresAt')}
        onChange={({ target }) => set({ lastDay: target.value })}
      />
      <div className="st-actions">
        <Button onClick={onClose}>
          <Trans>Abbrechen</Trans>
        </Button>
        <Button look="primary" type="submit" isBusy={create.isPending}>
          <Trans>Zugang anlegen</Trans>
        </Button>
      </div>
    </form>
  );
}

const toToken = ({ name, may, procedureId, lastDay }: typeof empty): NewToken => ({
  name,
  scopes: may === 'write' ? ['read', 'write'] : ['read'],
  ...(procedureId !== '' && { procedureId }),
  ...(lastDay !== '' && { expiresAt: endOf(lastDay).toISOString() }),
});

/** Midnight after a calendar day, where the person is. */
function endOf(day: string): Date {
  const end = new Date(`${day}T00:00:00`);
  end.setDate(end.getDate() + 1);
  return end;
}
