import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { type Cluster, clusterPointsQuery, type SimilarPoint } from './queries.ts';
import { Legend } from './similar-points.tsx';
import { Difference, Similarity } from './similarity.tsx';

interface ClusterPointsProps {
  procedureId: string;
  cluster: Cluster;
  /** Of a mass letter the senders are listed, and a difference is opened when it is wanted. */
  isCompact: boolean;
  /** Absent for those who may not group. */
  chosen?: ReadonlySet<string>;
  onChoose?: (chosen: ReadonlySet<string>) => void;
}

/** The points of a cluster with their senders, the most like the representative first. */
export function ClusterPoints({ procedureId, cluster, isCompact, chosen, onChoose }: ClusterPointsProps) {
  const pages = useInfiniteQuery(clusterPointsQuery(procedureId, cluster.id));
  const points = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const choose = (id: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    onChoose?.(next);
  };
  return (
    <section>
      <h2>{isCompact ? <Trans>Alle Absender</Trans> : <Trans>Die Punkte im Vergleich</Trans>}</h2>
      <Legend />
      {pages.isPending && <Loading lines={6} />}
      {pages.error && <Alert kind="danger">{pages.error.message}</Alert>}
      <ul className={isCompact ? 'cluster__senders' : 'topic__members'}>
        {points.map((point) => (
          <li key={point.pointId} className={isCompact ? undefined : 'topic__member'}>
            <Head
              procedureId={procedureId}
              point={point}
              isRepresentative={point.pointId === cluster.representativeId}
              isChosen={chosen?.has(point.pointId)}
              onChoose={(isChosen) => choose(point.pointId, isChosen)}
            />
            <Words point={point} cluster={cluster} isCompact={isCompact} />
          </li>
        ))}
      </ul>
      {pages.hasNextPage && (
        <Button isBusy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          <Trans>Weitere anzeigen</Trans>
        </Button>
      )}
    </section>
  );
}

interface HeadProps {
  procedureId: string;
  point: SimilarPoint;
  isRepresentative: boolean;
  isChosen: boolean | undefined;
  onChoose: (isChosen: boolean) => void;
}

function Head({ procedureId, point, isRepresentative, isChosen, onChoose }: HeadProps) {
  const { t } = useLingui();
  return (
    <div className="cluster__head">
      {isChosen !== undefined && point.isOpen && (
        <Checkbox
          label={t`${point.reference} auswählen`}
          checked={isChosen}
          onChange={({ target }) => onChoose(target.checked)}
        />
      )}
      <p>
        <Link to={paths.points} params={{ procedureId }} search={{ punkt: point.pointId }} className="kern-link">
          {point.reference}
        </Link>{' '}
        {point.organisationName}
      </p>
      <p>
        {isRepresentative ? <Trans>Vergleichspunkt</Trans> : <Similarity similarity={point.similarity} />}
        {point.topicId !== null && (
          <>
            {' · '}
            <Link to={paths.topic} params={{ procedureId, topicId: point.topicId }} className="kern-link">
              {point.topicReference}
            </Link>
          </>
        )}
        {point.topicId === null && !point.isOpen && (
          <>
            {' · '}
            <Trans>Entschieden</Trans>
          </>
        )}
      </p>
    </div>
  );
}

function Words({
  point,
  cluster,
  isCompact,
}: { point: SimilarPoint } & Pick<ClusterPointsProps, 'cluster' | 'isCompact'>) {
  if (point.pointId === cluster.representativeId) return null;
  const difference = <Difference from={cluster.representative} to={point} lang={point.language} />;
  if (!isCompact) return difference;
  return <Disclosure summary={<Trans>Unterschied von {point.reference}</Trans>}>{difference}</Disclosure>;
}
