import { useLingui } from '@lingui/react/macro';
import { outcomeWords } from '../../../shared/outcome-words.ts';
import { outcomes } from '../../../shared/review.ts';
import { useLanguage } from '../../platform/i18n.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Proposal, SectionChoice } from './proposal-fields.ts';
import { sectionTitle } from './words.ts';

interface ProposalInputsProps {
  input: Proposal;
  sections: readonly SectionChoice[];
  onChange: (input: Proposal) => void;
}

/** Outcome, reason and what the outcome asks for besides (R4). */
export function ProposalInputs({ input, sections, onChange }: ProposalInputsProps) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const { outcome } = input;
  return (
    <>
      <Select
        label={t`Ergebnis`}
        value={outcome}
        onChange={({ target }) =>
          onChange({ ...input, outcome: outcomes.find((known) => known === target.value) ?? 'accepted' })
        }
        options={outcomes.map((value) => ({ value, label: outcomeWords[language][value] }))}
      />
      <TextArea
        label={t`Begründung`}
        hint={t`So, dass die Organisation sie versteht`}
        isOptional={outcome === 'accepted'}
        value={input.reason}
        onChange={(event) => onChange({ ...input, reason: event.target.value })}
      />
      {outcome === 'accepted_in_part' && (
        <TextArea
          label={t`Welcher Teil wird nicht berücksichtigt?`}
          value={input.notAcceptedPart}
          onChange={(event) => onChange({ ...input, notAcceptedPart: event.target.value })}
        />
      )}
      {outcome === 'already_covered' && (
        <Select
          label={t`In welchem Abschnitt ist es enthalten?`}
          placeholder={t`Bitte wählen`}
          value={input.sectionKey}
          onChange={(event) => onChange({ ...input, sectionKey: event.target.value })}
          options={sections.map((section) => ({ value: section.key, label: sectionTitle(section) }))}
        />
      )}
      {(outcome === 'out_of_scope' || outcome === 'deferred') && (
        <TextField
          label={outcome === 'deferred' ? t`Wohin wird es zurückgestellt?` : t`Wer ist zuständig?`}
          value={input.referredTo}
          onChange={(event) => onChange({ ...input, referredTo: event.target.value })}
        />
      )}
      {outcome === 'out_of_scope' && (
        <Checkbox
          label={t`Der Punkt ist an die zuständige Stelle abgegeben`}
          checked={input.passedOn}
          onChange={(event) => onChange({ ...input, passedOn: event.target.checked })}
        />
      )}
    </>
  );
}
