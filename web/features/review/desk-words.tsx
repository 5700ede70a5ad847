import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { paths } from '../../paths.ts';
import { TextField } from '../../ui/text-field.tsx';
import { type DeskSearch, without } from './desk-search.ts';

const PAUSE_MS = 120;

/** Searches while one types: after a short pause the words stand in the address. */
export function DeskWords({ search }: { search: DeskSearch }) {
  const { t } = useLingui();
  const navigate = useNavigate({ from: paths.points });
  const [typed, setTyped] = useState<string | null>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const look = (words: string) => {
    clearTimeout(pause.current);
    const suche = words.trim();
    void navigate({
      search: (old) => (suche === '' ? without(old, 'suche') : { ...old, suche }),
      replace: true,
      resetScroll: false,
    });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed !== null) look(typed);
  };
  return (
    <form onSubmit={submit} className="desk__search">
      <TextField
        label={t`Suche im Wortlaut`}
        type="search"
        data-desk-search
        value={typed ?? search.suche ?? ''}
        onChange={({ target }) => {
          setTyped(target.value);
          clearTimeout(pause.current);
          pause.current = setTimeout(() => look(target.value), PAUSE_MS);
        }}
        onBlur={() => {
          if (typed !== null) look(typed);
          setTyped(null);
        }}
      />
    </form>
  );
}
