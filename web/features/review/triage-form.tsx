import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { type PointKind, pointKinds } from '../../../shared/positions.ts';
import { triagePoint } from '../../../shared/review.ts';
import { api, ofVersion } from '../../platform/api.ts';
import { type KeptInputs, useBasedInput } from '../../platform/based-input.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Select } from '../../ui/select.tsx';
import { StaleChoice } from '../../ui/stale-choice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type Point, peopleQuery, tagsQuery, useChange } from './queries.ts';
import { splitTags, suggestTags } from './tag-words.ts';
import { kindWords } from './words.ts';

interface Triage {
  tags: string;
  assigneeId: string;
  dueOn: string;
  reviewKind: PointKind | '';
}

const triageOf = ({ tags, assigneeId, dueOn, reviewKind }: Point): Triage => ({
  tags: tags.join(', '),
  assigneeId: assigneeId ?? '',
  dueOn: dueOn ?? '',
  reviewKind: reviewKind ?? '',
});

const kept: KeptInputs<Triage> = new Map();

/** Tags, assignee, due date and review kind: set beside the point, never in it (R1). */
export function TriageForm({ procedureId, point }: { procedureId: string; point: Point }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const people = useQuery(peopleQuery(procedureId)).data?.items ?? [];
  const saved = { value: triageOf(point), version: point.version };
  const { input, version, theirs, change, resolve, forget } = useBasedInput(kept, point.id, saved);
  const { tags, assigneeId, dueOn, reviewKind } = input;
  const [isOpenAtFirst] = useState(point.status === 'received');
  const listId = useId();
  const suggestions = suggestTags(tags, useQuery(tagsQuery(procedureId)).data?.items ?? []);
  const wordsOf = (value: Triage) => [
    value.tags,
    people.find(({ id }) => id === value.assigneeId)?.name ?? '',
    value.dueOn && format.date(value.dueOn),
    value.reviewKind && i18n._(kindWords[value.reviewKind]),
  ];
  const save = useChange(procedureId, () =>
    api(triagePoint, {
      params: { procedureId, pointId: point.id },
      ifMatch: ofVersion(version ?? point.version),
      body: {
        tags: splitTags(tags),
        assigneeId: assigneeId === '' ? null : assigneeId,
        dueOn: dueOn === '' ? null : dueOn,
        reviewKind: reviewKind === '' ? null : reviewKind,
      },
    }),
  );
  const labels = [t`Schlagwörter`, t`Zuständig`, t`Zu beantworten bis`, t`Art aus Sicht der Sachbearbeitung`];
  const twoStates = (other: Triage) => {
    const [mine, theirs] = [wordsOf(input), wordsOf(other)];
    return labels.map((label, index) => ({ label, mine: mine[index] ?? '', theirs: theirs[index] ?? '' }));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(undefined, { onSuccess: forget });
  };
  return (
    <Disclosure summary={<Trans>Sichtung: Schlagwörter, Zuständigkeit und Frist</Trans>} open={isOpenAtFirst}>
      <form onSubmit={submit} className="st-form">
        {theirs !== null && <StaleChoice fields={twoStates(theirs)} isBusy={false} onChoose={resolve} />}
        {save.error && save.error.code !== 'stale' && <Alert kind="danger">{save.error.detail}</Alert>}
        {save.isSuccess && (
          <Alert kind="success">
            <Trans>Gespeichert</Trans>
          </Alert>
        )}
        <TextField
          label={t`Schlagwörter`}
          hint={t`Mehrere durch Komma getrennt`}
          isOptional
          data-desk-tags
          list={listId}
          autoComplete="off"
          value={tags}
          onChange={(event) => change({ ...input, tags: event.target.value })}
        />
        <datalist id={listId}>
          {suggestions.map((value) => (
            <option key={value} value={value} />
          ))}
        </datalist>
        <Select
          label={t`Zuständig`}
          isOptional
          data-desk-assignee
          placeholder={t`Niemand`}
          value={assigneeId}
          onChange={(event) => change({ ...input, assigneeId: event.target.value })}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <DateField
          label={t`Zu beantworten bis`}
          isOptional
          value={dueOn}
          onChange={(event) => change({ ...input, dueOn: event.target.value })}
        />
        <Select
          label={t`Art aus Sicht der Sachbearbeitung`}
          isOptional
          placeholder={t`Wie eingereicht`}
          value={reviewKind}
          onChange={({ target }) =>
            change({ ...input, reviewKind: pointKinds.find((kind) => kind === target.value) ?? '' })
          }
          options={pointKinds.map((kind) => ({ value: kind, label: i18n._(kindWords[kind]) }))}
        />
        <div className="st-actions">
          <Button
            type="submit"
            isBusy={save.isPending}
            disabledBecause={
              theirs === null ? undefined : t`Bitte entscheiden Sie zuerst, welche Angaben gelten sollen.`
            }
          >
            <Trans>Sichtung speichern</Trans>
          </Button>
        </div>
      </form>
    </Disclosure>
  );
}
