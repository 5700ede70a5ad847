import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../../platform/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Loading } from '../../ui/loading.tsx';
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
                Die Kopie enthält Ihren ganzen Text, so wie er eingegangen ist. Aus dem Feld „document“ lässt sich die
                Prüfsumme nachrechnen (SHA-256 über die Schreibweise nach RFC 8785). Stimmt sie überein, wurde nichts
                verändert.
              </Trans>
            </p>
          </Disclosure>
        </>
      )}
    </section>
  );
}

/** Saves the receipt with the very document that was hashed as a file. */
function download(receipt: Receipt): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(receipt, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${receipt.number.replaceAll(/[^\w.-]/g, '_')}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
