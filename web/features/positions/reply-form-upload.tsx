import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { WireResult } from '../../../shared/endpoint.ts';
import { uploadReplyForm } from '../../../shared/reply-form.ts';
import { api } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useAct } from './queries.ts';
import { ReplyFormPreview } from './reply-form-preview.tsx';
import type { Writing } from './writing.ts';

export type ReplyReport = WireResult<typeof uploadReplyForm>;

/** Brings a filled reply form into the draft: first everything is shown, then it is taken over. */
export function ReplyFormUpload({ writing }: { writing: Writing }) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        look="tertiary"
        icon="document"
        isBusy={writing.isBusy && !isOpen}
        disabledBecause={writing.refusal}
        onClick={() => void writing.begin().then((isThere) => setOpen(isThere))}
      >
        <Trans>Ausgefüllten Bogen hochladen</Trans>
      </Button>
      <Dialog
        isOpen={isOpen && writing.draft !== undefined}
        title={t`Ausgefüllten Bogen hochladen`}
        onClose={() => setOpen(false)}
      >
        {writing.draft && (
          <Upload procedureId={writing.procedureId} positionId={writing.draft.id} onDone={() => setOpen(false)} />
        )}
      </Dialog>
    </>
  );
}

interface UploadProps {
  procedureId: string;
  positionId: string;
  onDone: () => void;
}

function Upload({ procedureId, positionId, onDone }: UploadProps) {
  const { t } = useLingui();
  const send = (file: File, dryRun: boolean): Promise<ReplyReport> =>
    api(uploadReplyForm, { params: { procedureId, positionId }, query: { dryRun: dryRun ? 'true' : 'false' }, file });
  const look = useAct(procedureId, (file: File) => send(file, true));
  const take = useAct(procedureId, (file: File) => send(file, false));
  const { points = [], answers = [], stance = null } = look.data ?? {};
  const fresh = [...points, ...answers, ...(stance === null ? [] : [stance])].filter(({ isKnown }) => !isKnown).length;
  if (take.data) return <Taken report={take.data} onDone={onDone} />;
  return (
    <>
      <FileField
        label={t`Ausgefüllter Rückmeldebogen (Word, DOCX)`}
        hint={t`Es wird erst etwas übernommen, wenn Sie es gesehen haben. Höchstens 20 MB.`}
        accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        onChoose={(file) => look.mutate(file)}
      />
      <div aria-live="polite">
        {look.isPending && <Loading lines={3} />}
        {look.error && <Alert kind="danger">{look.error.errors[0]?.message ?? look.error.detail}</Alert>}
        {look.data && !look.isPending && <ReplyFormPreview report={look.data} />}
        {take.error && <Alert kind="danger">{take.error.detail}</Alert>}
      </div>
      {look.data && !look.isPending && fresh > 0 && (
        <div className="st-actions">
          <Button onClick={onDone}>
            <Trans>Abbrechen</Trans>
          </Button>
          <Button look="primary" isBusy={take.isPending} onClick={() => take.mutate(look.variables)}>
            <Plural value={fresh} one="# Eintrag übernehmen" other="# Einträge übernehmen" />
          </Button>
        </div>
      )}
    </>
  );
}

function Taken({ report, onDone }: { report: ReplyReport; onDone: () => void }) {
  return (
    <>
      <Alert kind="success">
        <Plural
          value={report.added + report.answered}
          one="# Eintrag steht jetzt in Ihrem Entwurf."
          other="# Einträge stehen jetzt in Ihrem Entwurf."
        />
      </Alert>
      {report.problems.length + report.leftOver.length > 0 && (
        <ReplyFormPreview report={{ ...report, points: [], answers: [], stance: null }} />
      )}
      <div className="st-actions">
        <Button look="primary" onClick={onDone}>
          <Trans>Weiterschreiben</Trans>
        </Button>
      </div>
    </>
  );
}
