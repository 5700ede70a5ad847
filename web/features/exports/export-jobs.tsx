import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import {
  cancelExport,
  downloadExport,
  type ExportForm,
  type ExportName,
  resumeExport,
} from '../../../shared/export-jobs.ts';
import { api, apiFile, ofVersion } from '../../platform/api.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';
import { DownloadButton } from '../documents/download-button.tsx';
import { WorkCard } from '../long-work/work-card.tsx';
import { useChange } from '../review/queries.ts';
import { type ExportJob, exportJobsQuery } from './queries.ts';

/** Exports that are made in the background, and the files that are finished. */
export function ExportJobs({ procedureId }: { procedureId: string }) {
  const { data, error } = useQuery(exportJobsQuery(procedureId));
  if (error) return <Alert kind="danger">{error.message}</Alert>;
  if (!data || data.items.length === 0) return null;
  return (
    <section aria-labelledby="ausgaben-auftraege">
      <h2 id="ausgaben-auftraege" tabIndex={-1}>
        <Trans>Im Hintergrund erstellt</Trans>
      </h2>
      <div className="export-jobs">
        {data.items.map((job) => (
          <ExportJobCard key={job.id} procedureId={procedureId} job={job} />
        ))}
      </div>
    </section>
  );
}

function ExportJobCard({ procedureId, job }: { procedureId: string; job: ExportJob }) {
  const format = useFormat();
  const title = useJobTitle(job);
  const { status, total, made, file } = job;
  const params = { procedureId, exportId: job.id };
  const act = useChange(procedureId, (endpoint: typeof cancelExport | typeof resumeExport) =>
    api(endpoint, { params, ifMatch: ofVersion(job.version) }),
  );
  const [shownMade, shownTotal] = [format.number(made), format.number(total)];
  return (
    <WorkCard
      title={title}
      work={job}
      words={{
        running: <Trans>Wird erstellt</Trans>,
        failed: <Trans>Abgebrochen: die Datei ließ sich nicht erstellen</Trans>,
        resume: <Trans>Neu erstellen</Trans>,
      }}
      progress={
        status === 'done' ? (
          <Plural value={total} one="# Zeile geschrieben" other="# Zeilen geschrieben" />
        ) : status === 'running' && made >= total && total > 0 ? (
          <Trans>Alle {shownTotal} Zeilen gelesen. Die Datei wird gesetzt.</Trans>
        ) : (
          <Trans>
            {shownMade} von {shownTotal} Zeilen geschrieben
          </Trans>
        )
      }
      act={act}
      onCancel={() => act.mutate(cancelExport)}
      onResume={() => act.mutate(resumeExport)}
      download={
        file && (
          <DownloadButton ask={() => apiFile(downloadExport, 'any', { params })}>
            <Trans>Datei speichern</Trans>
          </DownloadButton>
        )
      }
    />
  );
}

function useJobTitle({ name, form }: ExportJob): string {
  const { t } = useLingui();
  const names: Record<ExportName, string> = {
    'disposition-table': t`Abwägungstabelle`,
    synopsis: t`Synopse`,
    'iso-comments': t`ISO-Kommentarformular`,
    involvement: t`Beteiligungsbericht`,
    concept: t`Konzept`,
  };
  const forms: Record<ExportForm, string> = {
    json: 'JSON',
    ndjson: 'NDJSON',
    csv: t`CSV`,
    'excel-de': t`CSV`,
    xlsx: t`Excel`,
    docx: t`Word`,
    pdf: t`PDF`,
  };
  return `${names[name]} (${forms[form]})`;
}
