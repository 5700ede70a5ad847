import { Trans, useLingui } from '@lingui/react/macro';
import { outcomeWords } from '../../../shared/outcome-words.ts';
import { useFormat, useLanguage } from '../../platform/i18n.tsx';
import { Callout } from '../../ui/callout.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { OutcomeBadge } from '../../ui/outcome-badge.tsx';
import type { Trace } from './queries.ts';

/** „Entscheidung der Stadt“: outcome, reason, by whom and when; a decision taken up again shows both. */
export function DecisionView({ trace }: { trace: Trace }) {
  const { t } = useLingui();
  const format = useFormat();
  const { disposition } = trace.point;
  if (disposition === null) {
    return (
      <p className="st-muted">
        <Trans>Darüber ist noch keine Entscheidung veröffentlicht.</Trans>
      </p>
    );
  }
  return (
    <section className="decision">
      <h3>
        {disposition.status === 'adopted' ? (
          <Trans>Entscheidung der Stadt</Trans>
        ) : (
          <Trans>Noch nicht entschieden</Trans>
        )}
      </h3>
      <p>
        <OutcomeBadge outcome={disposition.outcome} />
      </p>
      {disposition.status === 'reopened' && (
        <p>
          <Trans>Diese Entscheidung ist wieder aufgenommen; es wird neu entschieden.</Trans>
        </p>
      )}
      {disposition.status === 'proposed' && (
        <p>
          <Trans>Das ist ein Vorschlag; er gilt erst, wenn eine zweite Person entschieden hat.</Trans>
        </p>
      )}
      {disposition.reason !== '' && <p className="st-written st-reading">{disposition.reason}</p>}
      {trace.topic !== null && (
        <Callout title={t`Gemeinsam entschieden: ${trace.topic.title}`}>
          <p className="st-written">{trace.topic.argument}</p>
        </Callout>
      )}
      <DefinitionList
        items={[
          { term: t`Nicht berücksichtigt ist`, value: disposition.notAcceptedPart },
          { term: t`Zuständig`, value: disposition.referredTo },
          { term: t`Weitergegeben`, value: disposition.passedOn ? t`Ja` : '' },
          { term: t`Warum noch nicht eingearbeitet`, value: trace.explanation },
        ]}
      />
      {disposition.decidedBy !== null && disposition.adoptedAt !== null && (
        <p className="st-muted">
          <Trans>
            Entschieden von: {disposition.decidedBy}, {format.date(disposition.adoptedAt)}
          </Trans>
        </p>
      )}
      <EarlierDecisions history={disposition.history} />
    </section>
  );
}

/** Decided anew: the old decision stays visible (R18). */
function EarlierDecisions({ history }: { history: NonNullable<Trace['point']['disposition']>['history'] }) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const format = useFormat();
  if (!history.some(({ act }) => act === 'reopened')) return null;
  const acts = {
    proposed: t`Vorgeschlagen`,
    returned: t`Zurückgegeben`,
    adopted: t`Entschieden`,
    reopened: t`Wieder aufgenommen`,
  };
  return (
    <Disclosure summary={<Trans>Frühere Entscheidung (Berichtigung)</Trans>}>
      <ol>
        {history.map(({ version, act, at, outcome, reason }) => (
          <li key={`${version}${act}`}>
            {format.date(at)}: {acts[act]}
            {outcome !== null && ` – ${outcomeWords[language][outcome]}`}
            {reason !== '' && <p className="st-written">{reason}</p>}
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
