import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { paths } from '../../paths.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { Breadcrumb } from '../../ui/breadcrumb.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ImportDesk } from './import-desk.tsx';
import { useIsIntake } from './my-organisations.ts';
import '../../styles/imports.css';

const route = getRouteApi(`/signed-in${paths.importPositions}`);

/** Staff takes positions in from a file: first it is checked and everything shown, then it is taken over. */
export function ImportPage() {
  const { t } = useLingui();
  const { procedureId } = route.useParams();
  const isIntake = useIsIntake(procedureId);
  const [turn, setTurn] = useState(0);
  usePageTitle(t`Importieren`);
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb>
            <Link to={paths.positions} params={{ procedureId }}>
              <Trans>Stellungnahmen</Trans>
            </Link>
            <Trans>Importieren</Trans>
          </Breadcrumb>
        }
        title={t`Stellungnahmen importieren`}
        lead={
          <Trans>
            Aus einer Tabelle, dem Kommentarformular nach ISO oder einem Schreiben. Die Datei wird zuerst nur geprüft;
            Sie sehen alles, bevor etwas übernommen wird.
          </Trans>
        }
      />
      {isIntake ? (
        <ImportDesk key={turn} procedureId={procedureId} onAnother={() => setTurn(turn + 1)} />
      ) : (
        <Alert kind="info" isLive={false}>
          <Trans>Importieren können Koordination und Sachbearbeitung.</Trans>
        </Alert>
      )}
    </>
  );
}
