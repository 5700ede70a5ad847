import { Trans } from '@lingui/react/macro';
import { useNewRelease } from '../platform/installed.ts';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';

/** Offers a newer release of the application; it is never forced on somebody who is writing. */
export function NewReleaseNote() {
  const takeOver = useNewRelease();
  if (takeOver === undefined) return null;
  return (
    <Alert kind="info">
      <p>
        <Trans>Es gibt eine neue Fassung der Anwendung. Was Sie geschrieben haben, bleibt erhalten.</Trans>
      </p>
      <Button onClick={takeOver}>
        <Trans>Neue Fassung laden</Trans>
      </Button>
    </Alert>
  );
}
