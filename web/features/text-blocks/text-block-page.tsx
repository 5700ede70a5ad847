import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { outcomeWords } from '../../../shared/outcome-words.ts';
import { approveTextBlock, retireTextBlock } from '../../../shared/text-blocks.ts';
import { paths } from '../../paths.ts';
import { api, ofVersion } from '../../platform/api.ts';
import { useFormat, useLanguage } from '../../platform/i18n.tsx';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { Breadcrumb } from '../../ui/breadcrumb.tsx';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useChange } from '../review/queries.ts';
import { ApprovalBadge } from './approval-badge.tsx';
import { type OpenedBlock, textBlockQuery } from './queries.ts';
import { TextBlockForm } from './text-block-form.tsx';
import '../../styles/review.css';

const route = getRouteApi(`/signed-in${paths.textBlock}`);

/** One text block: its words, its approval, its earlier versions, and where it was used. */
export function TextBlockPage() {
  const { t } = useLingui();
  const { procedureId, blockId } = route.useParams();
  const query = useQuery(textBlockQuery(procedureId, blockId));
  usePageTitle(query.data?.title ?? t`Textbaustein`);
  if (query.isPending) return <Loading lines={8} />;
  if (query.error) return <Alert kind="danger">{query.error.message}</Alert>;
  return <Opened procedureId={procedureId} block={query.data} key={blockId} />;
}

function Opened({ procedureId, block }: { procedureId: string; block: OpenedBlock }) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const [isEditing, setEditing] = useState(false);
  const { edit, approve } = block.can;
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb>
            <Link to={paths.textBlocks} params={{ procedureId }}>
              <Trans>Textbausteine</Trans>
            </Link>
            {block.reference}
          </Breadcrumb>
        }
        title={block.title}
        meta={<ApprovalBadge approved={block.approved} />}
        lead={
          block.outcomes.length === 0 ? (
            <Trans>Passt zu allen Ergebnissen</Trans>
          ) : (
            <Trans>Passt zu: {block.outcomes.map((outcome) => outcomeWords[language][outcome]).join(', ')}</Trans>
          )
        }
      />
      {block.retired && (
        <Alert kind="info" isLive={false}>
          <Trans>Dieser Textbaustein wird nicht mehr angeboten.</Trans>
        </Alert>
      )}
      {isEditing ? (
        <TextBlockForm procedureId={procedureId} block={block} onDone={() => setEditing(false)} />
      ) : (
        <>
          <Callout title={t`Text`}>
            <p className="st-written">{block.body}</p>
          </Callout>
          <Acts
            procedureId={procedureId}
            block={block}
            approve={approve}
            onEdit={edit === true ? () => setEditing(true) : null}
          />
        </>
      )}
      <Uses procedureId={procedureId} uses={block.usedIn} count={block.uses} />
      <History history={block.history} />
    </>
  );
}

interface ActsProps {
  procedureId: string;
  block: OpenedBlock;
  approve: OpenedBlock['can'][string] | undefined;
  onEdit: (() => void) | null;
}

function Acts({ procedureId, block, approve, onEdit }: ActsProps) {
  const params = { procedureId, blockId: block.id };
  const ifMatch = ofVersion(block.version);
  const approving = useChange(procedureId, () => api(approveTextBlock, { params, ifMatch }));
  const retiring = useChange(procedureId, (retired: boolean) =>
    api(retireTextBlock, { params, ifMatch, body: { retired } }),
  );
  const problem = approving.error ?? retiring.error;
  return (
    <>
      {problem && <Alert kind="danger">{problem.detail}</Alert>}
      {approving.isSuccess && (
        <Alert kind="success">
          <Trans>Der Textbaustein ist freigegeben.</Trans>
        </Alert>
      )}
      <div className="st-actions">
        {onEdit && (
          <Button look="tertiary" isBusy={retiring.isPending} onClick={() => retiring.mutate(!block.retired)}>
            {block.retired ? <Trans>Wieder anbieten</Trans> : <Trans>Nicht mehr anbieten</Trans>}
          </Button>
        )}
        {onEdit && (
          <Button onClick={onEdit}>
            <Trans>Ändern</Trans>
          </Button>
        )}
        {approve !== undefined && block.approved === null && (
          <Button
            look="primary"
            isBusy={approving.isPending}
            disabledBecause={approve === true ? undefined : approve.detail}
            onClick={() => approving.mutate(undefined)}
          >
            <Trans>Freigeben</Trans>
          </Button>
        )}
      </div>
    </>
  );
}

function Uses({ procedureId, uses, count }: { procedureId: string; uses: OpenedBlock['usedIn']; count: number }) {
  const format = useFormat();
  return (
    <section>
      <h2>
        <Trans>Verwendet in</Trans>
      </h2>
      <p>
        <Plural value={count} _0="Noch in keinem Vorschlag." one="# Vorschlag" other="# Vorschläge" />
      </p>
      {uses.length > 0 && (
        <ul>
          {uses.map(({ subject, blockVersion, by, at }) => (
            <li key={`${subject.id} ${at}`}>
              {subject.type === 'point' ? (
                <Link to={paths.points} params={{ procedureId }} search={{ punkt: subject.id }} className="kern-link">
                  {subject.reference}
                </Link>
              ) : (
                <Link to={paths.topic} params={{ procedureId, topicId: subject.id }} className="kern-link">
                  {subject.reference}
                </Link>
              )}{' '}
              <Trans>
                in Fassung {blockVersion}, {by}, {format.dateTime(at)}
              </Trans>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function History({ history }: { history: OpenedBlock['history'] }) {
  const format = useFormat();
  return (
    <section>
      <h2>
        <Trans>Alle Fassungen</Trans>
      </h2>
      {history.map(({ version, title, body, writtenBy, writtenAt, approved }) => (
        <Disclosure
          key={version}
          summary={
            <Trans>
              Fassung {version}: {writtenBy}, {format.dateTime(writtenAt)}
            </Trans>
          }
        >
          <p>
            <ApprovalBadge approved={approved} />
          </p>
          <h3>{title}</h3>
          <p className="st-written">{body}</p>
        </Disclosure>
      ))}
    </section>
  );
}
