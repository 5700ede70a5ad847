import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { askSignOff } from '../../../shared/sign-offs.ts';
import { api } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Select } from '../../ui/select.tsx';
import { askableQuery, useChange } from './queries.ts';

/** Asks an office of the city to sign a frozen version off. */
export function AskSignOff({ procedureId }: { procedureId: string }) {
  const { t } = useLingui();
  const { data, error } = useQuery(askableQuery(procedureId));
  const [versionId, setVersionId] = useState('');
  const [officeId, setOfficeId] = useState('');
  const [dueOn, setDueOn] = useState('');
  const ask = useChange(procedureId, () =>
    api(askSignOff, {
      params: { procedureId },
      body: { versionId, officeId, dueOn: dueOn === '' ? null : dueOn },
    }),
  );
  if (error) return <Alert kind="danger">{error.message}</Alert>;
  if (!data) return <Loading lines={3} />;
  if (data.offices.length === 0) {
    return (
      <p>
        <Trans>Im Team ist noch niemand Fachamt. Die Koordination vergibt diese Rolle unter „Team“.</Trans>
      </p>
    );
  }
  if (data.versions.length === 0) {
    return (
      <p>
        <Trans>Noch ist keine Fassung eingefroren. Mitgezeichnet wird nur, was sich nicht mehr ändert.</Trans>
      </p>
    );
  }
  const isReady = versionId !== '' && officeId !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) ask.mutate(undefined, { onSuccess: () => setOfficeId('') });
  };
  return (
    <form onSubmit={submit} className="st-form">
      {ask.error && <Alert kind="danger">{ask.error.detail}</Alert>}
      <Select
        label={t`Fassung`}
        placeholder={t`Bitte wählen`}
        value={versionId}
        onChange={({ target }) => setVersionId(target.value)}
        options={data.versions.map(({ id, number, title }) => ({ value: id, label: t`${title}, Fassung ${number}` }))}
      />
      <Select
        label={t`Fachamt`}
        placeholder={t`Bitte wählen`}
        value={officeId}
        onChange={({ target }) => setOfficeId(target.value)}
        options={data.offices.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DateField
        label={t`Antwort erbeten bis`}
        isOptional
        value={dueOn}
        onChange={({ target }) => setDueOn(target.value)}
      />
      <div className="st-actions">
        <Button
          type="submit"
          isBusy={ask.isPending}
          disabledBecause={isReady ? undefined : t`Bitte wählen Sie eine Fassung und ein Fachamt.`}
        >
          <Trans>Um Mitzeichnung bitten</Trans>
        </Button>
      </div>
    </form>
  );
}
