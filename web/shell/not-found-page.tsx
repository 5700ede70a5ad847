import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { paths } from '../paths.ts';
import { usePageTitle } from '../platform/page-title.ts';
import { buttonClass } from '../ui/button.tsx';
import { PageHeader } from '../ui/page-header.tsx';

/** There is nothing at this address, or nothing one may know of: the two look the same (R9). */
export function NotFoundPage() {
  const { t } = useLingui();
  usePageTitle(t`Nicht gefunden`);
  return (
    <>
      <PageHeader
        title={t`Hier ist nichts zu finden`}
        lead={
          <p>
            <Trans>
              Die Adresse stimmt nicht, oder die Seite ist für Sie nicht freigegeben. Vielleicht hilft es, sich
              anzumelden.
            </Trans>
          </p>
        }
      />
      <div className="st-actions">
        <Link to={paths.start} className={buttonClass('primary')}>
          <span className="kern-label">
            <Trans>Zur Startseite</Trans>
          </span>
        </Link>
        <Link to={paths.signIn} className={buttonClass('secondary')}>
          <span className="kern-label">
            <Trans>Anmelden</Trans>
          </span>
        </Link>
      </div>
    </>
  );
}
