import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { TabLinks } from '../../ui/tab-links.tsx';
import { type DocumentEntry, documentsQuery } from '../documents/queries.ts';
import { ProofDialogs } from './proof-dialogs.tsx';
import { ProofView } from './proof-view.tsx';
import '../../styles/incorporation.css';

const route = getRouteApi(`/signed-in${paths.promises}`);

/** The proof of a working version: every promise kept (R6), every changed sentence with a reason (R7), then freezing. */
export function ProofPage() {
  const { t } = useLingui();
  const { procedureId } = route.useParams();
  const { konzept } = route.useSearch();
  const documents = useQuery(documentsQuery(procedureId));
  usePageTitle(t`Nachweis der Einarbeitung`);
  const items = documents.data?.items ?? [];
  const document = items.find(({ id }) => id === konzept) ?? items[0];
  return (
    <>
      <PageHeader
        title={<Trans>Nachweis der Einarbeitung</Trans>}
        lead={
          <Trans>
            Was zugesagt ist, steht im Text. Was im Text anders ist, hat einen Grund, den alle lesen können. Erst dann
            wird eine Fassung eingefroren.
          </Trans>
        }
      />
      {documents.isPending && <Loading lines={8} />}
      {documents.error && <Alert kind="danger">{documents.error.message}</Alert>}
      {documents.data && document === undefined && (
        <EmptyState
          title={t`Es gibt noch kein Dokument`}
          action={
            <Link to={paths.documents} params={{ procedureId }} className={buttonClass('primary')}>
              <span className="kern-label">
                <Trans>Zum Konzept</Trans>
              </span>
            </Link>
          }
        >
          <Trans>Legen Sie zuerst ein Dokument an.</Trans>
        </EmptyState>
      )}
      {items.length > 1 && (
        <TabLinks label={t`Dokument`}>
          {items.map(({ id, title }) => (
            <Link
              key={id}
              from={paths.promises}
              to="."
              search={{ konzept: id }}
              aria-current={id === document?.id ? 'page' : undefined}
            >
              {title}
            </Link>
          ))}
        </TabLinks>
      )}
      {document && <OfDocument key={document.id} procedureId={procedureId} document={document} />}
    </>
  );
}

function OfDocument({ procedureId, document }: { procedureId: string; document: DocumentEntry }) {
  const working = document.versions.find(({ status }) => status === 'working');
  if (working === undefined) {
    return (
      <Alert kind="info" isLive={false}>
        <Trans>Den Nachweis liest die Verwaltung, die an der Arbeitsfassung schreibt.</Trans>
      </Alert>
    );
  }
  const address = { procedureId, documentId: document.id, number: working.number };
  return (
    <ProofDialogs address={address}>
      <ProofView address={address} working={working} title={document.title} />
    </ProofDialogs>
  );
}
