import { Trans, useLingui } from '@lingui/react/macro';
import { useFormat } from '../../platform/i18n.tsx';
import { Callout } from '../../ui/callout.tsx';
import type { Advice } from './advice-queries.ts';

/** A question to a specialist office, and what came back. */
export function AdviceCard({ advice }: { advice: Advice }) {
  const { t } = useLingui();
  const format = useFormat();
  const { asked, adviser, answer, dueOn, question } = advice;
  const askedAt = format.dateTime(asked.at);
  const due = dueOn === null ? null : format.date(dueOn);
  return (
    <>
      <p className="st-muted">
        <Trans>
          {asked.by} an {adviser.name}, {askedAt}
        </Trans>
      </p>
      <p className="st-written">{question}</p>
      {answer ? (
        <Callout title={t`Zuarbeit von ${adviser.name}`}>
          <p className="st-written">{answer.body}</p>
          <p className="st-muted">
            {adviser.type === 'office' && `${answer.by}, `}
            {format.dateTime(answer.at)}
          </p>
        </Callout>
      ) : (
        <p>
          {due === null ? <Trans>Noch keine Antwort.</Trans> : <Trans>Noch keine Antwort, erbeten bis {due}.</Trans>}
        </p>
      )}
    </>
  );
}
