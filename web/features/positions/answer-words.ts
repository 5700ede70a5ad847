import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { Agreement, AnswerValue } from '../../../shared/answers.ts';
import type { Question } from '../../../shared/questions.ts';
import { useFormat } from '../../platform/i18n.tsx';
import type { Section } from '../documents/queries.ts';
import { useSectionTitle } from '../documents/section-title.ts';
import type { Position } from './queries.ts';

export const agreementWords: Record<Agreement, MessageDescriptor> = {
  agree: msg`Zustimmung`,
  agree_with_changes: msg`Zustimmung mit Änderungen`,
  object: msg`Ablehnung`,
  no_comment: msg`Keine Anmerkung`,
};

/** An answer as people read it: „Ja“ with the reason below, a line for every section or choice, files by their names. */
export function useAnswerInWords(
  sections: readonly Section[],
  attachments: Position['attachments'],
): (question: Question | undefined, value: AnswerValue) => string {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const titleOf = useSectionTitle();
  return (question, value) => {
    if (typeof value === 'string') return question?.kind === 'date' && value !== '' ? format.date(value) : value;
    if (typeof value === 'number') {
      const number = i18n.number(value, { maximumFractionDigits: 20 });
      if (question?.scale) {
        const { from, to, fromLabel, toLabel } = question.scale;
        return t`${number} (von ${from}: ${fromLabel} bis ${to}: ${toLabel})`;
      }
      return [number, question?.range?.unit].filter(Boolean).join(' ');
    }
    if (Array.isArray(value)) {
      if (question?.kind !== 'file') return value.join('\n');
      return value.flatMap((id) => attachments.find((file) => file.id === id)?.name ?? []).join('\n');
    }
    if ('answer' in value) {
      const answer = value.answer === null ? '' : value.answer === 'yes' ? t`Ja` : t`Nein`;
      return [answer, value.reason].filter((part) => part !== '').join('\n\n');
    }
    return sections
      .flatMap((section) => {
        const agreement = value.sections[section.key];
        return agreement === undefined ? [] : `${titleOf(section)}: ${i18n._(agreementWords[agreement])}`;
      })
      .join('\n');
  };
}
