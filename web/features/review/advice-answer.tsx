import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { answerAdvice } from '../../../shared/advice.ts';
import { api } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useChange } from './queries.ts';

/** The answer of whoever was asked; it is given once. */
export function AdviceAnswer({ procedureId, adviceId }: { procedureId: string; adviceId: string }) {
  const { t } = useLingui();
  const [body, setBody] = useState('');
  const give = useChange(procedureId, () => api(answerAdvice, { params: { procedureId, adviceId }, body: { body } }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (body.trim() !== '') give.mutate(undefined);
  };
  return (
    <form onSubmit={submit} className="st-form">
      {give.error && <Alert kind="danger">{give.error.detail}</Alert>}
      <TextArea
        label={t`Ihre Zuarbeit`}
        hint={t`Sie lässt sich nach dem Abgeben nicht mehr ändern.`}
        value={body}
        onChange={({ target }) => setBody(target.value)}
      />
      <div className="st-actions">
        <Button
          type="submit"
          look="primary"
          isBusy={give.isPending}
          disabledBecause={body.trim() === '' ? t`Bitte schreiben Sie zuerst etwas.` : undefined}
        >
          <Trans>Zuarbeit abgeben</Trans>
        </Button>
      </div>
    </form>
  );
}
