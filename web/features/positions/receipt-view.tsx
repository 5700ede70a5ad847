import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { getReceipt } from '../../../shared/positions.ts';
import { paths } from '../../paths.ts';
import { apiFile } from '../../platform/api.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { saveFile } from '../../platform/save-file.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { DownloadButton } from '../documents/download-button.tsx';
import { type Receipt, receiptQuery } from './queries.ts';

interface ReceiptViewProps {
  procedureId: string;
  positionId: string;
  timeZone?: string | undefined;
}

/** Proof of what was received when: number, time, hash, and the copy that can be checked (R2). */
export function ReceiptView({ procedureId, positionId, timeZone }: ReceiptViewProps) {
  const { t } = useLingui();
  const format = useFormat(timeZone);
  const { data: receipt, error } = useQuery(receiptQuery(procedureId, positionId));
  if (error) return <Alert kind="danger">{error.message}</Alert>;
  return (
    <section className="receipt" aria-labelledby="eingangsbestaetigung">
      <h2 id="eingangsbestaetigung">
        <Trans>Eingangsbestätigung</Trans>
      </h2>
      {receipt === undefined ? (
        <Loading lines={3} />
      ) : (
        <>
          <DefinitionList
            items={[
              { term: t`Nummer`, value: <strong>{receipt.number}</strong> },
              { term: t`Eingegangen`, value: format.dateTime(receipt.submittedAt) },
              { term: t`Prüfsumme (SHA-256)`, value: <code className="receipt__hash">{receipt.sha256}</code> },
            ]}
          />
          <div className="st-actions">
            <DownloadButton ask={() => apiFile(getReceipt, 'pdf', { params: { procedureId, positionId } })}>
              <Trans>Ganze Stellungnahme (PDF)</Trans>
            </DownloadButton>
            <Button icon="document" onClick={() => download(receipt)}>
              <Trans>Kopie herunterladen (JSON)</Trans>
            </Button>
            <Button look="tertiary" onClick={() => print()}>
              <Trans>Drucken</Trans>
            </Button>
          </div>
          <Disclosure summary={<Trans>Wie lässt sich das prüfen?</Trans>}>
            <p>
              <Trans>
                PDF und Kopie enthalten Ihren ganzen Text, so wie er eingegangen ist. Beide kann jeder, auch ohne
                Anmeldung, auf der Seite <Link to={paths.verify}>Eingangsbestätigung prüfen</Link> nachrechnen lassen.
                Aus dem Feld „document“ der Kopie lässt sich die Prüfsumme auch selbst berechnen (SHA-256 über die
                Schreibweise nach RFC 8785).
              </Trans>
            </p>
          </Disclosure>
        </>
      )}
    </section>
  );
}

/** Saves the receipt with the very document that was hashed as a file. */
const download = (receipt: Receipt): void =>
  saveFile({
    name: `${receipt.number.replaceAll(/[^\w.-]/g, '_')}.json`,
    content: new Blob([JSON.stringify(receipt, null, 2)], { type: 'application/json' }),
  });
