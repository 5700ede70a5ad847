import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import { editProcedure, procedureLifecycle } from '../../../shared/procedures.ts';
import { api, ofVersion } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Select } from '../../ui/select.tsx';
import { statusWords } from '../../ui/status-words.ts';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type Procedure, useFrameChange } from './queries.ts';

const orNull = (value: string) => (value.trim() === '' ? null : value.trim());

/** Title, mandate, due date and state of the procedure. What is typed stays when it is refused. */
export function MandateForm({ procedure, onDone }: { procedure: Procedure; onDone: () => void }) {
  const { t, i18n } = useLingui();
  const { register, handleSubmit } = useForm({
    defaultValues: {
      title: procedure.title,
      summary: procedure.summary,
      reference: procedure.mandate?.reference ?? '',
      mandateTitle: procedure.mandate?.title ?? '',
      body: procedure.mandate?.body ?? '',
      resolvedOn: procedure.mandate?.resolvedOn ?? '',
      coordinatingUnit: procedure.coordinatingUnit ?? '',
      fileReference: procedure.fileReference ?? '',
      dueOn: procedure.due?.on ?? '',
      precision: procedure.due?.precision ?? 'day',
      status: procedure.status,
    },
  });
  const save = useFrameChange(procedure.id, (values: Parameters<Parameters<typeof handleSubmit>[0]>[0]) =>
    api(editProcedure, {
      params: { procedureId: procedure.id },
      ifMatch: ofVersion(procedure.version),
      body: {
        title: values.title,
        summary: values.summary,
        coordinatingUnit: orNull(values.coordinatingUnit),
        fileReference: orNull(values.fileReference),
        due: values.dueOn === '' ? null : { on: values.dueOn, precision: values.precision },
        mandate:
          values.reference.trim() === '' && values.mandateTitle.trim() === ''
            ? null
            : {
                reference: values.reference,
                title: values.mandateTitle,
                body: values.body,
                resolvedOn: orNull(values.resolvedOn),
              },
        status: values.status,
      },
    }),
  );
  const errorAt = (pointer: string) => save.error?.errors.find((error) => error.pointer === pointer)?.message;
  const states = [procedure.status, ...procedureLifecycle[procedure.status]];
  return (
    <form
      className="st-form"
      noValidate
      onSubmit={(event) => void handleSubmit((values) => save.mutate(values, { onSuccess: onDone }))(event)}
    >
      {save.error && <Alert kind="danger">{save.error.detail}</Alert>}
      <TextField label={t`Titel`} error={errorAt('/title')} {...register('title')} />
      <TextArea label={t`Worum geht es?`} error={errorAt('/summary')} {...register('summary')} />
      <TextField label={t`Auftrag`} isOptional error={errorAt('/mandate/title')} {...register('mandateTitle')} />
      <TextField label={t`Beschluss-Nr.`} isOptional error={errorAt('/mandate/reference')} {...register('reference')} />
      <TextField label={t`Gremium`} isOptional error={errorAt('/mandate/body')} {...register('body')} />
      <DateField
        label={t`Beschlossen am`}
        isOptional
        error={errorAt('/mandate/resolvedOn')}
        {...register('resolvedOn')}
      />
      <TextField
        label={t`Koordinierende Stelle`}
        isOptional
        error={errorAt('/coordinatingUnit')}
        {...register('coordinatingUnit')}
      />
      <TextField label={t`Aktenzeichen`} isOptional error={errorAt('/fileReference')} {...register('fileReference')} />
      <DateField label={t`Geplant bis`} isOptional error={errorAt('/due/on')} {...register('dueOn')} />
      <Select
        label={t`Genauigkeit des Termins`}
        options={[
          { value: 'day', label: t`Tag` },
          { value: 'month', label: t`Monat` },
          { value: 'quarter', label: t`Quartal` },
        ]}
        {...register('precision')}
      />
      <Select
        label={t`Stand des Verfahrens`}
        options={states.map((state) => ({ value: state, label: i18n._(statusWords.procedure[state][0]) }))}
        {...register('status')}
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
