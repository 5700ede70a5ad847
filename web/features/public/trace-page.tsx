import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { Breadcrumb } from '../../ui/breadcrumb.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PublishedPoint } from './published-point.tsx';
import { publicPointQuery, publicProcedureQuery } from './queries.ts';
import '../../styles/public.css';

const route = getRouteApi(paths.publicTrace);

/** The published way of one point: from the organisation's words to the sentence. */
export function PublicTracePage() {
  const { t } = useLingui();
  const { slug, pointId } = route.useParams();
  const procedure = useQuery(publicProcedureQuery(slug)).data;
  const point = useQuery(publicPointQuery(slug, pointId));
  usePageTitle(point.data ? t`Werdegang ${point.data.reference}` : t`Werdegang`, procedure?.title);
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb>
            <Link to={paths.publicProcedure} params={{ slug }}>
              {procedure?.title ?? t`Verfahren`}
            </Link>
            <Link to={paths.publicResults} params={{ slug }} search={{}}>
              {t`Ergebnisse`}
            </Link>
            {point.data?.reference ?? t`Werdegang`}
          </Breadcrumb>
        }
        title={point.data ? t`Werdegang von ${point.data.reference}` : t`Werdegang`}
        lead={<Trans>Vom Vorschlag über die Entscheidung bis zum geänderten Satz.</Trans>}
      />
      {point.isPending && <Loading lines={8} />}
      {point.error && <Alert kind="danger">{point.error.message}</Alert>}
      {point.data && <PublishedPoint slug={slug} point={point.data} headingLevel={2} />}
    </>
  );
}
