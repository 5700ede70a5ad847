import { useLingui } from '@lingui/react/macro';
import { DateField } from '../../ui/date-field.tsx';
import { Select } from '../../ui/select.tsx';

/** Whose answer came, how and when. */
export interface Receipt {
  organisationId: string;
  channel: 'letter' | 'email' | 'in_person';
  receivedOn: string;
}

interface ReceiptFieldsProps {
  value: Receipt;
  organisations: readonly { organisationId: string; organisationName: string }[];
  isChecked: boolean;
  onChange: (receipt: Receipt) => void;
}

/** What staff write down of an answer that came by another way than the form. */
export function ReceiptFields({ value, organisations, isChecked, onChange }: ReceiptFieldsProps) {
  const { t } = useLingui();
  const { organisationId, channel, receivedOn } = value;
  const receipt = { organisationId, channel, receivedOn };
  return (
    <>
      <Select
        label={t`Organisation`}
        placeholder={t`Bitte wählen`}
        value={organisationId}
        error={isChecked && organisationId === '' ? t`Bitte wählen Sie die Organisation.` : undefined}
        onChange={({ target }) => onChange({ ...receipt, organisationId: target.value })}
        options={organisations.map((one) => ({ value: one.organisationId, label: one.organisationName }))}
      />
      <Select
        label={t`Wie kam die Antwort?`}
        value={channel}
        onChange={({ target }) => {
          const known = (['letter', 'email', 'in_person'] as const).find((way) => way === target.value);
          if (known) onChange({ ...receipt, channel: known });
        }}
        options={[
          { value: 'letter', label: t`Brief` },
          { value: 'email', label: t`E-Mail` },
          { value: 'in_person', label: t`Persönlich` },
        ]}
      />
      <DateField
        label={t`Tag des Eingangs`}
        value={receivedOn}
        error={isChecked && receivedOn === '' ? t`Bitte nennen Sie den Tag des Eingangs.` : undefined}
        onChange={({ target }) => onChange({ ...receipt, receivedOn: target.value })}
      />
    </>
  );
}
