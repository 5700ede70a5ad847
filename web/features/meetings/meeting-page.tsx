import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { frameQuery } from '../procedures/queries.ts';
import { Agenda } from './agenda.tsx';
import { AttendanceForm, AttendanceList } from './attendance-form.tsx';
import { MeetingActs } from './meeting-acts.tsx';
import { MeetingBadge, useWhen } from './meeting-words.tsx';
import { Minutes } from './minutes.tsx';
import { meetingQuery } from './queries.ts';
import '../../styles/procedures.css';
import '../../styles/meetings.css';

const route = getRouteApi(`/signed-in${paths.meeting}`);

/** One meeting, from its agenda to the minutes. */
export function MeetingPage() {
  const { t } = useLingui();
  const when = useWhen();
  const { procedureId, meetingId } = route.useParams();
  const procedure = useQuery(frameQuery(procedureId)).data;
  const { data: meeting, error } = useQuery(meetingQuery(procedureId, meetingId));
  usePageTitle(meeting?.title ?? t`Sitzung`, procedure?.title);
  if (error) return <Alert kind="danger">{error.message}</Alert>;
  if (!meeting) return <Loading lines={8} />;
  const mayAttend = meeting.can.attend === true;
  return (
    <>
      <PageHeader
        title={meeting.title}
        meta={<MeetingBadge status={meeting.status} />}
        lead={when(meeting)}
        actions={<MeetingActs procedureId={procedureId} meeting={meeting} />}
      />
      {meeting.status !== 'cancelled' && (
        <section aria-labelledby="anwesenheit" className="frame-section">
          <h2 id="anwesenheit">
            <Trans>Anwesenheit</Trans>
          </h2>
          {mayAttend ? (
            <AttendanceForm procedureId={procedureId} meeting={meeting} />
          ) : (
            <AttendanceList meeting={meeting} />
          )}
        </section>
      )}
      <Agenda procedureId={procedureId} meeting={meeting} />
      <Minutes procedureId={procedureId} meeting={meeting} />
    </>
  );
}
