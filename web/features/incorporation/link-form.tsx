import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useId, useState } from 'react';
import { changes, createIncorporation } from '../../../shared/incorporation.ts';
import { api } from '../../platform/api.ts';
import { useKeptInput } from '../../platform/kept-input.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { changeWords } from '../documents/change-badge.tsx';
import { useChange, type Version } from '../documents/queries.ts';
import { fieldAt, type LinkField, type LinkFields, linkBody, missingFields } from './link-fields.ts';
import { LinkWording } from './link-wording.tsx';
import type { Promising, SilentChange } from './queries.ts';

export interface LinkFormProps {
  procedureId: string;
  version: Version;
  silentChanges: SilentChange[];
  promising: Promising[];
  initial: LinkFields;
  /** Under which name the form is kept when it is closed before it was sent. */
  keptAs: string;
  onClose: () => void;
  /** It was saved. */
  onDone: () => void;
}

const keptLinks = new Map<string, LinkFields>();

export function LinkForm(props: LinkFormProps) {
  const { procedureId, version, silentChanges, promising, initial, keptAs, onClose, onDone } = props;
  const { t, i18n } = useLingui();
  const id = useId();
  const { value: fields, change: write, forget } = useKeptInput(keptLinks, keptAs, initial);
  const [isChecked, setChecked] = useState(false);
  const set = (part: Partial<LinkFields>) => write({ ...fields, ...part });
  const link = useChange(procedureId, () =>
    api(createIncorporation, { params: { procedureId }, body: linkBody(fields, version.id) }),
  );
  const errors = useLinkErrors(isChecked ? missingFields(fields) : [], link.error?.errors ?? []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (missingFields(fields).length > 0 || link.isPending) return;
    link.mutate(undefined, {
      onSuccess: () => {
        forget();
        onDone();
      },
    });
  };
  const fieldId = (name: LinkField) => `${id}-${name}`;
  const ordered = promising.toSorted(
    (one, other) => nearness(one, initial.sectionKey) - nearness(other, initial.sectionKey),
  );
  return (
    <form className="st-form" noValidate onSubmit={submit}>
      {link.error && link.error.errors.length === 0 && <Alert kind="danger">{link.error.detail}</Alert>}
      <ErrorSummary errors={[...errors].map(([name, message]) => ({ fieldId: fieldId(name), message }))} />
      {promising.length === 0 && (
        <Alert kind="info" isLive={false} title={<Trans>Noch kein Einzelpunkt ist berücksichtigt</Trans>}>
          <Trans>
            Verknüpfen lassen sich beschlossene Entscheidungen „Berücksichtigt“ und „Teilweise berücksichtigt“. Für
            andere Änderungen geben Sie eine Quelle an.
          </Trans>
        </Alert>
      )}
      <Select
        id={fieldId('subject')}
        label={t`Einzelpunkt oder Argumentgruppe dahinter`}
        placeholder={t`Bitte wählen`}
        value={fields.subject}
        error={errors.get('subject')}
        onChange={(event) => set({ subject: event.target.value })}
        options={ordered.map(({ key, reference, title }) => ({ value: key, label: `${reference} · ${title}` }))}
      />
      <RadioGroup
        name={fieldId('change')}
        label={t`Was ist geschehen?`}
        isHorizontal
        value={fields.change}
        onChange={(event) => set({ change: changes.find((known) => known === event.target.value) ?? 'changed' })}
        options={changes.map((value) => ({ value, label: i18n._(changeWords[value]) }))}
      />
      <LinkWording
        fields={fields}
        set={set}
        errors={errors}
        fieldId={fieldId}
        sections={version.sections}
        silentChanges={silentChanges}
      />
      <TextArea
        id={fieldId('note')}
        label={t`Hinweis`}
        hint={t`Für die Organisation zu lesen`}
        rows={2}
        maxLength={4000}
        isOptional
        value={fields.note}
        error={errors.get('note')}
        onChange={(event) => set({ note: event.target.value })}
      />
      <div className="st-actions">
        <Button onClick={onClose}>
          <Trans>Abbrechen</Trans>
        </Button>
        <Button type="submit" look="primary" isBusy={link.isPending}>
          <Trans>Änderung verknüpfen</Trans>
        </Button>
      </div>
    </form>
  );
}

/** Points about the section first. */
const nearness = ({ sectionKey }: Promising, wanted: string): number => (sectionKey === wanted ? 0 : 1);

/** What is missing, else what the server found wrong, by field. */
function useLinkErrors(missing: LinkField[], found: { pointer: string; message: string }[]): Map<LinkField, string> {
  const { t } = useLingui();
  const words: Partial<Record<LinkField, string>> = {
    subject: t`Bitte wählen Sie den Einzelpunkt oder die Argumentgruppe.`,
    sectionKey: t`Bitte wählen Sie den Abschnitt.`,
    before: t`Bitte geben Sie den bisherigen Wortlaut an.`,
    after: t`Bitte geben Sie den neuen Wortlaut an.`,
    office: t`Bitte nennen Sie die Stelle, die die Maßnahme zugesagt hat.`,
  };
  const errors = new Map<LinkField, string>();
  for (const { pointer, message } of found) {
    const name = fieldAt(pointer);
    if (name) errors.set(name, message);
  }
  for (const name of missing) errors.set(name, words[name] ?? '');
  return errors;
}
