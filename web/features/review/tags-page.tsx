import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { useMay } from '../../platform/me.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Table } from '../../ui/table.tsx';
import { tagsQuery } from './queries.ts';
import { TagsImport } from './tags-import.tsx';

const route = getRouteApi(`/signed-in${paths.tags}`);

/** The tags of a procedure by theme, with who is given their points. */
export function TagsPage() {
  const { t } = useLingui();
  const format = useFormat();
  const { procedureId } = route.useParams();
  const mayImport = useMay(procedureId, 'tag.import');
  const { data, error, isPending } = useQuery(tagsQuery(procedureId));
  const tags = data?.items ?? [];
  usePageTitle(t`Schlagwörter`);
  return (
    <>
      <PageHeader
        title={<Trans>Schlagwörter</Trans>}
        lead={
          <Trans>Ein Schlagwort gehört zu einem Themenbereich. Wer zuständig ist, bekommt die Punkte mit ihm.</Trans>
        }
      />
      {isPending && <Loading lines={6} />}
      {error && <Alert kind="danger">{error.message}</Alert>}
      {data && tags.length === 0 && (
        <EmptyState title={t`Hier stehen die Schlagwörter`}>
          <Trans>Lesen Sie eine Liste ein, oder vergeben Sie Schlagwörter an den Einzelpunkten.</Trans>
        </EmptyState>
      )}
      {tags.length > 0 && (
        <Table
          caption={t`Schlagwörter`}
          isCaptionHidden
          rows={tags}
          rowKey={({ tag }) => tag}
          columns={[
            { key: 'theme', header: <Trans>Themenbereich</Trans>, cell: ({ theme }) => theme },
            {
              key: 'tag',
              header: <Trans>Schlagwort</Trans>,
              isRowHeader: true,
              cell: ({ tag }) => (
                <Link to={paths.points} params={{ procedureId }} search={{ schlagwort: tag }} className="kern-link">
                  {tag}
                </Link>
              ),
            },
            { key: 'assignee', header: <Trans>Zuständig</Trans>, cell: ({ assignee }) => assignee?.name ?? '' },
            {
              key: 'points',
              header: <Trans>Einzelpunkte</Trans>,
              isNumeric: true,
              cell: ({ points }) => format.number(points),
            },
          ]}
        />
      )}
      {mayImport && <TagsImport procedureId={procedureId} />}
    </>
  );
}
