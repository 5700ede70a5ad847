import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { DecisionView } from './decision-view.tsx';
import { IncorporationView } from './incorporation-view.tsx';
import { PointWords } from './point-words.tsx';
import { type Trace, traceQuery } from './queries.ts';

interface PointOutcomeProps {
  procedureId: string;
  pointId: string;
  /** Where a position of a later round is written, a dispute becomes a point of it; what was said against it before goes along. */
  dispute?: { isBusy: boolean; disabledBecause: string | undefined; begin: (words: string) => void };
  /** It is disputed there already. */
  isDisputed?: boolean;
}

/** One point: our words, the city's decision, and the wording it led to. */
export function PointOutcome({ procedureId, pointId, dispute, isDisputed = false }: PointOutcomeProps) {
  const { t } = useLingui();
  const { data: trace, error } = useQuery(traceQuery(procedureId, pointId));
  if (error) return <Alert kind="danger">{error.message}</Alert>;
  if (trace === undefined) return <Loading lines={4} />;
  return (
    <div className="point-outcome">
      <PointWords procedureId={procedureId} point={trace.point} />
      <DecisionView trace={trace} />
      {trace.incorporations.map((incorporation) => (
        <IncorporationView
          key={incorporation.id}
          procedureId={procedureId}
          pointId={pointId}
          incorporation={incorporation}
          isOnlyConfirmed={dispute !== undefined}
        />
      ))}
      <div className="st-actions">
        {dispute && !isDisputed && (
          <Button
            icon="conflict"
            isBusy={dispute.isBusy}
            disabledBecause={dispute.disabledBecause}
            aria-label={t`Der Entscheidung zu ${trace.point.reference} widersprechen`}
            onClick={() => dispute.begin(saidAgainst(trace))}
          >
            <Trans>Der Entscheidung widersprechen</Trans>
          </Button>
        )}
        <Link to={paths.trace} params={{ procedureId, pointId }} className="kern-link">
          <Trans>Werdegang von {trace.point.reference} ansehen</Trans>
        </Link>
      </div>
    </div>
  );
}

/** What the organisation has said against the wording outside of a round. */
const saidAgainst = ({ incorporations }: Trace): string =>
  incorporations.flatMap(({ response }) => (response?.kind === 'disputed' ? response.note : [])).join('\n\n');
