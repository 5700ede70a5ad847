import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { editRound } from '../../../shared/rounds.ts';
import { api, ofVersion } from '../../platform/api.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { type Round, useChange } from './queries.ts';
import { WeekendWarning } from './round-dates.tsx';
import { closingInstant } from './zoned-time.ts';

export interface ExtendDialogProps {
  procedureId: string;
  round: Round;
  timeZone: string;
  isOpen: boolean;
  onClose: () => void;
}

/** Gives all organisations more time; an open round can only become longer (R10). */
export function ExtendDialog({ procedureId, round, timeZone, isOpen, onClose }: ExtendDialogProps) {
  const { t } = useLingui();
  const format = useFormat(timeZone);
  const [day, setDay] = useState('');
  const [isChecked, setChecked] = useState(false);
  const present = format.lastDay(round.closesAt);
  const extend = useChange(procedureId, () =>
    api(editRound, {
      params: { procedureId, roundId: round.id },
      body: { closesAt: closingInstant(day, timeZone) },
      ifMatch: ofVersion(round.version),
    }),
  );
  const isLater = day !== '' && closingInstant(day, timeZone) > new Date(round.closesAt).toISOString();
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t`Frist verlängern`}
      confirmLabel={t`Frist verlängern`}
      isBusy={extend.isPending}
      problem={extend.error?.detail}
      onCancel={onClose}
      onConfirm={() => {
        setChecked(true);
        if (!isLater) return;
        extend.mutate(undefined, {
          onSuccess: () => {
            setDay('');
            setChecked(false);
            onClose();
          },
        });
      }}
    >
      <p>
        <Trans>Bisher endet die Runde am {format.date(present)}.</Trans>
      </p>
      <DateField
        label={t`Neuer letzter Tag`}
        hint={t`Eingereicht werden kann bis zum Ende dieses Tages, also bis 24 Uhr.`}
        value={day}
        min={present}
        error={isChecked && !isLater ? t`Bitte nennen Sie einen späteren Tag als bisher.` : undefined}
        onChange={(event) => setDay(event.target.value)}
      />
      <WeekendWarning day={day} />
    </ConfirmDialog>
  );
}
