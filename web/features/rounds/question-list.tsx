import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Question } from '../../../shared/questions.ts';
import { Button } from '../../ui/button.tsx';
import type { Section } from '../documents/queries.ts';
import { QuestionPreview } from './question-preview.tsx';
import { demandWords, questionKindWords } from './question-words.ts';

interface QuestionListProps {
  questions: readonly Question[];
  /** The sections the round is about; without them there is no preview. */
  sections?: readonly Section[];
}

/** The questions as they will be asked. */
export function QuestionList({ questions, sections }: QuestionListProps) {
  const [isPreviewing, setPreviewing] = useState(false);
  if (questions.length === 0) {
    return (
      <p>
        <Trans>In dieser Runde werden keine Fragen gestellt.</Trans>
      </p>
    );
  }
  return (
    <>
      <ol className="questions__preview">
        {questions.map((question) => (
          <Listed key={question.key} question={question} questions={questions} />
        ))}
      </ol>
      {sections !== undefined && (
        <Button icon="eye" onClick={() => setPreviewing(true)}>
          <Trans>Vorschau</Trans>
        </Button>
      )}
      {isPreviewing && sections !== undefined && (
        <QuestionPreview questions={questions} sections={sections} onClose={() => setPreviewing(false)} />
      )}
    </>
  );
}

function Listed({ question, questions }: { question: Question; questions: readonly Question[] }) {
  const { t, i18n } = useLingui();
  const { label, help, kind, required, encouraged, options, scale, shownIf } = question;
  const demand = required ? 'required' : encouraged ? 'encouraged' : 'optional';
  const asked = questions.find(({ key }) => key === shownIf?.questionKey)?.label;
  const wordOf = (value: string) => (value === 'yes' ? t`Ja` : value === 'no' ? t`Nein` : value);
  const answers = shownIf?.equals.map(wordOf).join(', ');
  return (
    <li>
      <p>
        <strong>{label}</strong>
      </p>
      {help && <p className="st-written">{help}</p>}
      <p className="st-muted">
        {i18n._(questionKindWords[kind])}
        {' · '}
        {i18n._(demandWords[demand])}
      </p>
      {scale !== null && (
        <p className="st-muted">
          <Trans>
            Von {scale.from} ({scale.fromLabel}) bis {scale.to} ({scale.toLabel})
          </Trans>
        </p>
      )}
      {asked !== undefined && (
        <p className="st-muted">
          <Trans>
            Nur nach der Antwort {answers} auf: {asked}
          </Trans>
        </p>
      )}
      {options.length > 0 && (
        <ul>
          {options.map((option) => (
            <li key={option}>{option}</li>
          ))}
        </ul>
      )}
    </li>
  );
}
