import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { Breadcrumb } from '../../ui/breadcrumb.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProvenanceText } from './provenance-text.tsx';
import { publicProcedureQuery, publicProvenanceQuery } from './queries.ts';
import '../../styles/public.css';

const route = getRouteApi(paths.publicProvenance);

/** Where each sentence of a released version comes from. */
export function PublicProvenancePage() {
  const { t } = useLingui();
  const { slug, versionId } = route.useParams();
  const procedure = useQuery(publicProcedureQuery(slug)).data;
  const provenance = useQuery(publicProvenanceQuery(slug, versionId));
  const title = provenance.data
    ? t`Herkunft der Sätze: ${provenance.data.documentTitle}, Fassung ${provenance.data.versionNumber}`
    : t`Herkunft der Sätze`;
  usePageTitle(title, procedure?.title);
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb>
            <Link to={paths.publicProcedure} params={{ slug }}>
              {procedure?.title ?? t`Verfahren`}
            </Link>
            {t`Herkunft der Sätze`}
          </Breadcrumb>
        }
        title={title}
        lead={
          <Trans>
            Geänderte Sätze lassen sich aufklappen: Sie zeigen, seit wann sie so dastehen und wessen Vorschlag
            dahintersteht.
          </Trans>
        }
      />
      {provenance.isPending && <Loading lines={8} />}
      {provenance.error && <Alert kind="danger">{provenance.error.message}</Alert>}
      {provenance.data && (
        <ProvenanceText
          provenance={provenance.data}
          linkToPoint={(pointId, reference) => (
            <Link to={paths.publicTrace} params={{ slug, pointId }} className="kern-link">
              {reference}
            </Link>
          )}
        />
      )}
    </>
  );
}
