import { Trans, useLingui } from '@lingui/react/macro';
import { useQueries } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { outcomeWords } from '../../../shared/outcome-words.ts';
import { outcomes } from '../../../shared/review.ts';
import { paths } from '../../paths.ts';
import { useLanguage } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useSectionTitle } from '../documents/section-title.ts';
import { type PublicProcedure, publicVersionQuery } from './queries.ts';
import { type ResultsSearch, resultsSearch } from './results-search.ts';

const route = getRouteApi(paths.publicResults);

/** Chooses results by decision, section, round and words; every choice is part of the address. */
export function ResultFilters({ procedure }: { procedure: PublicProcedure }) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const { seite: _, ...search } = route.useSearch();
  const navigate = route.useNavigate();
  const titleOf = useSectionTitle();
  const sections = useSections(procedure);
  const rounds = procedure.rounds.filter(({ status }) => status === 'published');
  const choose = (change: { [Key in keyof ResultsSearch]: string }) =>
    void navigate({ search: resultsSearch({ ...search, ...change }) });
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const suche = new FormData(event.currentTarget).get('suche');
    choose({ suche: typeof suche === 'string' ? suche.trim() : '' });
  };
  return (
    <search className="result-filters">
      <Select
        label={t`Entscheidung`}
        placeholder={t`Alle`}
        value={search.ergebnis ?? ''}
        onChange={({ target }) => choose({ ergebnis: target.value })}
        options={outcomes.map((value) => ({ value, label: outcomeWords[language][value] }))}
      />
      {sections.length > 0 && (
        <Select
          label={t`Abschnitt`}
          placeholder={t`Alle`}
          value={search.abschnitt ?? ''}
          onChange={({ target }) => choose({ abschnitt: target.value })}
          options={sections.map((section) => ({ value: section.key, label: titleOf(section) }))}
        />
      )}
      {rounds.length > 1 && (
        <Select
          label={t`Beteiligungsrunde`}
          placeholder={t`Alle`}
          value={search.runde ?? ''}
          onChange={({ target }) => choose({ runde: target.value })}
          options={rounds.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
      <form className="result-filters__words" onSubmit={find}>
        <TextField key={search.suche} label={t`Suche`} type="search" name="suche" defaultValue={search.suche ?? ''} />
        <Button type="submit" icon="search">
          <Trans>Suchen</Trans>
        </Button>
      </form>
      {Object.keys(search).length > 0 && (
        <Link to={paths.publicResults} params={{ slug: procedure.slug }} className="result-filters__all">
          <Trans>Alle Ergebnisse zeigen</Trans>
        </Link>
      )}
    </search>
  );
}

/** The sections of the newest version of every document; keys stay the same from version to version. */
function useSections({ slug, documents }: PublicProcedure) {
  const newest = documents.flatMap(({ id, versions }) => {
    const number = versions.at(-1)?.number;
    return number === undefined ? [] : [{ id, number }];
  });
  return useQueries({
    queries: newest.map(({ id, number }) => publicVersionQuery(slug, id, number)),
    combine: (results) => results.flatMap(({ data }) => data?.sections ?? []),
  });
}
