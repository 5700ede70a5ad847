import { useCallback, useState } from 'react';
import { type AnswerValue, type Form, type GivenAnswer, shownQuestions } from '../../../shared/answers.ts';
import type { Question } from '../../../shared/questions.ts';
import type { Section } from '../documents/queries.ts';
import type { Round } from './queries.ts';

/** Which questions are asked, by what stands in the fields now: saved or not. */
export function useShownQuestions(questions: readonly Question[], saved: readonly GivenAnswer[]) {
  const [typed, setTyped] = useState<ReadonlyMap<string, AnswerValue>>(new Map());
  const onValue = useCallback(
    (questionKey: string, value: AnswerValue) =>
      setTyped((old) => (old.get(questionKey) === value ? old : new Map(old).set(questionKey, value))),
    [],
  );
  const answers = [
    ...[...typed].map(([questionKey, value]) => ({ questionKey, value })),
    ...saved.filter(({ questionKey }) => !typed.has(questionKey)),
  ];
  const shown = new Set(shownQuestions(questions, answers).map(({ key }) => key));
  return { isShown: (question: Question) => shown.has(question.key), onValue };
}

/** What a round asks, as answers are judged by it. */
export const formOf = (round: Pick<Round, 'questions' | 'sectionKeys'>, sections: readonly Section[]): Form => ({
  questions: round.questions,
  sectionKeys: askedSections(round, sections).map(({ key }) => key),
});

/** The sections a round asks about, in the order of the text. */
export const askedSections = ({ sectionKeys }: Pick<Round, 'sectionKeys'>, sections: readonly Section[]): Section[] =>
  sections.filter(({ key }) => sectionKeys.length === 0 || sectionKeys.includes(key));
