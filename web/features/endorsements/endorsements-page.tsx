import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { useMay } from '../../platform/me.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ResolvePanel } from '../resolutions/resolve-panel.tsx';
import { procedureQuery } from '../rounds/queries.ts';
import { CallForm } from './call-form.tsx';
import { CallPanel } from './call-panel.tsx';
import { endorsementCallsQuery } from './queries.ts';

const route = getRouteApi(`/signed-in${paths.endorsements}`);

/** Whether the organisations stand behind a version: they answer here, the coordinator asks and declares it agreed. */
export function EndorsementsPage() {
  const { t } = useLingui();
  const { procedureId } = route.useParams();
  const procedure = useQuery(procedureQuery(procedureId)).data;
  const { data, error } = useQuery(endorsementCallsQuery(procedureId));
  const mayCall = useMay(procedureId, 'endorsement.call');
  const mayResolve = useMay(procedureId, 'version.resolve');
  const isStaff = useMay(procedureId, 'note.list');
  usePageTitle(t`Zustimmung`, procedure?.title);
  return (
    <>
      <PageHeader
        title={<Trans>Zustimmung</Trans>}
        lead={
          <Trans>
            Am Ende sagt jede Organisation, ob sie die Fassung mitträgt. Wer nicht antwortet, hat nicht zugestimmt.
          </Trans>
        }
      />
      {error && <Alert kind="danger">{error.message}</Alert>}
      {(!data || !procedure) && !error && <Loading lines={6} />}
      {mayCall && procedure && (
        <Disclosure summary={<Trans>Um Zustimmung bitten</Trans>}>
          <CallForm procedureId={procedureId} timeZone={procedure.timeZone} />
        </Disclosure>
      )}
      {mayResolve && (
        <Disclosure summary={<Trans>Beschluss des Rates</Trans>}>
          <ResolvePanel procedureId={procedureId} />
        </Disclosure>
      )}
      {data?.items.length === 0 && (
        <EmptyState title={t`Hier steht, wer das Konzept mitträgt`}>
          <Trans>Noch ist zu keiner Fassung um Zustimmung gebeten worden.</Trans>
        </EmptyState>
      )}
      {procedure &&
        data?.items.map((call) => (
          <CallPanel
            key={call.id}
            procedureId={procedureId}
            call={call}
            timeZone={procedure.timeZone}
            isStaff={isStaff}
          />
        ))}
    </>
  );
}
