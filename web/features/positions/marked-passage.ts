import { useEffect, useState } from 'react';
import type { Marked } from './passages.ts';

export interface MarkedPassage extends Marked {
  sectionKey: string;
}

/** Goes on the element around a rendered section text, so that a selection in it can be told. */
export const sectionTextAttribute = 'data-section-text';

/** Milliseconds: a selection that vanishes because a button is pressed is still there when the button acts. */
const grace = 400;

/** What is marked in a section text right now, or null. */
export function useMarkedPassage(): MarkedPassage | null {
  const [passage, setPassage] = useState<MarkedPassage | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      const found = readSelection();
      timer = setTimeout(() => setPassage(found), found === null ? grace : 150);
    };
    document.addEventListener('selectionchange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', look);
    };
  }, []);
  return passage;
}

/** A selection that runs beyond the section it begins in is cut off at its end, as after a triple click. */
function readSelection(): MarkedPassage | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0).cloneRange();
  const element = sectionTextOf(range.startContainer);
  const sectionKey = element?.getAttribute(sectionTextAttribute) ?? null;
  if (element === null || sectionKey === null) return null;
  if (!element.contains(range.endContainer)) range.setEnd(element, element.childNodes.length);
  const selected = range.toString();
  if (selected.trim() === '') return null;
  const around = document.createRange();
  around.selectNodeContents(element);
  around.setEnd(range.startContainer, range.startOffset);
  const before = around.toString();
  around.selectNodeContents(element);
  around.setStart(range.endContainer, range.endOffset);
  return { sectionKey, selected, before, after: around.toString() };
}

function sectionTextOf(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest(`[${sectionTextAttribute}]`) ?? null;
}
