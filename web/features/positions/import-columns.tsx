import { Trans, useLingui } from '@lingui/react/macro';
import { importFields } from '../../../shared/imports.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Select } from '../../ui/select.tsx';
import type { ImportReport, ImportSettings } from './import-run.ts';
import { fieldWords } from './import-words.ts';

interface Props {
  columns: ImportReport['columns'];
  mapping: ImportSettings['mapping'];
  onChange: (mapping: ImportSettings['mapping']) => void;
}

/** What each column of the file was taken for, to be put right by hand. */
export function ImportColumns({ columns, mapping, onChange }: Props) {
  const { t, i18n } = useLingui();
  if (columns.length === 0) return null;
  const isUnread = columns.every(({ field }) => field === null);
  const named = [...new Map(columns.map((column) => [column.heading || column.column, column]))];
  return (
    <Disclosure summary={<Trans>Spalten zuordnen</Trans>} open={isUnread || undefined}>
      <p className="st-muted">
        <Trans>Was „nicht übernommen“ ist, kommt nicht in die Stellungnahme.</Trans>
      </p>
      <div className="import-columns">
        {named.map(([name, { field }]) => (
          <Select
            key={name}
            label={name}
            value={mapping[name] ?? field ?? 'ignore'}
            onChange={({ target }) => {
              const chosen = importFields.find((known) => known === target.value) ?? 'ignore';
              onChange({ ...mapping, [name]: chosen });
            }}
            options={[
              { value: 'ignore', label: t`nicht übernommen` },
              ...importFields.map((known) => ({ value: known, label: i18n._(fieldWords[known]) })),
            ]}
          />
        ))}
      </div>
    </Disclosure>
  );
}
