import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { paths } from '../../paths.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { GroupDialog } from '../review/group-dialog.tsx';
import { type SimilarPoint, similarPointsQuery } from './queries.ts';
import { Difference, Similarity } from './similarity.tsx';

interface SimilarPointsProps {
  procedureId: string;
  point: Pick<SimilarPoint, 'comment' | 'proposedText'> & { id: string };
  /** Whether the point itself can be grouped. */
  canGroup: boolean;
}

/** What others say nearly the same, with what is different, to be grouped with the point in one act. */
export function SimilarPoints({ procedureId, point, canGroup }: SimilarPointsProps) {
  const { data, error } = useQuery(similarPointsQuery(procedureId, point.id));
  const [isGrouping, setGrouping] = useState(false);
  const members = data?.members ?? [];
  const open = members.filter(({ isOpen }) => isOpen).map(({ pointId }) => pointId);
  const rest = data?.cluster && data.cluster.points > members.length + 1 ? data.cluster : null;
  return (
    <Disclosure
      summary={
        members.length === 0 ? (
          <Trans>Ähnliche Punkte</Trans>
        ) : (
          <Plural value={members.length} one="# ähnlicher Punkt" other="# ähnliche Punkte" />
        )
      }
    >
      {error && <Alert kind="danger">{error.message}</Alert>}
      {data && members.length === 0 && (
        <p>
          {data.isCompared ? (
            <Trans>Kein anderer Punkt sagt fast dasselbe.</Trans>
          ) : (
            <Trans>Der Punkt wird noch mit den anderen verglichen.</Trans>
          )}
        </p>
      )}
      {members.length > 0 && <Legend />}
      <ul className="notes">
        {members.map((other) => (
          <Similar key={other.pointId} procedureId={procedureId} point={point} other={other} />
        ))}
      </ul>
      {rest && (
        <p>
          <Link to={paths.cluster} params={{ procedureId, clusterId: rest.id }} className="kern-link">
            <Trans>Alle {rest.points} ähnlichen Punkte ansehen</Trans>
          </Link>
        </p>
      )}
      {canGroup && open.length > 0 && (
        <div className="st-actions">
          <Button onClick={() => setGrouping(true)}>
            <Trans>Zusammen in eine Argumentgruppe</Trans>
          </Button>
        </div>
      )}
      <GroupDialog
        procedureId={procedureId}
        pointIds={[point.id, ...open]}
        isOpen={isGrouping}
        onClose={() => setGrouping(false)}
      />
    </Disclosure>
  );
}

/** How a difference is read. */
export function Legend() {
  return (
    <p className="st-muted">
      <Trans>Unterstrichen steht nur im ähnlichen Punkt, durchgestrichen nur im Vergleichspunkt.</Trans>
    </p>
  );
}

function Similar({ procedureId, point, other }: Omit<SimilarPointsProps, 'canGroup'> & { other: SimilarPoint }) {
  const { t } = useLingui();
  return (
    <li>
      <p>
        <Link
          to={paths.points}
          params={{ procedureId }}
          search={{ punkt: other.pointId }}
          className="kern-link"
          aria-label={t`Ähnlicher Punkt ${other.reference}`}
        >
          {other.reference}
        </Link>{' '}
        {other.organisationName}
        {other.topicReference !== null && ` · ${other.topicReference}`}
        <br />
        <strong>
          <Similarity similarity={other.similarity} />
        </strong>
      </p>
      <Difference from={point} to={other} lang={other.language} />
    </li>
  );
}
