import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { BulkWish } from './bulk-wish.ts';
import { topicsQuery } from './queries.ts';

interface BulkGroupFieldsProps {
  procedureId: string;
  wish: BulkWish;
  onChange: (wish: BulkWish) => void;
}

/** The topic points are put into, one that is there or a new one; every point keeps its own words (R8). */
export function BulkGroupFields({ procedureId, wish, onChange }: BulkGroupFieldsProps) {
  const { t } = useLingui();
  const topics = useQuery(topicsQuery(procedureId)).data?.items ?? [];
  return (
    <>
      <Select
        label={t`Argumentgruppe`}
        hint={t`Jeder Punkt behält seinen eigenen Wortlaut.`}
        value={wish.value}
        onChange={({ target }) => onChange({ ...wish, value: target.value })}
        options={[
          { value: '', label: t`Neue Argumentgruppe` },
          ...topics.map(({ id, reference, title }) => ({ value: id, label: `${reference} ${title}` })),
        ]}
      />
      {wish.value === '' && (
        <>
          <TextField
            label={t`Titel`}
            maxLength={300}
            value={wish.title}
            onChange={({ target }) => onChange({ ...wish, title: target.value })}
          />
          <TextArea
            label={t`Gemeinsames Argument`}
            isOptional
            value={wish.argument}
            onChange={({ target }) => onChange({ ...wish, argument: target.value })}
          />
        </>
      )}
    </>
  );
}
