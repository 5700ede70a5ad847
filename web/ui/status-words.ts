import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { versionStates } from '../../shared/documents.ts';
import type { incorporationStates } from '../../shared/incorporation.ts';
import type { positionStates } from '../../shared/positions.ts';
import type { ParticipationState, ProcedureState } from '../../shared/procedures.ts';
import type { PointState } from '../../shared/review.ts';
import type { RoundState } from '../../shared/rounds.ts';
import type { Tone } from './badge.tsx';
import type { IconName } from './icon.tsx';

export type StatusLook = [MessageDescriptor, Tone, IconName];

/** Every state of every lifecycle in words, with tone and icon: the only place they are named. */
export const statusWords = {
  procedure: {
    preparing: [msg`In Vorbereitung`, 'neutral', 'edit'],
    running: [msg`Läuft`, 'info', 'sync'],
    concluded: [msg`Abgeschlossen`, 'success', 'checkCircle'],
    archived: [msg`Archiviert`, 'neutral', 'lock'],
  } satisfies Record<ProcedureState, StatusLook>,
  participation: {
    planned: [msg`Geplant`, 'neutral', 'clock'],
    sought: [msg`Angestrebt`, 'neutral', 'search'],
    uninvited: [msg`Bittet um Teilnahme`, 'warning', 'person'],
    invited: [msg`Eingeladen`, 'info', 'reply'],
    confirmed: [msg`Nimmt teil`, 'success', 'checkCircle'],
    declined: [msg`Abgesagt`, 'neutral', 'minusCircle'],
    ended: [msg`Beendet`, 'neutral', 'pause'],
  } satisfies Record<ParticipationState, StatusLook>,
  version: {
    working: [msg`Arbeitsfassung`, 'warning', 'edit'],
    frozen: [msg`Eingefroren`, 'info', 'lock'],
    agreed: [msg`Abgestimmt`, 'success', 'checkCircle'],
    resolved: [msg`Beschlossen`, 'success', 'checkCircle'],
  } satisfies Record<(typeof versionStates)[number], StatusLook>,
  round: {
    planned: [msg`Geplant`, 'neutral', 'clock'],
    open: [msg`Offen`, 'success', 'edit'],
    closed: [msg`Geschlossen`, 'neutral', 'lock'],
    published: [msg`Ergebnisse veröffentlicht`, 'info', 'eye'],
  } satisfies Record<RoundState, StatusLook>,
  position: {
    draft: [msg`Entwurf`, 'warning', 'edit'],
    submitted: [msg`Eingereicht`, 'success', 'checkCircle'],
    withdrawn: [msg`Zurückgezogen`, 'neutral', 'minusCircle'],
    superseded: [msg`Ersetzt`, 'neutral', 'sync'],
  } satisfies Record<(typeof positionStates)[number], StatusLook>,
  point: {
    received: [msg`Eingegangen`, 'neutral', 'reply'],
    triaged: [msg`Gesichtet`, 'neutral', 'eye'],
    proposed: [msg`Vorgeschlagen`, 'warning', 'clock'],
    adopted: [msg`Entschieden`, 'success', 'checkCircle'],
    published: [msg`Veröffentlicht`, 'info', 'eye'],
  } satisfies Record<PointState, StatusLook>,
  incorporation: {
    pending: [msg`Noch offen`, 'warning', 'clock'],
    done: [msg`Eingearbeitet`, 'success', 'check'],
    confirmed: [msg`Von der Organisation bestätigt`, 'success', 'checkCircle'],
    disputed: [msg`Von der Organisation bestritten`, 'danger', 'conflict'],
  } satisfies Record<(typeof incorporationStates)[number], StatusLook>,
};

export type StatusWords = typeof statusWords;
