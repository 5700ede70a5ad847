import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { arrangeAgenda } from '../../../shared/meetings.ts';
import { outcomeWords } from '../../../shared/outcome-words.ts';
import { api, ofVersion } from '../../platform/api.ts';
import { useLanguage } from '../../platform/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Loading } from '../../ui/loading.tsx';
import { candidatesQuery, type Meeting, useMeetingAct } from './queries.ts';

interface AgendaDialogProps {
  procedureId: string;
  meeting: Meeting;
  onClose: () => void;
}

/** Puts open proposals on the agenda; those that another meeting has on its own are not offered. */
export function AgendaDialog({ procedureId, meeting, onClose }: AgendaDialogProps) {
  const { t } = useLingui();
  const outcomes = outcomeWords[useLanguage().language];
  const { data } = useQuery(candidatesQuery(procedureId, meeting.id));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const add = useMeetingAct(procedureId, () => {
    const standing = meeting.items.map(({ subject, subjectId }) => ({ subject, id: subjectId }));
    const added = (data?.items ?? []).filter(({ id }) => chosen.has(id)).map(({ subject, id }) => ({ subject, id }));
    return api(arrangeAgenda, {
      params: { procedureId, meetingId: meeting.id },
      ifMatch: ofVersion(meeting.version),
      body: { items: [...standing, ...added] },
    });
  });
  const candidates = data?.items ?? [];
  const areAllChosen = candidates.length > 0 && candidates.every(({ id }) => chosen.has(id));
  const choose = (ids: string[], isChosen: boolean) => {
    const rest = new Set(chosen);
    for (const id of ids) {
      if (isChosen) rest.add(id);
      else rest.delete(id);
    }
    setChosen(rest);
  };
  return (
    <Dialog
      isOpen
      title={t`Vorschläge auf die Tagesordnung`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>
            <Trans>Abbrechen</Trans>
          </Button>
          <Button
            look="primary"
            isBusy={add.isPending}
            disabledBecause={chosen.size === 0 ? t`Bitte wählen Sie mindestens einen Vorschlag.` : undefined}
            onClick={() => add.mutate(undefined, { onSuccess: onClose })}
          >
            <Trans>Aufnehmen</Trans>
          </Button>
        </>
      }
    >
      {add.error && <Alert kind="danger">{add.error.detail}</Alert>}
      {!data && <Loading lines={4} />}
      {data && candidates.length === 0 && (
        <p>
          <Trans>Es gibt keinen offenen Vorschlag, der noch auf keiner Tagesordnung steht.</Trans>
        </p>
      )}
      {candidates.length > 1 && (
        <Checkbox
          label={t`Alle wählen`}
          checked={areAllChosen}
          onChange={({ target }) =>
            choose(
              candidates.map(({ id }) => id),
              target.checked,
            )
          }
        />
      )}
      {candidates.map(({ id, reference, outcome, reason }) => (
        <Checkbox
          key={id}
          label={`${reference}: ${outcomes[outcome]}`}
          hint={reason.slice(0, 160)}
          checked={chosen.has(id)}
          onChange={({ target }) => choose([id], target.checked)}
        />
      ))}
    </Dialog>
  );
}
