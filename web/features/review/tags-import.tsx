import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { WireResult } from '../../../shared/endpoint.ts';
import { importTags } from '../../../shared/tags.ts';
import { api } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useChange } from './queries.ts';

type Report = WireResult<typeof importTags>;

/** Takes tags from a CSV file: first it is checked and everything wrong is told, then all of it is taken over. */
export function TagsImport({ procedureId }: { procedureId: string }) {
  const { t } = useLingui();
  const send = (file: File, dryRun: boolean) =>
    api(importTags, { params: { procedureId }, query: { dryRun: String(dryRun) }, file });
  const look = useChange(procedureId, (file: File) => send(file, true));
  const take = useChange(procedureId, (file: File) => send(file, false));
  const report = look.data;
  const file = look.variables;
  const changes = report ? report.added + report.changed : 0;
  return (
    <section aria-labelledby="schlagwoerter-einlesen">
      <h2 id="schlagwoerter-einlesen">
        <Trans>Liste einlesen</Trans>
      </h2>
      <FileField
        label={t`Schlagwörter als CSV-Datei`}
        hint={t`Spalten: Schlagwort, Themenbereich, Zuständig (E-Mail-Adresse). Es wird erst etwas übernommen, wenn Sie es gesehen haben.`}
        accept=".csv,text/csv"
        onChoose={(chosen) => {
          take.reset();
          look.mutate(chosen);
        }}
      />
      <div aria-live="polite">
        {look.isPending && <Loading lines={2} />}
        {look.error && <Alert kind="danger">{look.error.detail}</Alert>}
        {take.error && <Alert kind="danger">{take.error.detail}</Alert>}
        {take.data ? (
          <Alert kind="success">
            <Trans>Die Liste ist übernommen.</Trans>
          </Alert>
        ) : (
          report && !look.isPending && <Checked report={report} />
        )}
      </div>
      {report && file && !look.isPending && !take.data && report.problems.length === 0 && changes > 0 && (
        <div className="st-actions">
          <Button look="primary" isBusy={take.isPending} onClick={() => take.mutate(file)}>
            <Plural value={changes} one="# Schlagwort übernehmen" other="# Schlagwörter übernehmen" />
          </Button>
        </div>
      )}
    </section>
  );
}

/** What the file would change, or every place that does not fit. */
function Checked({ report }: { report: Report }) {
  const { added, changed, unchanged, problems } = report;
  if (problems.length > 0) {
    return (
      <Alert
        kind="danger"
        title={<Plural value={problems.length} one="# Stelle passt nicht" other="# Stellen passen nicht" />}
      >
        <p>
          <Trans>Es wird nichts übernommen, bis die Datei stimmt.</Trans>
        </p>
        <ul>
          {problems.map(({ row, column, value, detail }) => (
            <li key={`${row} ${column} ${value}`}>
              <Trans>
                Zeile {row}, {column}:
              </Trans>{' '}
              {value && <q>{value}</q>} {detail}
            </li>
          ))}
        </ul>
      </Alert>
    );
  }
  return (
    <Alert kind="info" title={<Trans>Ergebnis der Prüfung</Trans>}>
      <p>
        <Trans>
          Neu: {added}. Geändert: {changed}. Unverändert: {unchanged}.
        </Trans>
      </p>
    </Alert>
  );
}
