import { Trans, useLingui } from '@lingui/react/macro';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { type LeftBehind, useLeftBehind } from './left-behind.ts';
import type { Writing } from './writing.ts';

interface LeftBehindNoteProps {
  writing: Writing;
  roundId: string;
  organisationId: string;
}

/** Words that were typed here and could not be sent before the draft was handed in or deleted: they are not gone. */
export function LeftBehindNote({ writing, roundId, organisationId }: LeftBehindNoteProps) {
  const { t } = useLingui();
  const { left, drop } = useLeftBehind(roundId, organisationId, writing.draft);
  const keep = async (words: LeftBehind) => {
    if (await writing.add(words.point)) await drop(words);
  };
  return left.map((words) => (
    <Alert
      key={words.name}
      kind="warning"
      title={t`Auf diesem Gerät liegt noch Text, der nicht gesendet werden konnte`}
    >
      <p>
        <Trans>Die Stellungnahme, zu der er gehört, wurde inzwischen eingereicht oder gelöscht.</Trans>
      </p>
      <p className="st-written" dir="auto">
        {words.point.comment}
      </p>
      {words.point.proposedText !== '' && (
        <p className="st-written" dir="auto">
          {words.point.proposedText}
        </p>
      )}
      <div className="st-actions">
        <Button isBusy={writing.isBusy} disabledBecause={writing.refusal} onClick={() => void keep(words)}>
          <Trans>Als neue Anmerkung behalten</Trans>
        </Button>
        <Button look="tertiary" onClick={() => void drop(words)}>
          <Trans>Verwerfen</Trans>
        </Button>
      </div>
    </Alert>
  ));
}
