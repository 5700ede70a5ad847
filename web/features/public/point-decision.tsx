import { Trans, useLingui } from '@lingui/react/macro';
import { useFormat } from '../../platform/i18n.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { OutcomeBadge } from '../../ui/outcome-badge.tsx';
import type { PublicPoint } from './queries.ts';

interface PointDecisionProps {
  point: PublicPoint;
  timeZone: string | undefined;
}

/** Outcome, reason, and which body or office decided when; never a person (R11). */
export function PointDecision({ point, timeZone }: PointDecisionProps) {
  const { t } = useLingui();
  const format = useFormat(timeZone);
  const { outcome, reason, notAcceptedPart, referredTo, decidedBy, decidedAt, topicReference, topicTitle } = point;
  return (
    <>
      <p className="st-meta">
        <OutcomeBadge outcome={outcome} />
        <span className="st-muted">
          {decidedAt === null ? (
            <Trans>Entschieden von: {decidedBy}</Trans>
          ) : (
            <Trans>
              Entschieden von: {decidedBy}, {format.date(decidedAt)}
            </Trans>
          )}
        </span>
      </p>
      {reason !== '' && (
        <p className="st-written st-reading" lang="de">
          {reason}
        </p>
      )}
      {topicReference !== null && topicTitle !== null && (
        <p className="st-muted">
          <Trans>
            Gemeinsam beantwortet mit anderen Punkten in Argumentgruppe {topicReference}: {topicTitle}
          </Trans>
        </p>
      )}
      {(notAcceptedPart !== '' || referredTo !== '') && (
        <DefinitionList
          items={[
            { term: t`Nicht berücksichtigt ist`, value: notAcceptedPart },
            { term: t`Zuständig oder verwiesen an`, value: referredTo },
          ]}
        />
      )}
    </>
  );
}
