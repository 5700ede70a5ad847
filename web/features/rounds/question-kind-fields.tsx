import { useLingui } from '@lingui/react/macro';
import { useFormContext, useWatch } from 'react-hook-form';
import { hasOptions, questionLimits } from '../../../shared/questions.ts';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { QuestionEditorProps } from './question-editor.tsx';
import { optionsOf } from './question-fields.ts';
import type { RoundFields } from './round-fields.ts';

/** What a kind of question needs besides its wording: options, the ends of a scale, or the bounds of a number. */
export function QuestionKindFields(props: QuestionEditorProps) {
  const { control } = useFormContext<RoundFields>();
  const kind = useWatch({ control, name: `questions.${props.index}.kind` });
  if (hasOptions(kind)) return <Options {...props} />;
  if (kind === 'scale') return <Scale {...props} />;
  return kind === 'number' ? <Bounds {...props} /> : null;
}

function Options({ index, fieldId }: QuestionEditorProps) {
  const { t } = useLingui();
  const { register, formState } = useFormContext<RoundFields>();
  return (
    <TextArea
      id={fieldId(`questions.${index}.options`)}
      label={t`Möglichkeiten`}
      hint={t`Eine in jeder Zeile, mindestens zwei`}
      error={formState.errors.questions?.[index]?.options?.message}
      {...register(`questions.${index}.options`, {
        validate: (lines) => {
          const choices = optionsOf(lines);
          if (choices.length < 2) return t`Bitte nennen Sie mindestens zwei Möglichkeiten.`;
          if (choices.length > questionLimits.options) return t`Höchstens 30 Möglichkeiten sind möglich.`;
          if (new Set(choices).size < choices.length) return t`Eine Möglichkeit steht zweimal da.`;
          return choices.every((choice) => choice.length <= questionLimits.option) || t`Eine Möglichkeit ist zu lang.`;
        },
      })}
    />
  );
}

const steps = Array.from({ length: questionLimits.scale + 1 }, (_, step) => ({
  value: String(step),
  label: String(step),
}));

function Scale({ index, fieldId }: QuestionEditorProps) {
  const { t } = useLingui();
  const { register, formState } = useFormContext<RoundFields>();
  const errors = formState.errors.questions?.[index];
  const id = (name: string) => fieldId(`questions.${index}.${name}`);
  const hasWord = (word: string) => word.trim() !== '' || t`Bitte schreiben Sie, was dieses Ende der Skala bedeutet.`;
  return (
    <div className="questions__ends questions__ends--pairs">
      <Select
        id={id('from')}
        label={t`Unteres Ende`}
        options={steps}
        error={errors?.from?.message}
        {...register(`questions.${index}.from`)}
      />
      <TextField
        id={id('fromLabel')}
        label={t`Bedeutet`}
        maxLength={80}
        placeholder={t`zum Beispiel: gar nicht`}
        error={errors?.fromLabel?.message}
        {...register(`questions.${index}.fromLabel`, { validate: hasWord })}
      />
      <Select
        id={id('to')}
        label={t`Oberes Ende`}
        options={steps}
        error={errors?.to?.message}
        {...register(`questions.${index}.to`, {
          validate: (to, { questions }) =>
            Number(to) > Number(questions[index]?.from) || t`Das obere Ende muss größer sein als das untere.`,
        })}
      />
      <TextField
        id={id('toLabel')}
        label={t`Bedeutet`}
        maxLength={80}
        placeholder={t`zum Beispiel: sehr`}
        error={errors?.toLabel?.message}
        {...register(`questions.${index}.toLabel`, { validate: hasWord })}
      />
    </div>
  );
}

function Bounds({ index, fieldId }: QuestionEditorProps) {
  const { t } = useLingui();
  const { register, formState } = useFormContext<RoundFields>();
  const errors = formState.errors.questions?.[index];
  const id = (name: string) => fieldId(`questions.${index}.${name}`);
  return (
    <div className="questions__ends">
      <TextField
        id={id('min')}
        label={t`Kleinste Zahl`}
        isOptional
        type="number"
        step="any"
        error={errors?.min?.message}
        {...register(`questions.${index}.min`)}
      />
      <TextField
        id={id('max')}
        label={t`Größte Zahl`}
        isOptional
        type="number"
        step="any"
        error={errors?.max?.message}
        {...register(`questions.${index}.max`, {
          validate: (max, { questions }) => {
            const min = questions[index]?.min ?? '';
            return (
              max === '' || min === '' || Number(min) <= Number(max) || t`Die größte Zahl liegt unter der kleinsten.`
            );
          },
        })}
      />
      <TextField
        id={id('unit')}
        label={t`Einheit`}
        isOptional
        maxLength={30}
        placeholder={t`zum Beispiel: Personen`}
        error={errors?.unit?.message}
        {...register(`questions.${index}.unit`)}
      />
    </div>
  );
}
