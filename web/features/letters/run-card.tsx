import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cancelLetterRun, downloadLetters, resumeLetterRun } from '../../../shared/letters.ts';
import { api, apiFile, ofVersion } from '../../platform/api.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { DownloadButton } from '../documents/download-button.tsx';
import { useChange } from '../review/queries.ts';
import { type LetterRun, runQuery } from './queries.ts';

type Run = Omit<LetterRun, 'leftOut'>;

/** How far the letters of a round have come; they can be stopped, taken up again, and saved. */
export function RunCard({ procedureId, run }: { procedureId: string; run: Run }) {
  const { t } = useLingui();
  const format = useFormat();
  const { id: runId, status, total, made, roundReference, templateName, startedAt, keptUntil, can } = run;
  const params = { procedureId, runId };
  const ifMatch = ofVersion(run.version);
  const act = useChange(procedureId, (endpoint: typeof cancelLetterRun | typeof resumeLetterRun) =>
    api(endpoint, { params, ifMatch }),
  );
  const title = t`Briefe ${roundReference}: ${templateName}`;
  return (
    <article className="st-panel" aria-label={title}>
      <h3>{title}</h3>
      <p>
        <RunBadge status={status} />{' '}
        {run.isDraft && (
          <Badge tone="warning">
            <Trans>Entwürfe</Trans>
          </Badge>
        )}
      </p>
      <p className="st-muted">
        <Trans>
          {run.startedBy}, {format.dateTime(startedAt)}. Aufbewahrt bis {format.date(keptUntil)}.
        </Trans>
      </p>
      <progress max={total} value={made} aria-label={t`Fortschritt von ${title}`} />
      <p role="status">
        <Trans>
          {made} von {total} Briefen geschrieben
        </Trans>
      </p>
      {act.error && <Alert kind="danger">{act.error.detail}</Alert>}
      <div className="st-actions">
        {can.cancel === true && (
          <Button isBusy={act.isPending} onClick={() => act.mutate(cancelLetterRun)}>
            <Trans>Anhalten</Trans>
          </Button>
        )}
        {can.resume === true && (
          <Button look="primary" isBusy={act.isPending} onClick={() => act.mutate(resumeLetterRun)}>
            <Trans>Fortsetzen</Trans>
          </Button>
        )}
        {made > 0 && (
          <DownloadButton ask={() => apiFile(downloadLetters, 'any', { params })}>
            <Trans>Als ZIP speichern</Trans>
          </DownloadButton>
        )}
      </div>
      {!run.partly && <LeftOut procedureId={procedureId} runId={runId} />}
    </article>
  );
}

function RunBadge({ status }: { status: Run['status'] }) {
  switch (status) {
    case 'running':
      return (
        <Badge tone="info" icon="clock">
          <Trans>Wird geschrieben</Trans>
        </Badge>
      );
    case 'done':
      return (
        <Badge tone="success" icon="checkCircle">
          <Trans>Fertig</Trans>
        </Badge>
      );
    case 'cancelled':
      return (
        <Badge>
          <Trans>Angehalten</Trans>
        </Badge>
      );
    case 'failed':
      return (
        <Badge tone="danger">
          <Trans>Abgebrochen: ein Brief ließ sich nicht schreiben</Trans>
        </Badge>
      );
  }
}

/** Who gets no letter, because points are undecided. */
function LeftOut({ procedureId, runId }: { procedureId: string; runId: string }) {
  const [isOpen, setOpen] = useState(false);
  const { data, error } = useQuery({ ...runQuery(procedureId, runId), enabled: isOpen });
  return (
    <Disclosure
      summary={<Trans>Wer noch keinen Brief bekommt</Trans>}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      {error && <Alert kind="danger">{error.message}</Alert>}
      {data?.leftOut.length === 0 && (
        <p>
          <Trans>Alle bekommen einen Brief.</Trans>
        </p>
      )}
      <ul>
        {data?.leftOut.map(({ positionId, reference, organisationName, undecided }) => (
          <li key={positionId}>
            {reference} {organisationName}:{' '}
            <Plural value={undecided} one="# Punkt nicht entschieden" other="# Punkte nicht entschieden" />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
