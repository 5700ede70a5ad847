import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { PointKind } from '../../../shared/positions.ts';
import type { EvidenceText } from './queries.ts';

/** What kinds of points are called on the desk. */
export const kindWords: Record<PointKind, MessageDescriptor> = {
  support: msg`Zustimmung`,
  concern: msg`Bedenken`,
  change: msg`Änderung`,
  addition: msg`Ergänzung`,
  deletion: msg`Streichung`,
  question: msg`Frage`,
  editorial: msg`Redaktionell`,
};

/** What texts are called that somebody handed in. */
export const textKindWords: Record<EvidenceText['kind'], MessageDescriptor> = {
  comment: msg`Anmerkung`,
  proposed_text: msg`Vorgeschlagener Wortlaut`,
  cover: msg`Anschreiben`,
  answer: msg`Antwort`,
  imported: msg`Eingelesener Text`,
  attachment: msg`Anlage`,
  counter_draft: msg`Eigener Entwurf`,
};

/** „2.1 Sprache und Bildung“. */
export const sectionTitle = (section: { number: string | null; heading: string }): string =>
  [section.number, section.heading].filter(Boolean).join(' ');
