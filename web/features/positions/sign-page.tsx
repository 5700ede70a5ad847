import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { Breadcrumb } from '../../ui/breadcrumb.tsx';
import { DeadlineNote } from '../../ui/deadline-note.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { versionQuery } from '../documents/queries.ts';
import { procedureQuery } from '../rounds/queries.ts';
import { WrittenAttachments } from './attachment-section.tsx';
import { signatureRequestsQuery } from './co-writing-queries.ts';
import { WrittenCounterDraft } from './counter-draft-text.tsx';
import { type Position, positionQuery, roundQuery, whileShared } from './queries.ts';
import { SignAnswer } from './sign-answer.tsx';
import { SubmittedTexts } from './submitted-texts.tsx';
import { publicationWords, stanceWords } from './words.ts';
import { WrittenPoints } from './written-points.tsx';
import '../../styles/positions.css';

const route = getRouteApi(`/signed-in${paths.signPosition}`);

/** Another organisation's draft, shown to mine for signing: the whole text, then approving exactly this state (R14, R16). */
export function SignPage() {
  const { t } = useLingui();
  const { procedureId, positionId } = route.useParams();
  const position = useQuery({ ...positionQuery(procedureId, positionId), ...whileShared });
  const requests = useQuery(signatureRequestsQuery(procedureId));
  const request = requests.data?.items.find((item) => item.positionId === positionId);
  usePageTitle(t`Mitunterzeichnen`, request?.roundTitle);
  if (position.error || (requests.isSuccess && request === undefined && position.data?.status !== 'submitted')) {
    return (
      <Alert kind="info" isLive={false} title={t`Dieser Entwurf wird Ihnen nicht (mehr) gezeigt`}>
        <Trans>Die Organisation hat ihn zurückgenommen, verworfen oder schon eingereicht.</Trans>
      </Alert>
    );
  }
  if (position.data === undefined || requests.data === undefined) return <Loading lines={8} />;
  if (request === undefined) return <HandedIn procedureId={procedureId} position={position.data} />;
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb>
            <Link to={paths.round} params={{ procedureId, roundId: request.roundId }}>
              {request.roundTitle}
            </Link>
            <Trans>Mitunterzeichnen</Trans>
          </Breadcrumb>
        }
        title={t`Entwurf von ${request.ownerName}`}
        meta={<Deadline procedureId={procedureId} closesAt={request.closesAt} />}
      />
      <p className="st-reading">
        <Trans>
          {request.ownerName} bittet {request.organisationName}, diese Stellungnahme mitzuunterzeichnen. Der Entwurf ist
          vertraulich: Die Stadt sieht ihn erst, wenn er eingereicht ist.
        </Trans>
      </p>
      <div className="submit-page">
        <Words procedureId={procedureId} position={position.data} roundId={request.roundId} />
        <SignAnswer request={request} position={position.data} />
      </div>
    </>
  );
}

function Deadline({ procedureId, closesAt }: { procedureId: string; closesAt: string }) {
  const procedure = useQuery(procedureQuery(procedureId)).data;
  return <DeadlineNote closesAt={closesAt} {...(procedure && { timeZone: procedure.timeZone })} />;
}

function Words({ procedureId, position, roundId }: { procedureId: string; position: Position; roundId: string }) {
  const { t, i18n } = useLingui();
  const round = useQuery(roundQuery(procedureId, roundId)).data;
  const version = useQuery({
    ...versionQuery({ procedureId, documentId: round?.documentId ?? '', number: round?.versionNumber ?? 1 }),
    enabled: round !== undefined,
  }).data;
  return (
    <div className="whole-position">
      <DefinitionList
        items={[
          { term: t`Haltung`, value: position.stance && i18n._(stanceWords[position.stance].word) },
          { term: t`Veröffentlichung`, value: i18n._(publicationWords[position.publication].word) },
        ]}
      />
      <SubmittedTexts position={position} questions={round?.questions ?? []} sections={version?.sections ?? []} />
      <WrittenPoints position={position} sections={version?.sections ?? []} />
      <WrittenCounterDraft position={position} />
      <WrittenAttachments position={position} />
    </div>
  );
}

/** It was handed in meanwhile: with our signature it can be read as it stands in the record. */
function HandedIn({ procedureId, position }: { procedureId: string; position: Position }) {
  const { t } = useLingui();
  return (
    <Alert kind="success" isLive={false} title={t`Die Stellungnahme ist eingereicht`}>
      <Link to={paths.position} params={{ procedureId, positionId: position.id }}>
        <Trans>
          Stellungnahme {position.reference} von {position.organisationName} ansehen
        </Trans>
      </Link>
    </Alert>
  );
}
