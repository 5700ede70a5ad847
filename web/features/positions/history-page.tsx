import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { Breadcrumb } from '../../ui/breadcrumb.tsx';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { versionQuery } from '../documents/queries.ts';
import { historyQuery } from './co-writing-queries.ts';
import { HistoryEntryView } from './history-entry.tsx';
import { positionQuery, roundQuery } from './queries.ts';
import '../../styles/co-writing.css';

const route = getRouteApi(`/signed-in${paths.positionHistory}`);

/** Who saved what when in a draft, each with the difference to the state before; any state can be brought back. */
export function HistoryPage() {
  const { t } = useLingui();
  const { procedureId, positionId } = route.useParams();
  const place = { procedureId, positionId };
  const position = useQuery(positionQuery(procedureId, positionId));
  const history = useInfiniteQuery(historyQuery(place));
  const roundId = position.data?.roundId ?? '';
  const round = useQuery({ ...roundQuery(procedureId, roundId), enabled: roundId !== '' }).data;
  const version = useQuery({
    ...versionQuery({ procedureId, documentId: round?.documentId ?? '', number: round?.versionNumber ?? 1 }),
    enabled: round !== undefined,
  }).data;
  usePageTitle(t`Verlauf des Entwurfs`, round?.title);
  const error = position.error ?? history.error;
  if (error) return <Alert kind="danger">{error.message}</Alert>;
  if (position.data === undefined || history.data === undefined) return <Loading lines={8} />;
  const entries = history.data.pages.flatMap(({ items }) => items);
  const { status, organisationId, reference } = position.data;
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb>
            {status === 'draft' && roundId !== '' ? (
              <Link to={paths.writePosition} params={{ procedureId, roundId }} search={{ fuer: organisationId }}>
                <Trans>Stellungnahme schreiben</Trans>
              </Link>
            ) : (
              <Link to={paths.position} params={place}>
                {reference}
              </Link>
            )}
            <Trans>Verlauf</Trans>
          </Breadcrumb>
        }
        title={t`Verlauf des Entwurfs`}
      />
      <p className="st-muted">
        <Trans>
          Hier steht, wer wann was gespeichert hat, das Neueste zuerst. Nur Ihre Organisation sieht das. Wenn Sie einen
          Stand wiederherstellen, geht nichts verloren: Der jetzige bleibt im Verlauf.
        </Trans>
      </p>
      <ol className="history">
        {entries.map((entry) => (
          <HistoryEntryView
            key={entry.firstId}
            position={position.data}
            entry={entry}
            questions={round?.questions ?? []}
            sections={version?.sections ?? []}
          />
        ))}
      </ol>
      {history.hasNextPage && (
        <Button isBusy={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          <Trans>Ältere Stände zeigen</Trans>
        </Button>
      )}
    </>
  );
}
