import type { Language } from '../../../shared/identity.ts';
import type { PointKind } from '../../../shared/positions.ts';
import { i18n, say, type Text } from '../../platform/i18n.ts';
import { type AnswerSetting, answerText } from './answer-text.ts';
import { attachmentText } from './attachment-words.ts';
import { counterDraftText } from './counter-draft-words.ts';
import type { ReceiptDocument } from './receipt.ts';

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

/** Which earlier point a point disputes. */
export const disputesWords = (reference: string): Text => i18n.t('Widerspruch zu {reference}', { reference });

/** A position as plain text: stance, cover text, answers, points, whether it has a draft of its own, files, in this order (R2). */
export function positionText(document: ReceiptDocument, setting: AnswerSetting, language: Language): string {
  const { stance, coverText, answers, points } = document;
  const { questions, sections } = setting;
  const labelOf = (questionKey: string) => questions.find(({ key }) => key === questionKey)?.label ?? questionKey;
  const placeOf = (sectionKey: string | null) => {
    const section = sectionKey === null ? undefined : sections.get(sectionKey);
    return section && [section.number, section.heading].filter(Boolean).join(' ');
  };
  return [
    stance && say(stanceWords[stance], language),
    coverText,
    ...answers.map((answer) => `${labelOf(answer.questionKey)}\n${answerText(answer, setting, language)}`),
    ...points.map(({ reference, kind, sectionKey, quote, comment, proposedText, disputes }) =>
      [
        [reference, say(kindWords[kind], language), placeOf(sectionKey)].filter(Boolean).join(' · '),
        disputes && say(disputesWords(disputes), language),
        quote && `„${quote.exact}“`,
        comment,
        proposedText && say(i18n.t('Vorschlag: {proposedText}', { proposedText }), language),
      ]
        .filter(Boolean)
        .join('\n'),
    ),
    counterDraftText(document, language),
    attachmentText(document, language),
  ]
    .filter(Boolean)
    .join('\n\n');
}
