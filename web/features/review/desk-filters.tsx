import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { paths } from '../../paths.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { DeskColumnChoice } from './desk-column-choice.tsx';
import { type DeskSearch, filterNames, filters, isNarrowed, valuesOf } from './desk-search.ts';
import { DeskViews } from './desk-views.tsx';
import { DeskWords } from './desk-words.tsx';
import { FacetChoice } from './facet-choice.tsx';
import type { PointCounts } from './queries.ts';

interface DeskFiltersProps {
  procedureId: string;
  search: DeskSearch;
  counts: PointCounts | undefined;
}

/** Filters of the desk with how many points each value would leave; each change is an address of its own. */
export function DeskFilters({ procedureId, search, counts }: DeskFiltersProps) {
  const { t } = useLingui();
  const navigate = useNavigate({ from: paths.points });
  const [isWide] = useState(() => window.matchMedia('(min-width: 60rem)').matches);
  const active = filters.filter((name) => search[name] !== undefined).length;
  return (
    <search className="desk__filters" aria-label={t`Einzelpunkte eingrenzen`}>
      <DeskWords search={search} />
      <DeskViews procedureId={procedureId} search={search} />
      <Disclosure
        open={isWide}
        summary={
          active === 0 ? <Trans>Filter</Trans> : <Plural value={active} one="# Filter aktiv" other="# Filter aktiv" />
        }
      >
        <div className="desk__facets">
          {filters.map((name) => (
            <FacetChoice
              key={name}
              name={name}
              values={counts?.facets[filterNames[name]] ?? []}
              chosen={valuesOf(search[name])}
            />
          ))}
          <DeskColumnChoice search={search} />
        </div>
      </Disclosure>
      {isNarrowed(search) && (
        <Button
          look="tertiary"
          onClick={() =>
            void navigate({
              search: ({ sortierung, gruppierung, spalten }) => ({
                ...(sortierung && { sortierung }),
                ...(gruppierung && { gruppierung }),
                ...(spalten && { spalten }),
              }),
            })
          }
        >
          <Trans>Filter zurücksetzen</Trans>
        </Button>
      )}
    </search>
  );
}
