import { Trans } from '@lingui/react/macro';
import type { Trace } from './queries.ts';

type Anchor = Trace['anchors'][number];

/** What became of the passage a point is about, version by version. */
export function AnchorList({ anchors }: { anchors: readonly Anchor[] }) {
  if (anchors.length === 0) return null;
  return (
    <>
      <h3>
        <Trans>Die Stelle in späteren Fassungen</Trans>
      </h3>
      <ul>
        {anchors.map((anchor) => (
          <li key={anchor.versionId}>
            <AnchorWords anchor={anchor} />
            {anchor.result === 'changed' && anchor.quote !== null && (
              <blockquote className="point-card__quote" lang="de">
                {anchor.quote.exact}
              </blockquote>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function AnchorWords({ anchor: { result, versionNumber, sectionLabel } }: { anchor: Anchor }) {
  switch (result) {
    case 'found':
      return (
        <Trans>
          Fassung {versionNumber}: unverändert in {sectionLabel}
        </Trans>
      );
    case 'moved':
      return (
        <Trans>
          Fassung {versionNumber}: verschoben nach {sectionLabel}
        </Trans>
      );
    case 'changed':
      return (
        <Trans>
          Fassung {versionNumber}: geändert in {sectionLabel}
        </Trans>
      );
    case 'gone':
      return <Trans>Fassung {versionNumber}: nicht mehr im Text</Trans>;
  }
}
