import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { verifyReceipt } from '../../../shared/receipts.ts';
import { api } from '../../platform/api.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { Callout } from '../../ui/callout.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { checkCopy } from './verify-copy.ts';
import { type Verdict, VerifyVerdict } from './verify-verdict.tsx';

/** The file is read and hashed on this device; only number and hash are asked about. */
async function judge(file: File): Promise<Verdict> {
  const checked = await checkCopy(file);
  if (typeof checked === 'string') return { kind: checked };
  if (!checked.isConsistent) return { kind: 'altered', copy: checked.copy };
  const { number, sha256 } = checked.copy;
  const answer = await api(verifyReceipt, { body: { number, sha256 } });
  return answer.status === 'known'
    ? { kind: 'genuine', copy: checked.copy, receivedAt: answer.receivedAt }
    : { kind: 'unknown', copy: checked.copy };
}

/** Anybody with the PDF or the JSON copy of a receipt can check it here (R2). */
export function VerifyPage() {
  const { t } = useLingui();
  usePageTitle(t`Eingangsbestätigung prüfen`);
  const check = useMutation<Verdict, Error, File>({ mutationFn: judge });
  const result = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!check.isIdle && !check.isPending) result.current?.focus();
  }, [check.isIdle, check.isPending]);
  return (
    <>
      <PageHeader
        title={t`Eingangsbestätigung prüfen`}
        lead={t`Wer eine Stellungnahme eingereicht hat, bekommt eine Eingangsbestätigung als PDF und als Kopie (JSON). Hier lässt sich prüfen, ob sie echt und unverändert ist.`}
      />
      <FileField
        label={t`PDF oder JSON-Kopie der Eingangsbestätigung`}
        hint={t`Wählen Sie die Datei aus, oder ziehen Sie sie hierher.`}
        accept=".pdf,.json,application/pdf,application/json"
        onChoose={(file) => check.mutate(file)}
      />
      <Callout>
        <Trans>
          Die Datei bleibt auf Ihrem Gerät: Ihr Browser rechnet die Prüfsumme selbst nach. An den Server gehen nur
          Nummer und Prüfsumme, kein Wort aus der Stellungnahme.
        </Trans>
      </Callout>
      <div ref={result} tabIndex={-1} aria-live="polite">
        {check.isPending && <Loading lines={3} />}
        {check.error && <Alert kind="danger">{check.error.message}</Alert>}
        {check.data && <VerifyVerdict verdict={check.data} fileName={check.variables.name} />}
      </div>
    </>
  );
}
