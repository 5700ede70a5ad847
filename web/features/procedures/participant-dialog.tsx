import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { createOrganisation, organisationKinds } from '../../../shared/organisations.ts';
import { createParticipation } from '../../../shared/procedures.ts';
import { api } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { organisationsQuery, useFrameChange } from './queries.ts';
import { useKindWords } from './words.ts';

/** Takes a known or a new organisation into the procedure. */
export function ParticipantDialog({ procedureId, onClose }: { procedureId: string; onClose: () => void }) {
  const { t } = useLingui();
  const kinds = useKindWords();
  const client = useQueryClient();
  const organisations = useQuery(organisationsQuery).data?.items ?? [];
  const [organisationId, setOrganisationId] = useState('');
  const [name, setName] = useState('');
  const [kind, setKind] = useState<(typeof organisationKinds)[number]>('association');
  const [capacity, setCapacity] = useState('');
  const save = useFrameChange(procedureId, async () => {
    const id = organisationId || (await api(createOrganisation, { body: { name, kind } })).id;
    await client.invalidateQueries({ queryKey: organisationsQuery.queryKey });
    setOrganisationId(id);
    return api(createParticipation, {
      params: { procedureId },
      body: { organisationId: id, capacity: capacity.trim() === '' ? null : capacity },
    });
  });
  return (
    <Dialog
      isOpen
      title={t`Organisation aufnehmen`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>
            <Trans>Abbrechen</Trans>
          </Button>
          <Button look="primary" isBusy={save.isPending} onClick={() => save.mutate(undefined, { onSuccess: onClose })}>
            <Trans>Aufnehmen</Trans>
          </Button>
        </>
      }
    >
      {save.error && <Alert kind="danger">{save.error.detail}</Alert>}
      <Select
        label={t`Organisation`}
        placeholder={t`Neue Organisation`}
        value={organisationId}
        onChange={(event) => setOrganisationId(event.target.value)}
        options={organisations.map(({ id, name: known }) => ({ value: id, label: known }))}
      />
      {organisationId === '' && (
        <>
          <TextField label={t`Name`} value={name} onChange={(event) => setName(event.target.value)} />
          <Select
            label={t`Art der Organisation`}
            value={kind}
            onChange={(event) => setKind(organisationKinds.find((known) => known === event.target.value) ?? 'other')}
            options={organisationKinds.map((value) => ({ value, label: kinds[value] }))}
          />
        </>
      )}
      <TextField
        label={t`Rolle im Verfahren`}
        isOptional
        value={capacity}
        onChange={(event) => setCapacity(event.target.value)}
      />
    </Dialog>
  );
}
