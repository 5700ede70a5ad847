import { Trans } from '@lingui/react/macro';
import { DisputesNote } from './disputes-note.tsx';
import type { Trace } from './queries.ts';

/** What a point says, in the words of those who wrote it (R1). */
export function PointWords({ procedureId, point }: { procedureId: string; point: Trace['point'] }) {
  return (
    <>
      <DisputesNote procedureId={procedureId} disputes={point.disputes} disputedBy={point.disputedBy} />
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
