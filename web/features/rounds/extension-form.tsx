import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { createExtension } from '../../../shared/extensions.ts';
import { api } from '../../platform/api.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { type Round, useChange } from './queries.ts';
import { closingInstant } from './zoned-time.ts';

interface ExtensionFormProps {
  procedureId: string;
  /** As it stands for this organisation. */
  round: Round;
  organisationId: string;
  timeZone: string;
  title: string;
  confirmLabel: string;
  /** What is granted or asked for, and for whom. */
  children: ReactNode;
  onDone: () => void;
  onCancel: () => void;
}

/** A later last day for one organisation, with the reason: asked for by it, or granted to it by the coordination (R10). */
export function ExtensionForm(props: ExtensionFormProps) {
  const { procedureId, round, organisationId, timeZone, title, confirmLabel, children, onDone, onCancel } = props;
  const { t } = useLingui();
  const format = useFormat(timeZone);
  const [day, setDay] = useState('');
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const present = format.lastDay(round.closesAt);
  const create = useChange(procedureId, () =>
    api(createExtension, {
      params: { procedureId, roundId: round.id },
      body: { organisationId, until: closingInstant(day, timeZone), reason },
    }),
  );
  const dayError = day > present ? undefined : t`Bitte nennen Sie einen späteren Tag als bisher.`;
  const reasonError = reason.trim() === '' ? t`Bitte nennen Sie den Grund.` : undefined;
  return (
    <ConfirmDialog
      isOpen
      title={title}
      confirmLabel={confirmLabel}
      isBusy={create.isPending}
      problem={create.error?.errors[0]?.message ?? create.error?.detail}
      onCancel={onCancel}
      onConfirm={() => {
        setChecked(true);
        if (dayError === undefined && reasonError === undefined) create.mutate(undefined, { onSuccess: onDone });
      }}
    >
      {children}
      <p>
        <Trans>Bisher ist der letzte Tag der {format.date(present)}.</Trans>
      </p>
      <DateField
        label={t`Neuer letzter Tag`}
        value={day}
        min={present}
        error={isChecked ? dayError : undefined}
        onChange={({ target }) => setDay(target.value)}
      />
      <TextArea
        label={t`Grund`}
        rows={3}
        maxLength={2000}
        value={reason}
        error={isChecked ? reasonError : undefined}
        onChange={({ target }) => setReason(target.value)}
      />
    </ConfirmDialog>
  );
}
