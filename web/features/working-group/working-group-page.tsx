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
import { type Column, Table } from '../../ui/table.tsx';
import { frameQuery, groupQuery, type WorkingGroup } from '../procedures/queries.ts';
import { WorkingGroupForm } from './working-group-form.tsx';

const route = getRouteApi(`/signed-in${paths.workingGroup}`);

/** The working group and its seats: functions, never names. */
export function WorkingGroupPage() {
  const { t } = useLingui();
  const { procedureId } = route.useParams();
  const procedure = useQuery(frameQuery(procedureId)).data;
  const { data: group, error } = useQuery(groupQuery(procedureId));
  usePageTitle(t`Arbeitsgremium`, procedure?.title);
  if (error) return <Alert kind="danger">{error.message}</Alert>;
  if (!group) return <Loading lines={6} />;
  return <Opened procedureId={procedureId} group={group} mayEdit={procedure?.can.edit !== undefined} />;
}

function Opened(props: { procedureId: string; group: WorkingGroup; mayEdit: boolean }) {
  const { t } = useLingui();
  const { procedureId, group, mayEdit } = props;
  const [isEditing, setEditing] = useState(false);
  const isEmpty = group.title === '' && group.seats.length === 0;
  const edit = (
    <Button icon="edit" onClick={() => setEditing(true)}>
      {isEmpty ? <Trans>Arbeitsgremium einrichten</Trans> : <Trans>Bearbeiten</Trans>}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={group.title || <Trans>Arbeitsgremium</Trans>}
        lead={group.note}
        actions={mayEdit && !isEditing && !isEmpty && edit}
      />
      {isEditing ? (
        <WorkingGroupForm procedureId={procedureId} group={group} onDone={() => setEditing(false)} />
      ) : isEmpty ? (
        <EmptyState
          icon="person"
          title={t`Hier steht, wer das Konzept vorbereitet und über die Vorschläge berät`}
          action={mayEdit && edit}
        />
      ) : (
        <Seats group={group} />
      )}
    </>
  );
}

type Seat = WorkingGroup['seats'][number];

function Seats({ group }: { group: WorkingGroup }) {
  const { t } = useLingui();
  const columns: Column<Seat>[] = [
    { key: 'function', header: <Trans>Sitz</Trans>, isRowHeader: true, cell: (seat) => seat.function },
    { key: 'organisation', header: <Trans>Organisation</Trans>, cell: (seat) => seat.organisationName ?? '–' },
    { key: 'voting', header: <Trans>Stimme</Trans>, cell: (seat) => (seat.voting ? t`stimmt ab` : t`berät`) },
  ];
  return <Table caption={t`Sitze`} columns={columns} rows={group.seats} rowKey={({ id }) => id} />;
}
