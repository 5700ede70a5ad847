import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../../platform/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Loading } from '../../ui/loading.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { roleWords } from '../identity/role-words.ts';
import { type Invitation, invitationsQuery, participantsQuery } from './queries.ts';

/** Who was invited to what, and what became of it. */
export function InvitationList({ procedureId }: { procedureId: string }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const { data, isPending, error } = useQuery(invitationsQuery(procedureId));
  const organisations = useQuery(participantsQuery(procedureId)).data?.items ?? [];
  const columns: Column<Invitation>[] = [
    { key: 'email', header: <Trans>E-Mail-Adresse</Trans>, isRowHeader: true, cell: ({ email }) => email },
    {
      key: 'for',
      header: <Trans>Für</Trans>,
      cell: ({ organisationId }) =>
        organisationId === null
          ? t`Team`
          : organisations.find((organisation) => organisation.organisationId === organisationId)?.organisationName,
    },
    { key: 'role', header: <Trans>Rolle</Trans>, cell: ({ role }) => i18n._(roleWords[role].word) },
    { key: 'status', header: <Trans>Stand</Trans>, cell: ({ status }) => <InvitationState status={status} /> },
    { key: 'until', header: <Trans>Gültig bis</Trans>, cell: ({ expiresAt }) => format.shortDate(expiresAt) },
  ];
  return (
    <section className="frame-section">
      {isPending && <Loading lines={3} />}
      {error && <Alert kind="danger">{error.message}</Alert>}
      {data?.items.length === 0 && (
        <p className="st-muted">
          <Trans>Es ist noch niemand eingeladen.</Trans>
        </p>
      )}
      {data && data.items.length > 0 && (
        <Table caption={t`Einladungen`} columns={columns} rows={data.items} rowKey={({ id }) => id} />
      )}
    </section>
  );
}

function InvitationState({ status }: Pick<Invitation, 'status'>) {
  if (status === 'accepted') {
    return (
      <Badge tone="success" icon="checkCircle">
        <Trans>Angenommen</Trans>
      </Badge>
    );
  }
  if (status === 'expired') {
    return (
      <Badge tone="neutral" icon="minusCircle">
        <Trans>Abgelaufen</Trans>
      </Badge>
    );
  }
  return (
    <Badge tone="info" icon="clock">
      <Trans>Noch offen</Trans>
    </Badge>
  );
}
