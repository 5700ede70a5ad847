import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { createRound } from '../../../shared/rounds.ts';
import { paths } from '../../paths.ts';
import { api } from '../../platform/api.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { Breadcrumb } from '../../ui/breadcrumb.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { procedureQuery } from './queries.ts';
import { emptyRound, type RoundFields, roundBody } from './round-fields.ts';
import { RoundForm } from './round-form.tsx';
import { useVersionChoices } from './version-choices.ts';
import '../../styles/rounds.css';

const route = getRouteApi(`/signed-in${paths.newRound}`);

/** Plans a round on a frozen version. */
export function NewRoundPage() {
  const { t } = useLingui();
  const { procedureId } = route.useParams();
  const navigate = useNavigate();
  const client = useQueryClient();
  const timeZone = useQuery(procedureQuery(procedureId)).data?.timeZone;
  const versions = useVersionChoices(procedureId);
  usePageTitle(t`Runde planen`);
  const save = async (fields: RoundFields, zone: string) => {
    const { id: roundId } = await api(createRound, { params: { procedureId }, body: roundBody(fields, zone) });
    await client.invalidateQueries({ queryKey: ['procedure', procedureId] });
    await navigate({ to: paths.round, params: { procedureId, roundId } });
  };
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb>
            <Link to={paths.rounds} params={{ procedureId }}>
              <Trans>Beteiligungsrunden</Trans>
            </Link>
            <Trans>Runde planen</Trans>
          </Breadcrumb>
        }
        title={<Trans>Runde planen</Trans>}
        lead={
          <Trans>Bis die Runde beginnt, sehen Organisationen nichts davon, und Sie können alles noch ändern.</Trans>
        }
      />
      {(versions === undefined || timeZone === undefined) && <Loading lines={8} />}
      {versions?.length === 0 && (
        <EmptyState
          icon="lock"
          title={t`Zuerst muss eine Fassung eingefroren sein`}
          action={
            <Link to={paths.promises} params={{ procedureId }} className={buttonClass('primary')}>
              <span className="kern-label">
                <Trans>Fassung einfrieren</Trans>
              </span>
            </Link>
          }
        >
          <Trans>Alle Organisationen sollen denselben Text lesen. Er ändert sich während der Runde nicht mehr.</Trans>
        </EmptyState>
      )}
      {versions?.[0] && timeZone && (
        <RoundForm
          procedureId={procedureId}
          timeZone={timeZone}
          versions={versions}
          initial={emptyRound(versions[0].id)}
          keptAs={`new:${procedureId}`}
          submitLabel={t`Runde planen`}
          onSave={(fields) => save(fields, timeZone)}
          onCancel={() => void navigate({ to: paths.rounds, params: { procedureId } })}
        />
      )}
    </>
  );
}
