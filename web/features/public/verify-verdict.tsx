import { Trans, useLingui } from '@lingui/react/macro';
import { useFormat } from '../../platform/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import type { CopyFlaw, ReceiptCopy } from './verify-copy.ts';

export type Verdict =
  | { kind: CopyFlaw }
  | { kind: 'altered' | 'unknown'; copy: ReceiptCopy }
  | { kind: 'genuine'; copy: ReceiptCopy; receivedAt: string };

/** What was found out about a file, in plain words. */
export function VerifyVerdict({ verdict, fileName }: { verdict: Verdict; fileName: string }) {
  const { t } = useLingui();
  const format = useFormat();
  const number = 'copy' in verdict ? verdict.copy.number : '';
  switch (verdict.kind) {
    case 'no_receipt':
      return (
        <Alert kind="warning" title={t`Keine Eingangsbestätigung gefunden`}>
          <Trans>
            In „{fileName}“ steht keine Eingangsbestätigung. Bitte wählen Sie das PDF so, wie Sie es bekommen haben;
            gedruckt und wieder eingelesen enthält es die Angaben zum Prüfen nicht mehr.
          </Trans>
        </Alert>
      );
    case 'too_large':
      return (
        <Alert kind="warning" title={t`Die Datei ist zu groß`}>
          <Trans>Eine Eingangsbestätigung hat höchstens 50 MB.</Trans>
        </Alert>
      );
    case 'altered':
      return (
        <Alert kind="danger" title={t`Der Text passt nicht zur Prüfsumme`}>
          <Trans>
            Die Datei wurde nach dem Eingang verändert, oder sie ist beschädigt. Sie beweist nicht, was eingereicht
            wurde.
          </Trans>
        </Alert>
      );
    case 'unknown':
      return (
        <Alert kind="warning" title={t`Hier nicht bekannt`}>
          <Trans>
            Die Datei ist in sich stimmig, aber in diesem System ist unter der Nummer {number} nichts mit dieser
            Prüfsumme eingegangen. Vielleicht stammt sie von einer anderen Stelle.
          </Trans>
        </Alert>
      );
    case 'genuine': {
      const day = format.dateTime(verdict.receivedAt);
      return (
        <>
          <Alert kind="success" title={t`Echt und unverändert`}>
            <Trans>
              Genau dieser Text ist unter der Nummer {number} am {day} eingegangen.
            </Trans>
          </Alert>
          <DefinitionList
            items={[
              { term: t`Nummer`, value: verdict.copy.number },
              { term: t`Prüfsumme (SHA-256)`, value: <code className="receipt__hash">{verdict.copy.sha256}</code> },
            ]}
          />
        </>
      );
    }
  }
}
