import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../ui/button.tsx';
import { ConflictChoice } from '../../ui/conflict-choice.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { AttachmentSection } from './attachment-section.tsx';
import { wholeText } from './conflict-fields.ts';
import { CounterDraftSection } from './counter-draft-section.tsx';
import { NotBegun } from './not-begun.tsx';
import { useCoverAutosave } from './part-autosave.ts';
import { PartSaveState } from './part-save-state.tsx';
import { PointList } from './point-list.tsx';
import { isRecorded, type Position } from './queries.ts';
import type { Writing } from './writing.ts';

/** Second step: what is to be said about the whole text, and the cover text. */
export function WholeStep({ writing }: { writing: Writing }) {
  const { t } = useLingui();
  if (writing.draft === undefined) return <NotBegun writing={writing} />;
  return (
    <div className="write-column">
      <section aria-labelledby="zum-ganzen">
        <h2 id="zum-ganzen">
          <Trans>Anmerkungen zum ganzen Text</Trans>
        </h2>
        <p className="st-muted">
          <Trans>
            Für alles, was keinen einzelnen Abschnitt meint. Jede Anmerkung bekommt eine eigene Antwort; schreiben Sie
            deshalb bitte einen Gedanken je Anmerkung.
          </Trans>
        </p>
        <PointList writing={writing} sectionKey={null} about={t`das Ganze`} original={null} />
        <div>
          <Button
            icon="add"
            isBusy={writing.isBusy}
            disabledBecause={writing.refusal}
            onClick={() => void writing.add({ kind: 'concern' })}
          >
            <Trans>Anmerkung zum Ganzen</Trans>
          </Button>
        </div>
      </section>
      <CoverText draft={writing.draft} />
      <CounterDraftSection draft={writing.draft} />
      <AttachmentSection draft={writing.draft} />
    </div>
  );
}

/** The letter around the points: who writes and what matters most. */
export function CoverText({ draft }: { draft: Position }) {
  const { t } = useLingui();
  const autosave = useCoverAutosave(draft);
  return (
    <section aria-labelledby="anschreiben">
      <h2 id="anschreiben">{isRecorded(draft) ? <Trans>Text</Trans> : <Trans>Anschreiben</Trans>}</h2>
      <ConflictChoice autosave={autosave} fields={wholeText} lang={draft.language} />
      <TextArea
        id="anschreiben-text"
        label={isRecorded(draft) ? t`Text, wie er eingegangen ist` : t`Text des Anschreibens`}
        hint={
          isRecorded(draft)
            ? t`Wort für Wort, mit Anrede und Gruß.`
            : t`Wer Sie sind und was Ihnen am wichtigsten ist. Auch was hier steht, wird beantwortet.`
        }
        isOptional
        rows={8}
        lang={draft.language}
        value={autosave.value}
        onChange={(event) => autosave.change(event.target.value)}
      />
      <PartSaveState autosave={autosave} />
    </section>
  );
}
