import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cancelLetterRun, downloadLetters, resumeLetterRun } from '../../../shared/letters.ts';
import { api, apiFile, ofVersion } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { DownloadButton } from '../documents/download-button.tsx';
import { WorkCard } from '../long-work/work-card.tsx';
import { useChange } from '../review/queries.ts';
import { type LetterRun, runQuery } from './queries.ts';

type Run = Omit<LetterRun, 'leftOut'>;

/** How far the letters of a round have come; they can be stopped, taken up again, and saved. */
export function RunCard({ procedureId, run }: { procedureId: string; run: Run }) {
  const { t } = useLingui();
  const { id: runId, total, made, roundReference, templateName } = run;
  const params = { procedureId, runId };
  const ifMatch = ofVersion(run.version);
  const act = useChange(procedureId, (endpoint: typeof cancelLetterRun | typeof resumeLetterRun) =>
    api(endpoint, { params, ifMatch }),
  );
  return (
    <WorkCard
      title={t`Briefe ${roundReference}: ${templateName}`}
      work={run}
      words={{
        running: <Trans>Wird geschrieben</Trans>,
        failed: <Trans>Abgebrochen: ein Brief ließ sich nicht schreiben</Trans>,
        resume: <Trans>Fortsetzen</Trans>,
      }}
      progress={
        <Trans>
          {made} von {total} Briefen geschrieben
        </Trans>
      }
      badges={
        run.isDraft && (
          <Badge tone="warning">
            <Trans>Entwürfe</Trans>
          </Badge>
        )
      }
      act={act}
      onCancel={() => act.mutate(cancelLetterRun)}
      onResume={() => act.mutate(resumeLetterRun)}
      download={
        made > 0 && (
          <DownloadButton ask={() => apiFile(downloadLetters, 'any', { params })}>
            <Trans>Als ZIP speichern</Trans>
          </DownloadButton>
        )
      }
    >
      {!run.partly && <LeftOut procedureId={procedureId} runId={runId} />}
    </WorkCard>
  );
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
