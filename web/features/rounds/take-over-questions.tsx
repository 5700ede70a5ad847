import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Question } from '../../../shared/questions.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Select } from '../../ui/select.tsx';
import { questionTemplatesQuery } from './queries.ts';

interface TakeOverQuestionsProps {
  /** How many more questions the round can have. */
  room: number;
  onTake: (questions: Question[]) => void;
  onClose: () => void;
}

/** Chooses questions of an earlier round, of this or another procedure one coordinates, to ask them again. */
export function TakeOverQuestions({ room, onTake, onClose }: TakeOverQuestionsProps) {
  const { t } = useLingui();
  const { data, error } = useQuery(questionTemplatesQuery);
  const [roundId, setRoundId] = useState<string>();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [first] = data?.items ?? [];
  const template = data?.items.find((item) => item.roundId === roundId) ?? first;
  const chosen = template?.questions.filter(({ key }) => !left.has(key)) ?? [];
  const reason = useReason(chosen.length, room);
  return (
    <Dialog
      isOpen
      title={t`Fragen übernehmen`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>
            <Trans>Abbrechen</Trans>
          </Button>
          <Button
            look="primary"
            disabledBecause={reason}
            onClick={() => {
              onTake(chosen);
              onClose();
            }}
          >
            <Trans>Übernehmen</Trans>
          </Button>
        </>
      }
    >
      {error !== null && <Alert kind="danger">{error.message}</Alert>}
      {data === undefined && error === null && <Loading lines={4} />}
      {data !== undefined && template === undefined && (
        <p>
          <Trans>In Ihren Verfahren gibt es noch keine Runde mit Fragen.</Trans>
        </p>
      )}
      {data !== undefined && template !== undefined && (
        <>
          <Select
            label={t`Aus welcher Runde?`}
            value={template.roundId}
            options={data.items.map((item) => ({
              value: item.roundId,
              label: t`${item.roundTitle} (${item.procedureTitle})`,
            }))}
            onChange={({ target }) => {
              setRoundId(target.value);
              setLeft(new Set());
            }}
          />
          <fieldset className="kern-fieldset">
            <legend className="kern-label">
              <Trans>Diese Fragen übernehmen</Trans>
            </legend>
            <div className="kern-fieldset__body">
              {template.questions.map(({ key, label }) => (
                <Checkbox
                  key={key}
                  label={label}
                  checked={!left.has(key)}
                  onChange={({ target }) =>
                    setLeft((old) => {
                      const next = new Set(old);
                      if (target.checked) next.delete(key);
                      else next.add(key);
                      return next;
                    })
                  }
                />
              ))}
            </div>
          </fieldset>
        </>
      )}
    </Dialog>
  );
}

function useReason(chosen: number, room: number): string | undefined {
  const { t } = useLingui();
  if (chosen === 0) return t`Bitte wählen Sie mindestens eine Frage.`;
  return chosen > room ? t`So viele Fragen passen nicht mehr in die Runde: Möglich sind noch ${room}.` : undefined;
}
