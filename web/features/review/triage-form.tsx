import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type PointKind, pointKinds } from '../../../shared/positions.ts';
import { triagePoint } from '../../../shared/review.ts';
import { api, ofVersion } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type Point, peopleQuery, useChange } from './queries.ts';
import { kindWords } from './words.ts';

/** Tags, assignee, due date and review kind: set beside the point, never in it (R1). */
export function TriageForm({ procedureId, point }: { procedureId: string; point: Point }) {
  const { t, i18n } = useLingui();
  const people = useQuery(peopleQuery(procedureId)).data?.items ?? [];
  const [tags, setTags] = useState(point.tags.join(', '));
  const [assigneeId, setAssigneeId] = useState(point.assigneeId ?? '');
  const [dueOn, setDueOn] = useState(point.dueOn ?? '');
  const [reviewKind, setReviewKind] = useState<PointKind | ''>(point.reviewKind ?? '');
  const save = useChange(procedureId, () =>
    api(triagePoint, {
      params: { procedureId, pointId: point.id },
      ifMatch: ofVersion(point.version),
      body: {
        tags: [...new Set(tags.split(',').map((tag) => tag.trim()))].filter((tag) => tag !== ''),
        assigneeId: assigneeId === '' ? null : assigneeId,
        dueOn: dueOn === '' ? null : dueOn,
        reviewKind: reviewKind === '' ? null : reviewKind,
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(undefined);
  };
  return (
    <Disclosure
      summary={<Trans>Sichtung: Schlagwörter, Zuständigkeit und Frist</Trans>}
      open={point.status === 'received'}
    >
      <form onSubmit={submit} className="st-form">
        {save.error && <Alert kind="danger">{save.error.detail}</Alert>}
        {save.isSuccess && (
          <Alert kind="success">
            <Trans>Gespeichert</Trans>
          </Alert>
        )}
        <TextField
          label={t`Schlagwörter`}
          hint={t`Mehrere durch Komma getrennt`}
          isOptional
          value={tags}
          onChange={(event) => setTags(event.target.value)}
        />
        <Select
          label={t`Zuständig`}
          isOptional
          placeholder={t`Niemand`}
          value={assigneeId}
          onChange={(event) => setAssigneeId(event.target.value)}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <DateField
          label={t`Zu beantworten bis`}
          isOptional
          value={dueOn}
          onChange={(event) => setDueOn(event.target.value)}
        />
        <Select
          label={t`Art aus Sicht der Sachbearbeitung`}
          isOptional
          placeholder={t`Wie eingereicht`}
          value={reviewKind}
          onChange={(event) => setReviewKind(pointKinds.find((kind) => kind === event.target.value) ?? '')}
          options={pointKinds.map((kind) => ({ value: kind, label: i18n._(kindWords[kind]) }))}
        />
        <div className="st-actions">
          <Button type="submit" isBusy={save.isPending}>
            <Trans>Sichtung speichern</Trans>
          </Button>
        </div>
      </form>
    </Disclosure>
  );
}
