import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import type { WireBody } from '../../../shared/endpoint.ts';
import { decideItems } from '../../../shared/meetings.ts';
import { api, ofVersion } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type AgendaItem, type Meeting, useMeetingAct } from './queries.ts';

interface DecisionFormProps {
  procedureId: string;
  meeting: Meeting;
  /** What is decided together: all of it or nothing. */
  items: AgendaItem[];
  onDone: () => void;
}

type Way = WireBody<typeof decideItems>['by'];

/** Records what the meeting decides on the chosen items, one or several at once. */
export function DecisionForm({ procedureId, meeting, items, onDone }: DecisionFormProps) {
  const { t } = useLingui();
  const [by, setBy] = useState<Way>('consensus');
  const [votes, setVotes] = useState({ yes: '0', no: '0', abstained: '0' });
  const [remark, setRemark] = useState('');
  const record = useMeetingAct(procedureId, (body: WireBody<typeof decideItems>) =>
    api(decideItems, { params: { procedureId, meetingId: meeting.id }, ifMatch: ofVersion(meeting.version), body }),
  );
  const chosen = items.map(({ id, version }) => ({ id, version }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { yes, no, abstained } = votes;
    const body =
      by === 'votes'
        ? { by, items: chosen, yes: Number(yes), no: Number(no), abstained: Number(abstained) }
        : by === 'return'
          ? { by, items: chosen, remark }
          : { by, items: chosen };
    record.mutate(body, { onSuccess: onDone });
  };
  const count = (name: keyof typeof votes, label: string) => (
    <TextField
      label={label}
      type="number"
      min={0}
      max={100}
      value={votes[name]}
      onChange={({ target }) => setVotes({ ...votes, [name]: target.value })}
    />
  );
  const isDecided = items.some(({ result }) => result !== null);
  return (
    <form className="st-form" noValidate onSubmit={submit}>
      <p>
        <strong>
          <Plural value={items.length} one="Ein Vorschlag gewählt" other="# Vorschläge gewählt" />
        </strong>
      </p>
      {record.error && <Alert kind="danger">{record.error.detail}</Alert>}
      <RadioGroup
        name="beschluss"
        label={t`Was sagt die Sitzung?`}
        value={by}
        onChange={({ target }) => setBy(ways.find((way) => way === target.value) ?? 'consensus')}
        options={[
          { value: 'consensus', label: t`Im Einvernehmen annehmen`, hint: t`Niemand ist dagegen.` },
          { value: 'votes', label: t`Abstimmen`, hint: t`Schriftliche Stimmen abwesender Sitze kommen hinzu.` },
          { value: 'return', label: t`Mit einer Bemerkung zurückgeben` },
          ...(isDecided ? [{ value: 'clear', label: t`Festgehaltenes zurücknehmen` }] : []),
        ]}
      />
      {by === 'votes' && (
        <>
          {count('yes', t`Ja-Stimmen der Anwesenden`)}
          {count('no', t`Nein-Stimmen der Anwesenden`)}
          {count('abstained', t`Enthaltungen der Anwesenden`)}
        </>
      )}
      {by === 'return' && (
        <TextArea label={t`Bemerkung`} value={remark} onChange={({ target }) => setRemark(target.value)} />
      )}
      <Button
        look="primary"
        type="submit"
        isBusy={record.isPending}
        disabledBecause={items.length === 0 ? t`Bitte wählen Sie in der Tagesordnung, worum es geht.` : undefined}
      >
        <Trans>Ergebnis festhalten</Trans>
      </Button>
    </form>
  );
}

const ways: Way[] = ['consensus', 'votes', 'return', 'clear'];
