import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { askAdvice } from '../../../shared/advice.ts';
import { api } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { advisersQuery } from './advice-queries.ts';
import type { Subject } from './disposition-panel.tsx';
import { useChange } from './queries.ts';

/** Asks a specialist office about a point or topic. */
export function AdviceForm({ procedureId, subject }: { procedureId: string; subject: Subject }) {
  const { t } = useLingui();
  const advisers = useQuery(advisersQuery(procedureId)).data?.items;
  const [adviserId, setAdviserId] = useState('');
  const [question, setQuestion] = useState('');
  const [dueOn, setDueOn] = useState('');
  const isOffice = advisers?.find(({ id }) => id === adviserId)?.type === 'office';
  const ask = useChange(procedureId, () =>
    api(askAdvice, {
      params: { procedureId },
      body: {
        subject: { type: subject.kind, id: subject.id },
        ...(isOffice ? { officeId: adviserId } : { adviserId }),
        question,
        dueOn: dueOn === '' ? null : dueOn,
      },
    }),
  );
  const isOpen = adviserId === '' || question.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isOpen) ask.mutate(undefined, { onSuccess: () => setQuestion('') });
  };
  if (advisers?.length === 0) {
    return (
      <p>
        <Trans>Im Team ist noch niemand Fachamt. Die Koordination vergibt diese Rolle unter „Team“.</Trans>
      </p>
    );
  }
  return (
    <form onSubmit={submit} className="st-form">
      {ask.error && <Alert kind="danger">{ask.error.detail}</Alert>}
      <Select
        label={t`Fachamt`}
        placeholder={t`Bitte wählen`}
        value={adviserId}
        onChange={({ target }) => setAdviserId(target.value)}
        options={(advisers ?? []).map(({ type, id, name }) => ({
          value: id,
          label: type === 'office' ? t`${name} (ganzes Amt)` : name,
        }))}
      />
      <TextArea
        label={t`Frage an das Fachamt`}
        hint={t`Die Antwort ist Zuarbeit. Entscheiden und vorschlagen tun weiterhin Sie.`}
        value={question}
        onChange={({ target }) => setQuestion(target.value)}
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
          disabledBecause={isOpen ? t`Bitte wählen Sie ein Fachamt und schreiben Sie Ihre Frage.` : undefined}
        >
          <Trans>Um Zuarbeit bitten</Trans>
        </Button>
      </div>
    </form>
  );
}
