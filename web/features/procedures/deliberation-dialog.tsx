import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { capacities, createDeliberation, editDeliberation } from '../../../shared/procedures.ts';
import { api, ofVersion } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type Deliberation, useFrameChange } from './queries.ts';
import { useCapacityWords } from './words.ts';

interface DeliberationDialogProps {
  procedureId: string;
  deliberation: Deliberation | null;
  onClose: () => void;
}

/** Enters or changes a deliberation; says what will be visible outside (R12). */
export function DeliberationDialog({ procedureId, deliberation, onClose }: DeliberationDialogProps) {
  const { t } = useLingui();
  const words = useCapacityWords();
  const [body, setBody] = useState(deliberation?.body ?? '');
  const [heldOn, setHeldOn] = useState(deliberation?.heldOn ?? '');
  const [capacity, setCapacity] = useState(deliberation?.capacity ?? 'information');
  const [isPublic, setPublic] = useState(deliberation?.public ?? true);
  const [isReleased, setReleased] = useState(deliberation?.released ?? false);
  const [reference, setReference] = useState(deliberation?.paper?.reference ?? '');
  const [title, setTitle] = useState(deliberation?.paper?.title ?? '');
  const [result, setResult] = useState(deliberation?.result ?? '');
  const save = useFrameChange(procedureId, () => {
    const paper =
      reference.trim() === ''
        ? null
        : {
            paperType: 'information' as const,
            ...deliberation?.paper,
            reference: reference.trim(),
            title: title.trim(),
          };
    const fields = { body, heldOn, capacity, public: isPublic, paper, result: result.trim() === '' ? null : result };
    return deliberation
      ? api(editDeliberation, {
          params: { procedureId, deliberationId: deliberation.id },
          ifMatch: ofVersion(deliberation.version),
          body: { ...fields, ...(isPublic ? {} : { released: isReleased }) },
        })
      : api(createDeliberation, { params: { procedureId }, body: fields });
  });
  const errorAt = (pointer: string) => save.error?.errors.find((error) => error.pointer === pointer)?.message;
  return (
    <Dialog
      isOpen
      title={deliberation ? t`Beratung bearbeiten` : t`Beratung eintragen`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>
            <Trans>Abbrechen</Trans>
          </Button>
          <Button look="primary" isBusy={save.isPending} onClick={() => save.mutate(undefined, { onSuccess: onClose })}>
            <Trans>Speichern</Trans>
          </Button>
        </>
      }
    >
      {save.error && <Alert kind="danger">{save.error.detail}</Alert>}
      <TextField
        label={t`Gremium`}
        value={body}
        error={errorAt('/body')}
        onChange={(event) => setBody(event.target.value)}
      />
      <DateField
        label={t`Tag`}
        value={heldOn}
        error={errorAt('/heldOn')}
        onChange={(event) => setHeldOn(event.target.value)}
      />
      <Select
        label={t`Behandlung`}
        value={capacity}
        onChange={(event) => setCapacity(capacities.find((known) => known === event.target.value) ?? 'information')}
        options={capacities.map((value) => ({ value, label: words[value] }))}
      />
      <TextField
        label={t`Nummer der Vorlage`}
        isOptional
        value={reference}
        error={errorAt('/paper/reference')}
        onChange={(event) => setReference(event.target.value)}
      />
      <TextField
        label={t`Thema der Vorlage`}
        isOptional
        value={title}
        error={errorAt('/paper/title')}
        onChange={(event) => setTitle(event.target.value)}
      />
      <Checkbox
        label={t`Öffentliche Beratung`}
        checked={isPublic}
        onChange={(event) => setPublic(event.target.checked)}
      />
      {!isPublic && deliberation && (
        <Checkbox
          label={t`Freigeben: auch außen sichtbar`}
          hint={t`Ohne Freigabe sind Gremium, Tag und Ergebnis außerhalb der Verwaltung unsichtbar.`}
          checked={isReleased}
          onChange={(event) => setReleased(event.target.checked)}
        />
      )}
      <TextArea label={t`Ergebnis`} isOptional value={result} onChange={(event) => setResult(event.target.value)} />
    </Dialog>
  );
}
