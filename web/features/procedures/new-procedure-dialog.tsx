import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { createProcedure } from '../../../shared/procedures.ts';
import { paths } from '../../paths.ts';
import { api } from '../../platform/api.ts';
import type { ApiProblem } from '../../platform/api-problem.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Procedure } from './queries.ts';

/** Starts a procedure; whoever starts it coordinates it. */
export function NewProcedureDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [title, setTitle] = useState('');
  const [slug, setSlug] = useState('');
  const create = useMutation<Procedure, ApiProblem>({
    mutationFn: () => api(createProcedure, { body: { title, slug } }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries();
      await navigate({ to: paths.procedure, params: { procedureId: id } });
    },
  });
  const errorAt = (pointer: string) => create.error?.errors.find((error) => error.pointer === pointer)?.message;
  return (
    <Dialog
      isOpen={isOpen}
      title={t`Verfahren beginnen`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>
            <Trans>Abbrechen</Trans>
          </Button>
          <Button look="primary" isBusy={create.isPending} onClick={() => create.mutate()}>
            <Trans>Beginnen</Trans>
          </Button>
        </>
      }
    >
      {create.error && <Alert kind="danger">{create.error.detail}</Alert>}
      <TextField
        label={t`Titel`}
        value={title}
        error={errorAt('/title')}
        onChange={(event) => setTitle(event.target.value)}
      />
      <TextField
        label={t`Kurzadresse`}
        hint={t`Kleinbuchstaben, Ziffern und Bindestriche, zum Beispiel integrationskonzept`}
        value={slug}
        error={errorAt('/slug')}
        onChange={(event) => setSlug(event.target.value)}
      />
    </Dialog>
  );
}
