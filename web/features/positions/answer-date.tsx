import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { answerFits } from '../../../shared/answers.ts';
import { DateField } from '../../ui/date-field.tsx';
import type { AnswerControlProps } from './answer-control.tsx';
import { useAnswerLabel } from './use-answer-label.ts';

/** Answers with a day. A year that is still being typed is kept back until it can be one. */
export function AnswerDate({ id, question, value, onChange }: AnswerControlProps) {
  const { t } = useLingui();
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && !answerFits(question, typed, []);
  return (
    <DateField
      {...useAnswerLabel(question)}
      id={id}
      className="answer__short"
      value={typed ?? String(value)}
      min="1900-01-01"
      max="2199-12-31"
      error={isWrong ? t`Noch nicht gespeichert. Bitte geben Sie einen Tag zwischen 1900 und 2199 an.` : undefined}
      onChange={({ target }) => {
        const isFitting = answerFits(question, target.value, []);
        setTyped(isFitting ? null : target.value);
        if (isFitting) onChange(target.value);
      }}
    />
  );
}
