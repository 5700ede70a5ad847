import { type AnswerValue, type GivenAnswer, saysSomething, shownQuestions } from '../../../shared/answers.ts';
import type { Language } from '../../../shared/identity.ts';
import type { stances } from '../../../shared/positions.ts';
import { canonicalJson } from '../../platform/audit.ts';
import { i18n, say, type Text } from '../../platform/i18n.ts';
import { type AnswerSetting, answerText } from './answer-text.ts';
import { stanceWords } from './position-text.ts';
import { asIs, type LeftOver, severalTicked, tickedLabels } from './reply-form-answers.ts';
import type { FieldRow } from './reply-form-fields.ts';

type Stance = (typeof stances)[number];

export interface MergedAnswer extends GivenAnswer {
  isKnown: boolean;
  note: Text | null;
}

interface Merged {
  answers: MergedAnswer[];
  leftOver: LeftOver[];
}

/**
 * Lays the answers of a form beside those of the draft: what the draft answers otherwise stays, and the form's answer is left
 * over. Agreement is laid section by section.
 */
export function mergeAnswers(
  given: readonly GivenAnswer[],
  present: readonly GivenAnswer[],
  setting: AnswerSetting,
  language: Language,
): Merged {
  const leftOver: LeftOver[] = [];
  const merged = given.map(({ questionKey, value }) => {
    const old = present.find((answer) => answer.questionKey === questionKey)?.value;
    const { value: next, lost } = laid(value, old);
    if (lost !== null) {
      const inForm = answerText({ questionKey, value: lost }, setting, language);
      leftOver.push({ place: asIs(labelOf(setting, questionKey)), words: inForm, detail: alreadyAnswered });
    }
    return { questionKey, value: next, isKnown: old !== undefined && canonicalJson(old) === canonicalJson(next) };
  });
  const after = [
    ...merged,
    ...present.filter(({ questionKey }) => !merged.some((one) => one.questionKey === questionKey)),
  ];
  const shown = new Set(shownQuestions(setting.questions, after).map(({ key }) => key));
  return {
    answers: merged.map((answer) => ({ ...answer, note: shown.has(answer.questionKey) ? null : notShown })),
    leftOver,
  };
}

export const labelOf = ({ questions }: AnswerSetting, questionKey: string): string =>
  questions.find(({ key }) => key === questionKey)?.label ?? questionKey;

/** The answer that results, and what of the form's has no room beside the draft's. */
function laid(value: AnswerValue, old: AnswerValue | undefined): { value: AnswerValue; lost: AnswerValue | null } {
  if (old === undefined || !saysSomething(old)) return { value, lost: null };
  if (isBySection(value) && isBySection(old)) {
    const kept = old.sections;
    const lost = Object.entries(value.sections).filter(([key, said]) => kept[key] !== undefined && kept[key] !== said);
    return {
      value: { sections: { ...value.sections, ...kept } },
      lost: lost.length === 0 ? null : { sections: Object.fromEntries(lost) },
    };
  }
  return { value: old, lost: canonicalJson(old) === canonicalJson(value) ? null : value };
}

const isBySection = (value: AnswerValue): value is Extract<AnswerValue, { sections: unknown }> =>
  typeof value === 'object' && 'sections' in value;

/** The stance a form ticks, or null; one that contradicts the draft, or another tick, is left over. */
export function judgeStance(
  fields: readonly FieldRow[],
  present: Stance | null,
  language: Language,
): { stance: { stance: Stance; isKnown: boolean } | null; leftOver: LeftOver[] } {
  const rows = fields.filter(({ mark }) => mark.of === 'stance');
  const leftOver = rows.flatMap(({ text, others }) =>
    others.flatMap(({ words }): LeftOver[] =>
      words === '' ? [] : [{ place: placeOfStance, words: `${text}: ${words}`, detail: noTickAtStance }],
    ),
  );
  const ticked = rows.filter(({ others }) => others.some(({ isTicked }) => isTicked));
  const [only] = ticked;
  if (ticked.length > 1) {
    const words = tickedLabels(ticked);
    return { stance: null, leftOver: [...leftOver, { place: placeOfStance, words, detail: severalTicked }] };
  }
  if (only?.mark.of !== 'stance') return { stance: null, leftOver };
  const { stance } = only.mark;
  if (present === null || present === stance) return { stance: { stance, isKnown: present === stance }, leftOver };
  const words = say(stanceWords[stance], language);
  return { stance: null, leftOver: [...leftOver, { place: placeOfStance, words, detail: alreadyAnswered }] };
}

const placeOfStance = i18n.t('Unsere Haltung insgesamt');
const noTickAtStance = i18n.t('Hier steht etwas anderes als ein Kreuz.');
const alreadyAnswered = i18n.t('Im Entwurf steht schon eine andere Antwort. Sie bleibt; bitte ändern Sie sie dort.');
const notShown = i18n.t(
  'Diese Frage wird nach Ihren übrigen Antworten nicht gestellt. Die Antwort bleibt im Entwurf und wird nicht mit eingereicht.',
);
