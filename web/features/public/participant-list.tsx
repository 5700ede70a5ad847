import { Trans } from '@lingui/react/macro';
import { type ParticipationState, participationStates } from '../../../shared/procedures.ts';
import { StatusBadge } from '../../ui/status-badge.tsx';
import type { PublicProcedure } from './queries.ts';

type Participant = PublicProcedure['participants'][number];

/** Those who take part come first, those who are planned or sought after them. */
const order: readonly string[] = [
  'confirmed',
  'invited',
  'uninvited',
  'sought',
  'planned',
  'declined',
  'ended',
] satisfies ParticipationState[];

const stateOf = ({ status }: Participant) => participationStates.find((known) => known === status);
const rankOf = (participant: Participant) => order.indexOf(participant.status);

/** Who takes part, in what capacity, and how far that is settled. */
export function ParticipantList({ participants }: { participants: readonly Participant[] }) {
  if (participants.length === 0) return null;
  return (
    <section className="public__section" aria-labelledby="beteiligte">
      <h2 id="beteiligte">
        <Trans>Wer wirkt mit?</Trans>
      </h2>
      <ul className="participants">
        {participants
          .toSorted((one, other) => rankOf(one) - rankOf(other))
          .map((participant) => (
            <Row key={participant.name} participant={participant} />
          ))}
      </ul>
    </section>
  );
}

function Row({ participant }: { participant: Participant }) {
  const { name, capacity } = participant;
  const state = stateOf(participant);
  return (
    <li>
      <div>
        <p className="participants__name">{name}</p>
        {capacity !== null && <p className="st-muted">{capacity}</p>}
      </div>
      {state !== undefined && <StatusBadge of="participation" status={state} />}
    </li>
  );
}
