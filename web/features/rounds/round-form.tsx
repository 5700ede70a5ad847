import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useId } from 'react';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { useSession } from '../../platform/session.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useAskedSections } from './asked-sections.ts';
import { QuestionBuilder } from './question-builder.tsx';
import { RoundDates } from './round-dates.tsx';
import { errorList, saidBy } from './round-errors.ts';
import type { RoundFields } from './round-fields.ts';
import { RoundSections } from './round-sections.tsx';

export interface VersionChoice {
  id: string;
  documentId: string;
  number: number;
  label: string;
}

export interface RoundFormProps {
  procedureId: string;
  timeZone: string;
  versions: VersionChoice[];
  initial: RoundFields;
  /** Under which name what is typed is kept until it was sent. */
  keptAs: string;
  submitLabel: string;
  /** Saves; throws `ApiProblem`. */
  onSave: (fields: RoundFields) => Promise<void>;
  onCancel: () => void;
}

const keptRounds = new Map<string, RoundFields>();

/** The plan of a round: on which text, from when to when, for whom, with which questions. */
export function RoundForm(props: RoundFormProps) {
  const { procedureId, timeZone, versions, initial, submitLabel, onSave, onCancel } = props;
  const { t } = useLingui();
  const id = useId();
  const { person } = useSession();
  const keptAs = `${person?.id ?? ''}:${props.keptAs}`;
  const form = useForm<RoundFields>({
    defaultValues: keptRounds.get(keptAs) ?? initial,
    shouldFocusError: false,
    reValidateMode: 'onSubmit',
  });
  const { register, control, formState, setError, subscribe } = form;
  const versionId = useWatch({ control, name: 'versionId' });
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          keptRounds.set(keptAs, values);
        },
      }),
    [subscribe, keptAs],
  );
  const version = versions.find(({ id: known }) => known === versionId);
  const chosen = useWatch({ control, name: 'sectionKeys' });
  const sections = useAskedSections(procedureId, version, chosen);
  const fieldId = (name: string) => `${id}-${name}`;
  const { errors, isSubmitting } = formState;
  const submit = form.handleSubmit(async (fields) => {
    try {
      await onSave(fields);
      keptRounds.delete(keptAs);
    } catch (problem) {
      const { detail, found } = saidBy(problem);
      for (const { name, message } of found) setError(name, { message });
      if (found.length === 0) setError('root', { message: detail });
    }
  });
  return (
    <FormProvider {...form}>
      <form className="st-form round-form" noValidate onSubmit={(event) => void submit(event)}>
        {errors.root?.message && (
          <Alert kind="danger" title={<Trans>Die Runde ist noch nicht gespeichert</Trans>}>
            {errors.root.message}
          </Alert>
        )}
        <ErrorSummary errors={errorList(errors).map(({ name, message }) => ({ fieldId: fieldId(name), message }))} />
        <TextField
          id={fieldId('title')}
          label={t`Titel der Runde`}
          maxLength={300}
          error={errors.title?.message}
          {...register('title', {
            validate: (title) => title.trim() !== '' || t`Bitte geben Sie der Runde einen Titel.`,
          })}
        />
        <Select
          id={fieldId('versionId')}
          label={t`Fassung, um die es geht`}
          placeholder={t`Bitte wählen`}
          options={versions.map((version) => ({ value: version.id, label: version.label }))}
          error={errors.versionId?.message}
          {...register('versionId', { required: t`Bitte wählen Sie die Fassung.` })}
        />
        <RoundDates timeZone={timeZone} fieldId={fieldId} />
        <RoundSections procedureId={procedureId} versions={versions} version={version} fieldId={fieldId} />
        <QuestionBuilder fieldId={fieldId} sections={sections} />
        <div className="st-actions">
          <Button onClick={onCancel}>
            <Trans>Abbrechen</Trans>
          </Button>
          <Button type="submit" look="primary" isBusy={isSubmitting}>
            {submitLabel}
          </Button>
        </div>
      </form>
    </FormProvider>
  );
}
