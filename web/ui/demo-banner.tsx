import { Trans } from '@lingui/react/macro';

/** On every page of an installation with demonstration data. */
export function DemoBanner() {
  return (
    <p className="st-demo">
      <Trans>
        <strong>Vorführung:</strong> Beispieldaten zum Ausprobieren, keine amtliche Beteiligung.
      </Trans>
    </p>
  );
}
