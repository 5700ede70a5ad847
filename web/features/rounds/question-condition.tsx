import { Trans, useLingui } from '@lingui/react/macro';
import { useController, useFormContext, useWatch } from 'react-hook-form';
import { Checkbox } from '../../ui/checkbox.tsx';
import { FieldError } from '../../ui/field-error.tsx';
import { Select } from '../../ui/select.tsx';
import type { QuestionEditorProps } from './question-editor.tsx';
import { conditionsFor } from './question-fields.ts';
import type { RoundFields } from './round-fields.ts';

/** When a question is asked: always, or only after certain answers to an earlier one. */
export function QuestionCondition({ index, fieldId }: QuestionEditorProps) {
  const { t } = useLingui();
  const { register, control, formState } = useFormContext<RoundFields>();
  const questions = useWatch({ control, name: 'questions' });
  const candidates = conditionsFor(questions, index);
  const dependsOn = questions[index]?.dependsOn ?? '';
  const asked = candidates.find(({ key }) => key === dependsOn);
  const errors = formState.errors.questions?.[index];
  const id = (name: string) => fieldId(`questions.${index}.${name}`);
  // Its value is set anew with its options: these arrive later where questions are taken over or moved.
  const { field } = useController({
    control,
    name: `questions.${index}.dependsOn`,
    rules: {
      validate: (key, fields) =>
        key === '' ||
        conditionsFor(fields.questions, index).some((earlier) => earlier.key === key) ||
        t`Die Frage, von der diese abhängt, steht nicht mehr davor oder wird anders beantwortet. Bitte wählen Sie neu.`,
    },
  });
  if (candidates.length === 0 && dependsOn === '') return null;
  const wordOf = (value: string) => (value === 'yes' ? t`Ja` : value === 'no' ? t`Nein` : value);
  return (
    <>
      <Select
        id={id('dependsOn')}
        label={t`Wann wird gefragt?`}
        error={errors?.dependsOn?.message}
        options={[
          { value: '', label: t`Immer` },
          ...(dependsOn !== '' && asked === undefined
            ? [{ value: dependsOn, label: t`Nach einer Frage, die nicht mehr davor steht` }]
            : []),
          ...candidates.map(({ key, label }) => ({ value: key, label: t`Je nach Antwort auf: ${label}` })),
        ]}
        {...field}
      />
      {asked !== undefined && (
        <fieldset className="kern-fieldset" aria-describedby={`${id('equals')}-error`}>
          <legend className="kern-label">
            <Trans>Nur nach einer dieser Antworten</Trans>
          </legend>
          <div className="kern-fieldset__body">
            {asked.values.map((value, place) => (
              <Checkbox
                key={value}
                id={place === 0 ? id('equals') : `${id('equals')}-${place}`}
                label={asked.kind === 'yes_no' ? wordOf(value) : value}
                value={value}
                {...register(`questions.${index}.equals`, {
                  validate: (equals) =>
                    asked.values.some((possible) => equals.includes(possible)) ||
                    t`Bitte wählen Sie mindestens eine Antwort.`,
                })}
              />
            ))}
          </div>
          <FieldError id={`${id('equals')}-error`}>{errors?.equals?.message}</FieldError>
        </fieldset>
      )}
    </>
  );
}
