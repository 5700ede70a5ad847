import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { paths } from '../../paths.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Table } from '../../ui/table.tsx';
import { frameQuery, groupQuery } from './queries.ts';
import { WorkingGroupForm } from './working-group-form.tsx';

const route = getRouteApi(`/signed-in${paths.workingGroup}`);

/** The working group and its seats: functions, never names. */
export function WorkingGroupPage() {
  const { t } = useLingui();
  const { procedureId } = route.useParams();
  const procedure = useQuery(frameQuery(procedureId)).data;
  const { data: group, error } = useQuery(groupQuery(procedureId));
  const [isEditing, setEditing] = useState(false);
  const mayEdit = procedure !== undefined && 'edit' in procedure.can;
  usePageTitle(t`Arbeitsgremium`, procedure?.title);
  if (error) return <Alert kind="danger">{error.message}</Alert>;
  if (!group) return <Loading lines={6} />;
  return (
    <>
      <PageHeader
        title={group.title || <Trans>Arbeitsgremium</Trans>}
        lead={group.note}
        actions={
          mayEdit &&
          !isEditing && (
            <Button onClick={() => setEditing(true)}>
              <Trans>Bearbeiten</Trans>
            </Button>
          )
        }
      />
      {isEditing && <WorkingGroupForm procedureId={procedureId} group={group} onDone={() => setEditing(false)} />}
      {!isEditing && group.seats.length === 0 && <EmptyState title={t`Hier stehen die Sitze des Arbeitsgremiums`} />}
      {!isEditing && group.seats.length > 0 && (
        <Table
          caption={t`Sitze`}
          rows={group.seats}
          rowKey={({ id }) => id}
          columns={[
            { key: 'function', header: <Trans>Funktion</Trans>, isRowHeader: true, cell: (seat) => seat.function },
            { key: 'organisation', header: <Trans>Organisation</Trans>, cell: (seat) => seat.organisationName ?? '–' },
            {
              key: 'voting',
              header: <Trans>Stimmrecht</Trans>,
              cell: (seat) => (seat.voting ? <Trans>stimmberechtigt</Trans> : <Trans>beratend</Trans>),
            },
          ]}
        />
      )}
    </>
  );
}
