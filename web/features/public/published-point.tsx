import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { kindWords } from '../review/words.ts';
import { PointChanges } from './point-changes.tsx';
import { PointDecision } from './point-decision.tsx';
import { PointWords } from './point-words.tsx';
import type { PublicPoint } from './queries.ts';

interface PublishedPointProps {
  /** Null in a preview: nothing leads to what is not public yet. */
  slug: string | null;
  point: PublicPoint;
  timeZone: string | undefined;
}

/** One published point: what was proposed, what the city decided and why, and what it changed. */
export function PublishedPoint({ slug, point, timeZone }: PublishedPointProps) {
  const { i18n } = useLingui();
  const { id, reference, organisationName, kind, incorporations } = point;
  return (
    <article className="result" aria-labelledby={`punkt-${id}`}>
      <header className="result__head">
        <h3 id={`punkt-${id}`}>{organisationName}</h3>
        <p className="st-muted">
          <Trans>
            {i18n._(kindWords[kind])}, Einzelpunkt {reference}
          </Trans>
        </p>
      </header>
      <PointWords point={point} />
      <section className="result__answer">
        <h4>
          <Trans>Entscheidung der Stadt</Trans>
        </h4>
        <PointDecision point={point} timeZone={timeZone} />
        <PointChanges changes={incorporations} />
      </section>
      {slug !== null && (
        <p>
          <Link to={paths.publicTrace} params={{ slug, pointId: id }}>
            <Trans>Werdegang von {reference}</Trans>
          </Link>
        </p>
      )}
    </article>
  );
}
