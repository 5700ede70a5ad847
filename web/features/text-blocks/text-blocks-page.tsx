import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { paths } from '../../paths.ts';
import { useMay } from '../../platform/me.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ApprovalBadge } from './approval-badge.tsx';
import { type TextBlock, textBlocksQuery } from './queries.ts';
import { TextBlockForm } from './text-block-form.tsx';
import '../../styles/review.css';

const route = getRouteApi(`/signed-in${paths.textBlocks}`);

/** The reusable reasons of a procedure. */
export function TextBlocksPage() {
  const { t } = useLingui();
  const { procedureId } = route.useParams();
  const navigate = useNavigate();
  const mayEdit = useMay(procedureId, 'text_block.edit');
  const [isWriting, setWriting] = useState(false);
  const [isRetired, setRetired] = useState(false);
  const pages = useInfiniteQuery(textBlocksQuery(procedureId, isRetired ? { retired: 'true' } : {}));
  const blocks = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  usePageTitle(t`Textbausteine`);
  const done = (saved: TextBlock | null) => {
    setWriting(false);
    if (saved) void navigate({ to: paths.textBlock, params: { procedureId, blockId: saved.id } });
  };
  return (
    <>
      <PageHeader
        title={<Trans>Textbausteine</Trans>}
        lead={<Trans>Begründungen, die sich wiederholen. Eine zweite Person gibt sie frei.</Trans>}
        actions={
          mayEdit &&
          !isWriting && (
            <Button look="primary" onClick={() => setWriting(true)}>
              <Trans>Textbaustein schreiben</Trans>
            </Button>
          )
        }
      />
      {isWriting && (
        <section className="st-panel" aria-label={t`Neuer Textbaustein`}>
          <TextBlockForm procedureId={procedureId} block={null} onDone={done} />
        </section>
      )}
      <Checkbox
        label={t`Nur Textbausteine, die nicht mehr angeboten werden`}
        checked={isRetired}
        onChange={({ target }) => setRetired(target.checked)}
      />
      {pages.isPending && <Loading lines={6} />}
      {pages.error && <Alert kind="danger">{pages.error.message}</Alert>}
      {pages.data && blocks.length === 0 && !isWriting && (
        <EmptyState title={t`Hier stehen die Textbausteine`}>
          {isRetired ? (
            <Trans>Alle werden noch angeboten.</Trans>
          ) : (
            <Trans>Schreiben Sie eine Begründung einmal, und fügen Sie sie bei jedem Einzelpunkt ein.</Trans>
          )}
        </EmptyState>
      )}
      <ul className="topic__members">
        {blocks.map((block) => (
          <li key={block.id} className="topic__member">
            <h2 className="cluster__title">
              <Link to={paths.textBlock} params={{ procedureId, blockId: block.id }} className="kern-link">
                {block.title}
              </Link>
            </h2>
            <p className="st-muted">
              {block.reference} · <Plural value={block.uses} one="# Mal verwendet" other="# Mal verwendet" />
            </p>
            <p>
              <ApprovalBadge approved={block.approved} />
            </p>
            <p className="st-written cluster__excerpt">{block.body}</p>
          </li>
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
