import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { Breadcrumb } from '../../ui/breadcrumb.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { ParticipantList } from './participant-list.tsx';
import { ProcedureCourse } from './procedure-course.tsx';
import { Prose } from './prose.tsx';
import { type PublicProcedure, publicProcedureQuery } from './queries.ts';
import { ToRead } from './to-read.tsx';
import { WorkingGroupView } from './working-group-view.tsx';
import '../../styles/public.css';

const route = getRouteApi(paths.publicProcedure);

/** One procedure for everybody: what it is about, how far it is, who takes part, what there is to read. */
export function PublicProcedurePage() {
  const { t } = useLingui();
  const { slug } = route.useParams();
  const { data: procedure, error } = useQuery(publicProcedureQuery(slug));
  usePageTitle(procedure?.title ?? t`Verfahren`);
  if (error) return <Alert kind="danger">{error.message}</Alert>;
  if (!procedure) return <Loading lines={8} />;
  return <Opened procedure={procedure} />;
}

function Opened({ procedure }: { procedure: PublicProcedure }) {
  const format = useFormat(procedure.timeZone);
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb>
            <Link to={paths.start}>
              <Trans>Alle Verfahren</Trans>
            </Link>
            {procedure.title}
          </Breadcrumb>
        }
        title={procedure.title}
        meta={
          <>
            <StatusBadge of="procedure" status={procedure.status} />
            {procedure.due && (
              <span className="st-muted">
                <Trans>Geplant bis {format.due(procedure.due)}</Trans>
              </span>
            )}
          </>
        }
      />
      <div className="public">
        <div className="public__about st-reading">
          <Prose text={procedure.summary} />
        </div>
        <div className="public__beside">
          <ToRead procedure={procedure} />
          <Mandate procedure={procedure} />
        </div>
        <section className="public__course" aria-labelledby="weg">
          <h2 id="weg">
            <Trans>Der Weg des Verfahrens</Trans>
          </h2>
          <ProcedureCourse procedure={procedure} />
        </section>
      </div>
      <ParticipantList participants={procedure.participants} />
      {procedure.workingGroup && <WorkingGroupView group={procedure.workingGroup} />}
    </>
  );
}

function Mandate({ procedure }: { procedure: PublicProcedure }) {
  const { t } = useLingui();
  const format = useFormat(procedure.timeZone);
  const { mandate, leadOrganisationName, coordinatingUnit, fileReference } = procedure;
  return (
    <section className="st-panel">
      <h2>
        <Trans>Auftrag</Trans>
      </h2>
      {mandate !== null && (
        <p>
          {mandate.resolvedOn === null ? (
            <Trans>
              {mandate.title} ({mandate.body}, Beschluss-Nr. {mandate.reference})
            </Trans>
          ) : (
            <Trans>
              {mandate.title} ({mandate.body}, Beschluss-Nr. {mandate.reference} vom {format.date(mandate.resolvedOn)})
            </Trans>
          )}
        </p>
      )}
      <DefinitionList
        items={[
          { term: t`Federführung`, value: leadOrganisationName },
          { term: t`Koordination`, value: coordinatingUnit },
          { term: t`Aktenzeichen`, value: fileReference },
        ]}
      />
    </section>
  );
}
