import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { markReady, returnDraft } from '../../../shared/co-writing.ts';
import { api, ofContent } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { confirmAsRead, type Position, useAct } from './queries.ts';
import { ReadinessNote } from './readiness-note.tsx';
import { isAllSaved, useSaveCounts } from './save-board.tsx';

/** Those who write tell the representative that the draft is finished; who submits can give it back with a remark. */
export function ReadinessPanel({ draft, missing }: { draft: Position; missing: number }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [isReturning, setReturning] = useState(false);
  const counts = useSaveCounts();
  const { procedureId, id: positionId, can } = draft;
  const mark = useAct(procedureId, async () => {
    const { contentVersion } = await confirmAsRead(client, draft);
    return api(markReady, { params: { procedureId, positionId }, ifMatch: ofContent(contentVersion) });
  });
  if (can.ready === undefined) return null;
  const reason =
    can.ready === true
      ? isAllSaved(counts)
        ? undefined
        : t`Es ist noch nicht alles gespeichert. Bitte warten Sie einen Moment.`
      : can.ready.detail;
  return (
    <section className="submit-panel" aria-labelledby="bereit">
      <h2 id="bereit">
        <Trans>Abstimmung in Ihrer Organisation</Trans>
      </h2>
      <ReadinessNote draft={draft} />
      {mark.error && <Alert kind="danger">{mark.error.detail}</Alert>}
      {draft.readiness?.state !== 'ready' && (
        <p className="st-muted">
          {missing > 0 ? (
            <Trans>
              Es ist noch etwas offen. Sie können den Entwurf trotzdem weitergeben; die Vertretung bekommt die Liste
              mit.
            </Trans>
          ) : (
            <Trans>
              Ist der Text fertig? Die Vertretung Ihrer Organisation bekommt eine E-Mail und kann ihn einreichen oder
              zurückgeben. Wer danach noch etwas ändert, hebt die Kennzeichnung wieder auf.
            </Trans>
          )}
        </p>
      )}
      <div className="st-actions">
        {draft.readiness?.state !== 'ready' && (
          <Button icon="check" isBusy={mark.isPending} disabledBecause={reason} onClick={() => mark.mutate(undefined)}>
            <Trans>Als bereit zur Einreichung kennzeichnen</Trans>
          </Button>
        )}
        {can.return === true && (
          <Button icon="arrowBack" onClick={() => setReturning(true)}>
            <Trans>Zurück zur Überarbeitung</Trans>
          </Button>
        )}
      </div>
      {isReturning && <ReturnDialog draft={draft} onClose={() => setReturning(false)} />}
    </section>
  );
}

function ReturnDialog({ draft, onClose }: { draft: Position; onClose: () => void }) {
  const { t } = useLingui();
  const [remark, setRemark] = useState('');
  const [isTried, setTried] = useState(false);
  const { procedureId, id: positionId, contentVersion } = draft;
  const give = useAct(procedureId, () =>
    api(returnDraft, { params: { procedureId, positionId }, body: { remark }, ifMatch: ofContent(contentVersion) }),
  );
  return (
    <ConfirmDialog
      isOpen
      title={t`Entwurf zurückgeben?`}
      confirmLabel={t`Entwurf zurückgeben`}
      isBusy={give.isPending}
      problem={give.error?.detail}
      onCancel={onClose}
      onConfirm={() => {
        setTried(true);
        if (remark.trim() !== '') give.mutate(undefined, { onSuccess: onClose });
      }}
    >
      <TextArea
        label={t`Was ist noch zu tun?`}
        hint={t`Das liest nur Ihre Organisation.`}
        rows={4}
        maxLength={4000}
        value={remark}
        error={isTried && remark.trim() === '' ? t`Bitte schreiben Sie, was noch zu tun ist.` : undefined}
        onChange={({ target }) => setRemark(target.value)}
      />
    </ConfirmDialog>
  );
}
