import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useId, useState } from 'react';
import { type OrganisationRole, organisationRoles, type StaffRole, staffRoles } from '../../../shared/access.ts';
import { createInvitation } from '../../../shared/identity.ts';
import { api } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { roleWords } from '../identity/role-words.ts';
import { useFrameChange } from './queries.ts';

interface InviteDialogProps {
  procedureId: string;
  /** Without one the person is invited into a staff role. */
  organisation: { id: string; name: string } | null;
  onClose: () => void;
}

/** Invites a person by mail; the link works once. */
export function InviteDialog({ procedureId, organisation, onClose }: InviteDialogProps) {
  const { t } = useLingui();
  const formId = useId();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<OrganisationRole | StaffRole>(organisation ? 'representative' : 'clerk');
  const [isTried, setTried] = useState(false);
  const invite = useFrameChange(procedureId, () =>
    api(createInvitation, { params: { procedureId }, body: { organisationId: organisation?.id ?? null, email, role } }),
  );
  const missing = isTried && email.trim() === '' ? t`Bitte geben Sie die Adresse ein.` : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (email.trim() !== '') invite.mutate(undefined);
  };
  return (
    <Dialog
      isOpen
      title={organisation ? t`Person für ${organisation.name} einladen` : t`Person in das Team einladen`}
      onClose={onClose}
      footer={
        invite.isSuccess ? (
          <Button look="primary" onClick={onClose}>
            <Trans>Schließen</Trans>
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>
              <Trans>Abbrechen</Trans>
            </Button>
            <Button look="primary" type="submit" form={formId} isBusy={invite.isPending}>
              <Trans>Einladung senden</Trans>
            </Button>
          </>
        )
      }
    >
      {invite.isSuccess ? (
        <Alert kind="success">
          <Trans>Die Einladung an {email} ist unterwegs. Der Link gilt 14 Tage und nur einmal.</Trans>
        </Alert>
      ) : (
        <form id={formId} className="st-form" noValidate onSubmit={submit}>
          {invite.error && <Alert kind="danger">{invite.error.detail}</Alert>}
          <TextField
            label={t`E-Mail-Adresse`}
            type="email"
            autoComplete="off"
            value={email}
            error={missing ?? invite.error?.errors.find(({ pointer }) => pointer === '/email')?.message}
            onChange={({ target }) => setEmail(target.value)}
          />
          {organisation && (
            <p className="st-muted">
              <Trans>
                Die Person wird Mitglied der Organisation und sieht alle Verfahren, an denen diese teilnimmt. Wer schon
                mehr darf, behält seine Rolle.
              </Trans>
            </p>
          )}
          <RoleChoice roles={organisation ? organisationRoles : staffRoles} role={role} onChoose={setRole} />
        </form>
      )}
    </Dialog>
  );
}

function RoleChoice<Role extends OrganisationRole | StaffRole>(props: {
  roles: readonly Role[];
  role: OrganisationRole | StaffRole;
  onChoose: (role: Role) => void;
}) {
  const { t, i18n } = useLingui();
  return (
    <Select
      label={t`Rolle`}
      hint={i18n._(roleWords[props.role].may)}
      value={props.role}
      onChange={({ target }) => {
        const role = props.roles.find((known) => known === target.value);
        if (role) props.onChoose(role);
      }}
      options={props.roles.map((value) => ({ value, label: i18n._(roleWords[value].word) }))}
    />
  );
}
