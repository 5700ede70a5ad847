import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { AdviceAnswer } from './advice-answer.tsx';
import { AdviceCard } from './advice-card.tsx';
import { adviceQuery } from './advice-queries.ts';
import '../../styles/review.css';

const route = getRouteApi(`/signed-in${paths.advice}`);

/** What specialist offices are asked and have not answered yet; whoever is asked answers here. */
export function AdvicePage() {
  const { t } = useLingui();
  const { procedureId } = route.useParams();
  const { data, error, isPending } = useQuery(adviceQuery(procedureId, { open: 'true', limit: 200 }));
  usePageTitle(t`Zuarbeit`);
  return (
    <>
      <PageHeader
        title={<Trans>Zuarbeit</Trans>}
        lead={
          <Trans>
            Fachliche Einschätzungen, um die gebeten wurde. Die Entscheidung trifft die Stadt an anderer Stelle.
          </Trans>
        }
      />
      {isPending && <Loading lines={6} />}
      {error && <Alert kind="danger">{error.message}</Alert>}
      {data?.items.length === 0 && (
        <EmptyState title={t`Hier stehen offene Bitten um Zuarbeit`}>
          <Trans>Gerade ist keine offen.</Trans>
        </EmptyState>
      )}
      {data?.items.map((advice) => (
        <section key={advice.id} className="st-panel" aria-label={t`Zuarbeit zu ${advice.subject.reference}`}>
          <h2>{advice.subject.reference}</h2>
          <p className="st-written">{advice.words}</p>
          <AdviceCard advice={advice} />
          {advice.isAsked && <AdviceAnswer procedureId={procedureId} adviceId={advice.id} />}
        </section>
      ))}
    </>
  );
}
