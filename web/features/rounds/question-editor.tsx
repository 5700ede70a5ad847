import { useLingui } from '@lingui/react/macro';
import { useFormContext, useWatch } from 'react-hook-form';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { optionsOf, type RoundFields } from './round-fields.ts';

/** One question: what is asked, how it is answered, whether it must be. */
export function QuestionEditor({ index, fieldId }: { index: number; fieldId: (name: string) => string }) {
  const { t } = useLingui();
  const { register, control, formState } = useFormContext<RoundFields>();
  const kind = useWatch({ control, name: `questions.${index}.kind` });
  const errors = formState.errors.questions?.[index];
  const id = (name: string) => fieldId(`questions.${index}.${name}`);
  return (
    <>
      <TextField
        id={id('label')}
        label={t`Frage`}
        maxLength={500}
        error={errors?.label?.message}
        {...register(`questions.${index}.label`, {
          validate: (label) => label.trim() !== '' || t`Bitte schreiben Sie die Frage.`,
        })}
      />
      <TextArea
        id={id('help')}
        label={t`Erläuterung`}
        isOptional
        rows={2}
        maxLength={2000}
        error={errors?.help?.message}
        {...register(`questions.${index}.help`)}
      />
      <Select
        id={id('kind')}
        label={t`Antwort`}
        error={errors?.kind?.message}
        options={[
          { value: 'text', label: t`Freier Text` },
          { value: 'single_choice', label: t`Eine Möglichkeit aus mehreren` },
          { value: 'yes_no', label: t`Ja oder Nein, mit Begründung` },
        ]}
        {...register(`questions.${index}.kind`)}
      />
      {kind === 'single_choice' && (
        <TextArea
          id={id('options')}
          label={t`Möglichkeiten`}
          hint={t`Eine in jeder Zeile, mindestens zwei`}
          error={errors?.options?.message}
          {...register(`questions.${index}.options`, {
            validate: (lines) => {
              const choices = optionsOf(lines);
              if (choices.length < 2) return t`Bitte nennen Sie mindestens zwei Möglichkeiten.`;
              if (choices.length > 30) return t`Höchstens 30 Möglichkeiten sind möglich.`;
              return choices.every((choice) => choice.length <= 200) || t`Eine Möglichkeit ist zu lang.`;
            },
          })}
        />
      )}
      <Checkbox id={id('required')} label={t`Muss beantwortet werden`} {...register(`questions.${index}.required`)} />
    </>
  );
}
