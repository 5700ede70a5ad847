import { Trans, useLingui } from '@lingui/react/macro';
import { capacities, paperTypes } from '../../../shared/procedures.ts';
import { Callout } from '../../ui/callout.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { DeliberationValues } from './deliberation-fields.ts';
import { useCapacityWords, usePaperTypeWords } from './words.ts';

interface DeliberationInputsProps {
  values: DeliberationValues;
  isReleased: boolean;
  messageAt: (pointer: string) => string | undefined;
  onChange: (change: Partial<DeliberationValues>) => void;
}

/** The fields of a deliberation; under the one that decides it stands who outside will see all this (R12). */
export function DeliberationInputs({ values, isReleased, messageAt, onChange }: DeliberationInputsProps) {
  const { t } = useLingui();
  const capacityWords = useCapacityWords();
  const paperTypeWords = usePaperTypeWords();
  return (
    <>
      <TextField
        label={t`Gremium`}
        maxLength={200}
        value={values.body}
        error={messageAt('/body')}
        onChange={({ target }) => onChange({ body: target.value })}
      />
      <DateField
        label={t`Tag`}
        value={values.heldOn}
        error={messageAt('/heldOn')}
        onChange={({ target }) => onChange({ heldOn: target.value })}
      />
      <Select
        label={t`Behandlung`}
        value={values.capacity}
        onChange={({ target }) => {
          const capacity = capacities.find((known) => known === target.value);
          if (capacity) onChange({ capacity });
        }}
        options={capacities.map((value) => ({ value, label: capacityWords[value] }))}
      />
      <Checkbox
        label={t`Öffentliche Beratung`}
        checked={values.isPublic}
        onChange={({ target }) => onChange({ isPublic: target.checked })}
      />
      <Callout>
        {values.isPublic ? (
          <Trans>Alle sehen Gremium, Tag, Vorlage und Ergebnis.</Trans>
        ) : isReleased ? (
          <Trans>Nicht öffentlich, aber freigegeben: Alle sehen Gremium, Tag, Vorlage und Ergebnis.</Trans>
        ) : (
          <Trans>
            Außerhalb der Verwaltung sieht niemand, dass es diese Beratung gibt. Freigeben können Sie sie später.
          </Trans>
        )}
      </Callout>
      <Select
        label={t`Art der Vorlage`}
        value={values.paperType}
        onChange={({ target }) => {
          const paperType = paperTypes.find((known) => known === target.value);
          if (paperType) onChange({ paperType });
        }}
        options={paperTypes.map((value) => ({ value, label: paperTypeWords[value] }))}
      />
      <TextField
        label={t`Nummer der Vorlage`}
        isOptional
        maxLength={120}
        value={values.reference}
        error={messageAt('/paper/reference')}
        onChange={({ target }) => onChange({ reference: target.value })}
      />
      <TextField
        label={t`Thema der Vorlage`}
        isOptional
        maxLength={500}
        value={values.title}
        error={messageAt('/paper/title')}
        onChange={({ target }) => onChange({ title: target.value })}
      />
      <DateField
        label={t`Datum der Vorlage`}
        isOptional
        value={values.issuedOn}
        error={messageAt('/paper/issuedOn')}
        onChange={({ target }) => onChange({ issuedOn: target.value })}
      />
      <TextArea
        label={t`Ergebnis`}
        isOptional
        maxLength={4000}
        value={values.result}
        error={messageAt('/result')}
        onChange={({ target }) => onChange({ result: target.value })}
      />
    </>
  );
}
