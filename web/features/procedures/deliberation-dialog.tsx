import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { createDeliberation, editDeliberation } from '../../../shared/procedures.ts';
import { api, ofVersion } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { StaleChoice } from '../../ui/stale-choice.tsx';
import { type DeliberationValues, deliberationBody, deliberationValues } from './deliberation-fields.ts';
import { DeliberationInputs } from './deliberation-inputs.tsx';
import { merged } from './merged.ts';
import { type Deliberation, deliberationsQuery, useFrameChange } from './queries.ts';
import { useDeliberationWords } from './use-deliberation-words.ts';

interface DeliberationDialogProps {
  procedureId: string;
  /** As it was when the dialog opened; null enters a new one. */
  deliberation: Deliberation | null;
  onClose: () => void;
}

/** Enters or changes a deliberation; says what will be visible outside (R12). */
export function DeliberationDialog({ procedureId, deliberation, onClose }: DeliberationDialogProps) {
  const { t } = useLingui();
  const formId = useId();
  const describe = useDeliberationWords();
  const [base, setBase] = useState(deliberation);
  const [values, setValues] = useState(() => deliberationValues(deliberation));
  const present = useQuery(deliberationsQuery(procedureId)).data?.items.find(({ id }) => id === deliberation?.id);
  const save = useFrameChange(procedureId, (given: { on: Deliberation | null; values: DeliberationValues }) =>
    store(procedureId, given.on, given.values),
  );
  const isStale = save.error?.code === 'stale' && present !== undefined && present.version !== base?.version;
  const send = (on: Deliberation | null, sent: DeliberationValues) =>
    save.mutate({ on, values: sent }, { onSuccess: onClose });
  const both = (now: Deliberation) => merged(deliberationValues(base), values, deliberationValues(now));
  const choose = (choice: 'mine' | 'theirs') => {
    if (present === undefined) return;
    const chosen = choice === 'mine' ? both(present) : deliberationValues(present);
    setValues(chosen);
    setBase(present);
    if (choice === 'mine') send(present, chosen);
    else save.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(base, values);
  };
  return (
    <Dialog
      isOpen
      title={deliberation === null ? t`Beratung eintragen` : t`Beratung bearbeiten`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>
            <Trans>Abbrechen</Trans>
          </Button>
          <Button look="primary" type="submit" form={formId} isBusy={save.isPending}>
            <Trans>Speichern</Trans>
          </Button>
        </>
      }
    >
      <form id={formId} className="st-form" noValidate onSubmit={submit}>
        {save.error !== null && !isStale && <Alert kind="danger">{save.error.detail}</Alert>}
        {isStale && (
          <StaleChoice
            fields={describe(both(present), deliberationValues(present))}
            isBusy={save.isPending}
            onChoose={choose}
          />
        )}
        <DeliberationInputs
          values={values}
          isReleased={base?.released ?? false}
          messageAt={(pointer) => save.error?.errors.find((error) => error.pointer === pointer)?.message}
          onChange={(change) => setValues({ ...values, ...change })}
        />
      </form>
    </Dialog>
  );
}

function store(procedureId: string, base: Deliberation | null, values: DeliberationValues): Promise<Deliberation> {
  const body = deliberationBody(values, base);
  if (base === null) return api(createDeliberation, { params: { procedureId }, body });
  return api(editDeliberation, {
    params: { procedureId, deliberationId: base.id },
    ifMatch: ofVersion(base.version),
    body,
  });
}
