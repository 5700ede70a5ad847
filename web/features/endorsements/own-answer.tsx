import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useFormat } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { EndorseForm } from './endorse-form.tsx';
import { endorsementWords } from './endorsement-words.ts';
import type { EndorsementCall } from './queries.ts';

interface OwnAnswerProps {
  procedureId: string;
  call: EndorsementCall;
  organisation: EndorsementCall['organisations'][number];
  timeZone: string;
}

/** What one's organisation has said, and the form to say it or to say it anew. */
export function OwnAnswer({ procedureId, call, organisation, timeZone }: OwnAnswerProps) {
  const { t, i18n } = useLingui();
  const format = useFormat(timeZone);
  const [isOpen, setOpen] = useState(false);
  const { answers, organisationName } = organisation;
  const last = answers.at(-1);
  const { endorse } = call.can;
  const given = (answer: typeof last) => {
    if (!answer) return null;
    const at = format.dateTime(answer.at);
    return (
      <>
        <strong>{i18n._(endorsementWords[answer.opinion].word)}</strong> · <Trans>abgegeben am {at}</Trans>
        {answer.words !== '' && <span className="st-written">{`\n${answer.words}`}</span>}
      </>
    );
  };
  return (
    <section aria-label={t`Antwort von ${organisationName}`}>
      <h3>{organisationName}</h3>
      {last ? (
        <p>{given(last)}</p>
      ) : (
        <p className="st-muted">{t`Noch keine Antwort. Wer nicht antwortet, hat nicht zugestimmt.`}</p>
      )}
      {answers.length > 1 && (
        <details>
          <summary>
            <Trans>Frühere Antworten</Trans>
          </summary>
          <ul>
            {answers.slice(0, -1).map((answer) => (
              <li key={answer.id}>{given(answer)}</li>
            ))}
          </ul>
        </details>
      )}
      {endorse !== undefined && endorse !== true && call.status !== 'agreed' && <p>{endorse.detail}</p>}
      {endorse === true && last && !isOpen && (
        <div className="st-actions">
          <Button onClick={() => setOpen(true)}>
            <Trans>Antwort ändern</Trans>
          </Button>
        </div>
      )}
      {endorse === true && (!last || isOpen) && (
        <EndorseForm
          procedureId={procedureId}
          call={call}
          organisations={[organisation]}
          isRecorded={false}
          onSent={() => setOpen(false)}
        />
      )}
    </section>
  );
}
