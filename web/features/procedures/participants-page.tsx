import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { ParticipationState } from '../../../shared/procedures.ts';
import { paths } from '../../paths.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { ParticipantDialog } from './participant-dialog.tsx';
import { ParticipationDialog } from './participation-dialog.tsx';
import { ParticipationRow } from './participation-row.tsx';
import { frameQuery, type Participation, participantsQuery } from './queries.ts';
import '../../styles/procedures.css';

const route = getRouteApi(`/signed-in${paths.participants}`);

/** What asks for the next step comes first, what is settled last. */
const order: ParticipationState[] = ['uninvited', 'sought', 'planned', 'invited', 'confirmed', 'declined', 'ended'];

/** Who takes part, who is planned or sought, and the next step with each. */
export function ParticipantsPage() {
  const { t } = useLingui();
  const { procedureId } = route.useParams();
  const procedure = useQuery(frameQuery(procedureId)).data;
  const { data, isPending, error } = useQuery(participantsQuery(procedureId));
  const [isAdding, setAdding] = useState(false);
  const [edited, setEdited] = useState<Participation>();
  const [invited, setInvited] = useState<Participation>();
  const mayEdit = procedure?.can.edit !== undefined;
  const items = (data?.items ?? []).toSorted((one, other) => order.indexOf(one.status) - order.indexOf(other.status));
  const add = mayEdit && (
    <Button look="primary" icon="add" onClick={() => setAdding(true)}>
      <Trans>Organisation aufnehmen</Trans>
    </Button>
  );
  usePageTitle(t`Beteiligte`, procedure?.title);
  return (
    <>
      <PageHeader
        title={<Trans>Beteiligte</Trans>}
        lead={<Trans>Die Organisationen, die mitwirken, eingeladen sind oder noch gewonnen werden sollen.</Trans>}
        actions={items.length > 0 && add}
      />
      {isPending && <Loading lines={6} />}
      {error && <Alert kind="danger">{error.message}</Alert>}
      {data && items.length === 0 && (
        <EmptyState icon="person" title={t`Hier stehen die Organisationen, die mitwirken`} action={add} />
      )}
      {items.length > 0 && (
        <ul className="frame-rows">
          {items.map((participation) => (
            <ParticipationRow
              key={participation.id}
              participation={participation}
              timeZone={procedure?.timeZone}
              onEdit={mayEdit ? () => setEdited(participation) : undefined}
              onInvite={mayEdit ? () => setInvited(participation) : undefined}
            />
          ))}
        </ul>
      )}
      {isAdding && (
        <ParticipantDialog procedureId={procedureId} participants={items} onClose={() => setAdding(false)} />
      )}
      {edited && (
        <ParticipationDialog procedureId={procedureId} participation={edited} onClose={() => setEdited(undefined)} />
      )}
      {invited && (
        <InviteDialog
          procedureId={procedureId}
          organisation={{ id: invited.organisationId, name: invited.organisationName }}
          onClose={() => setInvited(undefined)}
        />
      )}
    </>
  );
}
