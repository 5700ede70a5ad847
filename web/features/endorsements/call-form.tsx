import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { callForEndorsement } from '../../../shared/endorsements.ts';
import { api, ofContent } from '../../platform/api.ts';
import { useKeptInput } from '../../platform/kept-input.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { closingInstant } from '../rounds/zoned-time.ts';
import { callableQuery, useChange } from './queries.ts';

const typed = new Map<string, { versionId: string; day: string; introduction: string }>();

/** Asks all organisations whether they stand behind a version. */
export function CallForm({ procedureId, timeZone }: { procedureId: string; timeZone: string }) {
  const { t } = useLingui();
  const { data: versions, error } = useQuery(callableQuery(procedureId));
  const [isChecked, setChecked] = useState(false);
  const { value, change, forget } = useKeptInput(typed, procedureId, { versionId: '', day: '', introduction: '' });
  const chosen = versions?.find(({ id }) => id === value.versionId);
  const call = useChange(procedureId, (contentVersion: number) =>
    api(callForEndorsement, {
      params: { procedureId },
      body: {
        versionId: value.versionId,
        closesAt: closingInstant(value.day, timeZone),
        introduction: value.introduction,
      },
      ifMatch: ofContent(contentVersion),
    }),
  );
  if (error) return <Alert kind="danger">{error.message}</Alert>;
  if (!versions) return <Loading lines={3} />;
  if (versions.length === 0) {
    return (
      <p>
        <Trans>
          Noch gibt es keine eingefrorene Fassung, die die Organisationen lesen können und zu der noch nicht gefragt
          wurde.
        </Trans>
      </p>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!chosen || value.day === '') return;
    call.mutate(chosen.contentVersion, {
      onSuccess: () => {
        forget();
        change({ versionId: '', day: '', introduction: '' });
        setChecked(false);
      },
    });
  };
  return (
    <form onSubmit={submit} className="st-form" noValidate>
      {call.error && <Alert kind="danger">{call.error.detail}</Alert>}
      <Select
        label={t`Fassung`}
        placeholder={t`Bitte wählen`}
        value={value.versionId}
        error={isChecked && !chosen ? t`Bitte wählen Sie eine Fassung.` : undefined}
        onChange={({ target }) => change({ ...value, versionId: target.value })}
        options={versions.map(({ id, number, title }) => ({ value: id, label: t`${title}, Fassung ${number}` }))}
      />
      <DateField
        label={t`Letzter Tag für die Antwort`}
        hint={t`Geantwortet werden kann bis zum Ende dieses Tages, also bis 24 Uhr.`}
        value={value.day}
        error={isChecked && value.day === '' ? t`Bitte nennen Sie den letzten Tag.` : undefined}
        onChange={({ target }) => change({ ...value, day: target.value })}
      />
      <TextArea
        label={t`Einleitung`}
        isOptional
        maxLength={5000}
        value={value.introduction}
        onChange={({ target }) => change({ ...value, introduction: target.value })}
      />
      <div className="st-actions">
        <Button type="submit" look="primary" isBusy={call.isPending}>
          <Trans>Organisationen um Zustimmung bitten</Trans>
        </Button>
      </div>
    </form>
  );
}
