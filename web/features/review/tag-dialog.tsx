import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { writeTag } from '../../../shared/tags.ts';
import { api, ofVersion } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { StaleChoice } from '../../ui/stale-choice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { peopleQuery, type Tag, tagsQuery, useChange } from './queries.ts';

interface TagDialogProps {
  procedureId: string;
  /** The tag that is changed, null for a new one. */
  tag: Tag | null;
  onClose: () => void;
}

const inputOf = (tag: Tag | null) => ({
  tag: tag?.tag ?? '',
  theme: tag?.theme ?? '',
  assigneeId: tag?.assignee?.id ?? '',
  retired: tag?.retired ?? false,
});

/** Lists a tag, or changes its words, its theme, who is given its points, and whether it is still given. */
export function TagDialog({ procedureId, tag, onClose }: TagDialogProps) {
  const { t } = useLingui();
  const formId = useId();
  const [input, setInput] = useState(inputOf(tag));
  const [version, setVersion] = useState(tag?.version ?? null);
  const [isMissing, setMissing] = useState(false);
  const people = useQuery(peopleQuery(procedureId)).data?.items ?? [];
  const listed = useQuery(tagsQuery(procedureId)).data?.items ?? [];
  const saved = listed.find((one) => one.tag === (tag ?? input).tag) ?? null;
  const save = useChange(procedureId, () =>
    api(writeTag, {
      params: { procedureId },
      query: { tag: tag?.tag ?? input.tag },
      body: { ...input, assigneeId: input.assigneeId === '' ? null : input.assigneeId },
      ...(version === null ? { ifNoneMatch: '*' } : { ifMatch: ofVersion(version) }),
    }),
  );
  const isStale = save.error?.code === 'stale';
  const theirs = inputOf(saved);
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? '';
  const retiredWords = (retired: boolean) => (retired ? t`Ja` : t`Nein`);
  const labels = { theme: t`Themenbereich`, assignee: t`Zuständig`, retired: t`Nicht mehr vergeben` };
  const resolve = (choice: 'mine' | 'theirs') => {
    if (choice === 'theirs') setInput(theirs);
    setVersion(saved?.version ?? null);
    save.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (input.tag.trim() === '') setMissing(true);
    else save.mutate(undefined, { onSuccess: onClose });
  };
  return (
    <Dialog
      isOpen
      title={tag === null ? t`Schlagwort anlegen` : t`Schlagwort ändern`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>
            <Trans>Abbrechen</Trans>
          </Button>
          <Button
            type="submit"
            form={formId}
            look="primary"
            isBusy={save.isPending}
            disabledBecause={isStale ? t`Bitte entscheiden Sie zuerst, welche Angaben gelten sollen.` : undefined}
          >
            <Trans>Speichern</Trans>
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} className="st-form">
        {isStale && saved && (
          <StaleChoice
            fields={[
              { label: labels.theme, mine: input.theme, theirs: theirs.theme },
              { label: labels.assignee, mine: nameOf(input.assigneeId), theirs: nameOf(theirs.assigneeId) },
              { label: labels.retired, mine: retiredWords(input.retired), theirs: retiredWords(theirs.retired) },
            ]}
            isBusy={false}
            onChoose={resolve}
          />
        )}
        {save.error && !(isStale && saved) && <Alert kind="danger">{save.error.detail}</Alert>}
        <TextField
          label={t`Schlagwort`}
          hint={
            tag && tag.points > 0
              ? t`Ein anderer Wortlaut gilt für alle Einzelpunkte mit diesem Schlagwort.`
              : undefined
          }
          value={input.tag}
          maxLength={80}
          error={isMissing && input.tag.trim() === '' ? t`Bitte geben Sie das Schlagwort ein.` : undefined}
          onChange={({ target }) => setInput({ ...input, tag: target.value })}
        />
        <TextField
          label={labels.theme}
          isOptional
          value={input.theme}
          maxLength={120}
          onChange={({ target }) => setInput({ ...input, theme: target.value })}
        />
        <Select
          label={labels.assignee}
          hint={t`Bekommt Einzelpunkte, die noch niemandem zugeteilt sind, zusammen mit dem Schlagwort.`}
          isOptional
          placeholder={t`Niemand`}
          value={input.assigneeId}
          onChange={({ target }) => setInput({ ...input, assigneeId: target.value })}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
        {tag && (
          <Checkbox
            label={labels.retired}
            hint={t`Einzelpunkte, die es tragen, behalten es.`}
            checked={input.retired}
            onChange={({ target }) => setInput({ ...input, retired: target.checked })}
          />
        )}
      </form>
    </Dialog>
  );
}
