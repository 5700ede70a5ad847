import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { paths } from '../../paths.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { Breadcrumb } from '../../ui/breadcrumb.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { DeadlineNote } from '../../ui/deadline-note.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { versionQuery } from '../documents/queries.ts';
import { roundFor } from '../rounds/closing.ts';
import { procedureQuery } from '../rounds/queries.ts';
import { ChoicesForm } from './choices-form.tsx';
import { CorrectionNote } from './correction-note.tsx';
import { DeleteDraft } from './delete-draft.tsx';
import { HistoryLink } from './history-link.tsx';
import { formOf } from './live-answers.ts';
import { missingIn } from './missing.ts';
import { type MyOrganisation, useMyOrganisations } from './my-organisations.ts';
import { type Position, positionsQuery, type Round, roundQuery } from './queries.ts';
import { ReadinessPanel } from './readiness-panel.tsx';
import { RemarksPanel } from './remarks-panel.tsx';
import { SaveBoardProvider } from './save-board.tsx';
import { SigningPanel } from './signing-panel.tsx';
import { SubmitPanel } from './submit-panel.tsx';
import { SubmittedNote } from './submitted-note.tsx';
import { WholePosition } from './whole-position.tsx';
import { WriteSteps } from './write-steps.tsx';
import { useDraft } from './writing.ts';
import '../../styles/positions.css';

const route = getRouteApi(`/signed-in${paths.submitPosition}`);

/** The whole position on one page, what is missing, and handing it in. */
export function SubmitPage() {
  const { t } = useLingui();
  const { procedureId, roundId } = route.useParams();
  const { fuer } = route.useSearch();
  const organisations = useMyOrganisations(procedureId);
  const round = useQuery(roundQuery(procedureId, roundId));
  const mine = organisations?.find(({ organisationId }) => organisationId === fuer) ?? organisations?.[0];
  usePageTitle(t`Prüfen und abgeben`, round.data?.title);
  if (round.error) return <Alert kind="danger">{round.error.message}</Alert>;
  if (round.data === undefined || organisations === undefined) return <Loading lines={8} />;
  if (mine === undefined) {
    return (
      <Alert kind="info" isLive={false} title={t`Hier reichen die beteiligten Organisationen ein`}>
        <Trans>Sie gehören keiner Organisation an, die an diesem Verfahren teilnimmt.</Trans>
      </Alert>
    );
  }
  return (
    <Review
      procedureId={procedureId}
      round={roundFor(round.data, mine.organisationId)}
      mine={mine}
      {...(fuer && { fuer })}
    />
  );
}

function Review(props: { procedureId: string; round: Round; mine: MyOrganisation; fuer?: string }) {
  const { procedureId, round, mine, fuer } = props;
  const { t } = useLingui();
  const navigate = route.useNavigate();
  const [submitted, setSubmitted] = useState<Position | null>(null);
  const procedure = useQuery(procedureQuery(procedureId)).data;
  const version = useQuery(versionQuery({ procedureId, documentId: round.documentId, number: round.versionNumber }));
  const { isPending, error, draft } = useDraft(procedureId, round.id, mine.organisationId);
  const problem = version.error ?? error;
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb>
            <Link to={paths.round} params={{ procedureId, roundId: round.id }}>
              {round.title}
            </Link>
            <Trans>Prüfen und abgeben</Trans>
          </Breadcrumb>
        }
        title={t`Stellungnahme: ${mine.organisationName}`}
        meta={
          round.status === 'open' ? (
            <DeadlineNote closesAt={round.closesAt} {...(procedure && { timeZone: procedure.timeZone })} />
          ) : (
            <StatusBadge of="round" status={round.status} />
          )
        }
      />
      {submitted !== null ? (
        <SubmittedNote procedureId={procedureId} position={submitted} />
      ) : (
        <>
          <CorrectionNote draft={draft} />
          <WriteSteps
            procedureId={procedureId}
            round={round}
            current="abgeben"
            organisationId={mine.organisationId}
            {...(fuer && { fuer })}
          />
          {problem !== null && <Alert kind="danger">{problem.message}</Alert>}
          {(isPending || version.isPending) && problem === null && <Loading lines={8} />}
          {!isPending && draft === undefined && problem === null && (
            <NoDraft procedureId={procedureId} round={round} mine={mine} />
          )}
          {version.data !== undefined && draft !== undefined && (
            <SaveBoardProvider key={draft.id}>
              <div className="submit-page">
                <WholePosition draft={draft} sections={version.data.sections} questions={round.questions} />
                <ChoicesForm draft={draft} />
                <RemarksPanel position={draft} points={draft.points} />
                <SigningPanel draft={draft} />
                <ReadinessPanel draft={draft} missing={missingIn(draft, formOf(round, version.data.sections)).length} />
                <SubmitPanel
                  draft={draft}
                  round={round}
                  form={formOf(round, version.data.sections)}
                  role={mine.role}
                  onSubmitted={setSubmitted}
                />
                <div className="st-actions">
                  <HistoryLink position={draft} />
                  <DeleteDraft
                    draft={draft}
                    onDeleted={() => void navigate({ to: paths.round, params: { procedureId, roundId: round.id } })}
                  />
                </div>
              </div>
            </SaveBoardProvider>
          )}
        </>
      )}
    </>
  );
}

/** Nothing to hand in: handed in already, or not yet begun. */
function NoDraft({ procedureId, round, mine }: { procedureId: string; round: Round; mine: MyOrganisation }) {
  const { t } = useLingui();
  const { organisationId } = mine;
  const handedIn = useQuery(positionsQuery(procedureId, { roundId: round.id, organisationId, status: 'submitted' }));
  const latest = handedIn.data?.items[0];
  if (handedIn.isPending) return <Loading lines={3} />;
  return (
    <EmptyState
      icon={latest === undefined ? 'edit' : 'checkCircle'}
      title={
        latest === undefined ? t`Ihre Organisation hat noch nichts geschrieben` : t`Ihre Stellungnahme ist eingereicht`
      }
      action={
        latest === undefined ? (
          <Link
            to={paths.writePosition}
            params={{ procedureId, roundId: round.id }}
            search={{ fuer: organisationId }}
            className={buttonClass('primary')}
          >
            <span className="kern-label">
              <Trans>Stellungnahme schreiben</Trans>
            </span>
          </Link>
        ) : (
          <Link to={paths.position} params={{ procedureId, positionId: latest.id }} className={buttonClass('primary')}>
            <span className="kern-label">
              <Trans>Zur eingereichten Stellungnahme</Trans>
            </span>
          </Link>
        )
      }
    />
  );
}
