import { Trans, useLingui } from '@lingui/react/macro';
import { useFormContext, useWatch } from 'react-hook-form';
import { useFormat } from '../../platform/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';
import { DateField } from '../../ui/date-field.tsx';
import type { RoundFields } from './round-fields.ts';
import { isWeekend } from './zoned-time.ts';

/** Begin and last day of a round, in the procedure's time zone (R10). */
export function RoundDates({ timeZone, fieldId }: { timeZone: string; fieldId: (name: string) => string }) {
  const { t } = useLingui();
  const { register, control, formState, getValues } = useFormContext<RoundFields>();
  const { errors } = formState;
  const lastDay = useWatch({ control, name: 'lastDay' });
  return (
    <>
      <div className="round-form__dates">
        <DateField
          id={fieldId('opensAt')}
          withTime
          label={t`Beginn`}
          hint={t`Die Runde öffnet zu dieser Zeit von selbst (Zeitzone ${timeZone}).`}
          error={errors.opensAt?.message}
          {...register('opensAt', { required: t`Bitte nennen Sie Tag und Uhrzeit des Beginns.` })}
        />
        <DateField
          id={fieldId('lastDay')}
          label={t`Letzter Tag`}
          hint={t`Eingereicht werden kann bis zum Ende dieses Tages, also bis 24 Uhr.`}
          error={errors.lastDay?.message}
          {...register('lastDay', {
            required: t`Bitte nennen Sie den letzten Tag.`,
            validate: (day) => day >= getValues('opensAt').slice(0, 10) || t`Der letzte Tag liegt vor dem Beginn.`,
          })}
        />
      </div>
      <WeekendWarning day={lastDay} />
    </>
  );
}

/** A deadline on a weekend is allowed, but rarely meant. */
export function WeekendWarning({ day }: { day: string }) {
  const format = useFormat();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !isWeekend(day)) return null;
  return (
    <Alert kind="warning" title={<Trans>Der letzte Tag liegt am Wochenende</Trans>}>
      <Trans>Am {format.date(day)} ist in vielen Organisationen niemand da. Ein Werktag danach ist oft besser.</Trans>
    </Alert>
  );
}
