import type { Language } from '../../../shared/identity.ts';
import type { PointKind } from '../../../shared/positions.ts';
import { i18n, say, type Text } from '../../platform/i18n.ts';
import { attachmentText } from './attachment-words.ts';
import type { ReceiptDocument } from './receipt.ts';
import type { AskedQuestion } from './rules.ts';
import type { AddressedSection } from './setting.ts';

/** What a reader needs beside the position itself: the wording of the questions and the names of the sections. */
export interface TextSetting {
  questions: AskedQuestion[];
  sections: ReadonlyMap<string, AddressedSection>;
}

export const kindWords: Record<PointKind, Text> = {
  support: i18n.t('Zustimmung'),
  concern: i18n.t('Bedenken'),
  change: i18n.t('Änderung'),
  addition: i18n.t('Ergänzung'),
  deletion: i18n.t('Streichung'),
  question: i18n.t('Frage'),
  editorial: i18n.t('Redaktionelles'),
};

export const stanceWords = {
  agree: i18n.t('Wir stimmen zu.'),
  agree_with_changes: i18n.t('Wir stimmen mit Änderungen zu.'),
  object: i18n.t('Wir lehnen ab.'),
  no_comment: i18n.t('Keine Anmerkungen'),
};

/** A position as plain text: stance, cover text, answers, points, files, in this order (R2). */
export function positionText(
  document: ReceiptDocument,
  { questions, sections }: TextSetting,
  language: Language,
): string {
  const { stance, coverText, answers, points } = document;
  const labelOf = (questionKey: string) => questions.find(({ key }) => key === questionKey)?.label ?? questionKey;
  const placeOf = (sectionKey: string | null) => {
    const section = sectionKey === null ? undefined : sections.get(sectionKey);
    return section && [section.number, section.heading].filter(Boolean).join(' ');
  };
  return [
    stance && say(stanceWords[stance], language),
    coverText,
    ...answers.map(({ questionKey, value }) => `${labelOf(questionKey)}\n${answerText(value, language)}`),
    ...points.map(({ reference, kind, sectionKey, quote, comment, proposedText }) =>
      [
        [reference, say(kindWords[kind], language), placeOf(sectionKey)].filter(Boolean).join(' · '),
        quote && `„${quote.exact}“`,
        comment,
        proposedText && say(i18n.t('Vorschlag: {proposedText}', { proposedText }), language),
      ]
        .filter(Boolean)
        .join('\n'),
    ),
    attachmentText(document, language),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** An answer in words. */
export function answerText(value: ReceiptDocument['answers'][number]['value'], language: Language): string {
  if (typeof value === 'string') return value;
  const words = { yes: i18n.t('Ja'), no: i18n.t('Nein') };
  return [value.answer && say(words[value.answer], language), value.reason].filter(Boolean).join('\n');
}
