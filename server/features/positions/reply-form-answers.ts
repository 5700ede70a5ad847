import {
  type AnswerValue,
  answerFits,
  answerLength,
  type GivenAnswer,
  saysSomething,
} from '../../../shared/answers.ts';
import { type Question, stepsOf } from '../../../shared/questions.ts';
import { text } from '../../../shared/values.ts';
import { dayOf } from '../../platform/days.ts';
import { i18n, type Text } from '../../platform/i18n.ts';
import type { FieldRow } from './reply-form-fields.ts';
import { agreementAt, questionMark } from './reply-form-marks.ts';

/** Words of a form that are not taken over, where they stand, and why. */
export interface LeftOver {
  place: Text;
  words: string;
  detail: Text;
}

export interface JudgedAnswers {
  answers: GivenAnswer[];
  leftOver: LeftOver[];
}

/** What the form answers to the questions of its round; whatever could mean two things is left over with its words. */
export function judgeAnswers(
  fields: readonly FieldRow[],
  questions: readonly Question[],
  sectionKeys: readonly string[],
): JudgedAnswers {
  const leftOver: LeftOver[] = [];
  const answers = questions.flatMap((question): GivenAnswer[] => {
    const mine = fields.filter(({ mark }) => mark.of !== 'stance' && mark.question === questionMark(question.key));
    const leave = (words: string, detail: Text) => leftOver.push({ place: asIs(question.label), words, detail });
    for (const { others, text: label } of mine)
      for (const { words } of others) if (words !== '') leave([label, words].filter(Boolean).join(': '), noTick);
    const value = answerIn(question, mine, sectionKeys, leave);
    if (value === null || !saysSomething(value)) return [];
    if (answerFits(question, value, sectionKeys)) return [{ questionKey: question.key, value }];
    leave(wordsIn(mine), notPossible);
    return [];
  });
  return { answers, leftOver };
}

export const asIs = (words: string): Text => ({ id: '{words}', values: { words } });

type Leave = (words: string, detail: Text) => void;

function answerIn(
  question: Question,
  mine: readonly FieldRow[],
  sectionKeys: readonly string[],
  leave: Leave,
): AnswerValue | null {
  const { kind, options, scale } = question;
  const ticked = mine.flatMap(({ mark, others }) =>
    mark.of === 'choice' && others.some(({ isTicked }) => isTicked) ? [mark.place] : [],
  );
  const one = () => {
    if (ticked.length <= 1) return ticked[0];
    leave(tickedLabels(mine), severalTicked);
    return undefined;
  };
  const words = wordsIn(mine);
  switch (kind) {
    case 'multiple_choice':
      return options.filter((_, place) => ticked.includes(place));
    case 'single_choice':
      return options[one() ?? -1] ?? null;
    case 'scale':
      return (scale === null ? undefined : stepsOf(scale)[one() ?? -1]) ?? null;
    case 'yes_no': {
      const place = one();
      const reason = fittingText(words, leave) ?? '';
      return { answer: place === 0 ? 'yes' : place === 1 ? 'no' : null, reason };
    }
    case 'text':
      return fittingText(words, leave);
    case 'date':
      return words === '' ? null : (dayOf(words) ?? refused(words, noDay, leave));
    case 'number':
      return words === '' ? null : (numberOf(words, question) ?? refused(words, noNumber, leave));
    case 'file':
      return null;
    case 'section_agreement':
      return { sections: agreementsIn(mine, sectionKeys, leave) };
  }
}

const wordsIn = (mine: readonly FieldRow[]): string =>
  mine.flatMap(({ mark, text: words }) => (mark.of === 'words' && words !== '' ? [words] : [])).join('\n');

export const tickedLabels = (rows: readonly FieldRow[]): string =>
  rows.flatMap(({ text: label, others }) => (others.some(({ isTicked }) => isTicked) ? [label] : [])).join(' · ');

const answerText = text(answerLength);

function fittingText(words: string, leave: Leave): string | null {
  return answerText.safeParse(words).success ? words : refused(words, tooLong, leave);
}

function refused(words: string, detail: Text, leave: Leave): null {
  leave(words, detail);
  return null;
}

/** A number with or without its unit; one that reads otherwise in German than in English is none. */
function numberOf(words: string, { range }: Question): number | null {
  const unit = range?.unit ?? '';
  const bare = (unit !== '' && words.endsWith(unit) ? words.slice(0, -unit.length) : words).replaceAll(
    /[\s\u00a0']/g,
    '',
  );
  if (!/^[-−]?\d+(?:[.,]\d+)?$/.test(bare) || /^[-−]?[1-9]\d{0,2}[.,]\d{3}$/.test(bare)) return null;
  return Number(bare.replace('−', '-').replace(',', '.'));
}

function agreementsIn(mine: readonly FieldRow[], sectionKeys: readonly string[], leave: Leave) {
  const found: Record<string, NonNullable<ReturnType<typeof agreementAt>>> = {};
  for (const { mark, text: label, others } of mine) {
    if (mark.of !== 'agreement' || !sectionKeys.includes(mark.sectionKey)) continue;
    const columns = others.flatMap(({ isTicked }, column) => (isTicked ? [column] : []));
    const agreement = agreementAt(columns[0] ?? -1);
    if (columns.length > 1) leave(label, severalTicked);
    else if (agreement !== undefined) found[mark.sectionKey] = agreement;
  }
  return found;
}

export const severalTicked = i18n.t('Hier ist mehr als ein Feld angekreuzt.');
const noTick = i18n.t('Hier steht etwas anderes als ein Kreuz.');
const notPossible = i18n.t('Diese Antwort ist bei dieser Frage nicht möglich.');
const tooLong = i18n.t('Diese Antwort ist zu lang, oder sie enthält Zeichen, die nicht möglich sind.');
const noDay = i18n.t('Das ist kein Tag, wie er hier verstanden wird. Bitte schreiben Sie ihn so: 31.03.2026.');
const noNumber = i18n.t('Das ist keine eindeutige Zahl. Bitte schreiben Sie sie ohne Tausenderpunkt.');
