import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { wordDiff } from '../../../shared/text/word-diff.ts';
import { paths } from '../../paths.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { SideBySide } from '../../ui/diff.tsx';
import { OutcomeBadge } from '../../ui/outcome-badge.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import type { PublicPoint } from './queries.ts';

interface PublishedPointProps {
  slug: string;
  point: PublicPoint;
  headingLevel: 2 | 3;
}

/** One published point: what was proposed, what the city decided and why, and what it changed. */
export function PublishedPoint({ slug, point, headingLevel }: PublishedPointProps) {
  const Heading = `h${headingLevel}` as const;
  const { t } = useLingui();
  const format = useFormat();
  return (
    <article className="card result" aria-labelledby={`punkt-${point.id}`}>
      <Heading id={`punkt-${point.id}`}>
        <Link to={paths.publicTrace} params={{ slug, pointId: point.id }} className="kern-link">
          {point.reference}
        </Link>{' '}
        {point.organisationName}
      </Heading>
      <p className="st-meta">
        <OutcomeBadge outcome={point.outcome} />
        {point.sectionLabel ?? t`Das Ganze`}
      </p>
      {point.quote && (
        <p>
          <Trans>Zur Stelle:</Trans> <q lang="de">{point.quote.exact}</q>
        </p>
      )}
      {point.comment && (
        <p className="st-written" lang={point.language}>
          {point.comment}
        </p>
      )}
      {point.proposedText && (
        <p className="st-written" lang={point.language}>
          <strong>
            <Trans>Vorgeschlagener Wortlaut:</Trans>
          </strong>{' '}
          {point.proposedText}
        </p>
      )}
      <div className="result__decision">
        <p>
          <strong>
            <Trans>Entscheidung der Stadt</Trans>
          </strong>{' '}
          ({point.decidedBy}
          {point.decidedAt && `, ${format.date(point.decidedAt)}`})
        </p>
        {point.reason && <p className="st-written">{point.reason}</p>}
        {point.notAcceptedPart && (
          <p className="st-written">
            <Trans>Nicht berücksichtigt ist: {point.notAcceptedPart}</Trans>
          </p>
        )}
        {point.referredTo && (
          <p>
            <Trans>Zuständig: {point.referredTo}</Trans>
          </p>
        )}
      </div>
      {point.incorporations.map((incorporation) => (
        <div key={`${incorporation.versionNumber}${incorporation.change}${incorporation.after}`}>
          <p className="st-meta">
            <StatusBadge of="incorporation" status={incorporation.state} />
            {incorporation.action ? (
              <Trans>Zugesagt: {incorporation.action.office}</Trans>
            ) : (
              <Trans>Geändert in Fassung {incorporation.versionNumber}</Trans>
            )}
          </p>
          {(incorporation.before !== '' || incorporation.after !== '') && (
            <SideBySide
              parts={wordDiff(incorporation.before, incorporation.after)}
              lang="de"
              oldTitle={t`Bisheriger Wortlaut`}
              newTitle={t`Neuer Wortlaut`}
            />
          )}
          {incorporation.note && <p className="st-written">{incorporation.note}</p>}
        </div>
      ))}
    </article>
  );
}
