import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { AttachmentField } from './attachment-field.tsx';
import { AttachmentList } from './attachment-list.tsx';
import { type Attachment, useRemoval, useUploads } from './attachments.ts';
import { isRecorded, type Position } from './queries.ts';

/** The files of a draft: chosen, on their way, and there. Of a letter or mail the original is kept here. */
export function AttachmentSection({ draft }: { draft: Position }) {
  const { t } = useLingui();
  const [said, setSaid] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  const uploads = useUploads(draft, ({ name }) => setSaid(t`${name} ist hochgeladen.`));
  const remove = useRemoval(draft);
  const canWrite = draft.can.write === true;
  const takeOut = async ({ id, name }: Attachment) => {
    await remove(id);
    setSaid(t`${name} ist entfernt.`);
    title.current?.focus();
  };
  if (!canWrite && draft.attachments.length === 0) return null;
  return (
    <section aria-labelledby="anlagen">
      <h2 id="anlagen" ref={title} tabIndex={-1}>
        <Trans>Anlagen</Trans>
      </h2>
      <p className="st-muted">
        {isRecorded(draft) ? (
          <Trans>Bewahren Sie hier das Original auf, zum Beispiel den Scan des Briefes oder die E-Mail als PDF.</Trans>
        ) : (
          <Trans>
            Jede Anlage wird gelesen. Was eine eigene Antwort bekommen soll, schreiben Sie bitte als Anmerkung in den
            Text.
          </Trans>
        )}
      </p>
      <p className="kern-sr-only" role="status">
        {said}
      </p>
      {draft.attachments.length > 0 && (
        <AttachmentList
          procedureId={draft.procedureId}
          attachments={draft.attachments}
          onRemove={canWrite ? takeOut : undefined}
        />
      )}
      {canWrite && (
        <AttachmentField
          label={isRecorded(draft) ? t`Original als Datei` : t`Datei oder Foto hinzufügen`}
          uploads={uploads}
          present={draft.attachments.length}
        />
      )}
    </section>
  );
}

/** The files that belong to a position, for both sides; nothing without any. */
export function WrittenAttachments({ position }: { position: Position }) {
  if (position.attachments.length === 0) return null;
  return (
    <section aria-labelledby="anlagen">
      <h2 id="anlagen">
        <Trans>Anlagen</Trans>
      </h2>
      <AttachmentList procedureId={position.procedureId} attachments={position.attachments} />
    </section>
  );
}
