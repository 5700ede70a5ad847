import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** A secret that is shown once, to be copied. */
export function SecretOnce({ secret }: { secret: string }) {
  const { t } = useLingui();
  const [copied, setCopied] = useState<'yes' | 'no'>();
  const copy = () =>
    navigator.clipboard.writeText(secret).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    );
  return (
    <div className="st-form">
      <Alert kind="warning" isLive={false}>
        <Trans>
          Dieser Schlüssel wird nur jetzt gezeigt und hier nicht aufbewahrt. Legen Sie ihn an einem sicheren Ort ab.
        </Trans>
      </Alert>
      <TextField
        label={t`Zugangsschlüssel`}
        readOnly
        value={secret}
        spellCheck={false}
        onFocus={({ target }) => target.select()}
      />
      <div className="st-actions">
        <Button icon="document" onClick={() => void copy()}>
          <Trans>Kopieren</Trans>
        </Button>
        <span role="status">
          {copied === 'yes' && <Trans>Kopiert.</Trans>}
          {copied === 'no' && (
            <Trans>Ihr Browser erlaubt das Kopieren nicht. Bitte markieren und kopieren Sie ihn selbst.</Trans>
          )}
        </span>
      </div>
    </div>
  );
}
