import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { editParticipation, participationLifecycle, participationStates } from '../../../shared/procedures.ts';
import { paths } from '../../paths.ts';
import { api, ofVersion } from '../../platform/api.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Select } from '../../ui/select.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { statusWords } from '../../ui/status-words.ts';
import { Table } from '../../ui/table.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { ParticipantDialog } from './participant-dialog.tsx';
import { frameQuery, type Participation, participantsQuery, useFrameChange } from './queries.ts';

const route = getRouteApi(`/signed-in${paths.participants}`);

/** Who takes part, who is planned or sought, and the way there. */
export function ParticipantsPage() {
  const { t } = useLingui();
  const { procedureId } = route.useParams();
  const procedure = useQuery(frameQuery(procedureId)).data;
  const participants = useQuery(participantsQuery(procedureId));
  const [isAdding, setAdding] = useState(false);
  const [invited, setInvited] = useState<Participation | null>(null);
  const mayEdit = procedure !== undefined && 'edit' in procedure.can;
  usePageTitle(t`Beteiligte`, procedure?.title);
  return (
    <>
      <PageHeader
        title={<Trans>Beteiligte</Trans>}
        actions={
          mayEdit && (
            <Button look="primary" onClick={() => setAdding(true)}>
              <Trans>Organisation aufnehmen</Trans>
            </Button>
          )
        }
      />
      {participants.isPending && <Loading lines={6} />}
      {participants.error && <Alert kind="danger">{participants.error.message}</Alert>}
      {participants.data?.items.length === 0 && (
        <EmptyState title={t`Hier stehen die Organisationen, die mitwirken oder gesucht werden`} />
      )}
      {participants.data && participants.data.items.length > 0 && (
        <Table
          caption={t`Beteiligte`}
          isCaptionHidden
          rows={participants.data.items}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              header: <Trans>Organisation</Trans>,
              isRowHeader: true,
              cell: (row) => row.organisationName,
            },
            { key: 'capacity', header: <Trans>Rolle</Trans>, cell: (row) => row.capacity ?? '–' },
            { key: 'status', header: <Trans>Stand der Teilnahme</Trans>, cell: (row) => <State participation={row} /> },
            ...(mayEdit
              ? [
                  {
                    key: 'acts',
                    header: <Trans>Nächster Schritt</Trans>,
                    cell: (row: Participation) => (
                      <div className="st-actions">
                        <NextState procedureId={procedureId} participation={row} />
                        <Button
                          onClick={() => setInvited(row)}
                          aria-label={t`Person für ${row.organisationName} einladen`}
                        >
                          <Trans>Person einladen</Trans>
                        </Button>
                      </div>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {isAdding && <ParticipantDialog procedureId={procedureId} onClose={() => setAdding(false)} />}
      {invited && (
        <InviteDialog
          procedureId={procedureId}
          organisation={{ id: invited.organisationId, name: invited.organisationName }}
          onClose={() => setInvited(null)}
        />
      )}
    </>
  );
}

function State({ participation }: { participation: Participation }) {
  const { i18n } = useLingui();
  const format = useFormat();
  return (
    <>
      <StatusBadge of="participation" status={participation.status} />
      {participation.steps.length > 1 && (
        <Disclosure summary={<Trans>Verlauf</Trans>}>
          <ul>
            {participation.steps.map(({ status, at }) => (
              <li key={at}>
                {format.shortDate(at)}: {i18n._(statusWords.participation[status][0])}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

function NextState({ procedureId, participation }: { procedureId: string; participation: Participation }) {
  const { t, i18n } = useLingui();
  const move = useFrameChange(procedureId, (status: (typeof participationStates)[number]) =>
    api(editParticipation, {
      params: { procedureId, participationId: participation.id },
      ifMatch: ofVersion(participation.version),
      body: { status },
    }),
  );
  return (
    <>
      {move.error && <Alert kind="danger">{move.error.detail}</Alert>}
      <Select
        label={t`Stand für ${participation.organisationName}`}
        placeholder={t`Stand ändern`}
        value=""
        onChange={(event) => {
          const status = participationStates.find((known) => known === event.target.value);
          if (status) move.mutate(status);
        }}
        options={participationLifecycle[participation.status].map((value) => ({
          value,
          label: i18n._(statusWords.participation[value][0]),
        }))}
      />
    </>
  );
}
