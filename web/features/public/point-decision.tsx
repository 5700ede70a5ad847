import { Trans, useLingui } from '@lingui/react/macro';
import { useFormat } from '../../platform/i18n.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
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
  const { outcome, reason, notAcceptedPart, referredTo, decidedBy, decidedAt, reopened, earlier } = point;
  const { topicReference, topicTitle } = point;
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
      {reopened !== null && (
        <p>
          <Trans>Diese Entscheidung ist wieder aufgenommen; es wird neu entschieden.</Trans>
        </p>
      )}
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
      <EarlierDecisions earlier={earlier} timeZone={timeZone} />
    </>
  );
}

interface EarlierDecisionsProps extends Pick<PointDecisionProps, 'timeZone'> {
  earlier: PublicPoint['earlier'];
}

/** Decided anew: what was decided before stays visible, with why it was taken up again (R18). */
function EarlierDecisions({ earlier, timeZone }: EarlierDecisionsProps) {
  const format = useFormat(timeZone);
  if (earlier.length === 0) return null;
  return (
    <Disclosure summary={<Trans>Frühere Entscheidung (Berichtigung)</Trans>}>
      <ol className="st-history">
        {earlier.map((decision) => (
          <li key={decision.decidedAt}>
            <p className="st-meta">
              <OutcomeBadge outcome={decision.outcome} />
              <span className="st-muted">
                <Trans>
                  Entschieden von: {decision.decidedBy}, {format.date(decision.decidedAt)}
                </Trans>
              </span>
            </p>
            {decision.reason !== '' && (
              <p className="st-written st-reading" lang="de">
                {decision.reason}
              </p>
            )}
            <p className="st-written st-reading">
              <Trans>
                Wieder aufgenommen am {format.date(decision.reopened.at)}. Begründung: {decision.reopened.reason}
              </Trans>
            </p>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
