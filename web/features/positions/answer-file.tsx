import { useLingui } from '@lingui/react/macro';
import { useRef } from 'react';
import { AttachmentField } from './attachment-field.tsx';
import { AttachmentList } from './attachment-list.tsx';
import { type Attachment, useRemoval, useUploads } from './attachments.ts';
import type { Position } from './queries.ts';

interface AnswerFileProps {
  draft: Position;
  /** The question. */
  label: string;
  hint?: string;
  /** Ids of attachments of the draft. */
  value: string[];
  onChange: (value: string[]) => void;
}

/** Answers a question with files: each becomes an attachment of the draft, and the answer names it. */
export function AnswerFile({ draft, label, hint, value, onChange }: AnswerFileProps) {
  const { t } = useLingui();
  const remove = useRemoval(draft);
  // Several files arrive one after the other: each is added to what the answer holds by then.
  const named = useRef(value);
  named.current = value;
  const name = (ids: string[]) => {
    named.current = ids;
    onChange(ids);
  };
  const uploads = useUploads(draft, ({ id }) => name([...named.current, id]));
  const chosen = draft.attachments.filter(({ id }) => value.includes(id));
  const takeOut = async ({ id }: Attachment) => {
    name(named.current.filter((other) => other !== id));
    await remove(id);
  };
  return (
    <fieldset className="answer-file">
      <legend className="kern-label">{label}</legend>
      {chosen.length > 0 && <AttachmentList procedureId={draft.procedureId} attachments={chosen} onRemove={takeOut} />}
      <AttachmentField
        label={t`Datei oder Foto hinzufügen`}
        {...(hint && { hint })}
        uploads={uploads}
        present={draft.attachments.length}
      />
    </fieldset>
  );
}
