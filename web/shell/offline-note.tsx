import { Trans } from '@lingui/react/macro';
import { useIsOnline } from '../platform/connection.ts';
import { Alert } from '../ui/alert.tsx';

/** Without a connection: what is shown is what was read last, and what still works. */
export function OfflineNote() {
  if (useIsOnline()) return null;
  return (
    <Alert kind="info">
      <Trans>
        Keine Verbindung. Sie sehen, was zuletzt geladen wurde, und können weiterschreiben: Ihr Text bleibt auf diesem
        Gerät und wird gesendet, sobald die Verbindung wieder da ist.
      </Trans>
    </Alert>
  );
}
