import { Trans } from '@lingui/react/macro';
import { Disclosure } from '../../ui/disclosure.tsx';

/** What can be written and which keys help. */
export function MarkdownHelp() {
  return (
    <Disclosure summary={<Trans>Tasten und Zeichen</Trans>}>
      <ul>
        <li>
          <Trans>Strg+B fett, Strg+I kursiv, Strg+K Verweis auf einen Abschnitt.</Trans>
        </li>
        <li>
          <Trans>Strg+Umschalt+8 Aufzählung, Strg+Umschalt+7 Nummerierung. Am Mac: Befehl statt Strg.</Trans>
        </li>
        <li>
          <Trans>Die Eingabetaste führt eine Liste fort; in einem leeren Eintrag beendet sie die Liste.</Trans>
        </li>
        <li>
          <Trans>Strg+Z nimmt jeden Schritt zurück. Die Tabulatortaste führt aus dem Feld zu den Werkzeugen.</Trans>
        </li>
        <li>
          <Trans>Ein Verweis zeigt überall die Nummer und die Überschrift, die der Abschnitt dann hat.</Trans>
        </li>
        <li>
          <Trans>Die Vorschau zeigt den gespeicherten Text.</Trans>
        </li>
      </ul>
    </Disclosure>
  );
}
