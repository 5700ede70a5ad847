import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { usePageTitle } from '../../platform/page-title.ts';
import { useSession } from '../../platform/session.tsx';
import { Alert } from '../../ui/alert.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { publicProceduresQuery } from './queries.ts';
import '../../styles/public.css';

/** The first page: what this is, and the procedures everybody may follow. */
export function StartPage() {
  const { t } = useLingui();
  const format = useFormat();
  const { status } = useSession();
  const procedures = useQuery(publicProceduresQuery);
  usePageTitle();
  return (
    <>
      <PageHeader
        title={<Trans>Gemeinsam entwickeln – nachlesen, was daraus wird</Trans>}
        lead={
          <Trans>
            Hier arbeiten Stadt und Organisationen an gemeinsamen Konzepten. Kein Wort geht verloren, kein Punkt bleibt
            ohne Antwort, und kein Satz ändert sich ohne einen Grund, den man nachlesen kann.
          </Trans>
        }
        actions={
          status === 'signed-in' ? (
            <Link to={paths.home} className={buttonClass('primary')}>
              <span className="kern-label">
                <Trans>Zu meinen Verfahren</Trans>
              </span>
            </Link>
          ) : (
            <Link to={paths.signIn} search={{}} className={buttonClass('primary')}>
              <span className="kern-label">
                <Trans>Für Beteiligte: Anmelden</Trans>
              </span>
            </Link>
          )
        }
      />
      <h2>
        <Trans>Verfahren</Trans>
      </h2>
      {procedures.isPending && <Loading lines={4} />}
      {procedures.error && <Alert kind="danger">{procedures.error.message}</Alert>}
      {procedures.data?.items.length === 0 && (
        <EmptyState title={t`Hier stehen die Verfahren, sobald eines begonnen hat`} />
      )}
      <ul className="cards">
        {procedures.data?.items.map((procedure) => (
          <li key={procedure.id} className="card">
            <h3>
              <Link to={paths.publicProcedure} params={{ slug: procedure.slug }} className="kern-link">
                {procedure.title}
              </Link>
            </h3>
            <p className="st-meta">
              <StatusBadge of="procedure" status={procedure.status} />
              {procedure.due && <Trans>Geplant bis {format.due(procedure.due)}</Trans>}
            </p>
            {procedure.leadOrganisationName && (
              <p>
                <Trans>Federführung: {procedure.leadOrganisationName}</Trans>
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
