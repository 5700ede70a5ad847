import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import type { ApiProblem } from '../../platform/api-problem.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { saveAttachment } from './attachments.ts';

/** Saves one file, where it stands alone. */
export function AttachmentDownload(props: { procedureId: string; attachmentId: string; name: string }) {
  const { procedureId, attachmentId, name } = props;
  const { t } = useLingui();
  const save = useMutation<void, ApiProblem>({ mutationFn: () => saveAttachment(procedureId, attachmentId) });
  return (
    <div>
      {save.error && <Alert kind="danger">{save.error.detail}</Alert>}
      <Button
        icon="document"
        aria-label={t`Herunterladen: ${name}`}
        isBusy={save.isPending}
        onClick={() => save.mutate()}
      >
        <Trans>Herunterladen</Trans>
      </Button>
    </div>
  );
}
