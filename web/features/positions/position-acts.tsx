import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { withdrawPosition } from '../../../shared/positions.ts';
import type { Ability } from '../../../shared/values.ts';
import { paths } from '../../paths.ts';
import { api, ofContent } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useMyOrganisations } from './my-organisations.ts';
import { beginDraft, type Position, useAct } from './queries.ts';

const whyNot = (ability: Ability | undefined): string | undefined =>
  ability === undefined || ability === true ? undefined : ability.detail;

/** What the organisation can do with what it handed in: correct it by a new one, or withdraw it. */
export function PositionActs({ procedureId, position }: { procedureId: string; position: Position }) {
  const { can } = position;
  return (
    <>
      <Correct procedureId={procedureId} position={position} />
      {can.withdraw !== undefined && (
        <Withdraw procedureId={procedureId} position={position} disabledBecause={whyNot(can.withdraw)} />
      )}
    </>
  );
}

/** A correction begins as a draft with the same words; it takes the place of the old one once it is handed in and counts. */
function Correct({ procedureId, position }: { procedureId: string; position: Position }) {
  const navigate = useNavigate();
  const { supersede } = position.can;
  const { roundId, organisationId } = position;
  const isOurs = useMyOrganisations(procedureId)?.some((mine) => mine.organisationId === organisationId) ?? false;
  const correct = useAct(procedureId, () => beginDraft(procedureId, roundId ?? '', copyOf(position)));
  if (supersede === undefined || roundId === null || !isOurs) return null;
  return (
    <>
      {correct.error && <Alert kind="danger">{correct.error.detail}</Alert>}
      <Button
        icon="edit"
        isBusy={correct.isPending}
        disabledBecause={whyNot(supersede)}
        onClick={() =>
          correct.mutate(undefined, {
            onSuccess: () =>
              void navigate({
                to: paths.writePosition,
                params: { procedureId, roundId },
                search: { fuer: organisationId },
              }),
          })
        }
      >
        <Trans>Berichtigen</Trans>
      </Button>
    </>
  );
}

const copyOf = ({ id, organisationId, language, stance, publication, coverText, answers, points }: Position) => ({
  organisationId,
  language,
  stance,
  publication,
  coverText,
  answers: answers.map(({ questionKey, value }) => ({ questionKey, value })),
  points: points.map(({ kind, sectionKey, quote, comment, proposedText, disputes }) => ({
    kind,
    sectionKey,
    quote,
    comment,
    proposedText,
    disputesPointId: disputes?.pointId ?? null,
  })),
  supersedesId: id,
});

function Withdraw(props: { procedureId: string; position: Position; disabledBecause: string | undefined }) {
  const { procedureId, position, disabledBecause } = props;
  const { t } = useLingui();
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const withdraw = useAct(procedureId, () =>
    api(withdrawPosition, {
      params: { procedureId, positionId: position.id },
      body: { reason },
      ifMatch: ofContent(position.contentVersion),
    }),
  );
  return (
    <>
      <Button disabledBecause={disabledBecause} onClick={() => setAsking(true)}>
        <Trans>Zurückziehen</Trans>
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t`Stellungnahme ${position.reference} zurückziehen?`}
        confirmLabel={t`Stellungnahme zurückziehen`}
        isBusy={withdraw.isPending}
        problem={withdraw.error?.detail}
        onCancel={() => setAsking(false)}
        onConfirm={() => withdraw.mutate(undefined, { onSuccess: () => setAsking(false) })}
      >
        <p>
          <Trans>
            Sie bleibt in den Akten, braucht aber keine Antwort mehr. Das lässt sich nicht rückgängig machen; Sie können
            eine neue Stellungnahme schreiben, solange die Runde das zulässt.
          </Trans>
        </p>
        <TextArea
          label={t`Grund`}
          isOptional
          rows={3}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </ConfirmDialog>
    </>
  );
}
