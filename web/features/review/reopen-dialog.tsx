import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { reopenPointDisposition, reopenTopicDisposition } from '../../../shared/review.ts';
import { api, ofVersion } from '../../platform/api.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import type { Subject } from './disposition-panel.tsx';
import { useChange } from './queries.ts';

export interface ReopenDialogProps {
  procedureId: string;
  subject: Subject;
  version: number;
  isOpen: boolean;
  onClose: () => void;
}

/** Takes an adopted decision up again, with a reason everybody concerned can read (R18). */
export function ReopenDialog({ procedureId, subject, version, isOpen, onClose }: ReopenDialogProps) {
  const { t } = useLingui();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const reopen = useChange(procedureId, () => {
    const ifMatch = ofVersion(version);
    return subject.kind === 'point'
      ? api(reopenPointDisposition, { params: { procedureId, pointId: subject.id }, ifMatch, body: { reason } })
      : api(reopenTopicDisposition, { params: { procedureId, topicId: subject.id }, ifMatch, body: { reason } });
  });
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t`Entscheidung wieder aufnehmen`}
      confirmLabel={t`Wieder aufnehmen`}
      isBusy={reopen.isPending}
      problem={reopen.error?.detail}
      onCancel={onClose}
      onConfirm={() => {
        if (reason.trim() === '') setMissing(true);
        else reopen.mutate(undefined, { onSuccess: onClose });
      }}
    >
      <p>
        <Trans>Die bisherige Entscheidung bleibt sichtbar. Danach wird neu vorgeschlagen und beschlossen.</Trans>
      </p>
      <TextArea
        label={t`Begründung`}
        value={reason}
        error={isMissing && reason.trim() === '' ? t`Bitte begründen Sie, warum neu entschieden wird.` : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
    </ConfirmDialog>
  );
}
