import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Alert } from '../../ui/alert.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { DecisionView } from '../positions/decision-view.tsx';
import { DisputesNote } from '../positions/disputes-note.tsx';
import { IncorporationView } from '../positions/incorporation-view.tsx';
import { PointWords } from '../positions/point-words.tsx';
import { traceQuery } from '../positions/queries.ts';
import type { Point } from './queries.ts';

/** What a point disputes, with the old words, decision and wording beside it; and which later points dispute this one. */
export function DisputedDecision({ procedureId, point }: { procedureId: string; point: Point }) {
  const { t } = useLingui();
  const { disputes, disputedBy } = point;
  if (disputes === null && disputedBy.length === 0) return null;
  return (
    <section className="disputed" aria-label={t`Widerspruch`}>
      <DisputesNote procedureId={procedureId} disputes={disputes} disputedBy={disputedBy} />
      {disputes !== null && (
        <Disclosure open summary={<Trans>Was zu {disputes.reference} entschieden war</Trans>}>
          <Earlier procedureId={procedureId} pointId={disputes.pointId} beside={point.id} />
        </Disclosure>
      )}
    </section>
  );
}

interface EarlierProps {
  procedureId: string;
  pointId: string;
  /** The point it is shown beside. */
  beside: string;
}

function Earlier({ procedureId, pointId, beside }: EarlierProps) {
  const { data: trace, error } = useQuery(traceQuery(procedureId, pointId));
  if (error) return <Alert kind="danger">{error.message}</Alert>;
  if (trace === undefined) return <Loading lines={4} />;
  const disputedBy = trace.point.disputedBy.filter((later) => later.pointId !== beside);
  return (
    <>
      <PointWords procedureId={procedureId} point={{ ...trace.point, disputedBy }} />
      <DecisionView trace={trace} />
      {trace.incorporations.map((incorporation) => (
        <IncorporationView
          key={incorporation.id}
          procedureId={procedureId}
          pointId={pointId}
          incorporation={incorporation}
        />
      ))}
    </>
  );
}
