import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { returnPointDisposition, returnTopicDisposition } from '../../../shared/review.ts';
import { api, ofVersion } from '../../platform/api.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import type { Subject } from './disposition-panel.tsx';
import { useChange } from './queries.ts';

export interface ReturnDialogProps {
  procedureId: string;
  subject: Subject;
  version: number;
  isOpen: boolean;
  onClose: () => void;
}

/** Gives a proposal back to its authors, with a remark on what to change. */
export function ReturnDialog({ procedureId, subject, version, isOpen, onClose }: ReturnDialogProps) {
  const { t } = useLingui();
  const [remark, setRemark] = useState('');
  const [isMissing, setMissing] = useState(false);
  const giveBack = useChange(procedureId, () => {
    const ifMatch = ofVersion(version);
    return subject.kind === 'point'
      ? api(returnPointDisposition, { params: { procedureId, pointId: subject.id }, ifMatch, body: { remark } })
      : api(returnTopicDisposition, { params: { procedureId, topicId: subject.id }, ifMatch, body: { remark } });
  });
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t`Vorschlag zurückgeben`}
      confirmLabel={t`Zurückgeben`}
      isBusy={giveBack.isPending}
      problem={giveBack.error?.detail}
      onCancel={onClose}
      onConfirm={() => {
        if (remark.trim() === '') {
          setMissing(true);
          return;
        }
        giveBack.mutate(undefined, {
          onSuccess: () => {
            setRemark('');
            setMissing(false);
            onClose();
          },
        });
      }}
    >
      <p>
        <Trans>Der Vorschlag bleibt im Verlauf. Der Punkt wartet danach auf einen neuen Vorschlag.</Trans>
      </p>
      <TextArea
        label={t`Was soll anders werden?`}
        value={remark}
        error={isMissing && remark.trim() === '' ? t`Bitte schreiben Sie, was geändert werden soll.` : undefined}
        onChange={(event) => setRemark(event.target.value)}
      />
    </ConfirmDialog>
  );
}
