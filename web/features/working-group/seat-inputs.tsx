import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { SeatValues } from './group-fields.ts';

interface SeatInputsProps {
  seat: SeatValues;
  /** 1-based. */
  place: number;
  isLast: boolean;
  organisations: readonly { value: string; label: string }[];
  people: readonly { value: string; label: string }[];
  error: string | undefined;
  onChange: (change: Partial<SeatValues>) => void;
  onMove: (step: -1 | 1) => void;
  onRemove: () => void;
}

/** One seat: its function, whose it is, whether it votes, and its place among the others. */
export function SeatInputs(props: SeatInputsProps) {
  const { t } = useLingui();
  const { seat, place, isLast, organisations, people, error, onChange, onMove, onRemove } = props;
  return (
    <fieldset className="seat">
      <legend>{t`Sitz ${place}`}</legend>
      <TextField
        id={`sitz-${seat.key}`}
        label={t`Funktion`}
        maxLength={200}
        value={seat.function}
        error={error}
        onChange={({ target }) => onChange({ function: target.value })}
      />
      <Select
        label={t`Organisation`}
        placeholder={t`Keine`}
        isOptional
        value={seat.organisationId ?? ''}
        onChange={({ target }) => onChange({ organisationId: target.value === '' ? null : target.value })}
        options={organisations}
      />
      <Select
        label={t`Person`}
        hint={t`Sie kann schriftlich abstimmen. Nach außen wird ihr Name nie gezeigt.`}
        placeholder={t`Keine`}
        isOptional
        value={seat.personId ?? ''}
        onChange={({ target }) => onChange({ personId: target.value === '' ? null : target.value })}
        options={people}
      />
      <Checkbox
        label={t`Stimmt mit ab`}
        checked={seat.voting}
        onChange={({ target }) => onChange({ voting: target.checked })}
      />
      <div className="st-actions">
        {place > 1 && (
          <Button look="tertiary" aria-label={t`Sitz ${place} nach oben`} onClick={() => onMove(-1)}>
            <Trans>Nach oben</Trans>
          </Button>
        )}
        {!isLast && (
          <Button look="tertiary" aria-label={t`Sitz ${place} nach unten`} onClick={() => onMove(1)}>
            <Trans>Nach unten</Trans>
          </Button>
        )}
        <Button look="tertiary" aria-label={t`Sitz ${place} entfernen`} onClick={onRemove}>
          <Trans>Entfernen</Trans>
        </Button>
      </div>
    </fieldset>
  );
}
