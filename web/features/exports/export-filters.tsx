import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import type { PointFacet } from '../../../shared/review.ts';
import { paths } from '../../paths.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { useFacetWords } from '../review/facet-words.ts';
import type { PointCounts } from '../review/queries.ts';
import { type ExportsSearch, exportsSearch } from './exports-search.ts';

interface ExportFiltersProps {
  search: ExportsSearch;
  facets: PointCounts['facets'];
}

const everyPoint = {
  runde: undefined,
  abschnitt: undefined,
  organisation: undefined,
  ergebnis: undefined,
  inhalt: undefined,
};

/** Which points are exported, and for whom; each change is an address of its own. */
export function ExportFilters({ search, facets }: ExportFiltersProps) {
  const { t } = useLingui();
  const navigate = useNavigate({ from: paths.exports });
  const nameOf = useFacetWords();
  const choose = (name: keyof ExportsSearch, value: string) =>
    void navigate({ search: (before) => exportsSearch({ ...before, [name]: value }), replace: true });
  const options = (facet: PointFacet) =>
    facets[facet]
      .filter(({ value }) => value !== 'none')
      .map(({ value, label }) => ({ value, label: nameOf(facet, value, label) }));
  const filters: { name: keyof ExportsSearch; facet: PointFacet; label: string; every: string }[] = [
    { name: 'runde', facet: 'roundId', label: t`Beteiligungsrunde`, every: t`Alle` },
    { name: 'abschnitt', facet: 'sectionKey', label: t`Abschnitt`, every: t`Alle` },
    { name: 'organisation', facet: 'organisationId', label: t`Organisation`, every: t`Alle` },
    { name: 'ergebnis', facet: 'outcome', label: t`Ergebnis`, every: t`Alle` },
  ];
  const isNarrowed = [...filters.map(({ name }) => search[name]), search.inhalt].some(Boolean);
  return (
    <search className="exports-filters" aria-label={t`Ausgaben eingrenzen`}>
      {filters.map(({ name, facet, label, every }) => (
        <Select
          key={name}
          id={`ausgaben-${name}`}
          label={label}
          options={options(facet)}
          placeholder={every}
          value={search[name] ?? ''}
          onChange={({ target }) => choose(name, target.value)}
        />
      ))}
      <Select
        id="ausgaben-inhalt"
        label={t`Für wen`}
        options={[{ value: 'veroeffentlicht', label: t`Für alle: nur was veröffentlicht ist` }]}
        placeholder={t`Für den Dienstgebrauch: alles`}
        value={search.inhalt ?? ''}
        onChange={({ target }) => choose('inhalt', target.value)}
      />
      {isNarrowed && (
        <Button
          look="tertiary"
          onClick={() =>
            void navigate({ search: (before) => exportsSearch({ ...before, ...everyPoint }), replace: true })
          }
        >
          <Trans>Filter zurücksetzen</Trans>
        </Button>
      )}
    </search>
  );
}
