import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Tone } from '../../ui/badge.tsx';
import type { IconName } from '../../ui/icon.tsx';
import type { Signature } from './co-writing-queries.ts';

/** Where a request to sign stands, as its owner reads it. */
export const signatureWords: Record<Signature['state'], { word: MessageDescriptor; tone: Tone; icon: IconName }> = {
  asked: { word: msg`noch nicht geantwortet`, tone: 'neutral', icon: 'clock' },
  approved: { word: msg`zugestimmt`, tone: 'success', icon: 'check' },
  stale: { word: msg`Zustimmung überholt: Text geändert`, tone: 'warning', icon: 'warning' },
  declined: { word: msg`nicht zugestimmt`, tone: 'danger', icon: 'close' },
  revoked: { word: msg`Vorlage zurückgenommen`, tone: 'neutral', icon: 'minusCircle' },
};
