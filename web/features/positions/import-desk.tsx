import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { ImportColumns } from './import-columns.tsx';
import { ImportFields } from './import-fields.tsx';
import { ImportProgress } from './import-progress.tsx';
import { ImportReportView } from './import-report.tsx';
import { ImportResult } from './import-result.tsx';
import { emptySettings, type ImportReport, type ImportSettings, useImport } from './import-run.ts';

const accept = '.docx,.xlsx,.csv,.tsv,.json,.md,.markdown,.pdf,.txt';

/** Chooses, checks, shows, takes over. What is taken over is exactly what was checked: a change asks for another check. */
export function ImportDesk({ procedureId, onAnother }: { procedureId: string; onAnother: () => void }) {
  const { t } = useLingui();
  const [file, setFile] = useState<File | null>(null);
  const [settings, setSettings] = useState(emptySettings);
  const [isTried, setTried] = useState(false);
  const { check, take, cancel, share, isBusy } = useImport(procedureId);
  const errors = [
    ...(file === null ? [{ message: t`Bitte wählen Sie eine Datei.` }] : []),
    ...(settings.roundId === '' ? [{ fieldId: 'runde', message: t`Bitte wählen Sie die Runde.` }] : []),
  ];
  const change = (changes: Partial<ImportSettings>) => setSettings({ ...settings, ...changes });
  const isCurrent = check.variables?.file === file && check.variables?.settings === settings;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (file === null || errors.length > 0 || isBusy) return;
    take.reset();
    check.mutate({ file, settings });
  };
  if (take.data) return <ImportResult procedureId={procedureId} report={take.data} onAnother={onAnother} />;
  const problem = take.error ?? check.error;
  return (
    <>
      <form className="st-form" noValidate onSubmit={send}>
        {isTried && <ErrorSummary errors={errors} />}
        <FileField
          label={t`Datei`}
          hint={t`DOCX, XLSX, CSV, JSON, Markdown, PDF mit Text oder TXT. Höchstens 20 MB und 1.000 Einträge.`}
          accept={accept}
          onChoose={(chosen) => {
            setFile(chosen);
            change({ mapping: {} });
          }}
        />
        {file && (
          <p className="import-chosen">
            <Trans>Gewählt: {file.name}</Trans>
          </p>
        )}
        <ImportFields
          procedureId={procedureId}
          settings={settings}
          onChange={change}
          roundError={isTried ? errors.find(({ fieldId }) => fieldId === 'runde')?.message : undefined}
        />
        {check.data && (
          <ImportColumns
            columns={check.data.columns}
            mapping={settings.mapping}
            onChange={(mapping) => change({ mapping })}
          />
        )}
        {!isBusy && (
          <div className="st-actions">
            <Button look={check.data && isCurrent ? 'secondary' : 'primary'} type="submit">
              {check.data ? <Trans>Noch einmal prüfen</Trans> : <Trans>Datei prüfen</Trans>}
            </Button>
          </div>
        )}
        {isBusy && <ImportProgress share={share} onCancel={cancel} />}
        {problem && problem.name === 'ApiProblem' && (
          <Alert kind="danger" title={<Trans>Die Datei wird so nicht übernommen</Trans>}>
            {problem.errors[0]?.message ?? problem.detail}
          </Alert>
        )}
      </form>
      {check.data && !isBusy && (
        <Checked
          report={check.data}
          isCurrent={isCurrent}
          isPartial={settings.isPartial}
          onTake={() => file && take.mutate({ file, settings })}
        />
      )}
    </>
  );
}

interface CheckedProps {
  report: ImportReport;
  isCurrent: boolean;
  isPartial: boolean;
  onTake: () => void;
}

function Checked({ report, isCurrent, isPartial, onTake }: CheckedProps) {
  const { t } = useLingui();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const hasFaults = report.problems.some(({ isHint }) => !isHint);
  const fresh = report.items.filter(({ state }) => state === 'new').length;
  const because = !isCurrent
    ? t`Sie haben die Angaben geändert. Bitte prüfen Sie die Datei noch einmal.`
    : hasFaults && !isPartial
      ? t`Bitte berichtigen Sie die Datei, oder wählen Sie unter „Weitere Angaben“: „Übernehmen, was passt“.`
      : fresh === 0
        ? t`In der Datei ist nichts Neues.`
        : undefined;
  return (
    <section aria-labelledby="ergebnis" className="import-checked">
      <h2 id="ergebnis" ref={heading} tabIndex={-1}>
        <Trans>Ergebnis der Prüfung</Trans>
      </h2>
      <p>
        <Plural
          value={fresh}
          _0="Nichts davon kann übernommen werden."
          one="# Eintrag kann übernommen werden."
          other="# Einträge können übernommen werden."
        />
      </p>
      <ImportReportView report={report} />
      <div className="st-actions">
        <Button look="primary" disabledBecause={because} onClick={onTake}>
          <Plural value={fresh} one="# Eintrag übernehmen" other="# Einträge übernehmen" />
        </Button>
      </div>
    </section>
  );
}
