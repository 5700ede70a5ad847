import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import { Checkbox } from '../../ui/checkbox.tsx';
import type { AnswerControlProps } from './answer-control.tsx';
import { useAnswerLabel } from './use-answer-label.ts';

/** Answers with any number of options, kept in the order of the form. */
export function AnswerChoices({ id, question, value, onChange }: AnswerControlProps) {
  const { t } = useLingui();
  const { label, hint, isOptional } = useAnswerLabel(question);
  const hintId = useId();
  const chosen = Array.isArray(value) ? value : [];
  const toggle = (option: string, isChosen: boolean) =>
    onChange(question.options.filter((other) => (other === option ? isChosen : chosen.includes(other))));
  return (
    <fieldset className="kern-fieldset" aria-describedby={hintId}>
      <legend className="kern-label">
        {label}
        {isOptional && (
          <span className="kern-label__optional">
            {' '}
            <Trans>(freiwillig)</Trans>
          </span>
        )}
      </legend>
      <div className="kern-hint" id={hintId}>
        {hint ? t`${hint} Sie können mehrere wählen.` : t`Sie können mehrere wählen.`}
      </div>
      <div className="kern-fieldset__body">
        {question.options.map((option, index) => (
          <Checkbox
            key={option}
            id={index === 0 ? id : `${id}-${index}`}
            label={option}
            checked={chosen.includes(option)}
            onChange={({ target }) => toggle(option, target.checked)}
          />
        ))}
      </div>
    </fieldset>
  );
}
