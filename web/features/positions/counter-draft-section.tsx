import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { counterDraftLimits } from '../../../shared/counter-drafts.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { acceptedDrafts, useCounterDraft } from './counter-draft.ts';
import { CounterDraftText } from './counter-draft-text.tsx';
import { ImportProgress } from './import-progress.tsx';
import { isRecorded, type Position } from './queries.ts';

const megabytes = counterDraftLimits.bytes / 1_000_000;

/** A whole text of one's own instead of single remarks: handed in as a file, read back section by section. */
export function CounterDraftSection({ draft }: { draft: Position }) {
  const { t } = useLingui();
  const [said, setSaid] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  const { upload, remove, share, cancel } = useCounterDraft(draft);
  const { counterDraft } = draft;
  const canWrite = draft.can.write === true;
  if (!canWrite && counterDraft === null) return null;
  const say = (words: string) => {
    setSaid(words);
    title.current?.focus();
  };
  const problem = upload.error ?? remove.error;
  return (
    <section aria-labelledby="eigener-entwurf">
      <h2 id="eigener-entwurf" ref={title} tabIndex={-1}>
        <Trans>Eigener Entwurf</Trans>
      </h2>
      <p className="st-muted">
        {isRecorded(draft) ? (
          <Trans>
            Hat die Organisation einen ganzen Text geschickt? Lesen Sie ihn hier ein. Nach dem Festhalten legen Sie ihn
            neben den Entwurf der Stadt.
          </Trans>
        ) : (
          <Trans>
            Haben Sie einen ganzen Text geschrieben, statt einzelner Anmerkungen? Geben Sie ihn hier ab. Jeder
            Abschnitt, der vom Entwurf abweicht, bekommt eine eigene Antwort.
          </Trans>
        )}
      </p>
      <p className="kern-sr-only" role="status">
        {said}
      </p>
      {problem && <Alert kind="danger">{problem.errors[0]?.message ?? problem.detail}</Alert>}
      {counterDraft !== null && (
        <>
          <p className="counter-draft__file">
            <strong dir="auto">{counterDraft.fileName}</strong>{' '}
            <span className="st-muted">
              <Plural value={counterDraft.sections} one="# Abschnitt" other="# Abschnitte" />
            </span>
          </p>
          <CounterDraftText position={draft} />
          {canWrite && (
            <div>
              <Button
                look="tertiary"
                icon="close"
                isBusy={remove.isPending}
                onClick={() => remove.mutate(undefined, { onSuccess: () => say(t`Der eigene Entwurf ist entfernt.`) })}
              >
                <Trans>Eigenen Entwurf entfernen</Trans>
              </Button>
            </div>
          )}
        </>
      )}
      {canWrite && upload.isPending && <ImportProgress share={share} onCancel={cancel} />}
      {canWrite && !upload.isPending && (
        <FileField
          label={counterDraft === null ? t`Datei mit dem eigenen Entwurf` : t`Durch eine andere Datei ersetzen`}
          hint={t`Word (DOCX) oder Markdown, höchstens ${megabytes} MB. Die Überschriften der Datei werden zu Abschnitten.`}
          accept={acceptedDrafts}
          onChoose={(file) => upload.mutate(file, { onSuccess: () => say(t`${file.name} ist eingelesen.`) })}
        />
      )}
    </section>
  );
}
