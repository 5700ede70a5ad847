import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Navigate } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { Breadcrumb } from '../../ui/breadcrumb.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { versionQuery } from '../documents/queries.ts';
import { InterimAnswers } from '../interim-answers/interim-answers.tsx';
import { procedureQuery, type Round, roundsQuery } from '../rounds/queries.ts';
import { Translations } from '../translations/translations.tsx';
import { AdmissionForm } from './admission-form.tsx';
import { WrittenAttachments } from './attachment-section.tsx';
import { WrittenCounterDraft } from './counter-draft-text.tsx';
import { useMyOrganisations } from './my-organisations.ts';
import { PointOutcomes } from './point-outcomes.tsx';
import { PositionActs } from './position-acts.tsx';
import { LateBadge } from './position-table.tsx';
import { isRecorded, type Position, positionQuery } from './queries.ts';
import { ReceiptView } from './receipt-view.tsx';
import { RemarksPanel } from './remarks-panel.tsx';
import { SubmittedTexts } from './submitted-texts.tsx';
import { channelWords, publicationWords, stanceWords } from './words.ts';
import { WrittenPoints } from './written-points.tsx';
import '../../styles/positions.css';

const route = getRouteApi(`/signed-in${paths.position}`);

/** One position that was handed in: the proof, what was said, and what became of every point. */
export function PositionPage() {
  const { t } = useLingui();
  const { procedureId, positionId } = route.useParams();
  const { data: position, error, isFetching } = useQuery(positionQuery(procedureId, positionId));
  const mine = useMyOrganisations(procedureId);
  usePageTitle(position?.reference ?? t`Stellungnahme`);
  if (error) return <Alert kind="danger">{error.message}</Alert>;
  if (position === undefined || mine === undefined) return <Loading lines={8} />;
  // A draft known from before may have been handed in this moment.
  if (position.status === 'draft' && isFetching) return <Loading lines={8} />;
  const isOurs = mine.some(({ organisationId }) => organisationId === position.organisationId);
  if (position.status === 'draft') return <ToDraft procedureId={procedureId} position={position} isOurs={isOurs} />;
  const isSigned = position.signatories.some((signed) =>
    mine.some(({ organisationId }) => organisationId === signed.organisationId),
  );
  return <HandedIn procedureId={procedureId} position={position} isOurs={isOurs} isSigned={isSigned && !isOurs} />;
}

interface HandedInProps {
  procedureId: string;
  position: Position;
  isOurs: boolean;
  /** We signed what another organisation handed in: we read it, and do not act on it. */
  isSigned: boolean;
}

function HandedIn({ procedureId, position, isOurs, isSigned }: HandedInProps) {
  const { t } = useLingui();
  const procedure = useQuery(procedureQuery(procedureId)).data;
  const round = useQuery(roundsQuery(procedureId)).data?.items.find(({ id }) => id === position.roundId);
  /** Whoever comes back after the results wants to know what became of it; before, whether it arrived. */
  const isDecided = round?.status === 'published' || !isOurs;
  const outcomes = isSigned ? (
    <SignedPoints procedureId={procedureId} position={position} round={round} />
  ) : (
    <PointOutcomes procedureId={procedureId} position={position} isOurs={isOurs} round={round} />
  );
  const receipt = <ReceiptView procedureId={procedureId} positionId={position.id} timeZone={procedure?.timeZone} />;
  return (
    <div className="position-page">
      <PageHeader
        breadcrumb={
          <Breadcrumb>
            <Link to={paths.positions} params={{ procedureId }}>
              {isOurs ? <Trans>Unsere Stellungnahmen</Trans> : <Trans>Stellungnahmen</Trans>}
            </Link>
            {position.reference}
          </Breadcrumb>
        }
        title={isOurs ? t`Unsere Stellungnahme ${position.reference}` : t`Stellungnahme ${position.reference}`}
        meta={
          <>
            <StatusBadge of="position" status={position.status} />
            <LateBadge position={position} />
          </>
        }
        actions={<PositionActs procedureId={procedureId} position={position} />}
      />
      {'admit' in position.can && <AdmissionForm procedureId={procedureId} position={position} />}
      {!isSigned && <InterimAnswers procedureId={procedureId} positionId={position.id} />}
      {isDecided && outcomes}
      {isOurs && !isDecided ? (
        receipt
      ) : (
        <Disclosure summary={<Trans>Eingangsbestätigung und Prüfsumme</Trans>}>{receipt}</Disclosure>
      )}
      <Facts position={position} roundTitle={round?.title} timeZone={procedure?.timeZone} />
      {!isDecided && outcomes}
      <Texts procedureId={procedureId} position={position} round={round} />
      {isOurs && <RemarksPanel position={position} points={position.points} />}
      <WrittenCounterDraft position={position} canMap={!isOurs && !isSigned} />
      <WrittenAttachments position={position} />
      <Translations procedureId={procedureId} positionId={position.id} language={position.language} />
    </div>
  );
}

function Texts(props: { procedureId: string; position: Position; round: Round | undefined }) {
  const { procedureId, position, round } = props;
  const isBySection = position.answers.some(({ value }) => typeof value === 'object' && 'sections' in value);
  const version = useQuery({
    ...versionQuery({ procedureId, documentId: round?.documentId ?? '', number: round?.versionNumber ?? 1 }),
    enabled: round !== undefined && isBySection,
  }).data;
  return <SubmittedTexts position={position} questions={round?.questions ?? []} sections={version?.sections ?? []} />;
}

function SignedPoints(props: { procedureId: string; position: Position; round: Round | undefined }) {
  const { procedureId, position, round } = props;
  const version = useQuery({
    ...versionQuery({ procedureId, documentId: round?.documentId ?? '', number: round?.versionNumber ?? 1 }),
    enabled: round !== undefined,
  }).data;
  return <WrittenPoints position={position} sections={version?.sections ?? []} />;
}

function Facts(props: { position: Position; roundTitle: string | undefined; timeZone: string | undefined }) {
  const { position, roundTitle, timeZone } = props;
  const { t, i18n } = useLingui();
  const format = useFormat(timeZone);
  return (
    <DefinitionList
      items={[
        { term: t`Organisation`, value: position.organisationName },
        {
          term: t`Mitunterzeichnet von`,
          value:
            position.signatories.length === 0
              ? null
              : position.signatories.map(({ organisationName }) => organisationName).join(', '),
        },
        {
          term: t`Beteiligungsrunde`,
          value: roundTitle ?? (position.roundId === null ? t`Vorarbeit, ohne Runde` : ''),
        },
        { term: t`Eingereicht`, value: position.submittedAt && format.dateTime(position.submittedAt) },
        { term: t`Eingangstag`, value: position.receivedOn && format.date(position.receivedOn) },
        { term: t`Weg`, value: i18n._(channelWords[position.channel]) },
        { term: t`Haltung`, value: position.stance && i18n._(stanceWords[position.stance].word) },
        { term: t`Veröffentlichung`, value: i18n._(publicationWords[position.publication].word) },
        {
          term: t`Ersetzt`,
          value: position.supersedesId && (
            <Link to={paths.position} params={{ procedureId: position.procedureId, positionId: position.supersedesId }}>
              <Trans>Frühere Stellungnahme ansehen</Trans>
            </Link>
          ),
        },
      ]}
    />
  );
}

/** A draft is not read but written. */
function ToDraft({ procedureId, position, isOurs }: Omit<HandedInProps, 'isSigned'>) {
  if (!isOurs && !isRecorded(position)) {
    return <Navigate to={paths.signPosition} params={{ procedureId, positionId: position.id }} replace />;
  }
  if (position.roundId !== null && !isRecorded(position)) {
    const params = { procedureId, roundId: position.roundId };
    return <Navigate to={paths.writePosition} params={params} search={{ fuer: position.organisationId }} replace />;
  }
  return <Navigate to={paths.recordPosition} params={{ procedureId }} search={{ entwurf: position.id }} replace />;
}
