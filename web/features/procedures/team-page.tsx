import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { staffRoles } from '../../../shared/access.ts';
import { grantRole } from '../../../shared/identity.ts';
import { paths } from '../../paths.ts';
import { api } from '../../platform/api.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Select } from '../../ui/select.tsx';
import { Table } from '../../ui/table.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { frameQuery, invitationsQuery, staffQuery, useFrameChange } from './queries.ts';
import { useRoleWords } from './words.ts';

const route = getRouteApi(`/signed-in${paths.team}`);

/** People who work in the procedure, their roles, and the invitations that are out. */
export function TeamPage() {
  const { t } = useLingui();
  const words = useRoleWords();
  const { procedureId } = route.useParams();
  const procedure = useQuery(frameQuery(procedureId)).data;
  const people = useQuery(staffQuery(procedureId));
  const [isInviting, setInviting] = useState(false);
  const mayEdit = procedure !== undefined && 'edit' in procedure.can;
  usePageTitle(t`Team und Einladungen`, procedure?.title);
  return (
    <>
      <PageHeader
        title={<Trans>Team und Einladungen</Trans>}
        actions={
          mayEdit && (
            <Button look="primary" onClick={() => setInviting(true)}>
              <Trans>Person einladen</Trans>
            </Button>
          )
        }
      />
      {people.isPending && <Loading lines={4} />}
      {people.error && <Alert kind="danger">{people.error.message}</Alert>}
      {people.data && (
        <Table
          caption={t`Personen mit einer Rolle in diesem Verfahren`}
          rows={people.data.items}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', header: <Trans>Name</Trans>, isRowHeader: true, cell: ({ name }) => name },
            {
              key: 'roles',
              header: <Trans>Rollen</Trans>,
              cell: ({ roles }) => roles.map((role) => words[role]).join(', '),
            },
            ...(mayEdit
              ? [
                  {
                    key: 'grant',
                    header: <Trans>Weitere Rolle</Trans>,
                    cell: (person: { id: string; name: string; roles: (typeof staffRoles)[number][] }) => (
                      <Grant procedureId={procedureId} person={person} />
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {mayEdit && <Invitations procedureId={procedureId} />}
      {isInviting && <InviteDialog procedureId={procedureId} organisation={null} onClose={() => setInviting(false)} />}
    </>
  );
}

interface GrantProps {
  procedureId: string;
  person: { id: string; name: string; roles: (typeof staffRoles)[number][] };
}

function Grant({ procedureId, person }: GrantProps) {
  const { t } = useLingui();
  const words = useRoleWords();
  const grant = useFrameChange(procedureId, (role: (typeof staffRoles)[number]) =>
    api(grantRole, { params: { procedureId }, body: { personId: person.id, role } }),
  );
  return (
    <>
      {grant.error && <Alert kind="danger">{grant.error.detail}</Alert>}
      <Select
        label={t`Rolle für ${person.name}`}
        placeholder={t`Rolle geben`}
        value=""
        onChange={(event) => {
          const role = staffRoles.find((known) => known === event.target.value);
          if (role) grant.mutate(role);
        }}
        options={staffRoles
          .filter((role) => !person.roles.includes(role))
          .map((value) => ({ value, label: words[value] }))}
      />
    </>
  );
}

function Invitations({ procedureId }: { procedureId: string }) {
  const { t } = useLingui();
  const format = useFormat();
  const words = useRoleWords();
  const invitations = useQuery(invitationsQuery(procedureId)).data?.items ?? [];
  if (invitations.length === 0) return null;
  const states = {
    sent: (
      <Badge tone="info">
        <Trans>Unterwegs</Trans>
      </Badge>
    ),
    accepted: (
      <Badge tone="success" icon="check">
        <Trans>Angenommen</Trans>
      </Badge>
    ),
    expired: (
      <Badge tone="neutral">
        <Trans>Abgelaufen</Trans>
      </Badge>
    ),
  };
  return (
    <Table
      caption={t`Einladungen`}
      rows={invitations}
      rowKey={({ id }) => id}
      columns={[
        { key: 'email', header: <Trans>E-Mail-Adresse</Trans>, isRowHeader: true, cell: ({ email }) => email },
        { key: 'role', header: <Trans>Rolle</Trans>, cell: ({ role }) => words[role] },
        { key: 'status', header: <Trans>Stand</Trans>, cell: ({ status }) => states[status] },
        { key: 'until', header: <Trans>Gültig bis</Trans>, cell: ({ expiresAt }) => format.shortDate(expiresAt) },
      ]}
    />
  );
}
