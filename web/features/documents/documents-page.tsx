import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { paths } from '../../paths.ts';
import { useMay } from '../../platform/me.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { DocumentDialog } from './document-dialog.tsx';
import { DocumentVersions } from './document-versions.tsx';
import { documentsQuery } from './queries.ts';
import '../../styles/documents.css';

const route = getRouteApi(`/signed-in${paths.documents}`);

/** The texts of the procedure with every version the reader may see. */
export function DocumentsPage() {
  const { t } = useLingui();
  const { procedureId } = route.useParams();
  const [isCreating, setCreating] = useState(false);
  const documents = useQuery(documentsQuery(procedureId));
  const mayCreate = useMay(procedureId, 'document.create');
  usePageTitle(t`Konzept`);
  const items = documents.data?.items ?? [];
  const create = mayCreate && (
    <Button look={items.length === 0 ? 'primary' : 'secondary'} icon="add" onClick={() => setCreating(true)}>
      <Trans>Dokument anlegen</Trans>
    </Button>
  );
  return (
    <>
      <PageHeader
        title={<Trans>Konzept</Trans>}
        lead={
          <Trans>
            Der Text, um den es geht, in seinen Fassungen. Eine eingefrorene Fassung ändert sich nie mehr;
            weitergeschrieben wird in der Arbeitsfassung.
          </Trans>
        }
        actions={items.length > 0 && create}
      />
      {documents.isPending && <Loading lines={6} />}
      {documents.error && (
        <Alert kind="danger" title={<Trans>Die Dokumente konnten nicht geladen werden</Trans>}>
          {documents.error.message}
        </Alert>
      )}
      {documents.data && items.length === 0 && (
        <EmptyState title={t`Hier steht der Text des Konzepts`} action={create}>
          {mayCreate ? (
            <Trans>Legen Sie ein Dokument an. Sie können einen vorhandenen Text einfügen oder leer beginnen.</Trans>
          ) : (
            <Trans>
              Noch ist keine Fassung freigegeben. Sobald eine Beteiligungsrunde beginnt, lesen Sie sie hier.
            </Trans>
          )}
        </EmptyState>
      )}
      <div className="st-stack">
        {items.map((document) => (
          <DocumentVersions key={document.id} procedureId={procedureId} document={document} />
        ))}
      </div>
      <DocumentDialog procedureId={procedureId} isOpen={isCreating} onClose={() => setCreating(false)} />
    </>
  );
}
