import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { recordAttendance } from '../../../shared/meetings.ts';
import { api, ofVersion } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { type Meeting, useMeetingAct } from './queries.ts';

type Seat = Meeting['attendance'][number];

/**
 * Who is there, by seat. The first time, the meeting begins. Each click belongs to its seat alone: what somebody else noted
 * meanwhile is shown at the other seats before anything is saved, and stays (R16).
 */
export function AttendanceForm({ procedureId, meeting }: { procedureId: string; meeting: Meeting }) {
  const { t } = useLingui();
  const [clicked, setClicked] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isPresent = (seat: Seat) => clicked.get(seat.id) ?? seat.present;
  const save = useMeetingAct(procedureId, (presentSeatIds: string[]) =>
    api(recordAttendance, {
      params: { procedureId, meetingId: meeting.id },
      ifMatch: ofVersion(meeting.version),
      body: { presentSeatIds },
    }),
  );
  const submit = () => {
    const sent = meeting.attendance.filter(isPresent).map(({ id }) => id);
    const isStillToSend = ([id, present]: [string, boolean]) => sent.includes(id) !== present;
    save.mutate(sent, { onSuccess: () => setClicked((now) => new Map([...now].filter(isStillToSend))) });
  };
  const hint = ({ organisationName, voting }: Seat) => {
    if (organisationName === null) return voting ? t`stimmt ab` : t`berät`;
    return voting ? t`${organisationName}, stimmt ab` : t`${organisationName}, berät`;
  };
  if (meeting.attendance.length === 0) {
    return (
      <Alert kind="info">
        <Trans>Das Arbeitsgremium hat noch keine Sitze. Bitte richten Sie es zuerst ein.</Trans>
      </Alert>
    );
  }
  return (
    <div className="attendance">
      <fieldset className="kern-fieldset">
        <legend className="kern-label">
          <Trans>Anwesende Sitze</Trans>
        </legend>
        {meeting.attendance.map((seat) => (
          <Checkbox
            key={seat.id}
            label={seat.function}
            hint={hint(seat)}
            checked={isPresent(seat)}
            onChange={({ target }) => setClicked(new Map(clicked).set(seat.id, target.checked))}
          />
        ))}
      </fieldset>
      {save.error && <Alert kind="danger">{save.error.detail}</Alert>}
      <Button isBusy={save.isPending} onClick={submit}>
        {meeting.status === 'planned' ? <Trans>Sitzung eröffnen</Trans> : <Trans>Anwesenheit ändern</Trans>}
      </Button>
    </div>
  );
}

/** Who is there or was; before the meeting begins, whose seats there are. */
export function AttendanceList({ meeting: { attendance, status } }: { meeting: Meeting }) {
  return (
    <ul>
      {attendance.map((seat) => (
        <li key={seat.id}>
          {status === 'planned' ? (
            seat.function
          ) : seat.present ? (
            <Trans>{seat.function}: anwesend</Trans>
          ) : (
            <Trans>{seat.function}: nicht anwesend</Trans>
          )}
        </li>
      ))}
    </ul>
  );
}
