import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { interimPlaceholders, MOST_ANSWERED, writeInterimAnswers } from '../../../shared/interim-answers.ts';
import { api } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Loading } from '../../ui/loading.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useChange } from '../review/queries.ts';
import { unansweredQuery } from './queries.ts';

interface AnswerRoundProps {
  procedureId: string;
  roundId: string;
}

/** One interim answer to all positions of a round that have had none; who is told stands there before. */
export function AnswerRound({ procedureId, roundId }: AnswerRoundProps) {
  const [isOpen, setOpen] = useState(false);
  const [answered, setAnswered] = useState<number | null>(null);
  return (
    <>
      {answered !== null && (
        <Alert kind="success">
          <Plural
            value={answered}
            one="Zwischennachricht zu # Stellungnahme verschickt."
            other="Zwischennachricht zu # Stellungnahmen verschickt."
          />
        </Alert>
      )}
      <Button onClick={() => setOpen(true)}>
        <Trans>Zwischennachricht an alle</Trans>
      </Button>
      {isOpen && (
        <AnswerDialog
          procedureId={procedureId}
          roundId={roundId}
          onClose={(told) => {
            setOpen(false);
            if (told !== null) setAnswered(told);
          }}
        />
      )}
    </>
  );
}

function AnswerDialog({
  procedureId,
  roundId,
  onClose,
}: AnswerRoundProps & { onClose: (told: number | null) => void }) {
  const { t } = useLingui();
  const formId = useId();
  const [body, setBody] = useState('');
  const { data, error } = useQuery(unansweredQuery(procedureId, roundId));
  const waiting = data?.items.slice(0, MOST_ANSWERED) ?? [];
  const byPost = waiting.filter(({ hasMailbox }) => !hasMailbox);
  const write = useChange(procedureId, () =>
    api(writeInterimAnswers, {
      params: { procedureId, roundId },
      body: { body, positionIds: waiting.map(({ positionId }) => positionId) },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (body.trim() !== '') write.mutate(undefined, { onSuccess: ({ answered }) => onClose(answered) });
  };
  return (
    <Dialog
      isOpen
      title={t`Zwischennachricht an alle`}
      onClose={() => onClose(null)}
      footer={
        <>
          <Button onClick={() => onClose(null)}>
            <Trans>Abbrechen</Trans>
          </Button>
          <Button
            look="primary"
            type="submit"
            form={formId}
            isBusy={write.isPending}
            disabledBecause={
              waiting.length === 0
                ? t`Alle Stellungnahmen dieser Runde haben schon eine Zwischennachricht.`
                : body.trim() === ''
                  ? t`Bitte schreiben Sie zuerst etwas.`
                  : undefined
            }
          >
            <Trans>Verschicken</Trans>
          </Button>
        </>
      }
    >
      <form id={formId} className="st-form" onSubmit={submit}>
        {(error ?? write.error) && <Alert kind="danger">{write.error?.detail ?? error?.message}</Alert>}
        {data === undefined && !error && <Loading lines={3} />}
        {waiting.length > 0 && (
          <>
            <p>
              <Plural
                value={waiting.length}
                one="# Stellungnahme hat noch keine Zwischennachricht:"
                other="# Stellungnahmen haben noch keine Zwischennachricht:"
              />
            </p>
            <ul>
              {waiting.map(({ positionId, reference, organisationName, hasMailbox }) => (
                <li key={positionId}>
                  {reference} {organisationName}
                  {!hasMailbox && (
                    <>
                      {' '}
                      <span className="st-muted">
                        <Trans>(ohne Konto: bitte per Brief)</Trans>
                      </span>
                    </>
                  )}
                </li>
              ))}
            </ul>
            {byPost.length > 0 && (
              <Alert kind="info" isLive={false}>
                <Trans>Wer kein Konto hat, bekommt keine E-Mail. Die Nachricht steht an der Stellungnahme.</Trans>
              </Alert>
            )}
            <TextArea
              label={t`Nachricht an die Organisationen`}
              hint={t`Sagen Sie, worauf noch gewartet wird, und kein Ergebnis. Platzhalter: ${interimPlaceholders.map((name) => `{${name}}`).join(', ')}`}
              maxLength={10_000}
              value={body}
              onChange={({ target }) => setBody(target.value)}
            />
          </>
        )}
      </form>
    </Dialog>
  );
}
