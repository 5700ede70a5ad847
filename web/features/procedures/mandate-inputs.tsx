import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { UseFormRegister } from 'react-hook-form';
import { procedureLifecycle } from '../../../shared/procedures.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Select } from '../../ui/select.tsx';
import { statusWords } from '../../ui/status-words.ts';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { MandateValues } from './mandate-fields.ts';
import { organisationsQuery, type Procedure } from './queries.ts';

interface MandateInputsProps {
  /** As the edit began: the state says which can follow, the lead stays to be chosen. */
  base: Procedure;
  register: UseFormRegister<MandateValues>;
  titleRule: { required: string };
  messageOf: (name: keyof MandateValues) => string | undefined;
}

/** The fields of a procedure in four groups. */
export function MandateInputs({ base, register, titleRule, messageOf }: MandateInputsProps) {
  const { t, i18n } = useLingui();
  const { status } = base;
  const leads = useLeads(base);
  const field = (name: keyof MandateValues) => ({ id: name, error: messageOf(name), ...register(name) });
  return (
    <>
      <fieldset className="frame-group">
        <legend>
          <Trans>Worum es geht</Trans>
        </legend>
        <TextField label={t`Titel`} maxLength={500} {...field('title')} {...register('title', titleRule)} />
        <TextArea
          label={t`Worum geht es?`}
          hint={t`Für alle zu lesen. Eine Leerzeile beginnt einen Absatz.`}
          rows={6}
          maxLength={10_000}
          isOptional
          {...field('summary')}
        />
      </fieldset>
      <fieldset className="frame-group">
        <legend>
          <Trans>Wer es beschlossen hat</Trans>
        </legend>
        <TextField label={t`Auftrag`} isOptional maxLength={500} {...field('mandateTitle')} />
        <TextField label={t`Beschluss-Nr.`} isOptional maxLength={120} {...field('reference')} />
        <TextField label={t`Gremium`} isOptional maxLength={200} {...field('body')} />
        <DateField label={t`Beschlossen am`} isOptional {...field('resolvedOn')} />
      </fieldset>
      <fieldset className="frame-group">
        <legend>
          <Trans>Wer zuständig ist</Trans>
        </legend>
        <Select
          label={t`Federführung`}
          placeholder={t`Noch offen`}
          isOptional
          options={leads}
          {...field('leadOrganisationId')}
        />
        <TextField label={t`Koordinierende Stelle`} isOptional maxLength={200} {...field('coordinatingUnit')} />
        <TextField label={t`Aktenzeichen`} isOptional maxLength={120} {...field('fileReference')} />
      </fieldset>
      <fieldset className="frame-group">
        <legend>
          <Trans>Termin und Stand</Trans>
        </legend>
        <DateField
          label={t`Geplant bis`}
          hint={t`Bei einem Monat oder Quartal genügt ein Tag darin.`}
          isOptional
          {...field('dueOn')}
        />
        <Select
          label={t`Genauigkeit des Termins`}
          options={[
            { value: 'day', label: t`Tag` },
            { value: 'month', label: t`Monat` },
            { value: 'quarter', label: t`Quartal` },
          ]}
          {...field('precision')}
        />
        <Select
          label={t`Stand des Verfahrens`}
          hint={status === 'preparing' ? t`Öffentlich zu sehen ist das Verfahren, sobald es läuft.` : undefined}
          options={[status, ...procedureLifecycle[status]].map((state) => ({
            value: state,
            label: i18n._(statusWords.procedure[state][0]),
          }))}
          {...field('status')}
        />
      </fieldset>
      <fieldset className="frame-group">
        <legend>
          <Trans>Mail nach dem Einreichen</Trans>
        </legend>
        <Select
          label={t`Was die Eingangsbestätigung per Mail enthält`}
          hint={t`Die ganze Stellungnahme steht immer auch im System bereit.`}
          options={[
            { value: 'text', label: t`Die ganze Stellungnahme, mit PDF` },
            { value: 'notice', label: t`Nur den Hinweis, dass sie eingegangen ist` },
          ]}
          {...field('receiptMail')}
        />
      </fieldset>
    </>
  );
}

/** The organisations to choose the lead from; the present one is among them before the list has arrived. */
function useLeads({ leadOrganisationId, leadOrganisationName }: Procedure) {
  const known = useQuery(organisationsQuery).data?.items ?? [];
  const others = known
    .filter(({ id }) => id !== leadOrganisationId)
    .map(({ id, name }) => ({ value: id, label: name }));
  if (leadOrganisationId === null) return others;
  return [{ value: leadOrganisationId, label: leadOrganisationName ?? '' }, ...others];
}
