import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useRef } from 'react';
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
  /** What helps to write the reason; it is given the way to put a text where the cursor is. */
  reasonTools?: (insert: (text: string) => Partial<Proposal>) => ReactNode;
}

/** Outcome, reason and what the outcome asks for besides (R4). */
export function ProposalInputs({ input, sections, onChange, reasonTools }: ProposalInputsProps) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const { outcome } = input;
  const reason = useRef<HTMLTextAreaElement>(null);
  const atCursor = (text: string) => {
    const { selectionStart: from = 0, selectionEnd: to = 0 } = reason.current ?? {};
    const [before, after] = [input.reason.slice(0, from), input.reason.slice(to)];
    const isBehind = before !== '' && !/\s$/.test(before);
    return { reason: `${before}${isBehind ? '\n\n' : ''}${text}${after}` };
  };
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
      {reasonTools?.(atCursor)}
      <TextArea
        ref={reason}
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
