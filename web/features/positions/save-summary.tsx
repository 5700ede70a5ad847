import { Plural, Trans } from '@lingui/react/macro';
import { Icon } from '../../ui/icon.tsx';
import { isAllSaved, useSaveCounts } from './save-board.tsx';

/** In one line whether everything is on the server. Each part tells its own state to screen readers; this line repeats nothing. */
export function SaveSummary() {
  const counts = useSaveCounts();
  const waiting = counts['on-device'] + counts.closed + counts['signed-out'] + counts.conflict;
  if (waiting > 0) {
    return (
      <p className="st-save st-save--waiting">
        <Icon name="cloudOff" />
        <span>
          <Plural value={waiting} one="Ein Teil ist noch nicht gesendet" other="# Teile sind noch nicht gesendet" />
        </span>
      </p>
    );
  }
  if (!isAllSaved(counts)) {
    return (
      <p className="st-save">
        <Icon name="sync" />
        <span>
          <Trans>Wird gespeichert …</Trans>
        </span>
      </p>
    );
  }
  return (
    <p className="st-save">
      <Icon name="check" />
      <span>
        <Trans>Alles gespeichert</Trans>
      </span>
    </p>
  );
}
