import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useMemo, useRef, useState } from 'react';
import { limits } from '../../../shared/positions.ts';
import { wordDiff } from '../../../shared/text/word-diff.ts';
import { codePoints } from '../../../shared/values.ts';
import { useSettled } from '../../platform/settled.ts';
import { Button } from '../../ui/button.tsx';
import { ConflictChoice } from '../../ui/conflict-choice.tsx';
import { Diff } from '../../ui/diff.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import type { Section } from '../documents/queries.ts';
import { useSuggestionFields } from './conflict-fields.ts';
import { PartSaveState } from './part-save-state.tsx';
import type { DraftPoint, Position } from './queries.ts';
import { type Suggestion, useSuggestAutosave } from './suggest-autosave.ts';
import { wordingOf } from './suggest-point.ts';
import { kindWords } from './words.ts';

interface SuggestWordingProps {
  draft: Position;
  section: Section;
  title: string;
  point: DraftPoint | undefined;
  onAdded: (pointId: string) => void;
  /** Everything is saved; `isEmpty`: nothing was changed and nothing said. */
  onDone: (isEmpty: boolean) => void;
}

/** The text of a section to change with one's own hand; whatever is changed becomes one point. */
export function SuggestWording({ draft, section, title, point, onAdded, onDone }: SuggestWordingProps) {
  const { t } = useLingui();
  const autosave = useSuggestAutosave({ draft, section, point, onAdded });
  const { value } = autosave;
  const fields = useSuggestionFields(title);
  const [isLeaving, setLeaving] = useState(false);
  const [isDone, setDone] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const plain = section.plainText;
  useEffect(() => area.current?.focus(), []);
  const change = (next: Suggestion) => {
    setDone(false);
    autosave.change(next);
  };
  const leave = async () => {
    setLeaving(true);
    await autosave.flush();
    setLeaving(false);
    setDone(true);
  };
  useEffect(() => {
    // A save that was under way already is waited for; where a person has to decide, the form stays open.
    if (!isDone || autosave.status === 'saving') return;
    if (autosave.status !== 'saved') setDone(false);
    else onDone(value.comment.trim() === '' && wordingOf(plain, value.edited) === null);
  }, [isDone, autosave.status, value, plain, onDone]);
  return (
    <div className="suggest">
      <ConflictChoice autosave={autosave} fields={fields} />
      <TextArea
        ref={area}
        label={t`So soll „${title}“ lauten`}
        hint={t`Ändern Sie den Text, wie er nach Ihrer Meinung lauten soll. Alle Änderungen in diesem Abschnitt werden eine Anmerkung.`}
        rows={6}
        lang="de"
        value={value.edited}
        onChange={(event) => change({ ...value, edited: event.target.value })}
      />
      <SuggestedDifference plain={plain} edited={value.edited} />
      <TextArea
        label={t`Warum?`}
        hint={t`Ein Grund hilft denen, die über Ihren Vorschlag entscheiden.`}
        isOptional
        rows={2}
        lang={draft.language}
        value={value.comment}
        onChange={(event) => change({ ...value, comment: event.target.value })}
      />
      <PartSaveState autosave={autosave} />
      <div className="st-actions">
        <Button look="primary" icon="check" isBusy={isLeaving || isDone} onClick={() => void leave()}>
          <Trans>Fertig</Trans>
        </Button>
        {value.edited !== plain && (
          <Button look="tertiary" icon="sync" onClick={() => change({ ...value, edited: plain })}>
            <Trans>Wortlaut des Entwurfs zurückholen</Trans>
          </Button>
        )}
      </div>
    </div>
  );
}

/** The difference is shown when the hand rests: short enough to look up to, longer than the gap between two keys. */
const PAUSE_MS = 300;

/** What the point will say: its passage with the difference word by word. */
function SuggestedDifference({ plain, edited }: { plain: string; edited: string }) {
  const { i18n } = useLingui();
  const settled = useSettled(edited, PAUSE_MS);
  const wording = useMemo(() => wordingOf(plain, settled), [plain, settled]);
  const parts = useMemo(
    () => (wording === null ? [] : wordDiff(wording.quote?.exact ?? plain, wording.proposedText)),
    [plain, wording],
  );
  if (wording === null) {
    return (
      <p className="st-muted">
        <Trans>Noch ist nichts geändert.</Trans>
      </p>
    );
  }
  const isTooLong = codePoints(wording.proposedText) > limits.proposedText;
  return (
    <section className="suggest__difference" aria-label={i18n._(kindWords[wording.kind].word)}>
      <h3>{i18n._(kindWords[wording.kind].word)}</h3>
      {isTooLong && (
        <p className="st-muted">
          <Trans>
            Die Änderungen liegen zu weit auseinander für eine Anmerkung. Bitte schlagen Sie den Wortlaut der einzelnen
            Stellen vor: Markieren Sie dazu die Wörter im Text.
          </Trans>
        </p>
      )}
      <Diff parts={parts} lang="de" />
    </section>
  );
}
