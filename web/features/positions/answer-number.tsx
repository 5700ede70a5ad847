import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { answerFits } from '../../../shared/answers.ts';
import type { Question } from '../../../shared/questions.ts';
import { TextField } from '../../ui/text-field.tsx';
import type { AnswerControlProps } from './answer-control.tsx';
import { readNumber } from './number-text.ts';
import { useAnswerLabel } from './use-answer-label.ts';

/** Answers with a number. What is no number, or out of bounds, stays in the field and says what is expected. */
export function AnswerNumber({ id, question, value, onChange }: AnswerControlProps) {
  const { t, i18n } = useLingui();
  const { label, hint } = useAnswerLabel(question);
  const expected = useExpected(question.range);
  const inWords = typeof value === 'number' ? i18n.number(value, { maximumFractionDigits: 20 }) : '';
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null || typed.trim() === '' ? null : readNumber(typed, i18n.locale);
  const isWrong = typed !== null && typed.trim() !== '' && (read === null || !answerFits(question, read, []));
  return (
    <TextField
      id={id}
      label={label}
      hint={[hint, expected].filter(Boolean).join(' ')}
      inputMode="decimal"
      className="answer__short"
      value={typed ?? inWords}
      error={isWrong ? t`Noch nicht gespeichert. ${expected}` : undefined}
      onChange={({ target }) => {
        setTyped(target.value);
        const next = target.value.trim() === '' ? '' : readNumber(target.value, i18n.locale);
        if (next !== null && answerFits(question, next, [])) onChange(next);
      }}
      onBlur={() => !isWrong && setTyped(null)}
    />
  );
}

/** What number is asked for, as a sentence. */
function useExpected(range: Question['range']): string {
  const { t, i18n } = useLingui();
  const write = (value: number) => i18n.number(value, { maximumFractionDigits: 20 });
  const { min = null, max = null, unit = '' } = range ?? {};
  const [least, most] = [min, max].map((end) => end !== null && [write(end), unit].filter(Boolean).join(' '));
  if (least && most) return t`Bitte geben Sie eine Zahl von ${least} bis ${most} an.`;
  if (least) return t`Bitte geben Sie eine Zahl ab ${least} an.`;
  if (most) return t`Bitte geben Sie eine Zahl bis ${most} an.`;
  return unit === '' ? t`Bitte geben Sie eine Zahl an.` : t`Bitte geben Sie eine Zahl an (${unit}).`;
}
