import { useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, type MouseEvent, type Ref, useEffect, useId, useRef } from 'react';
import type { TextSpan } from '../../../shared/text/quotes.ts';
import { SplitBlock, sentenceId } from './split-block.tsx';
import type { Block } from './split-model.ts';
import { moved, type Places, type Selection, selectSpan } from './split-selection.ts';

interface SplitTextProps {
  blocks: Block[];
  places: Places;
  language: string;
  selection: Selection;
  onSelect: (selection: Selection) => void;
  /** Keys that do something with what is chosen; answers whether it knew the key. */
  onKey: (key: string) => boolean;
  ref: Ref<HTMLDivElement>;
  describedBy: string;
}

/**
 * The text as a list of sentences of which several can be chosen: by keyboard sentence by sentence, by mouse or finger a sentence, or
 * exactly the words that were marked.
 */
export function SplitText(props: SplitTextProps) {
  const { blocks, places, language, selection, onSelect, onKey, ref, describedBy } = props;
  const { t } = useLingui();
  const listId = useId();
  const activeId = sentenceId(listId, selection.active);
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
    isFirst.current = false;
  }, [activeId]);

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const next = moved(selection, { key, shiftKey: event.shiftKey }, places);
    if (next) onSelect(next);
    else if (!onKey(key)) return;
    event.preventDefault();
  };
  const choose = (event: MouseEvent<HTMLDivElement>) => {
    const marked = markedWords(event.currentTarget);
    if (marked) {
      onSelect(selectSpan(marked, places.sentences));
      return;
    }
    const option = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
    if (!option) return;
    const index = Number(option.dataset.index);
    onSelect({ anchor: event.shiftKey ? selection.anchor : index, active: index, exact: null });
  };
  const from = Math.min(selection.anchor, selection.active);
  const to = Math.max(selection.anchor, selection.active);
  return (
    <div
      ref={ref}
      role="listbox"
      tabIndex={0}
      className="split__text st-written"
      aria-label={t`Der Text, Satz für Satz`}
      aria-multiselectable="true"
      aria-activedescendant={activeId}
      aria-describedby={describedBy}
      onKeyDown={press}
      onClick={choose}
    >
      {blocks.map((block) => {
        const start = block.sentences[0]?.index ?? 0;
        const end = start + block.sentences.length - 1;
        const isTouched = from <= end && to >= start;
        return (
          <SplitBlock
            key={block.key}
            block={block}
            listId={listId}
            language={language}
            from={isTouched ? Math.max(from, start) : -1}
            to={isTouched ? Math.min(to, end) : -1}
            active={selection.active >= start && selection.active <= end ? selection.active : -1}
          />
        );
      })}
    </div>
  );
}

/** The words marked with the mouse inside the list, in code points; null where nothing is marked. */
function markedWords(list: HTMLElement): TextSpan | null {
  const chosen = getSelection();
  if (!chosen || chosen.isCollapsed || chosen.rangeCount === 0) return null;
  const range = chosen.getRangeAt(0);
  if (!range.intersectsNode(list)) return null;
  const around = range.commonAncestorContainer;
  const root = around instanceof Element ? around : (around.parentElement ?? list);
  const inside = root.closest<HTMLElement>('[data-start]');
  const pieces = inside ? [inside] : [...root.querySelectorAll<HTMLElement>('[data-start]')];
  const spans = pieces.flatMap((piece): TextSpan[] => {
    const words = piece.firstChild;
    if (!(words instanceof Text) || !range.intersectsNode(words)) return [];
    const begin = range.startContainer === words ? range.startOffset : 0;
    const end = range.endContainer === words ? range.endOffset : words.data.length;
    if (begin >= end) return [];
    const at = Number(piece.dataset.start);
    const points = (units: number) => Array.from(words.data.slice(0, units)).length;
    return [{ start: at + points(begin), end: at + points(end) }];
  });
  const [first, last] = [spans[0], spans.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}
