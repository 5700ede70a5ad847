import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';
import { Badge, type Tone } from '../../ui/badge.tsx';
import type { IconName } from '../../ui/icon.tsx';

export type Change = 'same' | 'changed' | 'inserted' | 'deleted' | 'moved' | 'action';

/** What happened to a passage, in one word. */
export const changeWords: Record<Change, MessageDescriptor> = {
  same: msg`Unverändert`,
  changed: msg`Geändert`,
  inserted: msg`Neu`,
  deleted: msg`Gestrichen`,
  moved: msg`Verschoben`,
  action: msg`Zugesagte Maßnahme`,
};

const looks: Record<Change, [Tone, IconName]> = {
  same: ['neutral', 'check'],
  changed: ['warning', 'edit'],
  inserted: ['success', 'add'],
  deleted: ['danger', 'minusCircle'],
  moved: ['info', 'arrowForward'],
  action: ['info', 'clock'],
};

export function ChangeBadge({ change }: { change: Change }) {
  const { _ } = useLingui();
  const [tone, icon] = looks[change];
  return (
    <Badge tone={tone} icon={icon}>
      {_(changeWords[change])}
    </Badge>
  );
}
