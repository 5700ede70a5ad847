import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { useMay } from '../../platform/me.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { useSession } from '../../platform/session.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { AskSignOff } from './ask-sign-off.tsx';
import { signOffsQuery } from './queries.ts';
import { SignOffPanel } from './sign-off-panel.tsx';

const route = getRouteApi(`/signed-in${paths.signOffs}`);

/** What the city's offices say to the frozen versions: the open requests first, then what was answered. */
export function SignOffsPage() {
  const { t } = useLingui();
  const { procedureId } = route.useParams();
  const { person } = useSession();
  const mayAsk = useMay(procedureId, 'sign_off.ask');
  const { data, error, isPending } = useQuery(signOffsQuery(procedureId));
  const open = data?.items.filter(({ given }) => given === null) ?? [];
  const given = data?.items.filter((signOff) => signOff.given !== null) ?? [];
  usePageTitle(t`Mitzeichnung`);
  const show = (signOffs: typeof open) =>
    signOffs.map((signOff) => (
      <SignOffPanel
        key={signOff.id}
        procedureId={procedureId}
        signOff={signOff}
        isMine={signOff.office.id === person?.id}
      />
    ));
  return (
    <>
      <PageHeader
        title={<Trans>Mitzeichnung</Trans>}
        lead={<Trans>Die Ämter der Stadt zeichnen eine Fassung mit. Außerhalb der Stadt sieht das niemand.</Trans>}
      />
      {mayAsk && (
        <Disclosure summary={<Trans>Ein Amt um Mitzeichnung bitten</Trans>}>
          <AskSignOff procedureId={procedureId} />
        </Disclosure>
      )}
      {isPending && <Loading lines={6} />}
      {error && <Alert kind="danger">{error.message}</Alert>}
      {data?.items.length === 0 && (
        <EmptyState title={t`Hier stehen die Mitzeichnungen der Ämter`}>
          <Trans>Noch wurde kein Amt gebeten.</Trans>
        </EmptyState>
      )}
      {open.length > 0 && (
        <h2>
          <Trans>Noch offen</Trans>
        </h2>
      )}
      {show(open)}
      {given.length > 0 && (
        <h2>
          <Trans>Abgegeben</Trans>
        </h2>
      )}
      {show(given)}
    </>
  );
}
