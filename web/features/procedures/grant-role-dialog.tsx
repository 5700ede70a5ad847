import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useId, useState } from 'react';
import { type StaffRole, staffRoles } from '../../../shared/access.ts';
import { grantRole } from '../../../shared/identity.ts';
import { api } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { staffRoleWords } from '../identity/role-words.ts';
import { type StaffMember, useFrameChange } from './queries.ts';

interface GrantRoleDialogProps {
  procedureId: string;
  person: StaffMember;
  onClose: () => void;
}

/** Gives somebody of the team a further role. A role one gave oneself never suffices to adopt (R5). */
export function GrantRoleDialog({ procedureId, person, onClose }: GrantRoleDialogProps) {
  const { t, i18n } = useLingui();
  const formId = useId();
  const open = staffRoles.filter((role) => !person.roles.includes(role));
  const [role, setRole] = useState<StaffRole>();
  const [isTried, setTried] = useState(false);
  const grant = useFrameChange(procedureId, (chosen: StaffRole) =>
    api(grantRole, { params: { procedureId }, body: { personId: person.id, role: chosen } }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (role !== undefined) grant.mutate(role, { onSuccess: onClose });
  };
  return (
    <Dialog
      isOpen
      title={t`Weitere Rolle für ${person.name}`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>
            <Trans>Abbrechen</Trans>
          </Button>
          {open.length > 0 && (
            <Button look="primary" type="submit" form={formId} isBusy={grant.isPending}>
              <Trans>Rolle geben</Trans>
            </Button>
          )}
        </>
      }
    >
      {open.length === 0 ? (
        <p>
          <Trans>Diese Person hat schon alle Rollen.</Trans>
        </p>
      ) : (
        <form id={formId} className="st-form" noValidate onSubmit={submit}>
          {grant.error && <Alert kind="danger">{grant.error.detail}</Alert>}
          <RadioGroup
            name="role"
            label={t`Welche Rolle?`}
            value={role ?? ''}
            error={isTried && role === undefined ? t`Bitte wählen Sie eine Rolle.` : undefined}
            onChange={({ target }) => setRole(open.find((known) => known === target.value))}
            options={open.map((value) => ({
              value,
              label: i18n._(staffRoleWords[value].word),
              hint: i18n._(staffRoleWords[value].may),
            }))}
          />
          <p className="st-muted">
            <Trans>Entscheiden darf niemand mit einer Rolle, die er oder sie sich selbst gegeben hat.</Trans>
          </p>
        </form>
      )}
    </Dialog>
  );
}
