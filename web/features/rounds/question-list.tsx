import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Question } from './queries.ts';

const kindWords: Record<Question['kind'], MessageDescriptor> = {
  text: msg`Freier Text`,
  single_choice: msg`Eine Möglichkeit aus mehreren`,
  yes_no: msg`Ja oder Nein, mit Begründung`,
};

/** The questions as they will be asked. */
export function QuestionList({ questions }: { questions: readonly Question[] }) {
  const { i18n } = useLingui();
  if (questions.length === 0) {
    return (
      <p>
        <Trans>In dieser Runde werden keine Fragen gestellt.</Trans>
      </p>
    );
  }
  return (
    <ol className="questions__preview">
      {questions.map((question) => (
        <li key={question.key}>
          <p>
            <strong>{question.label}</strong>
          </p>
          {question.help && <p className="st-written">{question.help}</p>}
          <p className="st-muted">
            {i18n._(kindWords[question.kind])}
            {' · '}
            {question.required ? <Trans>muss beantwortet werden</Trans> : <Trans>freiwillig</Trans>}
          </p>
          {question.kind === 'single_choice' && (
            <ul>
              {question.options?.map((option) => (
                <li key={option}>{option}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
