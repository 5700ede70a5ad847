import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { editTopic } from '../../../shared/review.ts';
import { api, ofVersion } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type Topic, useChange } from './queries.ts';

/** Title and common argument of a topic. Changing the argument of a proposed topic makes its author (R5). */
export function TopicForm({ procedureId, topic, onDone }: { procedureId: string; topic: Topic; onDone: () => void }) {
  const { t } = useLingui();
  const [title, setTitle] = useState(topic.title);
  const [argument, setArgument] = useState(topic.argument);
  const [base] = useState(topic.version);
  const save = useChange(procedureId, () =>
    api(editTopic, { params: { procedureId, topicId: topic.id }, ifMatch: ofVersion(base), body: { title, argument } }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(undefined, { onSuccess: onDone });
  };
  return (
    <form className="st-form" onSubmit={submit}>
      {save.error && <Alert kind="danger">{save.error.detail}</Alert>}
      <TextField label={t`Titel`} value={title} onChange={(event) => setTitle(event.target.value)} />
      <TextArea
        label={t`Gemeinsames Argument`}
        value={argument}
        onChange={(event) => setArgument(event.target.value)}
      />
      <div className="st-actions">
        <Button onClick={onDone}>
          <Trans>Abbrechen</Trans>
        </Button>
        <Button type="submit" look="primary" isBusy={save.isPending}>
          <Trans>Speichern</Trans>
        </Button>
      </div>
    </form>
  );
}
