import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { paths } from '../../paths.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { Breadcrumb } from '../../ui/breadcrumb.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ImportProgress } from '../positions/import-progress.tsx';
import { useIsIntake } from '../positions/my-organisations.ts';
import { WorkbookChecked } from './workbook-checked.tsx';
import { WorkbookDone } from './workbook-done.tsx';
import { useWorkbook } from './workbook-run.ts';
import '../../styles/imports.css';

const route = getRouteApi(`/signed-in${paths.workbook}`);

/** Takes proposals from the edited table: first everything is shown, and what is taken over is the file that was shown. */
export function WorkbookPage() {
  const { t } = useLingui();
  const { procedureId } = route.useParams();
  const isIntake = useIsIntake(procedureId);
  usePageTitle(t`Aus Excel übernehmen`);
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb>
            <Link to={paths.points} params={{ procedureId }}>
              <Trans>Einzelpunkte</Trans>
            </Link>
            <Trans>Aus Excel übernehmen</Trans>
          </Breadcrumb>
        }
        title={t`Aus Excel übernehmen`}
        lead={
          <Trans>
            Wählen Sie die Tabelle, die Sie unter „In Excel bearbeiten“ geladen haben. Sie sehen zuerst, was sich ändern
            würde. Alles wird zum Vorschlag, nichts zum Beschluss.
          </Trans>
        }
      />
      {isIntake ? (
        <WorkbookDesk procedureId={procedureId} />
      ) : (
        <Alert kind="info" isLive={false}>
          <Trans>Vorschläge aus einer Tabelle übernehmen Koordination und Sachbearbeitung.</Trans>
        </Alert>
      )}
    </>
  );
}

function WorkbookDesk({ procedureId }: { procedureId: string }) {
  const { t } = useLingui();
  const [file, setFile] = useState<File | null>(null);
  const { check, take, reset, share, isBusy } = useWorkbook(procedureId);
  const choose = (chosen: File) => {
    reset();
    setFile(chosen);
    check.mutate(chosen);
  };
  const problem = take.error ?? check.error;
  return (
    <>
      <div className="st-form">
        <FileField
          label={t`Datei`}
          hint={t`XLSX, höchstens 20 MB, 20.000 Zeilen und 1.000 Änderungen auf einmal.`}
          accept=".xlsx"
          onChoose={choose}
        />
        {file && (
          <p className="import-chosen">
            <Trans>Gewählt: {file.name}</Trans>
          </p>
        )}
        {isBusy && <ImportProgress share={share} onCancel={reset} />}
        {problem && problem.name === 'ApiProblem' && (
          <Alert kind="danger" title={<Trans>Die Datei wird so nicht übernommen</Trans>}>
            {problem.errors[0]?.message ?? problem.detail}
          </Alert>
        )}
      </div>
      {take.data && <WorkbookDone procedureId={procedureId} report={take.data} />}
      {check.data && !take.data && !isBusy && (
        <WorkbookChecked report={check.data} onTake={() => file && take.mutate(file)} />
      )}
    </>
  );
}
