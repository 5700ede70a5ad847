import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { pointKinds } from '../../../shared/positions.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { BulkGroupFields } from './bulk-group-fields.tsx';
import { type BulkWish, noWish } from './bulk-wish.ts';
import { ProposalInputs } from './proposal-inputs.tsx';
import { peopleQuery, sectionsQuery } from './queries.ts';
import { kindWords } from './words.ts';

interface BulkFieldsProps {
  procedureId: string;
  wish: BulkWish;
  onChange: (wish: BulkWish) => void;
}

/** What is to change, and into what. */
export function BulkFields({ procedureId, wish, onChange }: BulkFieldsProps) {
  const { i18n, t } = useLingui();
  const people = useQuery(peopleQuery(procedureId)).data?.items ?? [];
  const sections = useQuery(sectionsQuery(procedureId)).data ?? [];
  const acts: { value: BulkWish['type']; label: string }[] = [
    { value: 'propose', label: t`Vorschlag` },
    { value: 'group', label: t`Argumentgruppe` },
    { value: 'tag', label: t`Schlagwörter` },
    { value: 'assign', label: t`Zuständigkeit` },
    { value: 'due', label: t`Frist` },
    { value: 'kind', label: t`Art nach Sichtung` },
  ];
  const values =
    wish.type === 'assign'
      ? [{ value: 'none', label: t`Niemand` }, ...people.map(({ id, name }) => ({ value: id, label: name }))]
      : [
          { value: 'none', label: t`Wie eingereicht` },
          ...pointKinds.map((kind) => ({ value: kind, label: i18n._(kindWords[kind]) })),
        ];
  return (
    <>
      <Select
        label={t`Was soll sich ändern?`}
        options={acts}
        value={wish.type}
        onChange={({ target }) =>
          onChange({ ...noWish, type: acts.find(({ value }) => value === target.value)?.value ?? 'tag' })
        }
      />
      {wish.type === 'propose' ? (
        <ProposalInputs
          input={wish.proposal}
          sections={sections}
          onChange={(proposal) => onChange({ ...wish, proposal })}
        />
      ) : wish.type === 'group' ? (
        <BulkGroupFields procedureId={procedureId} wish={wish} onChange={onChange} />
      ) : wish.type === 'tag' ? (
        <>
          <TextField
            label={t`Schlagwörter hinzufügen`}
            hint={t`Mehrere mit Komma trennen.`}
            isOptional
            value={wish.add}
            onChange={({ target }) => onChange({ ...wish, add: target.value })}
          />
          <TextField
            label={t`Schlagwörter entfernen`}
            isOptional
            value={wish.remove}
            onChange={({ target }) => onChange({ ...wish, remove: target.value })}
          />
        </>
      ) : wish.type === 'due' ? (
        <>
          <DateField
            label={t`Zu beantworten bis`}
            value={wish.value === 'none' ? '' : wish.value}
            disabled={wish.value === 'none'}
            onChange={({ target }) => onChange({ ...wish, value: target.value })}
          />
          <Checkbox
            label={t`Frist wegnehmen`}
            checked={wish.value === 'none'}
            onChange={({ target }) => onChange({ ...wish, value: target.checked ? 'none' : '' })}
          />
        </>
      ) : (
        <Select
          label={wish.type === 'assign' ? t`Zuständig` : t`Art`}
          placeholder={t`Bitte wählen`}
          options={values}
          value={wish.value}
          onChange={({ target }) => onChange({ ...wish, value: target.value })}
        />
      )}
    </>
  );
}
