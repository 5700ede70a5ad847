import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { interimPlaceholders, writeInterimAnswer } from '../../../shared/interim-answers.ts';
import { api } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useChange } from '../review/queries.ts';

/** Writes to the organisation while its position waits. It tells no outcome (R3). */
export function AnswerForm({ procedureId, positionId }: { procedureId: string; positionId: string }) {
  const { t } = useLingui();
  const [body, setBody] = useState('');
  const write = useChange(procedureId, () =>
    api(writeInterimAnswer, { params: { procedureId, positionId }, body: { body } }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (body.trim() !== '') write.mutate(undefined, { onSuccess: () => setBody('') });
  };
  return (
    <Disclosure summary={<Trans>Zwischennachricht schreiben</Trans>}>
      <form className="st-form" onSubmit={submit}>
        {write.error && <Alert kind="danger">{write.error.detail}</Alert>}
        {write.isSuccess && (
          <Alert kind="success">
            <Trans>Die Zwischennachricht ist verschickt.</Trans>
          </Alert>
        )}
        <TextArea
          label={t`Nachricht an die Organisation`}
          hint={t`Sagen Sie, worauf noch gewartet wird, und kein Ergebnis. Platzhalter: ${interimPlaceholders.map((name) => `{${name}}`).join(', ')}`}
          maxLength={10_000}
          value={body}
          onChange={({ target }) => setBody(target.value)}
        />
        <div className="st-actions">
          <Button
            type="submit"
            isBusy={write.isPending}
            disabledBecause={body.trim() === '' ? t`Bitte schreiben Sie zuerst etwas.` : undefined}
          >
            <Trans>Zwischennachricht verschicken</Trans>
          </Button>
        </div>
      </form>
    </Disclosure>
  );
}
