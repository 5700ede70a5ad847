import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { OutcomeBadge } from '../../ui/outcome-badge.tsx';
import { useResultWords } from './meeting-words.tsx';
import type { AgendaItem } from './queries.ts';
import { WrittenVote } from './written-vote.tsx';

interface AgendaEntryProps {
  procedureId: string;
  meetingId: string;
  item: AgendaItem;
  isChosen: boolean;
  /** Absent where the reader does not keep the minutes. */
  onChoose: ((isChosen: boolean) => void) | undefined;
  /** Absent where it stands first, or the agenda is closed. */
  onMoveUp: (() => void) | undefined;
  onRemove: (() => void) | undefined;
}

/** One proposal on the agenda: what is proposed, who does not vote, what the meeting said. */
export function AgendaEntry({ procedureId, meetingId, item, ...acts }: AgendaEntryProps) {
  const { t } = useLingui();
  const format = useFormat();
  const words = useResultWords()(item);
  const { reference, outcome, reason, notVoting, result, remark, open } = item;
  const barred = format.list(notVoting.map((seat) => seat.function));
  return (
    <li className="agenda-entry">
      {acts.onChoose && (
        <Checkbox
          label={t`${reference} wählen`}
          checked={acts.isChosen}
          onChange={({ target }) => acts.onChoose?.(target.checked)}
        />
      )}
      <h3>
        {item.subject === 'point' ? (
          <Link to={paths.points} params={{ procedureId }} search={{ punkt: item.subjectId }}>
            {reference}
          </Link>
        ) : (
          <Link to={paths.topic} params={{ procedureId, topicId: item.subjectId }}>
            {reference}
          </Link>
        )}
      </h3>
      <p className="st-meta">
        <OutcomeBadge outcome={outcome} />
        {words !== null && <strong>{words}</strong>}
        {words === null && !open && <Trans>Der Vorschlag ist nicht mehr offen.</Trans>}
      </p>
      {reason && <p className="st-written">{reason}</p>}
      {remark && (
        <p className="st-written">
          <Trans>Bemerkung: {remark}</Trans>
        </p>
      )}
      {notVoting.length > 0 && (
        <p>
          <Trans>Stimmt nicht ab, weil die eigene Organisation betroffen ist: {barred}</Trans>
        </p>
      )}
      {result === null && <WrittenVote procedureId={procedureId} meetingId={meetingId} item={item} />}
      {(acts.onMoveUp || acts.onRemove) && (
        <div className="st-actions">
          {acts.onMoveUp && (
            <Button look="tertiary" aria-label={t`${reference} nach oben`} onClick={acts.onMoveUp}>
              <Trans>Nach oben</Trans>
            </Button>
          )}
          {acts.onRemove && (
            <Button look="tertiary" aria-label={t`${reference} von der Tagesordnung nehmen`} onClick={acts.onRemove}>
              <Trans>Herunternehmen</Trans>
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
