import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { Table } from '../../ui/table.tsx';
import { ProcedureTimeline } from './procedure-timeline.tsx';
import { type PublicProcedure, publicProcedureQuery } from './queries.ts';
import '../../styles/public.css';

const route = getRouteApi(paths.publicProcedure);

/** One procedure for everybody: what it is about, how far it is, who takes part, what to read. */
export function PublicProcedurePage() {
  const { t } = useLingui();
  const { slug } = route.useParams();
  const query = useQuery(publicProcedureQuery(slug));
  usePageTitle(query.data?.title ?? t`Verfahren`);
  if (query.isPending) return <Loading lines={8} />;
  if (query.error) return <Alert kind="danger">{query.error.message}</Alert>;
  return <Opened procedure={query.data} />;
}

function Opened({ procedure }: { procedure: PublicProcedure }) {
  const format = useFormat(procedure.timeZone);
  const hasResults = procedure.rounds.some(({ status }) => status === 'published');
  return (
    <>
      <PageHeader
        title={procedure.title}
        meta={
          <>
            <StatusBadge of="procedure" status={procedure.status} />
            {procedure.due && <Trans>Geplant bis {format.due(procedure.due)}</Trans>}
          </>
        }
        actions={
          hasResults && (
            <Link
              to={paths.publicResults}
              params={{ slug: procedure.slug }}
              search={{}}
              className={buttonClass('primary')}
            >
              <span className="kern-label">
                <Trans>Ergebnisse ansehen</Trans>
              </span>
            </Link>
          )
        }
      />
      <div className="st-reading">
        {procedure.summary
          .split(/\n{2,}/)
          .filter((paragraph) => paragraph !== '')
          .map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
      </div>
      <Documents procedure={procedure} />
      <h2>
        <Trans>Der Weg des Verfahrens</Trans>
      </h2>
      <ProcedureTimeline procedure={procedure} />
      <Frame procedure={procedure} />
      <Participants procedure={procedure} />
      <Group procedure={procedure} />
    </>
  );
}

function Documents({ procedure }: { procedure: PublicProcedure }) {
  if (procedure.documents.length === 0) return null;
  return (
    <section>
      <h2>
        <Trans>Zum Lesen</Trans>
      </h2>
      {procedure.documents.map((document) => (
        <div key={document.id} className="card">
          <h3>{document.title}</h3>
          {document.note && <p>{document.note}</p>}
          <ul className="st-links">
            {document.versions.toReversed().map((version) => (
              <li key={version.id}>
                <Link
                  to={paths.publicVersion}
                  params={{ slug: procedure.slug, documentId: document.id, number: String(version.number) }}
                  className="kern-link"
                >
                  <Trans>
                    {document.title}, Fassung {version.number} lesen
                  </Trans>
                </Link>
                {version.number > 1 && (
                  <>
                    {' · '}
                    <Link
                      to={paths.publicProvenance}
                      params={{ slug: procedure.slug, versionId: version.id }}
                      className="kern-link"
                    >
                      <Trans>Woher kommt jeder Satz von Fassung {version.number}?</Trans>
                    </Link>
                  </>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Frame({ procedure }: { procedure: PublicProcedure }) {
  const { t } = useLingui();
  const format = useFormat(procedure.timeZone);
  const { mandate } = procedure;
  return (
    <section>
      <h2>
        <Trans>Auftrag und Zuständigkeit</Trans>
      </h2>
      <DefinitionList
        items={[
          {
            term: t`Auftrag`,
            value: mandate && (
              <>
                <Trans>
                  {mandate.title}, Beschluss-Nr. {mandate.reference}, {mandate.body}
                </Trans>
                {mandate.resolvedOn && `, ${format.date(mandate.resolvedOn)}`}
              </>
            ),
          },
          { term: t`Federführung`, value: procedure.leadOrganisationName },
          { term: t`Koordination`, value: procedure.coordinatingUnit },
          { term: t`Aktenzeichen`, value: procedure.fileReference },
        ]}
      />
    </section>
  );
}

function Participants({ procedure }: { procedure: PublicProcedure }) {
  const { t } = useLingui();
  if (procedure.participants.length === 0) return null;
  return (
    <section>
      <h2>
        <Trans>Wer wirkt mit?</Trans>
      </h2>
      <Table
        caption={t`Beteiligte Organisationen`}
        isCaptionHidden
        rows={procedure.participants}
        rowKey={(participant) => participant.name}
        columns={[
          { key: 'name', header: <Trans>Organisation</Trans>, isRowHeader: true, cell: ({ name }) => name },
          { key: 'capacity', header: <Trans>Rolle</Trans>, cell: ({ capacity }) => capacity ?? '–' },
          {
            key: 'status',
            header: <Trans>Stand der Teilnahme</Trans>,
            cell: ({ status }) => <StatusBadge of="participation" status={status as 'confirmed'} />,
          },
        ]}
      />
    </section>
  );
}

function Group({ procedure }: { procedure: PublicProcedure }) {
  const group = procedure.workingGroup;
  if (!group) return null;
  return (
    <section>
      <h2>{group.title}</h2>
      {group.note && <p className="st-reading">{group.note}</p>}
      <ul>
        {group.seats.map((seat) => (
          <li key={`${seat.function}${seat.organisationName}`}>
            {seat.function}
            {seat.organisationName && ` (${seat.organisationName})`}{' '}
            {seat.voting ? <Trans>– stimmberechtigt</Trans> : <Trans>– beratend</Trans>}
          </li>
        ))}
      </ul>
    </section>
  );
}
