import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { organisationRoles } from '../../../shared/access.ts';
import { paths } from '../../paths.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { useMay, useMe } from '../../platform/me.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { SignatureRequests } from '../positions/signature-requests.tsx';
import { OrganisationPositions } from './organisation-positions.tsx';
import { frameQuery, type Procedure } from './queries.ts';
import { RoundList } from './round-list.tsx';
import { UnfinishedList } from './unfinished-list.tsx';
import '../../styles/procedures.css';

const route = getRouteApi(`/signed-in${paths.procedure}`);

/** Home of a procedure: for the office what is not finished, for organisations what is due and what became of it. */
export function OverviewPage() {
  const { t } = useLingui();
  const { procedureId } = route.useParams();
  const { data: procedure, error } = useQuery(frameQuery(procedureId));
  usePageTitle(t`Übersicht`, procedure?.title);
  if (error) return <Alert kind="danger">{error.message}</Alert>;
  if (!procedure) return <Loading lines={8} />;
  return <Opened procedure={procedure} />;
}

function Opened({ procedure }: { procedure: Procedure }) {
  const format = useFormat(procedure.timeZone);
  const { id: procedureId, title, slug, status, due, timeZone } = procedure;
  const roles = useMe()?.procedures.find((known) => known.procedureId === procedureId)?.roles ?? [];
  const isOrganisation = organisationRoles.some((role) => roles.includes(role));
  const seesUnfinished = useMay(procedureId, 'unfinished.read');
  return (
    <>
      <PageHeader
        title={title}
        meta={
          <>
            <StatusBadge of="procedure" status={status} />
            {due !== null && (
              <span className="st-muted">
                <Trans>Geplant bis {format.due(due)}</Trans>
              </span>
            )}
            {status !== 'preparing' && (
              <Link to={paths.publicProcedure} params={{ slug }}>
                <Trans>So sieht es die Öffentlichkeit</Trans>
              </Link>
            )}
          </>
        }
      />
      {isOrganisation && <SignatureRequests procedureId={procedureId} timeZone={timeZone} />}
      {isOrganisation && <RoundList procedureId={procedureId} timeZone={timeZone} isAsked />}
      {isOrganisation && <OrganisationPositions procedureId={procedureId} timeZone={timeZone} />}
      {seesUnfinished && <UnfinishedList procedure={procedure} />}
      {!isOrganisation && <RoundList procedureId={procedureId} timeZone={timeZone} isAsked={false} />}
    </>
  );
}
