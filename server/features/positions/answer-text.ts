import type { Agreement, AnswerValue } from '../../../shared/answers.ts';
import type { Language } from '../../../shared/identity.ts';
import type { Question } from '../../../shared/questions.ts';
import { i18n, say, type Text } from '../../platform/i18n.ts';
import type { AddressedSection } from './setting.ts';

/** What a reader of answers needs beside them: the questions, the names of the sections and of the files. */
export interface AnswerSetting {
  questions: readonly Question[];
  /** In the order of the text, by key. */
  sections: ReadonlyMap<string, AddressedSection>;
  files: readonly { id: string; name: string }[];
}

export const agreementWords: Record<Agreement, Text> = {
  agree: i18n.t('Zustimmung'),
  agree_with_changes: i18n.t('Zustimmung mit Änderungen'),
  object: i18n.t('Ablehnung'),
  no_comment: i18n.t('Keine Anmerkung'),
};

const locales: Record<Language, string> = { de: 'de-DE', en: 'en-GB' };

/** An answer in words, several lines where there are several parts; empty where nothing is answered. */
export function answerText(
  { questionKey, value }: { questionKey: string; value: AnswerValue },
  setting: AnswerSetting,
  language: Language,
): string {
  const question = setting.questions.find(({ key }) => key === questionKey);
  const words = (text: Text) => say(text, language);
  if (typeof value === 'number') return words(numberText(question, value, language));
  if (Array.isArray(value)) return value.map((item) => fileName(question, item, setting) ?? item).join('\n');
  if (typeof value === 'string') return question?.kind === 'date' ? dayText(value, language) : value;
  if ('sections' in value) {
    const placeOf = (key: string) => [...setting.sections.keys()].indexOf(key);
    return Object.entries(value.sections)
      .toSorted(([one], [other]) => placeOf(one) - placeOf(other))
      .map(
        ([key, agreement]) => `${sectionTitle(setting.sections.get(key)) ?? key}: ${words(agreementWords[agreement])}`,
      )
      .join('\n');
  }
  return [value.answer && words(value.answer === 'yes' ? i18n.t('Ja') : i18n.t('Nein')), value.reason]
    .filter(Boolean)
    .join('\n');
}

/** The sections an answer is about, by key. */
export const sectionsIn = (value: AnswerValue): string[] =>
  typeof value === 'object' && 'sections' in value ? Object.keys(value.sections) : [];

const fileName = (question: Question | undefined, id: string, { files }: AnswerSetting): string | undefined =>
  question?.kind === 'file' ? files.find((file) => file.id === id)?.name : undefined;

const sectionTitle = (section: AddressedSection | undefined): string | undefined =>
  section && [section.number, section.heading].filter(Boolean).join(' ');

function numberText(question: Question | undefined, value: number, language: Language): Text {
  const { scale, range } = question ?? {};
  if (scale) return i18n.t('{value} (von {from}: {fromLabel} bis {to}: {toLabel})', { value, ...scale });
  const written = new Intl.NumberFormat(locales[language], { maximumFractionDigits: 20 }).format(value);
  return { id: '{value}', values: { value: [written, range?.unit].filter(Boolean).join(' ') } };
}

/** The date in words, without any time of day. */
function dayText(day: string, language: Language): string {
  if (day === '') return '';
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}
