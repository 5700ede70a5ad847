import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { Alert } from '../../ui/alert.tsx';
import { Loading } from '../../ui/loading.tsx';
import { DecisionView } from './decision-view.tsx';
import { IncorporationView } from './incorporation-view.tsx';
import { PointWords } from './point-words.tsx';
import { traceQuery } from './queries.ts';

/** One point: our words, the city's decision, and the wording it led to. */
export function PointOutcome({ procedureId, pointId }: { procedureId: string; pointId: string }) {
  const { data: trace, error } = useQuery(traceQuery(procedureId, pointId));
  if (error) return <Alert kind="danger">{error.message}</Alert>;
  if (trace === undefined) return <Loading lines={4} />;
  return (
    <div className="point-outcome">
      <PointWords point={trace.point} />
      <DecisionView trace={trace} />
      {trace.incorporations.map((incorporation) => (
        <IncorporationView
          key={incorporation.id}
          procedureId={procedureId}
          pointId={pointId}
          incorporation={incorporation}
        />
      ))}
      <p>
        <Link to={paths.trace} params={{ procedureId, pointId }} className="kern-link">
          <Trans>Werdegang von {trace.point.reference} ansehen</Trans>
        </Link>
      </p>
    </div>
  );
}
