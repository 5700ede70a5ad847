import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { massLetterFrom } from '../../../shared/similarity.ts';
import { paths } from '../../paths.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { TabLinks } from '../../ui/tab-links.tsx';
import { type ClusterRow, clustersQuery } from './queries.ts';
import { wordsOf } from './similarity.tsx';
import '../../styles/review.css';

const route = getRouteApi(`/signed-in${paths.clusters}`);

/** Points that say nearly the same, the largest clusters first; mass letters have a view of their own. */
export function ClustersPage() {
  const { t } = useLingui();
  const { procedureId } = route.useParams();
  const { ansicht, offen } = route.useSearch();
  const navigate = useNavigate({ from: paths.clusters });
  const isMass = ansicht === 'massenschreiben';
  const pages = useInfiniteQuery(
    clustersQuery(procedureId, { ...(isMass && { least: massLetterFrom }), ...(offen && { open: 'true' }) }),
  );
  const clusters = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const total = pages.data?.pages[0]?.total;
  const kept = offen ? { offen } : {};
  const title = isMass ? t`Massenschreiben` : t`Ähnliche Punkte`;
  usePageTitle(title);
  return (
    <>
      <PageHeader
        title={title}
        lead={
          isMass ? (
            <Trans>Mehr als 50 Punkte mit fast demselben Text. Alle Absender bleiben erhalten.</Trans>
          ) : (
            <Trans>Punkte, die fast dasselbe sagen, stehen beisammen. Was sich unterscheidet, ist hervorgehoben.</Trans>
          )
        }
      />
      <TabLinks label={t`Ansicht`}>
        <Link
          to={paths.clusters}
          params={{ procedureId }}
          search={kept}
          activeOptions={{ exact: true }}
          aria-current={isMass ? undefined : 'page'}
        >
          <Trans>Alle ähnlichen Punkte</Trans>
        </Link>
        <Link
          to={paths.clusters}
          params={{ procedureId }}
          search={{ ...kept, ansicht: 'massenschreiben' }}
          activeOptions={{ exact: true }}
          aria-current={isMass ? 'page' : undefined}
        >
          <Trans>Massenschreiben</Trans>
        </Link>
      </TabLinks>
      <Checkbox
        label={t`Nur, wo noch Punkte zusammenzufassen sind`}
        checked={offen ?? false}
        onChange={({ target }) =>
          void navigate({
            search: { ...(isMass && { ansicht }), ...(target.checked && { offen: true }) },
            resetScroll: false,
          })
        }
      />
      {pages.isPending && <Loading lines={6} />}
      {pages.error && <Alert kind="danger">{pages.error.message}</Alert>}
      <p role="status">
        {total !== undefined && total > 0 && (
          <Plural value={total} one="# Gruppe ähnlicher Punkte" other="# Gruppen ähnlicher Punkte" />
        )}
      </p>
      {total === 0 && (
        <EmptyState title={isMass ? t`Es gibt keine Massenschreiben` : t`Es gibt keine ähnlichen Punkte`}>
          <Trans>Neue Punkte werden von selbst verglichen, sobald sie eingehen.</Trans>
        </EmptyState>
      )}
      <ul className="topic__members">
        {clusters.map((cluster) => (
          <ClusterCard key={cluster.id} procedureId={procedureId} cluster={cluster} />
        ))}
      </ul>
      {pages.hasNextPage && (
        <Button isBusy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          <Trans>Weitere anzeigen</Trans>
        </Button>
      )}
    </>
  );
}

function ClusterCard({ procedureId, cluster }: { procedureId: string; cluster: ClusterRow }) {
  const { id, points, senders, openPoints, representative } = cluster;
  return (
    <li className="topic__member">
      <h2 className="cluster__title">
        <Link to={paths.cluster} params={{ procedureId, clusterId: id }} className="kern-link">
          <Trans>
            {points} Punkte wie {representative.reference}
          </Trans>
        </Link>
      </h2>
      <p className="st-muted">
        <Plural value={senders} one="Von # Organisation" other="Von # Organisationen" />
        {' · '}
        {openPoints === 0 ? (
          <Trans>Alle zusammengefasst oder entschieden</Trans>
        ) : (
          <Plural value={openPoints} one="# Punkt offen" other="# Punkte offen" />
        )}
      </p>
      <p className="st-written cluster__excerpt" lang={representative.language}>
        {wordsOf(representative)}
      </p>
    </li>
  );
}
