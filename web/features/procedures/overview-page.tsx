import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { useMe } from '../../platform/me.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { OrganisationOverview } from './organisation-overview.tsx';
import { frameQuery } from './queries.ts';
import { UnfinishedList } from './unfinished-list.tsx';

const route = getRouteApi(`/signed-in${paths.procedure}`);

/** Home of a procedure: for staff what is not finished, for organisations what is due and what became of their points. */
export function OverviewPage() {
  const { t } = useLingui();
  const format = useFormat();
  const { procedureId } = route.useParams();
  const { data: procedure, error } = useQuery(frameQuery(procedureId));
  const roles = useMe()?.procedures.find((known) => known.procedureId === procedureId)?.roles ?? [];
  const isOffice = roles.some((role) => ['coordinator', 'clerk', 'signatory'].includes(role));
  const isOrganisation = roles.some((role) => ['representative', 'contributor', 'observer'].includes(role));
  usePageTitle(t`Übersicht`, procedure?.title);
  if (error) return <Alert kind="danger">{error.message}</Alert>;
  if (!procedure) return <Loading lines={8} />;
  return (
    <>
      <PageHeader
        title={procedure.title}
        meta={
          <>
            <StatusBadge of="procedure" status={procedure.status} />
            {procedure.due && <Trans>Geplant bis {format.due(procedure.due)}</Trans>}
            <Link to={paths.publicProcedure} params={{ slug: procedure.slug }} className="kern-link">
              <Trans>Öffentliche Seite</Trans>
            </Link>
          </>
        }
      />
      {isOrganisation && <OrganisationOverview procedureId={procedureId} timeZone={procedure.timeZone} />}
      {isOffice && <UnfinishedList procedureId={procedureId} />}
    </>
  );
}
