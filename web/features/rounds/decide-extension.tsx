import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { decideExtension } from '../../../shared/extensions.ts';
import { api, ofVersion } from '../../platform/api.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import type { Extension } from './extension-queries.ts';
import { useChange } from './queries.ts';
import { closingInstant } from './zoned-time.ts';

interface DecideExtensionProps {
  procedureId: string;
  extension: Extension;
  timeZone: string;
  onDone: () => void;
}

/** Grants what an organisation asks for, or until another day, or refuses it; never without a reason (R10). */
export function DecideExtension({ procedureId, extension, timeZone, onDone }: DecideExtensionProps) {
  const { t } = useLingui();
  const format = useFormat(timeZone);
  const { id: extensionId, roundId, organisationName, version } = extension;
  const asked = format.lastDay(extension.until);
  const [choice, setChoice] = useState('');
  const [day, setDay] = useState(asked);
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const granted = choice === 'granted';
  const decide = useChange(procedureId, () =>
    api(decideExtension, {
      params: { procedureId, roundId, extensionId },
      body: { granted, reason, ...(granted && { until: closingInstant(day, timeZone) }) },
      ifMatch: ofVersion(version),
    }),
  );
  const isComplete = choice !== '' && reason.trim() !== '' && (!granted || day !== '');
  return (
    <ConfirmDialog
      isOpen
      title={t`Über mehr Zeit entscheiden`}
      confirmLabel={t`Entscheidung mitteilen`}
      isBusy={decide.isPending}
      problem={decide.error?.errors[0]?.message ?? decide.error?.detail}
      onCancel={onDone}
      onConfirm={() => {
        setChecked(true);
        if (isComplete) decide.mutate(undefined, { onSuccess: onDone });
      }}
    >
      <p>
        <Trans>
          <strong>{organisationName}</strong> bittet um Zeit bis einschließlich {format.date(asked)}: {extension.reason}
        </Trans>
      </p>
      <RadioGroup
        name="entscheidung"
        label={t`Ihre Entscheidung`}
        options={[
          { value: 'granted', label: t`Mehr Zeit gewähren` },
          { value: 'refused', label: t`Ablehnen` },
        ]}
        value={choice}
        error={isChecked && choice === '' ? t`Bitte entscheiden Sie.` : undefined}
        onChange={({ target }) => setChoice(target.value)}
      />
      {granted && <DateField label={t`Letzter Tag`} value={day} onChange={({ target }) => setDay(target.value)} />}
      <TextArea
        label={t`Begründung`}
        hint={t`Sie geht mit der E-Mail an die Organisation.`}
        rows={3}
        maxLength={2000}
        value={reason}
        error={isChecked && reason.trim() === '' ? t`Bitte nennen Sie den Grund.` : undefined}
        onChange={({ target }) => setReason(target.value)}
      />
    </ConfirmDialog>
  );
}
