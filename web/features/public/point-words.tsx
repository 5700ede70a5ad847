import { Trans } from '@lingui/react/macro';
import type { PublicPoint } from './queries.ts';

/** What a point says, in the words of those who wrote it. */
export function PointWords({ point }: { point: PublicPoint }) {
  const { quote, comment, proposedText, language } = point;
  return (
    <>
      {quote !== null && (
        <blockquote className="result__quote" lang="de">
          {quote.exact}
        </blockquote>
      )}
      {comment !== '' && (
        <p className="st-written st-reading" lang={language}>
          {comment}
        </p>
      )}
      {proposedText !== '' && (
        <div className="result__proposed">
          <p className="st-muted">
            <Trans>Vorgeschlagener Wortlaut</Trans>
          </p>
          <p className="st-written st-reading" lang={language}>
            {proposedText}
          </p>
        </div>
      )}
    </>
  );
}
