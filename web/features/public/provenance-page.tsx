import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { Breadcrumb } from '../../ui/breadcrumb.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProvenanceText } from '../incorporation/provenance-text.tsx';
import { publicProcedureQuery, publicProvenanceQuery } from './queries.ts';
import '../../styles/incorporation.css';

const route = getRouteApi(paths.publicProvenance);

/** Where each sentence of a released version comes from. */
export function PublicProvenancePage() {
  const { t } = useLingui();
  const { slug, versionId } = route.useParams();
  const { satz } = route.useSearch();
  const procedure = useQuery(publicProcedureQuery(slug)).data;
  const { data: provenance, error } = useQuery(publicProvenanceQuery(slug, versionId));
  const document = procedure?.documents.find(({ versions }) => versions.some(({ id }) => id === versionId));
  const number = provenance === undefined ? undefined : String(provenance.versionNumber);
  usePageTitle(t`Herkunft der Sätze`, procedure?.title);
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb>
            <Link to={paths.publicProcedure} params={{ slug }}>
              {procedure?.title ?? t`Verfahren`}
            </Link>
            {document !== undefined && number !== undefined && (
              <Link to={paths.publicVersion} params={{ slug, documentId: document.id, number }}>
                {t`${document.title}, Fassung ${number}`}
              </Link>
            )}
            {t`Herkunft der Sätze`}
          </Breadcrumb>
        }
        title={
          provenance === undefined
            ? t`Herkunft der Sätze`
            : t`Herkunft der Sätze: ${provenance.documentTitle}, Fassung ${provenance.versionNumber}`
        }
        lead={
          <Trans>
            Hinter jedem Satz steht, seit wann er so lautet und wessen Vorschlag dahintersteht. Wählen Sie einen Satz,
            um seinen Weg zu lesen.
          </Trans>
        }
      />
      {error && <Alert kind="danger">{error.message}</Alert>}
      {!provenance && !error && <Loading lines={8} />}
      {provenance && (
        <ProvenanceText
          provenance={provenance}
          openedUnit={satz}
          linkSentence={({ unitId, ...link }) => (
            <Link
              {...link}
              to={paths.publicProvenance}
              params={{ slug, versionId }}
              search={unitId === undefined ? {} : { satz: unitId }}
              resetScroll={false}
              replace
            />
          )}
          linkPoint={(pointId, reference) => (
            <Link to={paths.publicTrace} params={{ slug, pointId }}>
              {reference}
            </Link>
          )}
        />
      )}
    </>
  );
}
