import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { type DeskSearch, groupings, without } from './desk-search.ts';
import { filterWords } from './facet-choice.tsx';

export interface DeskToolsProps {
  search: DeskSearch;
  /** How many rows are chosen, and how many of them were copied just now. */
  selected: number;
  copied: number;
  /** All of the view can be chosen at once; absent where there are too many. */
  onSelectAll: (() => void) | undefined;
  onBulk: () => void;
  onGroup: () => void;
  onPropose: () => void;
  onCopy: () => void;
  onHelp: () => void;
}

/** How the points stand together, and what can be done with those that are chosen. */
export function DeskTools({ search, selected, copied, ...acts }: DeskToolsProps) {
  const { i18n, t } = useLingui();
  const navigate = useNavigate({ from: paths.points });
  return (
    <>
      <p role="status">
        {copied > 0 ? (
          <Plural
            value={copied}
            one="# Zeile ist kopiert und kann in eine Tabelle eingefügt werden."
            other="# Zeilen sind kopiert und können in eine Tabelle eingefügt werden."
          />
        ) : (
          selected > 0 && <Plural value={selected} one="# ausgewählt" other="# ausgewählt" />
        )}
      </p>
      <div className="desk__tools">
        <Select
          label={t`Gruppieren nach`}
          placeholder={t`Nicht gruppieren`}
          options={groupings.map((value) => ({ value, label: i18n._(filterWords[value]) }))}
          value={search.gruppierung ?? ''}
          onChange={({ target }) => {
            const found = groupings.find((value) => value === target.value);
            void navigate({
              search: (old) => (found ? { ...old, gruppierung: found } : without(old, 'gruppierung')),
              resetScroll: false,
            });
          }}
        />
        {acts.onSelectAll && (
          <Button look="tertiary" onClick={acts.onSelectAll}>
            <Trans>Alle dieser Ansicht auswählen</Trans>
          </Button>
        )}
        <Button
          onClick={acts.onGroup}
          disabledBecause={selected === 0 ? t`Bitte wählen Sie zuerst Punkte aus.` : undefined}
        >
          <Trans>In Argumentgruppe aufnehmen</Trans>
        </Button>
        {selected > 0 && (
          <>
            <Button onClick={acts.onPropose}>
              <Trans>Gemeinsam vorschlagen</Trans>
            </Button>
            <Button onClick={acts.onBulk}>
              <Trans>Gemeinsam ändern</Trans>
            </Button>
            <Button onClick={acts.onCopy} aria-keyshortcuts="c">
              <Trans>Zeilen kopieren</Trans>
            </Button>
          </>
        )}
        <Button look="tertiary" onClick={acts.onHelp} aria-keyshortcuts="?">
          <Trans>Tasten</Trans>
        </Button>
      </div>
    </>
  );
}
