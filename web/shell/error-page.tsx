import { Trans, useLingui } from '@lingui/react/macro';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { ApiProblem } from '../platform/api-problem.ts';
import { usePageTitle } from '../platform/page-title.ts';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { NotFoundPage } from './not-found-page.tsx';

/** Instead of a screen that could not be shown: what happened and what to do. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const { t } = useLingui();
  const router = useRouter();
  usePageTitle(t`Fehler`);
  const problem: unknown = error;
  if (problem instanceof ApiProblem && problem.status === 404) return <NotFoundPage />;
  const isKnown = problem instanceof ApiProblem;
  const again = () => {
    reset();
    void router.invalidate();
  };
  return (
    <>
      <PageHeader title={isKnown ? problem.title : t`Diese Seite kann gerade nicht gezeigt werden`} />
      <Alert kind="danger">
        <p>
          {isKnown ? (
            problem.detail
          ) : (
            <Trans>Beim Anzeigen ist ein Fehler aufgetreten. Was Sie geschrieben haben, bleibt auf diesem Gerät.</Trans>
          )}
        </p>
        {isKnown && problem.requestId !== undefined && (
          <p className="st-muted">
            <Trans>Vorgangsnummer: {problem.requestId}</Trans>
          </p>
        )}
      </Alert>
      <div className="st-actions">
        <Button look="primary" onClick={again}>
          <Trans>Erneut versuchen</Trans>
        </Button>
      </div>
    </>
  );
}
