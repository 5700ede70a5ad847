import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { OrganisationRole } from '../../../shared/access.ts';
import type { Form } from '../../../shared/answers.ts';
import { paths } from '../../paths.ts';
import { useIsOnline } from '../../platform/connection.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { answerId } from './answer-field.tsx';
import { type Missing, missingIn, wishedFor } from './missing.ts';
import type { Position, Round } from './queries.ts';
import { Refusal } from './refusal.tsx';
import { isAllSaved, useSaveCounts } from './save-board.tsx';
import { SaveSummary } from './save-summary.tsx';
import { useSubmission } from './submission.ts';
import { UnsignedNote } from './unsigned-note.tsx';

interface SubmitPanelProps {
  draft: Position;
  round: Round;
  form: Form;
  role: OrganisationRole;
  onSubmitted: (position: Position) => void;
}

/** Is everything saved, is anything missing, and the act itself; whoever may not submit reads why. */
export function SubmitPanel({ draft, round, form, role, onSubmitted }: SubmitPanelProps) {
  const { t } = useLingui();
  const submission = useSubmission(draft, onSubmitted);
  const missing = missingIn(draft, form);
  const wished = wishedFor(draft, form);
  const counts = useSaveCounts();
  const { submit: mayNow } = draft.can;
  const reason = useReason({
    role,
    detail: mayNow === true ? undefined : mayNow?.detail,
    isOnline: useIsOnline(),
    isSaved: isAllSaved(counts),
    missing,
  });
  return (
    <section className="submit-panel" aria-labelledby="abgeben">
      <h2 id="abgeben">
        <Trans>Abgeben</Trans>
      </h2>
      <SaveSummary />
      {missing.length > 0 && (
        <Alert kind="warning" title={t`Das fehlt noch`}>
          <ul>
            {missing.map((item) => (
              <li key={'id' in item ? item.id : 'key' in item ? item.key : item.kind}>
                <MissingLink item={item} draft={draft} roundId={round.id} />
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {wished.length > 0 && (
        <Alert kind="info" isLive={false} title={t`Diese Antworten würden helfen`}>
          <ul>
            {wished.map(({ key, label }) => (
              <li key={key}>
                <QuestionLink draft={draft} roundId={round.id} questionKey={key}>
                  {label}
                </QuestionLink>
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <Refusal problem={submission.problem} />
      {round.status === 'closed' && (
        <Alert kind="warning" isLive={false}>
          <Trans>
            Die Frist ist abgelaufen. Sie können noch einreichen; die Stellungnahme gilt als verspätet. Ob sie
            zugelassen wird, entscheidet die Koordination mit Begründung.
          </Trans>
        </Alert>
      )}
      <Button
        look="primary"
        icon="arrowForward"
        disabledBecause={reason}
        isBusy={submission.isChecking}
        onClick={submission.ask}
      >
        <Trans>Stellungnahme einreichen</Trans>
      </Button>
      <ConfirmDialog
        isOpen={submission.isAsking}
        title={t`Stellungnahme einreichen?`}
        confirmLabel={t`Verbindlich einreichen`}
        isBusy={submission.isSubmitting}
        onCancel={submission.cancel}
        onConfirm={submission.confirm}
      >
        <p>
          <Trans>
            Sie reichen für <strong>{draft.organisationName}</strong> ein, so wie der Text auf dieser Seite steht.
            Danach lässt er sich nicht mehr ändern; eine Berichtigung ist eine neue Stellungnahme, die diese ersetzt.
          </Trans>
        </p>
        <UnsignedNote draft={draft} />
        {wished.length > 0 && (
          <p>
            <Plural
              value={wished.length}
              one="Eine erwünschte Antwort fehlt noch. Sie können auch ohne sie einreichen."
              other="# erwünschte Antworten fehlen noch. Sie können auch ohne sie einreichen."
            />
          </p>
        )}
        <p>
          <Trans>Sie bekommen sofort eine Eingangsbestätigung mit Nummer, Zeit und Prüfsumme.</Trans>
        </p>
      </ConfirmDialog>
    </section>
  );
}

/** Why the position cannot be handed in here and now, or undefined. */
function useReason(facts: {
  role: OrganisationRole;
  detail: string | undefined;
  isOnline: boolean;
  isSaved: boolean;
  missing: Missing[];
}): string | undefined {
  const { t } = useLingui();
  if (facts.role !== 'representative') {
    return t`Einreichen kann nur die Vertretung Ihrer Organisation. Kennzeichnen Sie den Entwurf als bereit, dann bekommt sie eine Nachricht.`;
  }
  if (facts.detail !== undefined) return facts.detail;
  if (!facts.isOnline)
    return t`Zum Einreichen brauchen Sie eine Verbindung. Ihr Text bleibt bis dahin auf diesem Gerät.`;
  if (!facts.isSaved) return t`Es ist noch nicht alles gespeichert. Bitte warten Sie einen Moment.`;
  return facts.missing.length > 0 ? t`Bitte ergänzen Sie zuerst, was noch fehlt.` : undefined;
}

function MissingLink({ item, draft, roundId }: { item: Missing; draft: Position; roundId: string }) {
  const params = { procedureId: draft.procedureId, roundId };
  const fuer = draft.organisationId;
  if (item.kind === 'question') {
    return (
      <QuestionLink draft={draft} roundId={roundId} questionKey={item.key}>
        <Trans>Die Frage „{item.label}“ braucht eine Antwort.</Trans>
      </QuestionLink>
    );
  }
  if (item.kind === 'empty_point') {
    return (
      <a href={`#punkt-${item.id}`}>
        <Trans>Anmerkung {item.place} hat noch keinen Text.</Trans>
      </a>
    );
  }
  return (
    <Link to={paths.writePosition} params={params} search={{ fuer }}>
      <Trans>Es ist noch nichts geschrieben. Ohne Anmerkungen wählen Sie bitte „Keine Anmerkungen“.</Trans>
    </Link>
  );
}

function QuestionLink(props: { draft: Position; roundId: string; questionKey: string; children: ReactNode }) {
  const { draft, roundId, questionKey, children } = props;
  return (
    <Link
      to={paths.writePosition}
      params={{ procedureId: draft.procedureId, roundId }}
      search={{ fuer: draft.organisationId, schritt: 'fragen' }}
      hash={answerId(questionKey)}
    >
      {children}
    </Link>
  );
}
