import { Trans, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { sectionReference } from '../../../shared/text/section-reference.ts';
import { SectionText } from '../../ui/section-text.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { Toolbar } from '../../ui/toolbar.tsx';
import { changeField, markedIn } from './change-field.ts';
import {
  addFootnote,
  continueList,
  insertTable,
  insertWords,
  toggleHeading,
  toggleList,
  toggleMark,
} from './markdown-acts.ts';
import { MarkdownHelp } from './markdown-help.tsx';
import type { VersionAddress } from './queries.ts';
import { ReferencePicker } from './reference-picker.tsx';

export interface MarkdownEditorProps {
  address: VersionAddress;
  sectionKey: string;
  /** How the section is called: names its tools. */
  title: string;
  value: string;
  /** The saved text as readers see it. */
  html: string;
  onChange: (value: string) => void;
}

/** A section's text in Markdown with tools, keys and a preview; the field stays a plain one, so that typing is fast and undo works. */
export function MarkdownEditor({ address, sectionKey, title, value, html, onChange }: MarkdownEditorProps) {
  const { t } = useLingui();
  const fieldId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  /** Where the reference goes: behind a modal dialog the field forgets its cursor. */
  const place = useRef({ from: 0, to: 0 });
  const [isOpened, setOpened] = useState(false);
  const [isPicking, setPicking] = useState(false);
  const [isPreviewing, setPreviewing] = useState(false);
  const doing = (act: (marked: ReturnType<typeof markedIn>) => ReturnType<typeof insertWords>) => () => {
    if (field.current) changeField(field.current, act(markedIn(field.current)));
  };
  const bold = doing((marked) => toggleMark(marked, '**'));
  const italic = doing((marked) => toggleMark(marked, '_'));
  const bullets = doing((marked) => toggleList(marked, 'bullets'));
  const numbers = doing((marked) => toggleList(marked, 'numbers'));
  const columns = [t`Spalte 1`, t`Spalte 2`];
  const refer = () => {
    if (field.current === null) return;
    const { from, to } = markedIn(field.current);
    place.current = { from, to };
    setPicking(true);
  };
  const tools = [
    { id: 'bold', label: t`Fett`, keys: 'Control+B', act: bold },
    { id: 'italic', label: t`Kursiv`, keys: 'Control+I', act: italic },
    { id: 'heading', label: t`Zwischenüberschrift`, act: doing(toggleHeading) },
    { id: 'bullets', label: t`Aufzählung`, keys: 'Control+Shift+8', act: bullets },
    { id: 'numbers', label: t`Nummerierung`, keys: 'Control+Shift+7', act: numbers },
    { id: 'table', label: t`Tabelle`, act: doing((marked) => insertTable(marked, columns)) },
    { id: 'footnote', label: t`Fußnote`, act: doing(addFootnote) },
    { id: 'reference', label: t`Verweis`, keys: 'Control+K', act: refer },
    { id: 'preview', label: t`Vorschau`, isPressed: isPreviewing, act: () => setPreviewing(!isPreviewing) },
  ];
  const keys: Readonly<Record<string, () => void>> = {
    KeyB: bold,
    KeyI: italic,
    KeyK: refer,
    'Shift Digit7': numbers,
    'Shift Digit8': bullets,
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || event.altKey) return;
    if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.metaKey) {
      const next = continueList(markedIn(event.currentTarget));
      if (next === null) return;
      event.preventDefault();
      changeField(event.currentTarget, next);
      return;
    }
    const act = event.ctrlKey || event.metaKey ? keys[(event.shiftKey ? 'Shift ' : '') + event.code] : undefined;
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return (
    <div className="markdown-editor">
      <TextArea
        ref={field}
        id={fieldId}
        label={t`Text`}
        lang="de"
        rows={3}
        maxLength={100_000}
        value={value}
        onFocus={() => setOpened(true)}
        onKeyDown={onKeyDown}
        onChange={(event) => onChange(event.target.value)}
      />
      {isOpened && (
        <>
          <Toolbar label={t`Text gestalten: ${title}`} tools={tools} controls={fieldId} />
          <MarkdownHelp />
          <ReferencePicker
            address={address}
            sectionKey={sectionKey}
            isOpen={isPicking}
            onClose={() => setPicking(false)}
            onPick={(section) => {
              setPicking(false);
              const label = section.heading || section.number || t`Abschnitt`;
              requestAnimationFrame(
                doing((marked) =>
                  insertWords(
                    { ...marked, ...rangeIn(marked.text, place.current) },
                    sectionReference(section.key, label),
                  ),
                ),
              );
            }}
          />
        </>
      )}
      {isPreviewing && (
        <section className="markdown-editor__preview" aria-label={t`Vorschau: ${title}`}>
          {html === '' ? (
            <p className="st-muted">
              <Trans>Noch kein Text.</Trans>
            </p>
          ) : (
            <SectionText html={html} />
          )}
        </section>
      )}
    </div>
  );
}

/** A remembered range in a text that may be shorter by now. */
const rangeIn = ({ length }: string, { from, to }: { from: number; to: number }) => ({
  from: Math.min(from, length),
  to: Math.min(to, length),
});
