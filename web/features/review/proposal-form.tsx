import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { outcomeWords } from '../../../shared/outcome-words.ts';
import { type Outcome, outcomes, proposePointDisposition, proposeTopicDisposition } from '../../../shared/review.ts';
import { api, ofVersion } from '../../platform/api.ts';
import { useLanguage } from '../../platform/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Subject } from './disposition-panel.tsx';
import { type Disposition, useChange } from './queries.ts';
import { sectionTitle } from './words.ts';

export interface SectionChoice {
  key: string;
  number: string | null;
  heading: string;
}

export interface ProposalFormProps {
  procedureId: string;
  subject: Subject;
  disposition: Disposition | null;
  sections: SectionChoice[];
  onDone: () => void;
}

/** The proposal: outcome, reason and what the outcome asks for besides (R4). What is typed stays when it is refused. */
export function ProposalForm({ procedureId, subject, disposition, sections, onDone }: ProposalFormProps) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const [outcome, setOutcome] = useState<Outcome>(disposition?.outcome ?? 'accepted');
  const [reason, setReason] = useState(disposition?.reason ?? '');
  const [notAcceptedPart, setNotAcceptedPart] = useState(disposition?.notAcceptedPart ?? '');
  const [sectionKey, setSectionKey] = useState(disposition?.coveredBySectionKey ?? '');
  const [referredTo, setReferredTo] = useState(disposition?.referredTo ?? '');
  const [passedOn, setPassedOn] = useState(disposition?.passedOn ?? false);
  const propose = useChange(procedureId, () => {
    const body = {
      outcome,
      reason,
      notAcceptedPart: outcome === 'accepted_in_part' ? notAcceptedPart : '',
      coveredBySectionKey: outcome === 'already_covered' && sectionKey !== '' ? sectionKey : null,
      referredTo: outcome === 'out_of_scope' || outcome === 'deferred' ? referredTo : '',
      passedOn: outcome === 'out_of_scope' && passedOn,
    };
    const based = disposition ? { ifMatch: ofVersion(disposition.version) } : { ifNoneMatch: '*' as const };
    return subject.kind === 'point'
      ? api(proposePointDisposition, { params: { procedureId, pointId: subject.id }, body, ...based })
      : api(proposeTopicDisposition, { params: { procedureId, topicId: subject.id }, body, ...based });
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    propose.mutate(undefined, { onSuccess: onDone });
  };
  return (
    <form className="st-form" onSubmit={submit}>
      {propose.error && (
        <Alert kind="danger" title={<Trans>Der Vorschlag ist noch nicht gespeichert</Trans>}>
          {propose.error.detail}
          {propose.error.errors.length > 0 && (
            <ul>
              {propose.error.errors.map((error) => (
                <li key={error.pointer}>{error.message}</li>
              ))}
            </ul>
          )}
        </Alert>
      )}
      <Select
        label={t`Ergebnis`}
        value={outcome}
        onChange={(event) => setOutcome(outcomes.find((known) => known === event.target.value) ?? 'accepted')}
        options={outcomes.map((value) => ({ value, label: outcomeWords[language][value] }))}
      />
      <TextArea
        label={t`Begründung`}
        hint={t`So, dass die Organisation sie versteht`}
        isOptional={outcome === 'accepted'}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {outcome === 'accepted_in_part' && (
        <TextArea
          label={t`Welcher Teil wird nicht berücksichtigt?`}
          value={notAcceptedPart}
          onChange={(event) => setNotAcceptedPart(event.target.value)}
        />
      )}
      {outcome === 'already_covered' && (
        <Select
          label={t`In welchem Abschnitt ist es enthalten?`}
          placeholder={t`Bitte wählen`}
          value={sectionKey}
          onChange={(event) => setSectionKey(event.target.value)}
          options={sections.map((section) => ({ value: section.key, label: sectionTitle(section) }))}
        />
      )}
      {(outcome === 'out_of_scope' || outcome === 'deferred') && (
        <TextField
          label={outcome === 'deferred' ? t`Wohin wird es zurückgestellt?` : t`Wer ist zuständig?`}
          value={referredTo}
          onChange={(event) => setReferredTo(event.target.value)}
        />
      )}
      {outcome === 'out_of_scope' && (
        <Checkbox
          label={t`Der Punkt ist an die zuständige Stelle abgegeben`}
          checked={passedOn}
          onChange={(event) => setPassedOn(event.target.checked)}
        />
      )}
      <div className="st-actions">
        <Button onClick={onDone}>
          <Trans>Abbrechen</Trans>
        </Button>
        <Button type="submit" look="primary" isBusy={propose.isPending}>
          <Trans>Vorschlag speichern</Trans>
        </Button>
      </div>
    </form>
  );
}
