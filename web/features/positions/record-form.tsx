import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { createPosition, createPriorPosition } from '../../../shared/positions.ts';
import { api } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Select } from '../../ui/select.tsx';
import { participantsQuery } from '../procedures/queries.ts';
import { roundsQuery } from '../rounds/queries.ts';
import { type Position, useAct } from './queries.ts';
import { channelWords } from './words.ts';

const ways = ['letter', 'email', 'in_person'] as const;

/** Chosen in the list of rounds for a contribution made before any round. */
const prior = 'prior';

const empty = { organisationId: '', roundId: '', channel: 'letter', receivedOn: '' };

/** From whom, for which round, on which way and on which day. */
export function RecordForm({ procedureId, onBegun }: { procedureId: string; onBegun: (position: Position) => void }) {
  const { t, i18n } = useLingui();
  const [values, setValues] = useState(empty);
  const [isTried, setTried] = useState(false);
  const participations = useQuery(participantsQuery(procedureId)).data?.items ?? [];
  const rounds = useQuery(roundsQuery(procedureId)).data?.items ?? [];
  const begin = useAct(procedureId, () => create(procedureId, values));
  const isPrior = values.roundId === prior;
  const errors = [
    ...(values.organisationId === ''
      ? [{ fieldId: 'organisation', message: t`Bitte wählen Sie die Organisation.` }]
      : []),
    ...(values.roundId === '' ? [{ fieldId: 'runde', message: t`Bitte wählen Sie die Runde.` }] : []),
    ...(values.receivedOn === ''
      ? [{ fieldId: 'eingang', message: t`Bitte geben Sie an, wann sie eingegangen ist.` }]
      : []),
  ];
  const errorOf = (fieldId: string) =>
    isTried ? errors.find((error) => error.fieldId === fieldId)?.message : undefined;
  const set = (change: Partial<typeof empty>) => setValues({ ...values, ...change });
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (errors.length === 0) begin.mutate(undefined, { onSuccess: onBegun });
  };
  return (
    <form className="st-form" noValidate onSubmit={send}>
      {isTried && <ErrorSummary errors={errors} />}
      {begin.error && <Alert kind="danger">{begin.error.detail}</Alert>}
      <Select
        id="organisation"
        label={t`Organisation`}
        placeholder={t`Bitte wählen`}
        hint={t`Fehlt sie in der Liste, nehmen Sie sie zuerst unter „Beteiligte“ auf.`}
        value={values.organisationId}
        error={errorOf('organisation')}
        onChange={({ target }) => set({ organisationId: target.value })}
        options={participations.map(({ organisationId, organisationName }) => ({
          value: organisationId,
          label: organisationName,
        }))}
      />
      <Select
        id="runde"
        label={t`Beteiligungsrunde`}
        placeholder={t`Bitte wählen`}
        value={values.roundId}
        error={errorOf('runde')}
        onChange={({ target }) => set({ roundId: target.value })}
        options={[
          ...rounds.map(({ id, reference, title }) => ({ value: id, label: `${reference} · ${title}` })),
          { value: prior, label: t`Keine: Vorarbeit aus der Zeit vor den Runden` },
        ]}
      />
      {!isPrior && (
        <Select
          id="weg"
          label={t`Wie ist sie eingegangen?`}
          value={values.channel}
          onChange={({ target }) => set({ channel: target.value })}
          options={ways.map((way) => ({ value: way, label: i18n._(channelWords[way]) }))}
        />
      )}
      <DateField
        id="eingang"
        label={t`Eingangstag`}
        hint={t`Für die Frist zählt der Tag, an dem sie bei der Stadt eingegangen ist.`}
        value={values.receivedOn}
        error={errorOf('eingang')}
        onChange={({ target }) => set({ receivedOn: target.value })}
      />
      <div className="st-actions">
        <Button look="primary" type="submit" isBusy={begin.isPending}>
          <Trans>Weiter zum Text</Trans>
        </Button>
      </div>
    </form>
  );
}

function create(
  procedureId: string,
  { organisationId, roundId, channel, receivedOn }: typeof empty,
): Promise<Position> {
  if (roundId === prior)
    return api(createPriorPosition, { params: { procedureId }, body: { organisationId, receivedOn } });
  const way = ways.find((known) => known === channel) ?? 'letter';
  return api(createPosition, { params: { procedureId, roundId }, body: { organisationId, receivedOn, channel: way } });
}
