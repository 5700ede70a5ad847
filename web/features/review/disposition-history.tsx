import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { OutcomeBadge } from '../../ui/outcome-badge.tsx';
import type { Disposition } from './queries.ts';

/** Every version of a decision, with who and when: nothing is ever overwritten (R18). */
export function DispositionHistory({ procedureId, history }: { procedureId: string; history: Disposition['history'] }) {
  const { t } = useLingui();
  const format = useFormat();
  const acts = {
    proposed: t`Vorgeschlagen`,
    returned: t`Zurückgegeben`,
    adopted: t`Beschlossen`,
    reopened: t`Wieder aufgenommen`,
  };
  return (
    <Disclosure summary={<Trans>Verlauf der Entscheidung</Trans>}>
      <ol className="st-history">
        {history.map((entry) => (
          <li key={`${entry.version} ${entry.act} ${entry.at}`}>
            <p>
              <strong>{acts[entry.act]}</strong> · {format.dateTime(entry.at)}
              {entry.by && ` · ${entry.by}`}
            </p>
            <InMeeting procedureId={procedureId} act={entry} />
            {entry.outcome && <OutcomeBadge outcome={entry.outcome} />}
            {entry.reason && <p className="st-written">{entry.reason}</p>}
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}

/** In which meeting the working group decided, and how; by its link the agenda and the minutes open. */
function InMeeting({ procedureId, act }: { procedureId: string; act: Disposition['history'][number] }) {
  const format = useFormat();
  const { meeting, votes } = act;
  if (meeting === null) return null;
  const heldOn = format.date(meeting.heldOn);
  const params = { procedureId, meetingId: meeting.id };
  if (votes === null) {
    return (
      <p>
        <Trans>
          In der{' '}
          <Link to={paths.meeting} params={params}>
            Sitzung am {heldOn}
          </Link>{' '}
          im Einvernehmen
        </Trans>
      </p>
    );
  }
  const { yes, no, abstained } = votes;
  return (
    <p>
      <Trans>
        In der{' '}
        <Link to={paths.meeting} params={params}>
          Sitzung am {heldOn}
        </Link>{' '}
        mit {yes} Ja, {no} Nein und <Plural value={abstained} one="# Enthaltung" other="# Enthaltungen" />
      </Trans>
    </p>
  );
}
