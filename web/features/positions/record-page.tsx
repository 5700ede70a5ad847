import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { Breadcrumb } from '../../ui/breadcrumb.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useIsIntake } from './my-organisations.ts';
import { positionQuery, whileShared } from './queries.ts';
import { RecordDesk } from './record-desk.tsx';
import { RecordForm } from './record-form.tsx';
import { SaveBoardProvider } from './save-board.tsx';
import '../../styles/positions.css';

const route = getRouteApi(`/signed-in${paths.recordPosition}`);

/** Staff takes in what came by letter, by mail or was said at a hearing: first from whom and when, then the words. */
export function RecordPage() {
  const { t } = useLingui();
  const { procedureId } = route.useParams();
  const { entwurf } = route.useSearch();
  const navigate = route.useNavigate();
  const isIntake = useIsIntake(procedureId);
  const draft = useQuery({
    ...positionQuery(procedureId, entwurf ?? ''),
    ...whileShared,
    enabled: entwurf !== undefined,
  });
  usePageTitle(t`Stellungnahme erfassen`);
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb>
            <Link to={paths.positions} params={{ procedureId }}>
              <Trans>Stellungnahmen</Trans>
            </Link>
            <Trans>Erfassen</Trans>
          </Breadcrumb>
        }
        title={t`Stellungnahme erfassen`}
        lead={
          <Trans>
            Für Briefe, E-Mails und was mündlich vorgetragen wurde. Bitte übernehmen Sie den Text so, wie er eingegangen
            ist.
          </Trans>
        }
      />
      {!isIntake && (
        <Alert kind="info" isLive={false}>
          <Trans>Erfassen können Koordination und Sachbearbeitung.</Trans>
        </Alert>
      )}
      {isIntake && entwurf === undefined && (
        <RecordForm
          procedureId={procedureId}
          onBegun={(position) => void navigate({ search: { entwurf: position.id }, replace: true })}
        />
      )}
      {draft.error && <Alert kind="danger">{draft.error.message}</Alert>}
      {entwurf !== undefined && draft.isPending && <Loading lines={8} />}
      {draft.data !== undefined && (
        <SaveBoardProvider key={draft.data.id}>
          <RecordDesk draft={draft.data} />
        </SaveBoardProvider>
      )}
    </>
  );
}
