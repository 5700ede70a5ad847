import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';
import type { SaveStatus } from '../platform/autosave-state.ts';
import { Icon, type IconName } from './icon.tsx';

const words: Record<SaveStatus, [MessageDescriptor, IconName]> = {
  saved: [msg`Gespeichert`, 'check'],
  saving: [msg`Wird gespeichert …`, 'sync'],
  'on-device': [msg`Auf diesem Gerät gespeichert, noch nicht gesendet`, 'cloudOff'],
  conflict: [msg`Inzwischen von jemand anderem geändert: bitte wählen`, 'conflict'],
  closed: [msg`Kann nicht mehr gesendet werden; der Text bleibt auf diesem Gerät`, 'lock'],
  'signed-out': [msg`Auf diesem Gerät gespeichert; zum Senden bitte neu anmelden`, 'key'],
};

const looks = {
  saved: 'st-save',
  saving: 'st-save',
  'on-device': 'st-save st-save--waiting',
  conflict: 'st-save st-save--waiting',
  closed: 'st-save st-save--waiting',
  'signed-out': 'st-save st-save--waiting',
} as const;

export interface SaveStateProps {
  status: SaveStatus;
  /** The server's sentence, when it refused. */
  detail?: string | undefined;
  /** The device could not keep the text. */
  isDeviceFailing?: boolean;
}

/** Says in words whether what was written is safe, and where. Being under way is shown but not read out at every keystroke. */
export function SaveState({ status, detail, isDeviceFailing = false }: SaveStateProps) {
  const { _ } = useLingui();
  const isUnsafe = isDeviceFailing && status !== 'saved';
  const [word, icon]: [MessageDescriptor, IconName] = isUnsafe
    ? [msg`Noch nicht gespeichert: bitte diese Seite offen lassen`, 'warning']
    : words[status];
  return (
    <p className={isUnsafe ? looks.closed : looks[status]}>
      <Icon name={icon} />
      <span aria-live={status === 'saving' ? 'off' : 'polite'}>
        {_(word)}
        {detail && <span className="st-save__detail">{detail}</span>}
      </span>
    </p>
  );
}
