import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Navigate } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { Breadcrumb } from '../../ui/breadcrumb.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { DeadlineNote } from '../../ui/deadline-note.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { versionQuery } from '../documents/queries.ts';
import { roundFor } from '../rounds/closing.ts';
import { procedureQuery } from '../rounds/queries.ts';
import { CorrectionNote } from './correction-note.tsx';
import { useEarlierPoints } from './earlier-points.ts';
import { HistoryLink } from './history-link.tsx';
import { LeftBehindNote } from './left-behind-note.tsx';
import { LookBackStep } from './look-back-step.tsx';
import { type MyOrganisation, useMyOrganisations } from './my-organisations.ts';
import { beginDraft, type Round, roundQuery } from './queries.ts';
import { QuestionsStep } from './questions-step.tsx';
import { ReadinessNote } from './readiness-note.tsx';
import { ReplyFormUpload } from './reply-form-upload.tsx';
import { SaveBoardProvider } from './save-board.tsx';
import { TextStep } from './text-step.tsx';
import { WholeStep } from './whole-step.tsx';
import { WriteBar } from './write-bar.tsx';
import type { WriteStep } from './write-search.ts';
import { WriteSteps } from './write-steps.tsx';
import { useDraft, useWriting } from './writing.ts';
import '../../styles/positions.css';

const route = getRouteApi(`/signed-in${paths.writePosition}`);

/** Writing a position: the draft with our points in the margin, the whole, the questions. */
export function WritePage() {
  const { t } = useLingui();
  const { procedureId, roundId } = route.useParams();
  const { fuer } = route.useSearch();
  const organisations = useMyOrganisations(procedureId);
  const round = useQuery(roundQuery(procedureId, roundId));
  const mine = organisations?.find(({ organisationId }) => organisationId === fuer) ?? organisations?.[0];
  usePageTitle(t`Stellungnahme schreiben`, round.data?.title);
  if (round.error && round.data === undefined) return <Alert kind="danger">{round.error.message}</Alert>;
  if (round.data === undefined || organisations === undefined) return <Loading lines={8} />;
  if (mine === undefined) {
    return (
      <Alert kind="info" isLive={false} title={t`Hier schreiben die beteiligten Organisationen`}>
        <Trans>Sie gehören keiner Organisation an, die an diesem Verfahren teilnimmt.</Trans>
      </Alert>
    );
  }
  return (
    <SaveBoardProvider key={mine.organisationId}>
      <Desk procedureId={procedureId} round={roundFor(round.data, mine.organisationId)} mine={mine} />
    </SaveBoardProvider>
  );
}

function Desk({ procedureId, round, mine }: { procedureId: string; round: Round; mine: MyOrganisation }) {
  const { t } = useLingui();
  const search = route.useSearch();
  const procedure = useQuery(procedureQuery(procedureId)).data;
  const version = useQuery(versionQuery({ procedureId, documentId: round.documentId, number: round.versionNumber }));
  const { isPending, error, draft } = useDraft(procedureId, round.id, mine.organisationId);
  const refusal = useRefusal(round, mine, draft?.can.write === true);
  const writing = useWriting(procedureId, draft, {
    refusal,
    start: () => beginDraft(procedureId, round.id, { organisationId: mine.organisationId }),
  });
  const earlier = useEarlierPoints(procedureId, round, mine.organisationId) ?? [];
  const step = earlier.length === 0 && search.schritt === 'rueckblick' ? 'text' : (search.schritt ?? 'text');
  const isFirstLook = draft === undefined && !isPending && refusal === undefined && search.schritt === undefined;
  const problem = (version.data === undefined ? version.error : null) ?? error;
  return (
    <div className="write">
      <PageHeader
        breadcrumb={
          <Breadcrumb>
            <Link to={paths.round} params={{ procedureId, roundId: round.id }}>
              {round.title}
            </Link>
            <Trans>Stellungnahme schreiben</Trans>
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
      {refusal !== undefined && (
        <Alert kind="info" isLive={false}>
          {refusal}
        </Alert>
      )}
      {round.status === 'closed' && refusal === undefined && (
        <Alert kind="warning" isLive={false} title={t`Die Frist ist abgelaufen`}>
          <Trans>
            Sie können weiterschreiben und einreichen, bis die Ergebnisse veröffentlicht sind. Die Stellungnahme gilt
            dann als verspätet; ob sie zugelassen wird, entscheidet die Koordination mit Begründung.
          </Trans>
        </Alert>
      )}
      <CorrectionNote draft={draft} />
      {draft?.readiness != null && <ReadinessNote draft={draft} />}
      {refusal === undefined && (
        <div>
          <ReplyFormUpload writing={writing} />
          {draft !== undefined && <HistoryLink position={draft} />}
        </div>
      )}
      {!isPending && error === null && (
        <LeftBehindNote writing={writing} roundId={round.id} organisationId={mine.organisationId} />
      )}
      {isFirstLook && search.abschnitt === undefined && earlier.length > 0 && (
        <Navigate from={paths.writePosition} to="." search={{ ...search, schritt: 'rueckblick' }} replace />
      )}
      <WriteSteps
        procedureId={procedureId}
        round={round}
        current={step}
        organisationId={mine.organisationId}
        {...(search.fuer && { fuer: search.fuer })}
      />
      {problem !== null && <Alert kind="danger">{problem.message}</Alert>}
      {(isPending || version.isPending) && problem === null && <Loading lines={8} />}
      {version.data !== undefined && !isPending && (
        <>
          {step === 'rueckblick' && (
            <LookBackStep earlier={earlier} sections={version.data.sections} writing={writing} />
          )}
          {step === 'text' && <TextStep round={round} sections={version.data.sections} writing={writing} />}
          {step === 'ganzes' && <WholeStep writing={writing} />}
          {step === 'fragen' && <QuestionsStep round={round} sections={version.data.sections} writing={writing} />}
          {step !== 'text' && (
            <WriteBar writing={writing}>
              <NextStep procedureId={procedureId} round={round} step={step} />
            </WriteBar>
          )}
        </>
      )}
    </div>
  );
}

/** Why nothing can be written here, or undefined. */
function useRefusal(round: Round, mine: MyOrganisation, canWrite: boolean): string | undefined {
  const { t } = useLingui();
  if (mine.role === 'observer')
    return t`Sie lesen für Ihre Organisation mit. Schreiben können Mitwirkende und die Vertretung.`;
  const { createPosition } = round.can;
  if (canWrite || createPosition === true || createPosition === undefined) return undefined;
  return createPosition.detail;
}

function NextStep({
  procedureId,
  round,
  step,
}: {
  procedureId: string;
  round: Round;
  step: Exclude<WriteStep, 'text'>;
}) {
  const search = route.useSearch();
  const forOne = search.fuer ? { fuer: search.fuer } : {};
  if (step === 'rueckblick') {
    return (
      <Link
        from={paths.writePosition}
        to="."
        search={{ ...forOne, schritt: 'text' }}
        className={buttonClass('primary')}
      >
        <span className="kern-label">
          <Trans>Weiter: zum neuen Wortlaut</Trans>
        </span>
      </Link>
    );
  }
  if (step === 'ganzes' && round.questions.length > 0) {
    return (
      <Link
        from={paths.writePosition}
        to="."
        search={{ ...forOne, schritt: 'fragen' }}
        className={buttonClass('primary')}
      >
        <span className="kern-label">
          <Trans>Weiter: Fragen</Trans>
        </span>
      </Link>
    );
  }
  return (
    <Link
      to={paths.submitPosition}
      params={{ procedureId, roundId: round.id }}
      search={forOne}
      className={buttonClass('primary')}
    >
      <span className="kern-label">
        <Trans>Weiter: prüfen und abgeben</Trans>
      </span>
    </Link>
  );
}
