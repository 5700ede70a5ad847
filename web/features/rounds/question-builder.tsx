import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { questionLimits } from '../../../shared/questions.ts';
import { Button } from '../../ui/button.tsx';
import type { Section } from '../documents/queries.ts';
import { QuestionEditor } from './question-editor.tsx';
import { newQuestion, questionsOf, takenOver } from './question-fields.ts';
import { QuestionPreview } from './question-preview.tsx';
import type { RoundFields } from './round-fields.ts';
import { TakeOverQuestions } from './take-over-questions.tsx';

interface QuestionBuilderProps {
  fieldId: (name: string) => string;
  /** The sections the round is about, for the preview. */
  sections: readonly Section[];
}

/** The questions of a round in the order in which they are asked. */
export function QuestionBuilder({ fieldId, sections }: QuestionBuilderProps) {
  const { t } = useLingui();
  const { control, getValues } = useFormContext<RoundFields>();
  const [dialog, setDialog] = useState<'preview' | 'templates' | null>(null);
  const close = () => setDialog(null);
  const { fields, append, remove, move } = useFieldArray({ control, name: 'questions' });
  return (
    <section className="questions" aria-labelledby="fragen">
      <h2 id="fragen">
        <Trans>Fragen</Trans>
      </h2>
      <p>
        <Trans>Neben ihren Anmerkungen zum Text beantworten die Organisationen diese Fragen.</Trans>
      </p>
      {fields.length === 0 && (
        <p className="st-muted">
          <Trans>Noch keine Frage. Eine Runde kommt auch ohne aus.</Trans>
        </p>
      )}
      <ol className="questions__list">
        {fields.map((field, index) => {
          const number = index + 1;
          return (
            <li key={field.id} className="st-panel">
              <fieldset className="questions__item">
                <legend>
                  <Trans>Frage {number}</Trans>
                </legend>
                <QuestionEditor index={index} fieldId={fieldId} />
                <div className="st-actions">
                  {fields.length > 1 && (
                    <>
                      <Button
                        look="tertiary"
                        aria-label={t`Frage ${number} nach oben`}
                        disabledBecause={index === 0 ? t`Steht schon ganz oben.` : undefined}
                        onClick={() => move(index, index - 1)}
                      >
                        <Trans>Nach oben</Trans>
                      </Button>
                      <Button
                        look="tertiary"
                        aria-label={t`Frage ${number} nach unten`}
                        disabledBecause={index === fields.length - 1 ? t`Steht schon ganz unten.` : undefined}
                        onClick={() => move(index, index + 1)}
                      >
                        <Trans>Nach unten</Trans>
                      </Button>
                    </>
                  )}
                  <Button look="tertiary" aria-label={t`Frage ${number} entfernen`} onClick={() => remove(index)}>
                    <Trans>Entfernen</Trans>
                  </Button>
                </div>
              </fieldset>
            </li>
          );
        })}
      </ol>
      <div className="st-actions">
        <Button
          icon="add"
          disabledBecause={
            fields.length >= questionLimits.questions ? t`Mehr als 60 Fragen sind nicht möglich.` : undefined
          }
          onClick={() => append(newQuestion(), { focusName: `questions.${fields.length}.label` })}
        >
          <Trans>Frage hinzufügen</Trans>
        </Button>
        <Button icon="reply" onClick={() => setDialog('templates')}>
          <Trans>Fragen übernehmen</Trans>
        </Button>
        {fields.length > 0 && (
          <Button icon="eye" onClick={() => setDialog('preview')}>
            <Trans>Vorschau</Trans>
          </Button>
        )}
      </div>
      {/* Outside the form, so that Enter in a dialog does not send it. */}
      {dialog === 'preview' &&
        createPortal(
          <QuestionPreview questions={questionsOf(getValues('questions'))} sections={sections} onClose={close} />,
          document.body,
        )}
      {dialog === 'templates' &&
        createPortal(
          <TakeOverQuestions
            room={questionLimits.questions - fields.length}
            onTake={(questions) => append(takenOver(questions, getValues('questions')))}
            onClose={close}
          />,
          document.body,
        )}
    </section>
  );
}
