import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { paths } from '../../paths.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { useMay } from '../../platform/me.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { type Tag, tagsQuery } from './queries.ts';
import { TagDialog } from './tag-dialog.tsx';
import { TagMergeDialog } from './tag-merge-dialog.tsx';
import { TagsImport } from './tags-import.tsx';

const route = getRouteApi(`/signed-in${paths.tags}`);

/** The tags of a procedure by theme, with who is given their points. */
export function TagsPage() {
  const { t } = useLingui();
  const format = useFormat();
  const { procedureId } = route.useParams();
  const mayImport = useMay(procedureId, 'tag.import');
  const mayEdit = useMay(procedureId, 'tag.edit');
  const [opened, setOpened] = useState<{ act: 'write' | 'merge'; tag: Tag | null } | null>(null);
  const close = () => setOpened(null);
  const { data, error, isPending } = useQuery(tagsQuery(procedureId));
  const tags = data?.items ?? [];
  usePageTitle(t`Schlagwörter`);
  const acts: Column<Tag> = {
    key: 'acts',
    header: <span className="kern-sr-only">{t`Bearbeiten`}</span>,
    cell: (tag) => (
      <div className="st-actions">
        <Button
          look="tertiary"
          aria-label={t`Schlagwort ${tag.tag} ändern`}
          onClick={() => setOpened({ act: 'write', tag })}
        >
          <Trans>Ändern</Trans>
        </Button>
        {tags.length > 1 && (
          <Button
            look="tertiary"
            aria-label={t`Schlagwort ${tag.tag} zusammenlegen`}
            onClick={() => setOpened({ act: 'merge', tag })}
          >
            <Trans>Zusammenlegen</Trans>
          </Button>
        )}
      </div>
    ),
  };
  return (
    <>
      <PageHeader
        title={<Trans>Schlagwörter</Trans>}
        lead={
          <Trans>Ein Schlagwort gehört zu einem Themenbereich. Wer zuständig ist, bekommt die Punkte mit ihm.</Trans>
        }
        actions={
          mayEdit && (
            <Button look="primary" onClick={() => setOpened({ act: 'write', tag: null })}>
              <Trans>Schlagwort anlegen</Trans>
            </Button>
          )
        }
      />
      {isPending && <Loading lines={6} />}
      {error && <Alert kind="danger">{error.message}</Alert>}
      {data && tags.length === 0 && (
        <EmptyState title={t`Hier stehen die Schlagwörter`}>
          <Trans>
            Legen Sie eines an, lesen Sie eine Liste ein, oder vergeben Sie Schlagwörter an den Einzelpunkten.
          </Trans>
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
              cell: ({ tag, retired }) => (
                <>
                  <Link to={paths.points} params={{ procedureId }} search={{ schlagwort: tag }} className="kern-link">
                    {tag}
                  </Link>{' '}
                  {retired && (
                    <Badge>
                      <Trans>Wird nicht mehr vergeben</Trans>
                    </Badge>
                  )}
                </>
              ),
            },
            { key: 'assignee', header: <Trans>Zuständig</Trans>, cell: ({ assignee }) => assignee?.name ?? '' },
            {
              key: 'points',
              header: <Trans>Einzelpunkte</Trans>,
              isNumeric: true,
              cell: ({ points }) => format.number(points),
            },
            ...(mayEdit ? [acts] : []),
          ]}
        />
      )}
      {opened?.act === 'write' && <TagDialog procedureId={procedureId} tag={opened.tag} onClose={close} />}
      {opened?.act === 'merge' && opened.tag && (
        <TagMergeDialog procedureId={procedureId} tag={opened.tag} others={tags} onClose={close} />
      )}
      {mayImport && <TagsImport procedureId={procedureId} />}
    </>
  );
}
