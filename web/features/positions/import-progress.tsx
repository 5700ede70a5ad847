import { Trans } from '@lingui/react/macro';
import { useId } from 'react';
import { Button } from '../../ui/button.tsx';

/** How far a file has come, with a way out. */
export function ImportProgress({ share, onCancel }: { share: number; onCancel: () => void }) {
  const id = useId();
  const isThere = share >= 1;
  const percent = Math.round(share * 100);
  return (
    <div className="import-progress">
      <p id={id} role="status">
        {isThere ? <Trans>Die Datei wird gelesen und geprüft …</Trans> : <Trans>Die Datei wird übertragen …</Trans>}
      </p>
      <progress aria-labelledby={id} max={100} {...(!isThere && { value: percent })} />
      <Button onClick={onCancel}>
        <Trans>Abbrechen</Trans>
      </Button>
    </div>
  );
}
