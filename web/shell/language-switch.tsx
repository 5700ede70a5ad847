import { Trans, useLingui } from '@lingui/react/macro';
import { interfaceLanguages } from '../../shared/identity.ts';
import { useLanguage } from '../platform/i18n.tsx';
import { speeches } from '../platform/language.ts';

/** The languages of the interface, each by its own name. */
export function LanguageSwitch() {
  const { t } = useLingui();
  const { language, setLanguage } = useLanguage();
  return (
    <select
      className="st-languages"
      aria-label={t`Sprache der Oberfläche`}
      value={language}
      onChange={({ target }) => {
        const chosen = interfaceLanguages.find((code) => code === target.value);
        if (chosen) setLanguage(chosen);
      }}
    >
      {interfaceLanguages.map((code) => (
        <option key={code} value={code} lang={code}>
          {speeches[code].name}
        </option>
      ))}
    </select>
  );
}

/** Says of a catalogue that nobody whose own language it is has read it yet. */
export function UnreviewedNote() {
  const { language } = useLanguage();
  if (speeches[language].isReviewed) return null;
  return (
    <p className="st-muted">
      <Trans>
        Diese Übersetzung hat noch niemand geprüft, dessen Muttersprache es ist. Im Zweifel gilt der deutsche Text.
      </Trans>
    </p>
  );
}
