import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { paths } from '../../paths.ts';
import { useMay } from '../../platform/me.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { frameQuery } from '../procedures/queries.ts';
import { MeetingDialog } from './meeting-dialog.tsx';
import { MeetingBadge, useWhen } from './meeting-words.tsx';
import { type MeetingHead, meetingsQuery } from './queries.ts';

const route = getRouteApi(`/signed-in${paths.meetings}`);

/** All meetings of the working group. */
export function MeetingsPage() {
  const { t } = useLingui();
  const { procedureId } = route.useParams();
  const navigate = useNavigate();
  const when = useWhen();
  const mayPlan = useMay(procedureId, 'meeting.edit');
  const [isPlanning, setPlanning] = useState(false);
  const procedure = useQuery(frameQuery(procedureId)).data;
  const { data, error } = useQuery(meetingsQuery(procedureId));
  usePageTitle(t`Sitzungen`, procedure?.title);
  if (error) return <Alert kind="danger">{error.message}</Alert>;
  if (!data || !procedure) return <Loading lines={6} />;
  const plan = mayPlan && (
    <Button icon="add" onClick={() => setPlanning(true)}>
      <Trans>Sitzung planen</Trans>
    </Button>
  );
  const columns: Column<MeetingHead>[] = [
    {
      key: 'title',
      header: <Trans>Sitzung</Trans>,
      isRowHeader: true,
      cell: ({ id, number, title }) => (
        <Link to={paths.meeting} params={{ procedureId, meetingId: id }}>
          {number}. {title}
        </Link>
      ),
    },
    { key: 'when', header: <Trans>Wann und wo</Trans>, cell: when },
    { key: 'items', header: <Trans>Vorschläge</Trans>, isNumeric: true, cell: ({ items }) => items },
    { key: 'status', header: <Trans>Stand</Trans>, cell: ({ status }) => <MeetingBadge status={status} /> },
  ];
  return (
    <>
      <PageHeader title={<Trans>Sitzungen</Trans>} actions={data.items.length > 0 && plan} />
      {data.items.length === 0 ? (
        <EmptyState
          icon="clock"
          title={t`Hier stehen die Sitzungen, in denen das Arbeitsgremium über offene Vorschläge beschließt`}
          action={plan}
        />
      ) : (
        <Table caption={t`Sitzungen`} isCaptionHidden columns={columns} rows={data.items} rowKey={({ id }) => id} />
      )}
      {isPlanning && (
        <MeetingDialog
          procedureId={procedureId}
          meeting={null}
          onClose={(made) => {
            setPlanning(false);
            if (made) void navigate({ to: paths.meeting, params: { procedureId, meetingId: made.id } });
          }}
        />
      )}
    </>
  );
}
