import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { writeNote } from '../../../shared/notes.ts';
import { api } from '../../platform/api.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { notesQuery, useChange } from './queries.ts';

/** What the department has noted at a point, and a field for one more; no organisation sees it. */
export function PointNotes({ procedureId, pointId }: { procedureId: string; pointId: string }) {
  const { t } = useLingui();
  const format = useFormat();
  const { data, error } = useQuery(notesQuery(procedureId, pointId));
  const [body, setBody] = useState('');
  const write = useChange(procedureId, () => api(writeNote, { params: { procedureId, pointId }, body: { body } }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (body.trim() !== '') write.mutate(undefined, { onSuccess: () => setBody('') });
  };
  const notes = data?.items ?? [];
  return (
    <Disclosure
      summary={
        notes.length === 0 ? (
          <Trans>Interne Notizen</Trans>
        ) : (
          <Plural value={notes.length} one="# interne Notiz" other="# interne Notizen" />
        )
      }
    >
      {error && <Alert kind="danger">{error.message}</Alert>}
      {notes.length > 0 && (
        <ul className="notes">
          {notes.map((note) => (
            <li key={note.id}>
              <p className="st-muted">
                {note.author.name}, <time dateTime={note.at}>{format.dateTime(note.at)}</time>
              </p>
              <p className="st-written">{note.body}</p>
            </li>
          ))}
        </ul>
      )}
      <form onSubmit={submit} className="st-form">
        {write.error && <Alert kind="danger">{write.error.detail}</Alert>}
        <TextArea
          label={t`Neue interne Notiz`}
          hint={t`Nur die Verwaltung sieht sie. Sie lässt sich später nicht ändern.`}
          value={body}
          onChange={({ target }) => setBody(target.value)}
        />
        <div className="st-actions">
          <Button
            type="submit"
            isBusy={write.isPending}
            disabledBecause={body.trim() === '' ? t`Bitte schreiben Sie zuerst etwas.` : undefined}
          >
            <Trans>Notiz hinzufügen</Trans>
          </Button>
        </div>
      </form>
    </Disclosure>
  );
}
