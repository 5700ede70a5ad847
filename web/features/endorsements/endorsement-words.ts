import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { EndorsementOpinion } from '../../../shared/endorsements.ts';

/** What each answer to a version is called, and what it says. */
export const endorsementWords: Record<EndorsementOpinion, { word: MessageDescriptor; when: MessageDescriptor }> = {
  endorsed: { word: msg`Zustimmung`, when: msg`Wir tragen die Fassung mit.` },
  endorsed_with_reservation: {
    word: msg`Zustimmung mit Vorbehalt`,
    when: msg`Wir tragen sie mit, außer in dem, was wir dazu schreiben.`,
  },
  objected: { word: msg`Keine Zustimmung`, when: msg`Wir tragen sie nicht mit, aus den Gründen, die wir schreiben.` },
  abstained: { word: msg`Enthaltung`, when: msg`Wir äußern uns nicht dafür und nicht dagegen.` },
};
