import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { paths } from '../../paths.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { usePageTitle } from '../../platform/page-title.ts';
import { useSession } from '../../platform/session.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { NewProcedureDialog } from './new-procedure-dialog.tsx';
import { proceduresQuery } from './queries.ts';
import '../../styles/public.css';

/** The procedures in which I take part, myself or through an organisation. */
export function ProceduresPage() {
  const { t } = useLingui();
  const format = useFormat();
  const { person } = useSession();
  const procedures = useQuery(proceduresQuery);
  const [isCreating, setCreating] = useState(false);
  usePageTitle(t`Meine Verfahren`);
  return (
    <>
      <PageHeader
        title={<Trans>Meine Verfahren</Trans>}
        actions={
          person?.isAdministrator && (
            <Button look="primary" onClick={() => setCreating(true)}>
              <Trans>Verfahren beginnen</Trans>
            </Button>
          )
        }
      />
      {procedures.isPending && <Loading lines={4} />}
      {procedures.error && <Alert kind="danger">{procedures.error.message}</Alert>}
      {procedures.data?.items.length === 0 && (
        <EmptyState title={t`Hier stehen die Verfahren, an denen Sie beteiligt sind`}>
          <Trans>Sie kommen hinein, wenn Sie einer Einladung folgen.</Trans>
        </EmptyState>
      )}
      <ul className="procedure-cards">
        {procedures.data?.items.map((procedure) => (
          <li key={procedure.id} className="procedure-card">
            <h2>
              <Link to={paths.procedure} params={{ procedureId: procedure.id }}>
                {procedure.title}
              </Link>
            </h2>
            <p className="st-meta">
              <StatusBadge of="procedure" status={procedure.status} />
              {procedure.leadOrganisationName !== null && (
                <span className="st-muted">{procedure.leadOrganisationName}</span>
              )}
              {procedure.due !== null && (
                <span className="st-muted">
                  <Trans>Geplant bis {format.due(procedure.due)}</Trans>
                </span>
              )}
            </p>
          </li>
        ))}
      </ul>
      <NewProcedureDialog isOpen={isCreating} onClose={() => setCreating(false)} />
    </>
  );
}
