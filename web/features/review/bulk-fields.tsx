import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { BulkAct } from '../../../shared/bulk.ts';
import { pointKinds } from '../../../shared/positions.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { peopleQuery } from './queries.ts';
import { kindWords } from './words.ts';

/** What somebody wants to change, as it stands in the form. */
export interface BulkWish {
  type: BulkAct['type'];
  /** A person, a day or a kind; `none` takes it away, empty is not chosen yet. */
  value: string;
  add: string;
  remove: string;
}

export const noWish: BulkWish = { type: 'tag', value: '', add: '', remove: '' };

const tagsOf = (text: string) => [...new Set(text.split(',').map((tag) => tag.trim()))].filter((tag) => tag !== '');

/** The act somebody wants, null while it is not said. */
export function bulkAct({ type, value, add, remove }: BulkWish): BulkAct | null {
  if (type === 'tag') {
    const tags = { add: tagsOf(add), remove: tagsOf(remove) };
    return tags.add.length + tags.remove.length === 0 ? null : { type, ...tags };
  }
  if (value === '') return null;
  if (type === 'assign') return { type, assigneeId: value === 'none' ? null : value };
  if (type === 'due') return { type, dueOn: value === 'none' ? null : value };
  return { type, reviewKind: pointKinds.find((kind) => kind === value) ?? null };
}

interface BulkFieldsProps {
  procedureId: string;
  wish: BulkWish;
  onChange: (wish: BulkWish) => void;
}

/** What is to change, and into what. */
export function BulkFields({ procedureId, wish, onChange }: BulkFieldsProps) {
  const { i18n, t } = useLingui();
  const people = useQuery(peopleQuery(procedureId)).data?.items ?? [];
  const acts: { value: BulkWish['type']; label: string }[] = [
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
      {wish.type === 'tag' ? (
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
