import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { type FilterName, filterNames, inAddress, without } from './desk-search.ts';
import { useFacetWords } from './facet-words.ts';
import type { PointCounts } from './queries.ts';

export const filterWords: Record<FilterName, MessageDescriptor> = {
  stand: msg`Stand`,
  ergebnis: msg`Ergebnis`,
  art: msg`Art`,
  abschnitt: msg`Abschnitt`,
  organisation: msg`Organisation`,
  schlagwort: msg`Schlagwort`,
  zustaendig: msg`Zuständig`,
  frist: msg`Frist`,
  gruppe: msg`Argumentgruppe`,
  runde: msg`Beteiligungsrunde`,
  widerspruch: msg`Widerspruch`,
};

interface FacetChoiceProps {
  name: FilterName;
  values: PointCounts['facets']['status'];
  chosen: string[];
}

/** One filter: its values with how many points each would leave; several are alternatives. */
export function FacetChoice({ name, values, chosen }: FacetChoiceProps) {
  const { i18n, t } = useLingui();
  const format = useFormat();
  const wordsOf = useFacetWords();
  const navigate = useNavigate({ from: paths.points });
  const choose = (value: string, isChosen: boolean) => {
    const next = inAddress(isChosen ? [...chosen, value] : chosen.filter((one) => one !== value));
    void navigate({
      search: (old) => (next === undefined ? without(old, name) : { ...old, [name]: next }),
      resetScroll: false,
    });
  };
  const title = i18n._(filterWords[name]);
  return (
    <Disclosure summary={chosen.length === 0 ? title : `${title} (${format.number(chosen.length)})`}>
      <fieldset className="facet">
        <legend className="kern-sr-only">{title}</legend>
        {values.length === 0 && <p>{t`Hier gibt es nichts zu wählen.`}</p>}
        {values.map(({ value, label, points }) => (
          <Checkbox
            key={value}
            label={`${wordsOf(filterNames[name], value, label)} (${format.number(points)})`}
            checked={chosen.includes(value)}
            onChange={({ target }) => choose(value, target.checked)}
          />
        ))}
      </fieldset>
    </Disclosure>
  );
}
