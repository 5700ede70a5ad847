import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { Breadcrumb } from '../../ui/breadcrumb.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PublicPath } from './public-path.tsx';
import { publicPointQuery, publicProcedureQuery } from './queries.ts';
import '../../styles/public.css';

const route = getRouteApi(paths.publicTrace);

/** The published way of one point: from the organisation's words to the sentence in the text. */
export function PublicTracePage() {
  const { t } = useLingui();
  const { slug, pointId } = route.useParams();
  const procedure = useQuery(publicProcedureQuery(slug)).data;
  const { data: point, error } = useQuery(publicPointQuery(slug, pointId));
  const title = point ? t`Werdegang von ${point.reference}` : t`Werdegang`;
  usePageTitle(title, procedure?.title);
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb>
            <Link to={paths.publicProcedure} params={{ slug }}>
              {procedure?.title ?? t`Verfahren`}
            </Link>
            <Link to={paths.publicResults} params={{ slug }}>
              <Trans>Ergebnisse</Trans>
            </Link>
            {point?.reference ?? t`Werdegang`}
          </Breadcrumb>
        }
        title={title}
        lead={<Trans>Vom Vorschlag über die Entscheidung bis zum Satz, der heute im Text steht.</Trans>}
      />
      {error && <Alert kind="danger">{error.message}</Alert>}
      {!point && !error && <Loading lines={8} />}
      {point && <PublicPath slug={slug} point={point} procedure={procedure} />}
    </>
  );
}
