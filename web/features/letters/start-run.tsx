import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { startLetterRun } from '../../../shared/letters.ts';
import { api } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Select } from '../../ui/select.tsx';
import { useChange } from '../review/queries.ts';
import { roundsQuery } from '../rounds/queries.ts';
import type { LetterTemplate } from './queries.ts';

/** Has the letters of a round written. */
export function StartRun({ procedureId, templates }: { procedureId: string; templates: readonly LetterTemplate[] }) {
  const { t } = useLingui();
  const all = useQuery(roundsQuery(procedureId)).data?.items ?? [];
  const rounds = all.filter(({ status }) => status !== 'planned');
  const [template, setTemplate] = useState('');
  const [round, setRound] = useState('');
  const [partly, setPartly] = useState(false);
  const templateId = template || (templates[0]?.id ?? '');
  const roundId = round || (rounds.at(-1)?.id ?? '');
  const start = useChange(procedureId, () =>
    api(startLetterRun, { params: { procedureId }, body: { templateId, roundId, partly } }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (roundId !== '') start.mutate(undefined);
  };
  const isUnpublished = rounds.find(({ id }) => id === roundId)?.status !== 'published';
  return (
    <section className="st-panel" aria-labelledby="briefe-schreiben">
      <h2 id="briefe-schreiben">
        <Trans>Briefe einer Runde schreiben</Trans>
      </h2>
      <form className="st-form" onSubmit={submit}>
        {start.error && <Alert kind="danger">{start.error.detail}</Alert>}
        <Select
          label={t`Beteiligungsrunde`}
          value={roundId}
          onChange={({ target }) => setRound(target.value)}
          options={rounds.map(({ id, reference, title }) => ({ value: id, label: `${reference} ${title}` }))}
        />
        <Select
          label={t`Briefvorlage`}
          value={templateId}
          onChange={({ target }) => setTemplate(target.value)}
          options={templates.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Checkbox
          label={t`Auch, wenn noch nicht über alle Punkte entschieden ist`}
          hint={t`Sonst bekommt nur einen Brief, wer auf jeden Punkt eine Antwort hat.`}
          checked={partly}
          onChange={({ target }) => setPartly(target.checked)}
        />
        {isUnpublished && rounds.length > 0 && (
          <Alert kind="info" isLive={false}>
            <Trans>
              Die Ergebnisse dieser Runde sind noch nicht veröffentlicht. Die Briefe sind Entwürfe; bitte verschicken
              Sie sie erst danach.
            </Trans>
          </Alert>
        )}
        <div className="st-actions">
          <Button
            type="submit"
            look="primary"
            isBusy={start.isPending}
            disabledBecause={roundId === '' ? t`Es ist noch keine Runde geöffnet.` : undefined}
          >
            <Trans>Briefe schreiben</Trans>
          </Button>
        </div>
      </form>
    </section>
  );
}
