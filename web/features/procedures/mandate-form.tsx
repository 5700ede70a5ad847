import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { editProcedure } from '../../../shared/procedures.ts';
import { api, ofVersion } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { StaleChoice } from '../../ui/stale-choice.tsx';
import { type MandateValues, mandateBody, mandatePointers, mandateValues } from './mandate-fields.ts';
import { MandateInputs } from './mandate-inputs.tsx';
import { merged } from './merged.ts';
import { type Procedure, useFrameChange } from './queries.ts';
import { useMandateWords } from './use-mandate-words.ts';

const names = Object.keys(mandatePointers) as (keyof MandateValues)[];

/** Title, summary, mandate, responsibility, due date and state. What is typed stays, whatever the server says. */
export function MandateForm({ procedure, onDone }: { procedure: Procedure; onDone: () => void }) {
  const { t } = useLingui();
  // What the person saw when they began: a newer state that arrives meanwhile must not become the base unseen (R16).
  const [base, setBase] = useState(procedure);
  const { register, handleSubmit, getValues, reset, formState } = useForm({ defaultValues: mandateValues(procedure) });
  const describe = useMandateWords();
  const save = useFrameChange(procedure.id, ({ values, version }: { values: MandateValues; version: number }) =>
    api(editProcedure, {
      params: { procedureId: procedure.id },
      ifMatch: ofVersion(version),
      body: mandateBody(values),
    }),
  );
  const isStale = save.error?.code === 'stale' && procedure.version !== base.version;
  const messageOf = (name: keyof MandateValues) =>
    formState.errors[name]?.message ??
    save.error?.errors.find(({ pointer }) => pointer === mandatePointers[name])?.message;
  const errors = names.flatMap((name) => {
    const message = messageOf(name);
    return message === undefined ? [] : [{ fieldId: name, message }];
  });
  const send = (version: number) => save.mutate({ values: getValues(), version }, { onSuccess: onDone });
  const both = () => merged(mandateValues(base), getValues(), mandateValues(procedure));
  const choose = (choice: 'mine' | 'theirs') => {
    reset(choice === 'mine' ? both() : mandateValues(procedure));
    setBase(procedure);
    if (choice === 'mine') send(procedure.version);
    else save.reset();
  };
  return (
    <form className="st-form" noValidate onSubmit={(event) => void handleSubmit(() => send(base.version))(event)}>
      {formState.submitCount > 0 && <ErrorSummary errors={errors} />}
      {save.error !== null && !isStale && errors.length === 0 && <Alert kind="danger">{save.error.detail}</Alert>}
      {isStale && (
        <StaleChoice fields={describe(both(), mandateValues(procedure))} isBusy={save.isPending} onChoose={choose} />
      )}
      <MandateInputs
        base={base}
        register={register}
        titleRule={{ required: t`Bitte geben Sie dem Verfahren einen Titel.` }}
        messageOf={messageOf}
      />
      <div className="st-actions">
        <Button onClick={onDone}>
          <Trans>Abbrechen</Trans>
        </Button>
        <Button type="submit" look="primary" isBusy={save.isPending}>
          <Trans>Speichern</Trans>
        </Button>
      </div>
    </form>
  );
}
