import { Trans, useLingui } from '@lingui/react/macro';

/** First stop of the keyboard: past the head of the page. */
export function SkipLinks() {
  const { t } = useLingui();
  return (
    <nav className="st-skip" aria-label={t`Sprungmarken`}>
      <a href="#inhalt">
        <Trans>Zum Inhalt springen</Trans>
      </a>
    </nav>
  );
}
