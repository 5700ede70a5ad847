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
import { provenanceQuery } from './queries.ts';
import '../../styles/incorporation.css';

const route = getRouteApi(`/signed-in${paths.provenance}`);

/** Where every sentence of a frozen version comes from, for people who are signed in. */
export function ProvenancePage() {
  const { t } = useLingui();
  const { procedureId, versionId } = route.useParams();
  const { satz } = route.useSearch();
  const provenance = useQuery(provenanceQuery(procedureId, versionId));
  usePageTitle(t`Herkunft der Sätze`, provenance.data?.documentTitle);
  if (provenance.error) return <Alert kind="danger">{provenance.error.message}</Alert>;
  if (provenance.isPending) return <Loading lines={8} />;
  const { documentTitle, versionNumber } = provenance.data;
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb>
            <Link to={paths.documents} params={{ procedureId }}>
              <Trans>Konzept</Trans>
            </Link>
            <Trans>Herkunft der Sätze</Trans>
          </Breadcrumb>
        }
        title={
          <Trans>
            {documentTitle}, Fassung {versionNumber}: Herkunft der Sätze
          </Trans>
        }
        lead={
          <Trans>
            Hinter jedem Satz steht, seit wann er so lautet und wer ihn angestoßen hat. Wählen Sie einen Satz, um seinen
            Weg zu lesen.
          </Trans>
        }
      />
      <ProvenanceText
        provenance={provenance.data}
        openedUnit={satz}
        linkSentence={({ unitId, ...link }) => (
          <Link
            {...link}
            to={paths.provenance}
            params={{ procedureId, versionId }}
            search={unitId === undefined ? {} : { satz: unitId }}
            resetScroll={false}
            replace
          />
        )}
        linkPoint={(pointId, reference) => (
          <Link to={paths.trace} params={{ procedureId, pointId }} className="kern-link">
            {reference}
          </Link>
        )}
      />
    </>
  );
}
