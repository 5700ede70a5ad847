import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useRef, useState } from 'react';
import { createSource, sourceKinds } from '../../../shared/documents.ts';
import { api } from '../../platform/api.ts';
import { useKeptInput } from '../../platform/kept-input.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useChange, type VersionAddress } from '../documents/queries.ts';
import { resolutionsQuery } from '../resolutions/queries.ts';
import { ChangedSentence, nameOf } from './changed-sentence.tsx';
import type { SilentChange, SourceKind } from './queries.ts';
import { oneLine, sourceWords } from './words.ts';

export interface SourceDialogProps {
  address: VersionAddress;
  /** The sentences that have this source; null while closed. */
  changes: SilentChange[] | null;
  onClose: () => void;
  /** It was saved. */
  onDone: () => void;
}

/** States where changed sentences come from when no point asked for them (R7). */
export function SourceDialog({ address, changes, onClose, onDone }: SourceDialogProps) {
  const { t } = useLingui();
  return (
    <Dialog isOpen={changes !== null} title={t`Quelle angeben`} onClose={onClose}>
      {changes && <SourceForm address={address} changes={changes} onClose={onClose} onDone={onDone} />}
    </Dialog>
  );
}

const keptSources = new Map<string, { kind: SourceKind | ''; note: string; resolutionId: string }>();

function SourceForm({ address, changes, onClose, onDone }: SourceDialogProps & { changes: SilentChange[] }) {
  const { t, i18n } = useLingui();
  const id = useId();
  const { value, change, forget } = useKeptInput(keptSources, changes.map(nameOf).join(), {
    kind: '',
    note: '',
    resolutionId: '',
  });
  const resolutions = useQuery({ ...resolutionsQuery(address.procedureId), enabled: value.kind === 'resolution' }).data;
  const known = resolutions?.items.filter(({ isKnownOutside }) => isKnownOutside) ?? [];
  const resolutionId = value.kind === 'resolution' ? value.resolutionId : null;
  const [isChecked, setChecked] = useState(false);
  const stated = useRef(new Set<SilentChange>());
  const state = useChange(address.procedureId, async (kind: SourceKind) => {
    for (const silent of changes) {
      if (stated.current.has(silent)) continue;
      const { sectionKey, change, before, after } = silent;
      const quote = change === 'deleted' ? before : after;
      await api(createSource, {
        params: { ...address },
        body: { sectionKey, kind, change, quote, note: value.note, resolutionId },
      });
      stated.current.add(silent);
    }
  });
  const errors = {
    kind: isChecked && value.kind === '' ? t`Bitte wählen Sie die Quelle.` : undefined,
    resolution: isChecked && resolutionId === '' ? t`Bitte wählen Sie den Beschluss.` : undefined,
    note: isChecked && value.note.trim() === '' ? t`Bitte nennen Sie die Fundstelle oder den Anlass.` : undefined,
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (value.kind === '' || value.note.trim() === '' || resolutionId === '' || state.isPending) return;
    state.mutate(value.kind, {
      onSuccess: () => {
        forget();
        onDone();
      },
    });
  };
  return (
    <form className="st-form" noValidate onSubmit={submit}>
      {state.error && (
        <Alert kind="danger" title={<Trans>Die Quelle ist noch nicht gespeichert</Trans>}>
          {state.error.detail}
        </Alert>
      )}
      <ErrorSummary
        errors={[
          ...(errors.kind ? [{ fieldId: `${id}-kind`, message: errors.kind }] : []),
          ...(errors.resolution ? [{ fieldId: `${id}-resolution`, message: errors.resolution }] : []),
          ...(errors.note ? [{ fieldId: `${id}-note`, message: errors.note }] : []),
        ]}
      />
      {changes.length === 1 && changes[0] ? (
        <ChangedSentence change={changes[0]} />
      ) : (
        <p>
          <Plural
            value={changes.length}
            one="Die Quelle gilt für # Satz."
            other="Die Quelle gilt für alle # Sätze dieses Abschnitts, die noch keinen Grund haben."
          />
        </p>
      )}
      <RadioGroup
        id={`${id}-kind`}
        name={`${id}-kind`}
        label={t`Woher kommt die Änderung?`}
        error={errors.kind}
        value={value.kind}
        onChange={(event) =>
          change({ ...value, kind: sourceKinds.find((known) => known === event.target.value) ?? '' })
        }
        options={sourceKinds.map((kind) => ({
          value: kind,
          label: i18n._(sourceWords[kind].word),
          hint: i18n._(sourceWords[kind].when),
        }))}
      />
      {value.kind === 'resolution' && (
        <Select
          id={`${id}-resolution`}
          label={t`Beschluss`}
          hint={t`Eingetragen werden Beschlüsse in der Beratungsfolge; hier stehen die öffentlichen und freigegebenen.`}
          placeholder={t`Bitte wählen`}
          value={value.resolutionId}
          error={errors.resolution}
          onChange={({ target }) => change({ ...value, resolutionId: target.value })}
          options={known.map(({ id: knownId, reference, body }) => ({
            value: knownId,
            label: `${reference}, ${body}`,
          }))}
        />
      )}
      <TextArea
        id={`${id}-note`}
        label={t`Fundstelle oder Anlass`}
        hint={t`Für alle zu lesen, zum Beispiel: Paragraf, Seite, Nummer des Beschlusses.`}
        rows={2}
        maxLength={2000}
        value={value.note}
        error={errors.note}
        onChange={(event) => change({ ...value, note: oneLine(event.target.value) })}
      />
      <div className="st-actions">
        <Button onClick={onClose}>
          <Trans>Abbrechen</Trans>
        </Button>
        <Button type="submit" look="primary" isBusy={state.isPending}>
          <Trans>Quelle angeben</Trans>
        </Button>
      </div>
    </form>
  );
}
