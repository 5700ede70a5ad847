import { Trans } from '@lingui/react/macro';

const widths = ['92%', '100%', '84%', '96%', '70%', '88%', '98%', '62%'];

/** Keeps the place of what is being loaded, so that nothing jumps: as many grey lines (up to eight) as text is expected. */
export function Loading({ lines = 4 }: { lines?: number }) {
  return (
    <div className="st-loading" role="status">
      <span className="kern-sr-only">
        <Trans>Wird geladen …</Trans>
      </span>
      {widths.slice(0, lines).map((inlineSize) => (
        <span className="st-loading__line" key={inlineSize} style={{ inlineSize }} aria-hidden="true" />
      ))}
    </div>
  );
}
