import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { importVersion } from '../../../shared/documents.ts';
import { api } from '../../platform/api.ts';
import { useKeptInput } from '../../platform/kept-input.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { MarkdownField } from './markdown-field.tsx';
import { useChange } from './queries.ts';

export interface ImportVersionProps {
  procedureId: string;
  documentId: string;
  isEmpty: boolean;
}

const keptTexts = new Map<string, string>();

/** Takes a whole text as the working version; sections that continue old ones keep their place in the record. */
export function ImportVersion(props: ImportVersionProps) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Trans>Ganzen Text einlesen</Trans>
      </Button>
      <Dialog isOpen={isOpen} title={t`Ganzen Text einlesen`} onClose={() => setOpen(false)}>
        <ImportForm {...props} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function ImportForm({ procedureId, documentId, isEmpty, onClose }: ImportVersionProps & { onClose: () => void }) {
  const { t } = useLingui();
  const markdown = useKeptInput(keptTexts, documentId, '');
  const [isChecked, setChecked] = useState(false);
  const take = useChange(procedureId, () =>
    api(importVersion, { params: { procedureId, documentId }, body: { markdown: markdown.value } }),
  );
  const isMissing = isChecked && markdown.value.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (markdown.value.trim() === '' || take.isPending) return;
    take.mutate(undefined, {
      onSuccess: () => {
        markdown.forget();
        onClose();
      },
    });
  };
  return (
    <form className="st-form" noValidate onSubmit={submit}>
      {take.error && <Alert kind="danger">{take.error.detail}</Alert>}
      {!isEmpty && (
        <Alert kind="warning" isLive={false} title={<Trans>Der Text ersetzt die ganze Arbeitsfassung</Trans>}>
          <Trans>
            Abschnitte, die darin weitergehen, behalten ihre Punkte und Verknüpfungen. Was fehlt, gilt als gestrichen.
            Eingefrorene Fassungen bleiben unberührt.
          </Trans>
        </Alert>
      )}
      <MarkdownField
        label={t`Text`}
        value={markdown.value}
        error={isMissing ? t`Bitte fügen Sie den Text ein oder wählen Sie eine Datei.` : take.error?.errors[0]?.message}
        onChange={markdown.change}
      />
      <div className="st-actions">
        <Button onClick={onClose}>
          <Trans>Abbrechen</Trans>
        </Button>
        <Button type="submit" look="primary" isBusy={take.isPending}>
          {isEmpty ? <Trans>Text einlesen</Trans> : <Trans>Arbeitsfassung ersetzen</Trans>}
        </Button>
      </div>
    </form>
  );
}
