import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import * as review from '../../../shared/review.ts';
import type { Ability } from '../../../shared/values.ts';
import { api, ofVersion } from '../../platform/api.ts';
import { useSession } from '../../platform/session.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import type { PlaceholderValues } from '../text-blocks/queries.ts';
import { DispositionHistory } from './disposition-history.tsx';
import { DispositionView } from './disposition-view.tsx';
import type { SectionChoice } from './proposal-fields.ts';
import { isProposalBegun, ProposalForm } from './proposal-form.tsx';
import { type Disposition, useChange } from './queries.ts';
import { ReopenDialog } from './reopen-dialog.tsx';
import { ReturnDialog } from './return-dialog.tsx';

export interface Subject {
  kind: 'point' | 'topic';
  id: string;
}

export interface DispositionPanelProps {
  procedureId: string;
  subject: Subject;
  disposition: Disposition | null;
  /** What the caller may do with the point or topic. */
  can: Record<string, Ability>;
  sections: SectionChoice[];
  /** What fills the placeholders of text blocks here. */
  placeholders: PlaceholderValues;
  /** The decision is made elsewhere: in the topic of the point. */
  isReadOnly?: boolean;
}

const because = (ability: Ability | undefined): string | undefined =>
  ability === undefined || ability === true ? undefined : ability.detail;

/** The decision on a point or topic: proposal, adoption or return by a second person (R5), reopening (R18), history. */
export function DispositionPanel(props: DispositionPanelProps) {
  const { procedureId, subject, disposition, can, sections, placeholders, isReadOnly = false } = props;
  const { t } = useLingui();
  const { person } = useSession();
  const [isEditing, setEditing] = useState(() => isProposalBegun(person?.id, subject));
  const [isReopening, setReopening] = useState(false);
  const [isReturning, setReturning] = useState(false);
  const adopt = useChange(procedureId, ({ id, version }: { id: string; version: number }) =>
    subject.kind === 'point'
      ? api(review.adoptPointDisposition, { params: { procedureId, pointId: id }, ifMatch: ofVersion(version) })
      : api(review.adoptTopicDisposition, { params: { procedureId, topicId: id }, ifMatch: ofVersion(version) }),
  );
  const abilities: Record<string, Ability> = { ...can, ...disposition?.can };
  const mayPropose = !isReadOnly && 'propose' in abilities;
  return (
    <section className="disposition" aria-label={t`Entscheidung`}>
      <h3>
        <Trans>Abwägung</Trans>
      </h3>
      {adopt.error && (
        <Alert kind="danger" title={<Trans>Der Beschluss ist nicht möglich</Trans>}>
          {adopt.error.detail}
        </Alert>
      )}
      {adopt.isSuccess && (
        <Alert kind="success">
          <Trans>Die Entscheidung ist beschlossen.</Trans>
        </Alert>
      )}
      {disposition ? (
        <DispositionView disposition={disposition} sections={sections} />
      ) : (
        !isReadOnly && (
          <p>
            <Trans>Es gibt noch keinen Vorschlag.</Trans>
          </p>
        )
      )}
      {disposition && !isReadOnly && !isEditing && (
        <div className="st-actions">
          {'adopt' in abilities && disposition.status === 'proposed' && (
            <Button
              look="primary"
              isBusy={adopt.isPending}
              disabledBecause={because(abilities.adopt)}
              onClick={() => adopt.mutate({ id: subject.id, version: disposition.version })}
            >
              <Trans>Vorschlag beschließen</Trans>
            </Button>
          )}
          {'return' in abilities && disposition.status === 'proposed' && (
            <Button disabledBecause={because(abilities.return)} onClick={() => setReturning(true)}>
              <Trans>Vorschlag zurückgeben</Trans>
            </Button>
          )}
          {'reopen' in abilities && disposition.status === 'adopted' && (
            <Button disabledBecause={because(abilities.reopen)} onClick={() => setReopening(true)}>
              <Trans>Entscheidung wieder aufnehmen</Trans>
            </Button>
          )}
        </div>
      )}
      {mayPropose && !isEditing && (
        <div className="st-actions">
          <Button
            look={disposition ? 'secondary' : 'primary'}
            disabledBecause={because(abilities.propose)}
            onClick={() => setEditing(true)}
          >
            {disposition ? <Trans>Vorschlag ändern</Trans> : <Trans>Vorschlag machen</Trans>}
          </Button>
        </div>
      )}
      {isEditing && (
        <ProposalForm
          procedureId={procedureId}
          subject={subject}
          disposition={disposition}
          sections={sections}
          placeholders={placeholders}
          refusal={because(abilities.propose)}
          onDone={() => setEditing(false)}
        />
      )}
      {disposition && disposition.history.length > 0 && (
        <DispositionHistory procedureId={procedureId} history={disposition.history} />
      )}
      {disposition && (
        <ReturnDialog
          procedureId={procedureId}
          subject={subject}
          version={disposition.version}
          isOpen={isReturning}
          onClose={() => setReturning(false)}
        />
      )}
      {disposition && (
        <ReopenDialog
          procedureId={procedureId}
          subject={subject}
          version={disposition.version}
          isOpen={isReopening}
          onClose={() => setReopening(false)}
        />
      )}
    </section>
  );
}
