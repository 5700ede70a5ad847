import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { paths } from '../../paths.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { useSession } from '../../platform/session.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { staffRoleWords } from '../identity/role-words.ts';
import { GrantRoleDialog } from './grant-role-dialog.tsx';
import { InvitationList } from './invitation-list.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { frameQuery, type StaffMember, staffQuery } from './queries.ts';
import '../../styles/procedures.css';

const route = getRouteApi(`/signed-in${paths.team}`);

/** People who work in the procedure, their roles, and the invitations that are out. */
export function TeamPage() {
  const { t } = useLingui();
  const { procedureId } = route.useParams();
  const procedure = useQuery(frameQuery(procedureId)).data;
  const { data, isPending, error } = useQuery(staffQuery(procedureId));
  const [isInviting, setInviting] = useState(false);
  const [granted, setGranted] = useState<StaffMember>();
  const mayEdit = procedure?.can.edit !== undefined;
  usePageTitle(t`Team und Einladungen`, procedure?.title);
  return (
    <>
      <PageHeader
        title={<Trans>Team und Einladungen</Trans>}
        lead={
          <Trans>
            Wer für die Stadt an diesem Verfahren arbeitet. Namen stehen nur hier, nie in Veröffentlichungen.
          </Trans>
        }
        actions={
          mayEdit && (
            <Button look="primary" icon="person" onClick={() => setInviting(true)}>
              <Trans>Person einladen</Trans>
            </Button>
          )
        }
      />
      {isPending && <Loading lines={4} />}
      {error && <Alert kind="danger">{error.message}</Alert>}
      {data && <People people={data.items} onGrant={mayEdit ? setGranted : undefined} />}
      {mayEdit && <InvitationList procedureId={procedureId} />}
      {isInviting && <InviteDialog procedureId={procedureId} organisation={null} onClose={() => setInviting(false)} />}
      {granted && <GrantRoleDialog procedureId={procedureId} person={granted} onClose={() => setGranted(undefined)} />}
    </>
  );
}

function People(props: { people: readonly StaffMember[]; onGrant: ((person: StaffMember) => void) | undefined }) {
  const { t, i18n } = useLingui();
  const { person: me } = useSession();
  const { people, onGrant } = props;
  const columns: Column<StaffMember>[] = [
    {
      key: 'name',
      header: <Trans>Name</Trans>,
      isRowHeader: true,
      cell: ({ id, name }) => (id === me?.id ? t`${name} (Sie)` : name),
    },
    {
      key: 'roles',
      header: <Trans>Rollen</Trans>,
      cell: ({ roles }) => (
        <ul className="plain-list">
          {roles.map((role) => (
            <li key={role}>
              {i18n._(staffRoleWords[role].word)} <span className="st-muted">{i18n._(staffRoleWords[role].may)}</span>
            </li>
          ))}
        </ul>
      ),
    },
  ];
  const acts: Column<StaffMember>[] = onGrant
    ? [
        {
          key: 'act',
          header: <Trans>Handlung</Trans>,
          cell: (person) => (
            <Button look="tertiary" aria-label={t`Weitere Rolle für ${person.name}`} onClick={() => onGrant(person)}>
              <Trans>Weitere Rolle</Trans>
            </Button>
          ),
        },
      ]
    : [];
  return (
    <Table
      caption={t`Personen mit einer Rolle in diesem Verfahren`}
      columns={[...columns, ...acts]}
      rows={people}
      rowKey={({ id }) => id}
    />
  );
}
