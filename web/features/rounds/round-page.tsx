import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { defaultTimeZone } from '../../platform/format.ts';
import { useMay } from '../../platform/me.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { Breadcrumb } from '../../ui/breadcrumb.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { useMyOrganisations } from '../positions/my-organisations.ts';
import { roundQuery } from '../positions/queries.ts';
import { RoundCall } from '../positions/round-call.tsx';
import { procedureQuery } from './queries.ts';
import { RoundDesk } from './round-desk.tsx';

const route = getRouteApi(`/signed-in${paths.round}`);

/** One round: for staff what is set and what comes next, for organisations what is asked and how to answer. */
export function RoundPage() {
  const { t } = useLingui();
  const { procedureId, roundId } = route.useParams();
  const procedure = useQuery(procedureQuery(procedureId)).data;
  const { data: round, error } = useQuery(roundQuery(procedureId, roundId));
  const isStaff = useMay(procedureId, 'topic.list');
  const isParticipant = (useMyOrganisations(procedureId)?.length ?? 0) > 0;
  usePageTitle(round?.title ?? t`Beteiligungsrunde`, procedure?.title);
  if (error) return <Alert kind="danger">{error.message}</Alert>;
  if (round === undefined) return <Loading lines={8} />;
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb>
            <Link to={paths.rounds} params={{ procedureId }}>
              <Trans>Beteiligungsrunden</Trans>
            </Link>
            {round.reference}
          </Breadcrumb>
        }
        title={round.title}
        meta={<StatusBadge of="round" status={round.status} />}
      />
      {isStaff && (
        <RoundDesk procedureId={procedureId} round={round} timeZone={procedure?.timeZone ?? defaultTimeZone} />
      )}
      {(!isStaff || isParticipant) && (
        <RoundCall procedureId={procedureId} round={round} timeZone={procedure?.timeZone} />
      )}
    </>
  );
}
