import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { arrangeAgenda } from '../../../shared/meetings.ts';
import { api, ofVersion } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { AgendaDialog } from './agenda-dialog.tsx';
import { AgendaEntry } from './agenda-entry.tsx';
import { DecisionForm } from './decision-form.tsx';
import { type AgendaItem, type Meeting, useMeetingAct } from './queries.ts';

/** The agenda: arranged before, decided one by one or several at once in the meeting. */
export function Agenda({ procedureId, meeting }: { procedureId: string; meeting: Meeting }) {
  const { t } = useLingui();
  const [isAdding, setAdding] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const arrange = useMeetingAct(procedureId, (items: AgendaItem[]) =>
    api(arrangeAgenda, {
      params: { procedureId, meetingId: meeting.id },
      ifMatch: ofVersion(meeting.version),
      body: { items: items.map(({ subject, subjectId }) => ({ subject, id: subjectId })) },
    }),
  );
  const { items } = meeting;
  const mayArrange = meeting.can.arrange === true;
  const mayDecide = meeting.can.decide === true;
  const open = items.filter((item) => item.result === null && item.open);
  const choose = (ids: string[], isChosen: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (isChosen) next.add(id);
      else next.delete(id);
    }
    setChosen(next);
  };
  return (
    <section aria-labelledby="tagesordnung" className="frame-section">
      <div className="frame-section__head">
        <h2 id="tagesordnung">
          <Trans>Tagesordnung</Trans>
        </h2>
        {mayArrange && (
          <Button icon="add" onClick={() => setAdding(true)}>
            <Trans>Vorschläge aufnehmen</Trans>
          </Button>
        )}
      </div>
      {arrange.error && <Alert kind="danger">{arrange.error.detail}</Alert>}
      {items.length === 0 && (
        <p>
          <Trans>Noch steht kein Vorschlag auf der Tagesordnung.</Trans>
        </p>
      )}
      {mayDecide && open.length > 1 && (
        <Checkbox
          label={t`Alle offenen wählen`}
          checked={open.every(({ id }) => chosen.has(id))}
          onChange={({ target }) =>
            choose(
              open.map(({ id }) => id),
              target.checked,
            )
          }
        />
      )}
      <ol className="agenda">
        {items.map((item, place) => (
          <AgendaEntry
            key={item.id}
            procedureId={procedureId}
            meetingId={meeting.id}
            item={item}
            isChosen={chosen.has(item.id)}
            onChoose={mayDecide ? (isChosen) => choose([item.id], isChosen) : undefined}
            onMoveUp={
              mayArrange && place > 0
                ? () => arrange.mutate(items.toSpliced(place, 1).toSpliced(place - 1, 0, item))
                : undefined
            }
            onRemove={
              mayArrange && item.result === null
                ? () => arrange.mutate(items.filter(({ id }) => id !== item.id))
                : undefined
            }
          />
        ))}
      </ol>
      {mayDecide && items.length > 0 && (
        <DecisionForm
          procedureId={procedureId}
          meeting={meeting}
          items={items.filter(({ id }) => chosen.has(id))}
          onDone={() => setChosen(new Set())}
        />
      )}
      {isAdding && <AgendaDialog procedureId={procedureId} meeting={meeting} onClose={() => setAdding(false)} />}
    </section>
  );
}
