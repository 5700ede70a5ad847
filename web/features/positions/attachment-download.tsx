import { Trans } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import type { ApiProblem } from '../../platform/api-problem.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { saveAttachment } from './attachments.ts';

/** Saves one file, where it stands alone. */
export function AttachmentDownload(props: { procedureId: string; attachmentId: string; name: string }) {
  const { procedureId, attachmentId, name } = props;
  const save = useMutation<void, ApiProblem>({ mutationFn: () => saveAttachment(procedureId, attachmentId) });
  return (
    <div>
      {save.error && <Alert kind="danger">{save.error.detail}</Alert>}
      <Button icon="document" isBusy={save.isPending} onClick={() => save.mutate()}>
        <Trans>
          Herunterladen<VisuallyHidden>: {name}</VisuallyHidden>
        </Trans>
      </Button>
    </div>
  );
}
