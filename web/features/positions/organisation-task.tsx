import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { paths } from '../../paths.ts';
import { defaultTimeZone } from '../../platform/format.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Loading } from '../../ui/loading.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { ExtensionRequest } from '../rounds/extension-request.tsx';
import type { MyOrganisation } from './my-organisations.ts';
import {
  hasWords,
  type Position,
  type PositionHead,
  positionsQuery,
  type Round,
  submitNoComment,
  useAct,
} from './queries.ts';
import { ReadinessNote } from './readiness-note.tsx';
import { SubmittedNote } from './submitted-note.tsx';
import { useDraft } from './writing.ts';

interface OrganisationTaskProps {
  procedureId: string;
  round: Round;
  organisation: MyOrganisation;
  timeZone?: string | undefined;
}

/** How far one of my organisations is in a round, and its next step. */
export function OrganisationTask({ procedureId, round, organisation, timeZone }: OrganisationTaskProps) {
  const format = useFormat(timeZone);
  const { organisationId } = organisation;
  const [submitted, setSubmitted] = useState<Position | null>(null);
  const positions = useQuery(positionsQuery(procedureId, { roundId: round.id, organisationId, limit: 50 }));
  const { isPending, draft } = useDraft(procedureId, round.id, organisationId);
  if (submitted !== null) return <SubmittedNote procedureId={procedureId} position={submitted} />;
  if (positions.isPending || isPending) return <Loading lines={3} />;
  const handedIn = positions.data?.items.filter(({ status }) => status !== 'draft') ?? [];
  const stands = handedIn.some(({ status }) => status === 'submitted');
  return (
    <div className="st-panel">
      <h2>{organisation.organisationName}</h2>
      {draft !== undefined && <ReadinessNote draft={draft} />}
      {handedIn.length > 0 && (
        <ul className="st-choices">
          {handedIn.map((position) => (
            <HandedIn key={position.id} procedureId={procedureId} position={position} date={format.date} />
          ))}
        </ul>
      )}
      {(draft !== undefined || !stands) && (
        <div className="st-actions">
          <WriteLink
            procedureId={procedureId}
            round={round}
            organisation={organisation}
            hasDraft={draft !== undefined}
          />
          {!stands && (
            <NoComment
              procedureId={procedureId}
              round={round}
              organisation={organisation}
              draft={draft}
              onSubmitted={setSubmitted}
            />
          )}
        </div>
      )}
      <ExtensionRequest
        procedureId={procedureId}
        round={round}
        organisation={organisation}
        mayAsk={organisation.role === 'representative'}
        timeZone={timeZone ?? defaultTimeZone}
      />
    </div>
  );
}

function HandedIn(props: { procedureId: string; position: PositionHead; date: (value: string) => string }) {
  const { procedureId, position, date } = props;
  return (
    <li>
      <StatusBadge of="position" status={position.status} />
      <Link to={paths.position} params={{ procedureId, positionId: position.id }}>
        {position.submittedAt === null ? (
          position.reference
        ) : (
          <Trans>
            {position.reference} vom {date(position.submittedAt)}
          </Trans>
        )}
      </Link>
    </li>
  );
}

function WriteLink(props: { procedureId: string; round: Round; organisation: MyOrganisation; hasDraft: boolean }) {
  const { procedureId, round, organisation, hasDraft } = props;
  const { createPosition } = round.can;
  if (createPosition !== undefined && createPosition !== true && !hasDraft) {
    return <p className="st-muted">{createPosition.detail}</p>;
  }
  return (
    <Link
      to={paths.writePosition}
      params={{ procedureId, roundId: round.id }}
      search={{ fuer: organisation.organisationId }}
      className={buttonClass('primary')}
    >
      <span className="kern-label">
        {hasDraft ? <Trans>Stellungnahme weiterschreiben</Trans> : <Trans>Stellungnahme schreiben</Trans>}
      </span>
    </Link>
  );
}

/** A full answer with one click, for those who may submit. */
function NoComment(props: {
  procedureId: string;
  round: Round;
  organisation: MyOrganisation;
  draft: Position | undefined;
  onSubmitted: (position: Position) => void;
}) {
  const { procedureId, round, organisation, draft, onSubmitted } = props;
  const { t } = useLingui();
  const [isAsking, setAsking] = useState(false);
  const { organisationId, organisationName, role } = organisation;
  const act = useAct(procedureId, () => submitNoComment(procedureId, round.id, organisationId));
  const { createPosition } = round.can;
  if (createPosition !== true) return null;
  const reason =
    role !== 'representative'
      ? t`Das kann nur die Vertretung Ihrer Organisation abgeben.`
      : draft !== undefined && hasWords(draft)
        ? t`Sie haben schon etwas geschrieben. Reichen Sie es ein, oder löschen Sie zuerst den Entwurf.`
        : undefined;
  return (
    <>
      <Button icon="check" disabledBecause={reason} onClick={() => setAsking(true)}>
        <Trans>Keine Anmerkungen</Trans>
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t`„Keine Anmerkungen“ abgeben?`}
        confirmLabel={t`Verbindlich abgeben`}
        isBusy={act.isPending}
        onCancel={() => setAsking(false)}
        onConfirm={() => act.mutate(undefined, { onSuccess: onSubmitted })}
      >
        {act.error && <Alert kind="danger">{act.error.detail}</Alert>}
        <p>
          <Trans>
            Sie erklären für <strong>{organisationName}</strong>, dass Sie zu diesem Entwurf keine Anmerkungen haben.
            Das ist eine vollständige Antwort, und Sie bekommen dafür eine Eingangsbestätigung.
          </Trans>
        </p>
      </ConfirmDialog>
    </>
  );
}
