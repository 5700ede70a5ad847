import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { organisationRoles, staffRoles } from '../../../shared/access.ts';
import { createInvitation } from '../../../shared/identity.ts';
import { api } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useFrameChange } from './queries.ts';
import { useRoleWords } from './words.ts';

interface InviteDialogProps {
  procedureId: string;
  /** Without one the person is invited into a staff role. */
  organisation: { id: string; name: string } | null;
  onClose: () => void;
}

const allRoles = [...organisationRoles, ...staffRoles];

/** Invites a person by mail; the link works once. */
export function InviteDialog({ procedureId, organisation, onClose }: InviteDialogProps) {
  const { t } = useLingui();
  const words = useRoleWords();
  const roles = organisation ? organisationRoles : staffRoles;
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<(typeof allRoles)[number]>(organisation ? 'representative' : 'clerk');
  const invite = useFrameChange(procedureId, () =>
    api(createInvitation, { params: { procedureId }, body: { organisationId: organisation?.id ?? null, email, role } }),
  );
  return (
    <Dialog
      isOpen
      title={organisation ? t`Person für ${organisation.name} einladen` : t`Person in das Team einladen`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{invite.isSuccess ? <Trans>Schließen</Trans> : <Trans>Abbrechen</Trans>}</Button>
          {!invite.isSuccess && (
            <Button look="primary" isBusy={invite.isPending} onClick={() => invite.mutate(undefined)}>
              <Trans>Einladung senden</Trans>
            </Button>
          )}
        </>
      }
    >
      {invite.error && <Alert kind="danger">{invite.error.detail}</Alert>}
      {invite.isSuccess ? (
        <Alert kind="success">
          <Trans>Die Einladung an {email} ist unterwegs. Der Link gilt 14 Tage und nur einmal.</Trans>
        </Alert>
      ) : (
        <>
          <TextField
            label={t`E-Mail-Adresse`}
            type="email"
            value={email}
            error={invite.error?.errors.find(({ pointer }) => pointer === '/email')?.message}
            onChange={(event) => setEmail(event.target.value)}
          />
          <Select
            label={t`Rolle`}
            value={role}
            onChange={(event) => setRole(allRoles.find((known) => known === event.target.value) ?? 'observer')}
            options={roles.map((value) => ({ value, label: words[value] }))}
          />
        </>
      )}
    </Dialog>
  );
}
