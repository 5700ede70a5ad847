import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { publishRound } from '../../../shared/rounds.ts';
import { paths } from '../../paths.ts';
import { api, ofContent } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Loading } from '../../ui/loading.tsx';
import { documentsQuery } from '../documents/queries.ts';
import { PublicationObstacles } from './publication-obstacles.tsx';
import { PublicationPreview } from './publication-preview.tsx';
import { publicationPreviewQuery } from './publication-queries.ts';
import { type Round, roundsQuery, useChange } from './queries.ts';

/** Publishes what the preview beside it shows, for everybody at once (R11, R16); a refusal lists every word and point without an answer (R3). */
export function PublishRound({ procedureId, round }: { procedureId: string; round: Round }) {
  const { t } = useLingui();
  const [isAsking, setAsking] = useState(false);
  const isClosed = round.status === 'closed' && round.can.publish !== undefined;
  const preview = useQuery({ ...publicationPreviewQuery(procedureId, round.id), enabled: isClosed });
  const read = preview.data?.contentVersion ?? round.contentVersion;
  const publish = useChange(procedureId, () =>
    api(publishRound, { params: { procedureId, roundId: round.id }, ifMatch: ofContent(read) }),
  );
  const ability = round.can.publish;
  if (ability === undefined) return null;
  return (
    <section className="st-panel" aria-labelledby="runde-ergebnisse">
      <h2 id="runde-ergebnisse">
        <Trans>Ergebnisse</Trans>
      </h2>
      {round.status === 'published' ? (
        <Alert kind="success" isLive={publish.isSuccess} title={<Trans>Die Ergebnisse sind veröffentlicht</Trans>}>
          <Trans>Jede Organisation liest die Entscheidungen zu ihren Punkten. Sie ist per E-Mail benachrichtigt.</Trans>
        </Alert>
      ) : (
        <p>
          <Trans>
            Veröffentlicht wird alles auf einmal, sobald jeder Einzelpunkt entschieden und jeder Text zugeordnet ist.
          </Trans>
        </p>
      )}
      <ul className="round-desk__links">
        <li>
          <Link to={paths.positions} params={{ procedureId }} search={{ runde: round.id }}>
            <Trans>Stellungnahmen dieser Runde</Trans>
          </Link>
        </li>
        <li>
          <Link to={paths.points} params={{ procedureId }} search={{}}>
            <Trans>Einzelpunkte</Trans>
          </Link>
        </li>
        <li>
          <Link to={paths.texts} params={{ procedureId }} search={{}}>
            <Trans>Texte ohne Zuordnung</Trans>
          </Link>
        </li>
      </ul>
      {publish.error && (
        <Alert kind="danger" title={<Trans>Die Ergebnisse sind noch nicht veröffentlicht</Trans>}>
          <p>{publish.error.detail}</p>
          <PublicationObstacles procedureId={procedureId} obstacles={publish.error.obstacles} />
        </Alert>
      )}
      {isClosed && preview.isPending && <Loading lines={6} />}
      {isClosed && preview.error && <Alert kind="danger">{preview.error.message}</Alert>}
      {isClosed && preview.data && (
        <PublicationPreview procedureId={procedureId} round={round} preview={preview.data} />
      )}
      {round.status !== 'published' && (
        <p className="st-actions">
          <Button
            look="primary"
            icon="eye"
            disabledBecause={ability === true ? undefined : ability.detail}
            onClick={() => setAsking(true)}
          >
            <Trans>Ergebnisse veröffentlichen</Trans>
          </Button>
        </p>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        title={t`Ergebnisse veröffentlichen`}
        confirmLabel={t`Jetzt veröffentlichen`}
        isBusy={publish.isPending}
        onCancel={() => setAsking(false)}
        onConfirm={() => publish.mutate(undefined, { onSettled: () => setAsking(false) })}
      >
        <WhatBecomesVisible procedureId={procedureId} round={round} />
      </ConfirmDialog>
    </section>
  );
}

/** Who will see what, before the act that cannot be taken back. */
function WhatBecomesVisible({ procedureId, round }: { procedureId: string; round: Round }) {
  const released = useReleased(procedureId, round).join(', ');
  return (
    <>
      <h3>
        <Trans>Für die Organisationen</Trans>
      </h3>
      <p>
        <Trans>
          Jede Organisation sieht zu jedem ihrer Punkte die Entscheidung, die Begründung und was daraus im Text wurde.
          Ihre Vertretung bekommt eine E-Mail.
        </Trans>
      </p>
      <h3>
        <Trans>Für die Öffentlichkeit</Trans>
      </h3>
      <p>
        <Trans>
          Punkte und Entscheidungen der Organisationen, die einer Veröffentlichung zugestimmt haben, mit Namen oder als
          „eine Organisation“. Stellungnahmen, die nicht veröffentlicht werden sollen, bleiben intern. Personen werden
          nie genannt.
        </Trans>
      </p>
      {released !== '' && (
        <p>
          <Trans>Freigegeben und für alle lesbar wird damit Fassung {released}.</Trans>
        </p>
      )}
      <p>
        <strong>
          <Trans>Das lässt sich nicht zurücknehmen.</Trans>
        </strong>{' '}
        <Trans>Eine Entscheidung kann danach nur mit Begründung wieder aufgenommen werden.</Trans>
      </p>
    </>
  );
}

/** Numbers of the frozen versions that come out with the results: those that answer rounds, once none that began is unpublished. */
function useReleased(procedureId: string, round: Round): number[] {
  const rounds = useQuery(roundsQuery(procedureId)).data?.items ?? [];
  const documents = useQuery(documentsQuery(procedureId)).data?.items ?? [];
  const begun = rounds.filter(({ documentId, status }) => documentId === round.documentId && status !== 'planned');
  if (begun.some(({ id, status }) => id !== round.id && status !== 'published')) return [];
  const first = Math.min(...begun.map(({ versionNumber }) => versionNumber));
  const versions = documents.find(({ id }) => id === round.documentId)?.versions ?? [];
  return versions
    .filter(({ number, status, released }) => number > first && status !== 'working' && !released)
    .map(({ number }) => number);
}
