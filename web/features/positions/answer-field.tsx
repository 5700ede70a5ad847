import { useEffect } from 'react';
import { type AnswerValue, emptyAnswer } from '../../../shared/answers.ts';
import type { Question } from '../../../shared/questions.ts';
import { TwoTexts } from '../../ui/two-texts.tsx';
import type { Section } from '../documents/queries.ts';
import { AnswerControl } from './answer-control.tsx';
import { useAnswerInWords } from './answer-words.ts';
import { useAnswerAutosave } from './part-autosave.ts';
import { PartSaveState } from './part-save-state.tsx';
import type { Position } from './queries.ts';

/** Where an answer is found on the page. */
export const answerId = (questionKey: string): string => `frage-${questionKey}`;

interface AnswerFieldProps {
  draft: Position;
  question: Question;
  sections: readonly Section[];
  /** Whether it is asked now. What was answered before is kept and saved all the same. */
  isShown: boolean;
  /** Told of what stands in the field, so that other questions appear at once. */
  onValue: (questionKey: string, value: AnswerValue) => void;
}

/** One question with its answer, saved as it is given. */
export function AnswerField({ draft, question, sections, isShown, onValue }: AnswerFieldProps) {
  const { key, kind } = question;
  const autosave = useAnswerAutosave(draft, key, emptyAnswer(kind));
  const inWords = useAnswerInWords(sections, draft.attachments);
  const { value, change, conflict, resolve } = autosave;
  useEffect(() => onValue(key, value), [onValue, key, value]);
  return (
    <div className="answer" hidden={!isShown}>
      {conflict !== null && (
        <TwoTexts
          mine={inWords(question, conflict.mine)}
          theirs={inWords(question, conflict.theirs)}
          onChoose={resolve}
        />
      )}
      <AnswerControl
        id={answerId(key)}
        question={question}
        value={value}
        onChange={change}
        sections={sections}
        lang={draft.language}
        draft={draft}
      />
      <PartSaveState autosave={autosave} />
    </div>
  );
}
