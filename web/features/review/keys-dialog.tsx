import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { areKeysOn, switchKeys } from './use-desk-keys.ts';

/** What the keys of the desk do, and the switch for those whom single keys disturb. */
export function KeysDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useLingui();
  const [isOn, setOn] = useState(areKeysOn);
  const keys = [
    ['j', '↓', t`Nächste Zeile`],
    ['k', '↑', t`Vorige Zeile`],
    ['o', 'Enter', t`Einzelpunkt öffnen, Gruppe auf- und zuklappen`],
    ['x', '', t`Zeile auswählen oder abwählen`],
    ['s', '', t`Geöffneter Einzelpunkt: Schlagwörter; Enter speichert`],
    ['z', '', t`Geöffneter Einzelpunkt: Zuständigkeit`],
    ['c', '', t`Ausgewählte Zeilen für eine Tabelle kopieren`],
    ['/', '', t`Zur Suche`],
    ['Esc', '', t`Einzelpunkt schließen, aus der Suche in die Liste`],
    ['?', '', t`Diese Übersicht`],
  ] as const;
  return (
    <Dialog isOpen={isOpen} title={t`Tasten am Arbeitstisch`} onClose={onClose}>
      <dl className="st-facts">
        {keys.map(([key, other, value]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd> {other && <kbd>{other}</kbd>}
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Checkbox
        label={t`Einzelne Buchstaben als Tasten verwenden`}
        hint={t`Schalten Sie das aus, wenn Sie mit der Stimme arbeiten. Pfeiltasten und Esc bleiben.`}
        checked={isOn}
        onChange={({ target }) => {
          switchKeys(target.checked);
          setOn(target.checked);
        }}
      />
      <p>
        <Trans>
          Filter, Sortierung, Spalten und Suche stehen in der Adresse. So lässt sich jede Ansicht weitergeben.
        </Trans>
      </p>
    </Dialog>
  );
}
