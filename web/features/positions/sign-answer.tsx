import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerSignature } from '../../../shared/signing.ts';
import { api, ofContent } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import type { Signature } from './co-writing-queries.ts';
import { confirmAsRead, type Position, useAct } from './queries.ts';

interface SignAnswerProps {
  request: Signature & { ownerName: string };
  position: Position;
}

/** Approving what stands on this page, or declining; for the representative of the organisation that was asked. */
export function SignAnswer({ request, position }: SignAnswerProps) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [note, setNote] = useState('');
  const { procedureId, id: positionId } = position;
  const { state, ownerName, organisationName, answeredByName } = request;
  const answer = useAct(procedureId, async (approved: boolean) => {
    const { contentVersion } = await confirmAsRead(client, position);
    return api(answerSignature, {
      params: { procedureId, positionId, requestId: request.id },
      body: { approved, note },
      ifMatch: ofContent(contentVersion),
    });
  });
  const may = request.can.answer;
  return (
    <section className="submit-panel" aria-labelledby="antwort">
      <h2 id="antwort">
        <Trans>Ihre Antwort</Trans>
      </h2>
      {state === 'approved' && (
        <Alert kind="success" title={t`${organisationName} unterzeichnet mit`}>
          <Trans>
            {answeredByName} hat genau diesem Stand zugestimmt. Ändert {ownerName} den Text, gilt die Zustimmung nicht
            mehr, und Sie werden noch einmal gefragt.
          </Trans>
        </Alert>
      )}
      {state === 'stale' && (
        <Alert kind="warning" isLive={false} title={t`Der Text hat sich geändert`}>
          <Trans>Sie hatten einem früheren Stand zugestimmt. Bitte lesen Sie den neuen.</Trans>
        </Alert>
      )}
      {state === 'declined' && (
        <Alert kind="info" isLive={false} title={t`Sie haben nicht zugestimmt`}>
          <Trans>Sie können das noch ändern, solange der Entwurf nicht eingereicht ist.</Trans>
        </Alert>
      )}
      {answer.error && <Alert kind="danger">{answer.error.detail}</Alert>}
      {may === undefined && (
        <p className="st-muted">
          <Trans>Zustimmen kann nur die Vertretung Ihrer Organisation.</Trans>
        </p>
      )}
      {may === true && (
        <>
          <TextArea
            label={t`Bemerkung für ${ownerName}`}
            isOptional
            rows={2}
            maxLength={4000}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
          <div className="st-actions">
            <Button look="primary" icon="check" isBusy={answer.isPending} onClick={() => answer.mutate(true)}>
              <Trans>Diesem Text zustimmen und mitunterzeichnen</Trans>
            </Button>
            {state !== 'declined' && (
              <Button isBusy={answer.isPending} onClick={() => answer.mutate(false)}>
                <Trans>Nicht mitunterzeichnen</Trans>
              </Button>
            )}
          </div>
        </>
      )}
    </section>
  );
}
