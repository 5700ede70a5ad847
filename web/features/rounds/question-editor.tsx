import { useLingui } from '@lingui/react/macro';
import { useFormContext } from 'react-hook-form';
import { questionKinds } from '../../../shared/questions.ts';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { QuestionCondition } from './question-condition.tsx';
import { QuestionKindFields } from './question-kind-fields.tsx';
import { questionKindWords } from './question-words.ts';
import type { RoundFields } from './round-fields.ts';

export interface QuestionEditorProps {
  index: number;
  fieldId: (name: string) => string;
}

/** One question: what is asked, how it is answered, whether it must be, and when it is asked. */
export function QuestionEditor({ index, fieldId }: QuestionEditorProps) {
  const { t, i18n } = useLingui();
  const { register, formState } = useFormContext<RoundFields>();
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
        options={questionKinds.map((kind) => ({ value: kind, label: i18n._(questionKindWords[kind]) }))}
        {...register(`questions.${index}.kind`)}
      />
      <QuestionKindFields index={index} fieldId={fieldId} />
      <Select
        id={id('demand')}
        label={t`Verbindlichkeit`}
        hint={t`Erwünscht: Vor dem Einreichen wird noch einmal darum gebeten. Eingereicht werden kann auch ohne.`}
        error={errors?.demand?.message}
        options={[
          { value: 'optional', label: t`Freiwillig` },
          { value: 'encouraged', label: t`Erwünscht` },
          { value: 'required', label: t`Muss beantwortet werden` },
        ]}
        {...register(`questions.${index}.demand`)}
      />
      <QuestionCondition index={index} fieldId={fieldId} />
    </>
  );
}
