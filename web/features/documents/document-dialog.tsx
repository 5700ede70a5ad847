import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { createDocument } from '../../../shared/documents.ts';
import { paths } from '../../paths.ts';
import { api } from '../../platform/api.ts';
import { useKeptInput } from '../../platform/kept-input.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { MarkdownField } from './markdown-field.tsx';
import { useChange } from './queries.ts';

export interface DocumentDialogProps {
  procedureId: string;
  isOpen: boolean;
  onClose: () => void;
}

/** Begins a document: title, note and, if it is at hand, the text. */
export function DocumentDialog({ procedureId, isOpen, onClose }: DocumentDialogProps) {
  const { t } = useLingui();
  return (
    <Dialog isOpen={isOpen} title={t`Dokument anlegen`} onClose={onClose}>
      <DocumentForm procedureId={procedureId} onClose={onClose} />
    </Dialog>
  );
}

const keptDocuments = new Map<string, { title: string; note: string; markdown: string }>();

function DocumentForm({ procedureId, onClose }: Omit<DocumentDialogProps, 'isOpen'>) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { value, change, forget } = useKeptInput(keptDocuments, procedureId, { title: '', note: '', markdown: '' });
  const [isChecked, setChecked] = useState(false);
  const create = useChange(procedureId, () => api(createDocument, { params: { procedureId }, body: value }));
  const messageAt = (pointer: string) => create.error?.errors.find((error) => error.pointer === pointer)?.message;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (value.title.trim() === '' || create.isPending) return;
    create.mutate(undefined, {
      onSuccess: ({ id: documentId }) => {
        forget();
        onClose();
        void navigate({ to: paths.editVersion, params: { procedureId, documentId, number: '1' } });
      },
    });
  };
  return (
    <form className="st-form" noValidate onSubmit={submit}>
      {create.error && <Alert kind="danger">{create.error.detail}</Alert>}
      <TextField
        label={t`Titel`}
        value={value.title}
        maxLength={300}
        error={
          isChecked && value.title.trim() === '' ? t`Bitte geben Sie dem Dokument einen Titel.` : messageAt('/title')
        }
        onChange={(event) => change({ ...value, title: event.target.value })}
      />
      <TextArea
        label={t`Hinweis zum Dokument`}
        hint={t`Steht unter dem Titel und ist für alle zu lesen.`}
        rows={2}
        isOptional
        value={value.note}
        error={messageAt('/note')}
        onChange={(event) => change({ ...value, note: event.target.value })}
      />
      <MarkdownField
        label={t`Text`}
        isOptional
        value={value.markdown}
        error={messageAt('/markdown')}
        onChange={(markdown) => change({ ...value, markdown })}
      />
      <div className="st-actions">
        <Button onClick={onClose}>
          <Trans>Abbrechen</Trans>
        </Button>
        <Button type="submit" look="primary" isBusy={create.isPending}>
          <Trans>Dokument anlegen</Trans>
        </Button>
      </div>
    </form>
  );
}
