import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { columnNames, columnsOf, type DeskSearch } from './desk-search.ts';
import { columnWords } from './point-columns.tsx';

/** Which columns the table shows; the choice stands in the address. */
export function DeskColumnChoice({ search }: { search: DeskSearch }) {
  const { i18n, t } = useLingui();
  const navigate = useNavigate({ from: paths.points });
  const shown = columnsOf(search);
  return (
    <Disclosure summary={<Trans>Spalten</Trans>}>
      <fieldset className="facet">
        <legend className="kern-sr-only">{t`Spalten der Tabelle`}</legend>
        {columnNames.map((name) => (
          <Checkbox
            key={name}
            label={i18n._(columnWords[name])}
            checked={shown.includes(name)}
            onChange={({ target }) =>
              void navigate({
                search: (old) => ({
                  ...old,
                  spalten: columnNames.filter((known) => (known === name ? target.checked : shown.includes(known))),
                }),
                resetScroll: false,
              })
            }
          />
        ))}
      </fieldset>
    </Disclosure>
  );
}
