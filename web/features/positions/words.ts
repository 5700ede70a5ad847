import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { channels, PointKind, publications, stances } from '../../../shared/positions.ts';

export type Channel = (typeof channels)[number];
export type Stance = (typeof stances)[number];
export type Publication = (typeof publications)[number];

/** What kinds of points are called, and when to choose which. */
export const kindWords: Record<PointKind, { word: MessageDescriptor; when: MessageDescriptor }> = {
  change: { word: msg`Änderung`, when: msg`Der Text soll an dieser Stelle anders lauten.` },
  addition: { word: msg`Ergänzung`, when: msg`Hier fehlt etwas, das in den Text gehört.` },
  deletion: { word: msg`Streichung`, when: msg`Diese Stelle soll entfallen.` },
  concern: { word: msg`Bedenken`, when: msg`Sie halten etwas für falsch oder riskant und sagen warum.` },
  question: { word: msg`Frage`, when: msg`Sie möchten etwas wissen. Die Stadt antwortet darauf.` },
  support: { word: msg`Zustimmung`, when: msg`Diese Stelle soll so bleiben, wie sie ist.` },
  editorial: { word: msg`Redaktionell`, when: msg`Schreibweise, Zahl oder Verweis: Der Sinn ändert sich nicht.` },
};

export const stanceWords: Record<Stance, { word: MessageDescriptor; when: MessageDescriptor }> = {
  agree: { word: msg`Wir stimmen zu`, when: msg`Ihre Anmerkungen sind Hinweise und keine Bedingungen.` },
  agree_with_changes: {
    word: msg`Wir stimmen mit Änderungen zu`,
    when: msg`Die Richtung stimmt, einzelne Stellen sollen sich ändern.`,
  },
  object: { word: msg`Wir lehnen den Entwurf ab`, when: msg`So soll das Konzept nicht beschlossen werden.` },
  no_comment: { word: msg`Keine Anmerkungen`, when: msg`Auch das ist eine vollständige Antwort.` },
};

export const publicationWords: Record<Publication, { word: MessageDescriptor; when: MessageDescriptor }> = {
  full: {
    word: msg`Mit dem Namen unserer Organisation veröffentlichen`,
    when: msg`Ihre Punkte stehen mit den Ergebnissen der Runde im Internet.`,
  },
  anonymous: {
    word: msg`Ohne Namen veröffentlichen`,
    when: msg`Ihre Punkte stehen im Internet, als Absender steht „eine Organisation“.`,
  },
  internal: {
    word: msg`Nicht durch uns veröffentlichen`,
    when: msg`Ihre Punkte werden geprüft und entschieden, aber nicht ins Internet gestellt.`,
  },
};

export const channelWords: Record<Channel, MessageDescriptor> = {
  form: msg`Formular`,
  api: msg`Schnittstelle`,
  import: msg`Import`,
  email: msg`E-Mail`,
  letter: msg`Brief`,
  in_person: msg`Mündlich zur Niederschrift`,
  prior: msg`Vorarbeit`,
};
