import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { addToTopic, createTopic } from '../../../shared/review.ts';
import { api } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { topicsQuery, useChange } from './queries.ts';

export interface GroupDialogProps {
  procedureId: string;
  pointIds: string[];
  isOpen: boolean;
  onClose: (isDone: boolean) => void;
}

/** Puts chosen points into a topic, an existing one or a new one; every point keeps its own words (R8). */
export function GroupDialog({ procedureId, pointIds, isOpen, onClose }: GroupDialogProps) {
  const { t } = useLingui();
  const [topicId, setTopicId] = useState('');
  const [title, setTitle] = useState('');
  const [argument, setArgument] = useState('');
  const [isTitleMissing, setTitleMissing] = useState(false);
  const topics = useQuery({ ...topicsQuery(procedureId), enabled: isOpen }).data?.items ?? [];
  const group = useChange(procedureId, async () => {
    if (topicId) await api(addToTopic, { params: { procedureId, topicId }, body: { pointIds } });
    else await api(createTopic, { params: { procedureId }, body: { title, argument, pointIds } });
  });
  const submit = () => {
    if (topicId === '' && title.trim() === '') {
      setTitleMissing(true);
      return;
    }
    group.mutate(undefined, {
      onSuccess: () => {
        setTopicId('');
        setTitle('');
        setArgument('');
        onClose(true);
      },
    });
  };
  return (
    <Dialog
      isOpen={isOpen}
      title={t`In Argumentgruppe aufnehmen`}
      onClose={() => onClose(false)}
      footer={
        <>
          <Button onClick={() => onClose(false)}>
            <Trans>Abbrechen</Trans>
          </Button>
          <Button look="primary" isBusy={group.isPending} onClick={submit}>
            <Trans>Aufnehmen</Trans>
          </Button>
        </>
      }
    >
      {group.error && <Alert kind="danger">{group.error.detail}</Alert>}
      <p>
        <Plural
          value={pointIds.length}
          one="# Punkt wird aufgenommen. Er behält seinen eigenen Wortlaut."
          other="# Punkte werden aufgenommen. Jeder behält seinen eigenen Wortlaut."
        />
      </p>
      <Select
        label={t`Argumentgruppe`}
        value={topicId}
        onChange={(event) => setTopicId(event.target.value)}
        options={[
          { value: '', label: t`Neue Argumentgruppe` },
          ...topics.map((topic) => ({ value: topic.id, label: `${topic.reference} ${topic.title}` })),
        ]}
      />
      {topicId === '' && (
        <>
          <TextField
            label={t`Titel`}
            value={title}
            error={
              isTitleMissing && title.trim() === '' ? t`Bitte geben Sie der Argumentgruppe einen Titel.` : undefined
            }
            onChange={(event) => setTitle(event.target.value)}
          />
          <TextArea
            label={t`Gemeinsames Argument`}
            isOptional
            value={argument}
            onChange={(event) => setArgument(event.target.value)}
          />
        </>
      )}
    </Dialog>
  );
}
