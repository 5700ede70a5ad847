import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { editWorkingGroup } from '../../../shared/working-group.ts';
import { api, ofVersion } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { StaleChoice } from '../../ui/stale-choice.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { merged } from '../procedures/merged.ts';
import { organisationsQuery, staffQuery, useFrameChange, type WorkingGroup } from '../procedures/queries.ts';
import { emptySeat, type GroupValues, groupBody, groupValues, moved, type SeatValues } from './group-fields.ts';
import { useMajorityWords } from './majority-words.ts';
import { SeatInputs } from './seat-inputs.tsx';
import '../../styles/procedures.css';

interface WorkingGroupFormProps {
  procedureId: string;
  group: WorkingGroup;
  onDone: () => void;
}

/** Title, note and seats as one whole. What is typed stays, whatever the server says. */
export function WorkingGroupForm({ procedureId, group, onDone }: WorkingGroupFormProps) {
  const { t } = useLingui();
  const known = useQuery(organisationsQuery).data?.items ?? [];
  const people = useQuery(staffQuery(procedureId)).data?.items ?? [];
  const majorities = useMajorityWords();
  // What the person saw when they began: a newer state that arrives meanwhile must not become the base unseen (R16).
  const [base, setBase] = useState(group);
  const [values, setValues] = useState(() => groupValues(group));
  const [isTried, setTried] = useState(false);
  const save = useFrameChange(procedureId, (given: { version: number; values: GroupValues }) =>
    api(editWorkingGroup, {
      params: { procedureId },
      ifMatch: ofVersion(given.version),
      body: groupBody(given.values),
    }),
  );
  const isStale = save.error?.code === 'stale' && group.version !== base.version;
  const set = (change: Partial<GroupValues>) => setValues({ ...values, ...change });
  const setSeat = (key: string, change: Partial<SeatValues>) =>
    set({ seats: values.seats.map((seat) => (seat.key === key ? { ...seat, ...change } : seat)) });
  const errors = [
    ...(values.title.trim() === ''
      ? [{ fieldId: 'bezeichnung', message: t`Bitte geben Sie dem Gremium einen Namen.` }]
      : []),
    ...values.seats
      .filter((seat) => seat.function.trim() === '')
      .map((seat) => ({ fieldId: `sitz-${seat.key}`, message: t`Bitte geben Sie jedem Sitz eine Funktion.` })),
  ];
  const errorOf = (fieldId: string) =>
    isTried ? errors.find((error) => error.fieldId === fieldId)?.message : undefined;
  const send = (version: number, sent: GroupValues) => save.mutate({ version, values: sent }, { onSuccess: onDone });
  const both = () => merged(groupValues(base), values, groupValues(group));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (errors.length === 0) send(base.version, values);
  };
  const choose = (choice: 'mine' | 'theirs') => {
    const chosen = choice === 'mine' ? both() : groupValues(group);
    setValues(chosen);
    setBase(group);
    if (choice === 'mine') send(group.version, chosen);
    else save.reset();
  };
  const inWords = (majority: GroupValues['majority']) =>
    majorities.find(({ value }) => value === majority)?.label ?? '';
  const seatsInWords = ({ seats }: GroupValues) => seats.map((seat) => seat.function).join('\n');
  return (
    <form className="st-form" noValidate onSubmit={submit}>
      {isTried && <ErrorSummary errors={errors} />}
      {save.error !== null && !isStale && <Alert kind="danger">{save.error.detail}</Alert>}
      {isStale && (
        <StaleChoice
          fields={[
            { label: t`Bezeichnung`, mine: both().title, theirs: group.title },
            { label: t`Stand der Arbeit`, mine: both().note, theirs: group.note },
            { label: t`So beschließt das Gremium`, mine: inWords(both().majority), theirs: inWords(group.majority) },
            { label: t`Sitze`, mine: seatsInWords(both()), theirs: seatsInWords(groupValues(group)) },
          ]}
          isBusy={save.isPending}
          onChoose={choose}
        />
      )}
      <TextField
        id="bezeichnung"
        label={t`Bezeichnung`}
        maxLength={200}
        value={values.title}
        error={errorOf('bezeichnung')}
        onChange={({ target }) => set({ title: target.value })}
      />
      <TextArea
        label={t`Stand der Arbeit`}
        isOptional
        maxLength={4000}
        value={values.note}
        onChange={({ target }) => set({ note: target.value })}
      />
      <RadioGroup
        name="mehrheit"
        label={t`So beschließt das Gremium`}
        value={values.majority}
        options={majorities}
        onChange={({ target }) => {
          const majority = majorities.find(({ value }) => value === target.value);
          if (majority) set({ majority: majority.value });
        }}
      />
      {values.seats.map((seat, index) => (
        <SeatInputs
          key={seat.key}
          seat={seat}
          place={index + 1}
          isLast={index === values.seats.length - 1}
          organisations={known.map(({ id, name }) => ({ value: id, label: name }))}
          people={people.map(({ id, name }) => ({ value: id, label: name }))}
          error={errorOf(`sitz-${seat.key}`)}
          onChange={(change) => setSeat(seat.key, change)}
          onMove={(step) => set({ seats: moved(values.seats, index, step) })}
          onRemove={() => set({ seats: values.seats.filter(({ key }) => key !== seat.key) })}
        />
      ))}
      <Button icon="add" onClick={() => set({ seats: [...values.seats, emptySeat()] })}>
        <Trans>Sitz hinzufügen</Trans>
      </Button>
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
