import { Trans, useLingui } from '@lingui/react/macro';
import { type Ballot, ballots, voteInWriting } from '../../../shared/meetings.ts';
import { api } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { type AgendaItem, useMeetingAct } from './queries.ts';

interface WrittenVoteProps {
  procedureId: string;
  meetingId: string;
  item: AgendaItem;
}

/** The vote of one's own seat before the meeting; whoever may not vote is told why only where they hold a seat. */
export function WrittenVote({ procedureId, meetingId, item }: WrittenVoteProps) {
  const { t } = useLingui();
  const vote = useMeetingAct(procedureId, (ballot: Ballot | null) =>
    api(voteInWriting, {
      params: { procedureId, meetingId, itemId: item.id },
      body: { vote: ballot, version: item.version },
    }),
  );
  if (item.can.vote !== true) return null;
  const words = { yes: t`Ja`, no: t`Nein`, abstained: t`Enthaltung` };
  return (
    <>
      {vote.error && <Alert kind="danger">{vote.error.detail}</Alert>}
      <RadioGroup
        name={`stimme-${item.id}`}
        label={t`Ihre schriftliche Stimme zu ${item.reference}`}
        hint={t`Sie zählt, wenn Ihr Sitz nicht anwesend ist. Bis zum Beschluss sehen nur Sie sie.`}
        isHorizontal
        value={(vote.isPending ? vote.variables : item.ownVote) ?? ''}
        options={ballots.map((value) => ({ value, label: words[value] }))}
        onChange={({ target }) => {
          const ballot = ballots.find((value) => value === target.value);
          if (ballot) vote.mutate(ballot);
        }}
      />
      {item.ownVote !== null && (
        <Button look="tertiary" isBusy={vote.isPending} onClick={() => vote.mutate(null)}>
          <Trans>Stimme zurücknehmen</Trans>
        </Button>
      )}
    </>
  );
}
