import { Trans, useLingui } from '@lingui/react/macro';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { Button } from '../../ui/button.tsx';
import { QuestionEditor } from './question-editor.tsx';
import { newQuestion, type RoundFields } from './round-fields.ts';

/** The questions of a round in the order in which they are asked. */
export function QuestionBuilder({ fieldId }: { fieldId: (name: string) => string }) {
  const { t } = useLingui();
  const { control } = useFormContext<RoundFields>();
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
      <Button icon="add" onClick={() => append(newQuestion(), { focusName: `questions.${fields.length}.label` })}>
        <Trans>Frage hinzufügen</Trans>
      </Button>
    </section>
  );
}
