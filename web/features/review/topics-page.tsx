import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { OutcomeBadge } from '../../ui/outcome-badge.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Table } from '../../ui/table.tsx';
import { topicsQuery } from './queries.ts';

const route = getRouteApi(`/signed-in${paths.topics}`);

/** All topics with how many points each answers. */
export function TopicsPage() {
  const { t } = useLingui();
  const { procedureId } = route.useParams();
  const topics = useQuery(topicsQuery(procedureId));
  usePageTitle(t`Argumentgruppen`);
  return (
    <>
      <PageHeader
        title={<Trans>Argumentgruppen</Trans>}
        lead={
          <Trans>Punkte mit demselben Argument werden einmal beantwortet. Jeder behält seinen eigenen Wortlaut.</Trans>
        }
      />
      {topics.isPending && <Loading lines={6} />}
      {topics.error && <Alert kind="danger">{topics.error.message}</Alert>}
      {topics.data?.items.length === 0 && (
        <EmptyState
          title={t`Hier stehen die Argumentgruppen`}
          action={
            <Link to={paths.points} params={{ procedureId }} search={{}} className={buttonClass('primary')}>
              <span className="kern-label">
                <Trans>Punkte auswählen und zusammenfassen</Trans>
              </span>
            </Link>
          }
        >
          <Trans>Wählen Sie in der Liste der Einzelpunkte Punkte mit demselben Argument aus.</Trans>
        </EmptyState>
      )}
      {topics.data && topics.data.items.length > 0 && (
        <Table
          caption={t`Argumentgruppen`}
          isCaptionHidden
          rows={topics.data.items}
          rowKey={(topic) => topic.id}
          columns={[
            {
              key: 'reference',
              header: <Trans>Nummer</Trans>,
              isRowHeader: true,
              cell: (topic) => (
                <Link to={paths.topic} params={{ procedureId, topicId: topic.id }} className="kern-link">
                  {topic.reference} {topic.title}
                </Link>
              ),
            },
            {
              key: 'points',
              header: <Trans>Umfang</Trans>,
              cell: (topic) => <Plural value={topic.pointIds.length} one="# Punkt" other="# Punkte" />,
            },
            {
              key: 'outcome',
              header: <Trans>Ergebnis</Trans>,
              cell: (topic) =>
                topic.disposition ? <OutcomeBadge outcome={topic.disposition.outcome} /> : <Trans>Noch keines</Trans>,
            },
          ]}
        />
      )}
    </>
  );
}
