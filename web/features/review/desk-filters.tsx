import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { outcomeWords } from '../../../shared/outcome-words.ts';
import { pointKinds } from '../../../shared/positions.ts';
import { outcomes, pointStates } from '../../../shared/review.ts';
import { paths } from '../../paths.ts';
import { useLanguage } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { statusWords } from '../../ui/status-words.ts';
import { TextField } from '../../ui/text-field.tsx';
import { type DeskSearch, without } from './desk-search.ts';
import { peopleQuery, sectionsQuery, tagsQuery } from './queries.ts';
import { kindWords, sectionTitle } from './words.ts';

/** Filters of the desk; each change is an address of its own. */
export function DeskFilters({ procedureId, search }: { procedureId: string; search: DeskSearch }) {
  const { t, i18n } = useLingui();
  const { language } = useLanguage();
  const navigate = useNavigate({ from: paths.points });
  const [words, setWords] = useState(search.suche ?? '');
  const people = useQuery(peopleQuery(procedureId)).data?.items ?? [];
  const tags = useQuery(tagsQuery(procedureId)).data?.items ?? [];
  const sections = useQuery(sectionsQuery(procedureId)).data ?? [];
  const set = (key: keyof DeskSearch, value: string) => {
    const others: DeskSearch = without<DeskSearch, keyof DeskSearch>(without(search, 'seite'), key);
    void navigate({ search: value === '' ? others : { ...others, [key]: value } });
  };
  const select = (key: keyof DeskSearch, label: string, options: { value: string; label: string }[]) => (
    <Select
      label={label}
      placeholder={t`Alle`}
      options={options}
      value={search[key] ?? ''}
      onChange={(event) => set(key, event.target.value)}
    />
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set('suche', words.trim());
  };
  return (
    <search className="desk__filters">
      <form onSubmit={submit} className="desk__search">
        <TextField label={t`Suche im Wortlaut`} value={words} onChange={(event) => setWords(event.target.value)} />
        <Button type="submit" icon="search">
          <Trans>Suchen</Trans>
        </Button>
      </form>
      {select(
        'stand',
        t`Stand`,
        pointStates.map((value) => ({ value, label: i18n._(statusWords.point[value][0]) })),
      )}
      {select('ergebnis', t`Ergebnis`, [
        { value: 'none', label: t`Noch keines` },
        ...outcomes.map((value) => ({ value, label: outcomeWords[language][value] })),
      ])}
      {select(
        'art',
        t`Art`,
        pointKinds.map((value) => ({ value, label: i18n._(kindWords[value]) })),
      )}
      {select('abschnitt', t`Abschnitt`, [
        { value: 'none', label: t`Das Ganze` },
        ...sections.map((section) => ({ value: section.key, label: sectionTitle(section) })),
      ])}
      {select('zustaendig', t`Zuständig`, [
        { value: 'none', label: t`Niemand` },
        ...people.map(({ id, name }) => ({ value: id, label: name })),
      ])}
      {select(
        'schlagwort',
        t`Schlagwort`,
        tags.map(({ tag, points }) => ({ value: tag, label: `${tag} (${points})` })),
      )}
      {Object.keys(search).some((key) => key !== 'punkt' && key !== 'sortierung') && (
        <Button
          look="tertiary"
          onClick={() => {
            setWords('');
            void navigate({ search: {} });
          }}
        >
          <Trans>Filter zurücksetzen</Trans>
        </Button>
      )}
    </search>
  );
}
