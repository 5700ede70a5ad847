import { Trans, useLingui } from '@lingui/react/macro';
import type { FormEvent } from 'react';
import { proposePointDisposition, proposeTopicDisposition } from '../../../shared/review.ts';
import { api, ofVersion } from '../../platform/api.ts';
import { isKept, type KeptInputs, useBasedInput } from '../../platform/based-input.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { StaleChoice } from '../../ui/stale-choice.tsx';
import type { PlaceholderValues } from '../text-blocks/queries.ts';
import { TextBlockPicker } from '../text-blocks/text-block-picker.tsx';
import type { Subject } from './disposition-panel.tsx';
import { bodyOf, type Proposal, proposalOf, type SectionChoice, useProposalFields } from './proposal-fields.ts';
import { ProposalInputs } from './proposal-inputs.tsx';
import { type Disposition, useChange } from './queries.ts';

export interface ProposalFormProps {
  procedureId: string;
  subject: Subject;
  disposition: Disposition | null;
  sections: SectionChoice[];
  /** What fills the placeholders of text blocks here. */
  placeholders: PlaceholderValues;
  /** Why a proposal cannot be saved now: it was decided meanwhile. What is typed stays. */
  refusal: string | undefined;
  onDone: () => void;
}

/** Proposals that were begun and neither saved nor called off; they stay while other points are looked at. */
const kept: KeptInputs<Proposal> = new Map();
const keyOf = ({ kind, id }: Subject): string => `${kind}:${id}`;

/** Whether this person has begun a proposal here. */
export const isProposalBegun = (personId: string | undefined, subject: Subject): boolean =>
  isKept(kept, personId, keyOf(subject));

/** The proposal: outcome, reason and what the outcome asks for besides (R4). What is typed stays when it is refused or somebody else proposes. */
export function ProposalForm(props: ProposalFormProps) {
  const { procedureId, subject, disposition, sections, placeholders, refusal, onDone } = props;
  const { t } = useLingui();
  const saved = { value: proposalOf(disposition), version: disposition?.version ?? null };
  const { input, version, theirs, change, resolve, forget } = useBasedInput(kept, keyOf(subject), saved);
  const fieldsOf = useProposalFields(sections);
  const propose = useChange(procedureId, () => {
    const based = version === null ? { ifNoneMatch: '*' as const } : { ifMatch: ofVersion(version) };
    const body = { ...bodyOf(input), textBlockIds: input.textBlockIds };
    return subject.kind === 'point'
      ? api(proposePointDisposition, { params: { procedureId, pointId: subject.id }, body, ...based })
      : api(proposeTopicDisposition, { params: { procedureId, topicId: subject.id }, body, ...based });
  });
  const leave = () => {
    forget();
    onDone();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    propose.mutate(undefined, { onSuccess: leave });
  };
  return (
    <form className="st-form" onSubmit={submit}>
      {theirs !== null && refusal === undefined && (
        <StaleChoice
          by={disposition?.proposedBy?.name}
          fields={fieldsOf(input, theirs)}
          isBusy={false}
          onChoose={resolve}
        />
      )}
      {propose.error && propose.error.code !== 'stale' && (
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
      <ProposalInputs
        input={input}
        sections={sections}
        onChange={change}
        reasonTools={(insert) => (
          <TextBlockPicker
            procedureId={procedureId}
            outcome={input.outcome}
            values={placeholders}
            onInsert={(text, { id }) =>
              change({ ...input, ...insert(text), textBlockIds: [...new Set([...input.textBlockIds, id])] })
            }
          />
        )}
      />
      <div className="st-actions">
        <Button onClick={leave}>
          <Trans>Abbrechen</Trans>
        </Button>
        <Button
          type="submit"
          look="primary"
          isBusy={propose.isPending}
          disabledBecause={
            refusal ?? (theirs === null ? undefined : t`Bitte entscheiden Sie zuerst, welche Angaben gelten sollen.`)
          }
        >
          <Trans>Vorschlag speichern</Trans>
        </Button>
      </div>
    </form>
  );
}
