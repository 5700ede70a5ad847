import { Trans } from '@lingui/react/macro';
import type { Trace } from './queries.ts';

/** What a point says, in the words of those who wrote it (R1). */
export function PointWords({ point }: { point: Trace['point'] }) {
  return (
    <>
      {point.quote !== null && (
        <blockquote className="point-card__quote" lang="de">
          {point.quote.exact}
        </blockquote>
      )}
      {point.comment !== '' && (
        <p className="st-written st-reading" lang={point.language}>
          {point.comment}
        </p>
      )}
      {point.proposedText !== '' && (
        <>
          <h3>
            <Trans>Vorgeschlagener Wortlaut</Trans>
          </h3>
          <p className="st-written st-reading" lang={point.language}>
            {point.proposedText}
          </p>
        </>
      )}
    </>
  );
}
