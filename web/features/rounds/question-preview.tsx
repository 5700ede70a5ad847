import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { type AnswerValue, emptyAnswer, shownQuestions } from '../../../shared/answers.ts';
import type { Question } from '../../../shared/questions.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { Section } from '../documents/queries.ts';
import { AnswerControl } from '../positions/answer-control.tsx';
import '../../styles/positions.css';

interface QuestionPreviewProps {
  questions: readonly Question[];
  sections: readonly Section[];
  onClose: () => void;
}

/** The form exactly as an organisation will see it; it can be tried out, and nothing is saved. */
export function QuestionPreview({ questions, sections, onClose }: QuestionPreviewProps) {
  const { t, i18n } = useLingui();
  const [answers, setAnswers] = useState<{ questionKey: string; value: AnswerValue }[]>([]);
  const answer = (questionKey: string, value: AnswerValue) =>
    setAnswers((old) => [...old.filter((other) => other.questionKey !== questionKey), { questionKey, value }]);
  return (
    <Dialog
      isOpen
      title={t`Vorschau der Fragen`}
      onClose={onClose}
      footer={
        <Button look="primary" onClick={onClose}>
          <Trans>Vorschau schließen</Trans>
        </Button>
      }
    >
      <p className="st-muted">
        <Trans>
          So sehen die Organisationen die Fragen. Sie können alles ausprobieren; nichts davon wird gespeichert.
        </Trans>
      </p>
      {shownQuestions(questions, answers).map((question) => (
        <div className="answer" key={question.key}>
          <AnswerControl
            id={`vorschau-${question.key}`}
            question={question}
            value={answers.find(({ questionKey }) => questionKey === question.key)?.value ?? emptyAnswer(question.kind)}
            onChange={(value) => answer(question.key, value)}
            sections={sections}
            lang={i18n.locale}
            draft={null}
          />
        </div>
      ))}
    </Dialog>
  );
}
