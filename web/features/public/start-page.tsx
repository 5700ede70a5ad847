import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { aboutQuery } from '../../platform/me.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { useSession } from '../../platform/session.tsx';
import { Alert } from '../../ui/alert.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { TryOut } from '../identity/try-out.tsx';
import { publicProceduresQuery } from './queries.ts';
import '../../styles/public.css';

/** The first page: what Stellwerk is, and the procedures everybody may follow. */
export function StartPage() {
  const { t } = useLingui();
  const about = useQuery(aboutQuery).data;
  usePageTitle(t`Startseite`);
  return (
    <>
      <PageHeader
        title={<Trans>Mitreden und nachlesen, was daraus wird</Trans>}
        lead={
          <p>
            <Trans>
              Auf Stellwerk entwickelt eine Stadt ihre Konzepte gemeinsam mit den Organisationen, die es angeht. Kein
              Wort geht verloren, kein Punkt bleibt ohne Antwort, und kein Satz ändert sich ohne einen Grund, den alle
              nachlesen können.
            </Trans>
          </p>
        }
        actions={<ForParticipants />}
      />
      <section aria-label={t`Verfahren`}>
        <h2>
          <Trans>Verfahren</Trans>
        </h2>
        <Procedures />
      </section>
      {about?.demo && <TryOut signIns={about.signIns} />}
    </>
  );
}

function ForParticipants() {
  const { status } = useSession();
  if (status !== 'signed-in') return null;
  return (
    <Link to={paths.home} className={buttonClass('primary')}>
      <span className="kern-label">
        <Trans>Zu meinen Verfahren</Trans>
      </span>
    </Link>
  );
}

function Procedures() {
  const { t } = useLingui();
  const format = useFormat();
  const procedures = useQuery(publicProceduresQuery);
  if (procedures.isPending) return <Loading lines={4} />;
  if (procedures.error) return <Alert kind="danger">{procedures.error.message}</Alert>;
  if (procedures.data.items.length === 0) {
    return (
      <EmptyState title={t`Noch läuft kein Verfahren`}>
        <Trans>Sobald eines beginnt, lesen Sie hier, worum es geht und wer mitwirkt.</Trans>
      </EmptyState>
    );
  }
  return (
    <ul className="procedure-cards">
      {procedures.data.items.map(({ id, slug, title, status, due, summary, leadOrganisationName }) => (
        <li key={id} className="procedure-card">
          <h3>
            <Link to={paths.publicProcedure} params={{ slug }}>
              {title}
            </Link>
          </h3>
          <p className="procedure-card__summary">{summary.split(/\n\s*\n/)[0]}</p>
          <p className="st-meta">
            <StatusBadge of="procedure" status={status} />
            {leadOrganisationName !== null && <span className="st-muted">{leadOrganisationName}</span>}
            {due !== null && (
              <span className="st-muted">
                <Trans>Geplant bis {format.due(due)}</Trans>
              </span>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
