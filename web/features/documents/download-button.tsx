import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ApiProblem } from '../../platform/api-problem.ts';
import type { ReceivedFile } from '../../platform/http.ts';
import { saveFile } from '../../platform/save-file.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';

/** Makes a file on the server and saves it; why it could not be made stands beside the button. */
export function DownloadButton({ ask, children }: { ask: () => Promise<ReceivedFile>; children: ReactNode }) {
  const download = useMutation<void, ApiProblem>({ mutationFn: async () => saveFile(await ask()) });
  return (
    <>
      <Button icon="document" isBusy={download.isPending} onClick={() => download.mutate()}>
        {children}
      </Button>
      {download.error && <Alert kind="danger">{download.error.detail}</Alert>}
    </>
  );
}
