import { type RefObject, useEffect } from 'react';
import type { Quote } from '../../../shared/values.ts';
import { placeQuote } from './passages.ts';

/** Named in the style sheet as `::highlight(quoted-passage)`. */
const name = 'quoted-passage';

/** Paints quoted passages in a rendered section where the browser can (CSS Custom Highlight API); elsewhere the cards show the words. */
export function useQuoteHighlights(
  section: RefObject<HTMLElement | null>,
  quotes: readonly Quote[],
  html: string,
): void {
  const fingerprint = JSON.stringify(quotes);
  useEffect(() => {
    const element = section.current;
    if (element === null || html === '' || !('highlights' in CSS)) return;
    const list: Quote[] = JSON.parse(fingerprint);
    const ranges = list.map((quote) => rangeOf(element, quote)).filter((range) => range !== null);
    const highlight = CSS.highlights.get(name) ?? new Highlight();
    CSS.highlights.set(name, highlight);
    for (const range of ranges) highlight.add(range);
    return () => {
      for (const range of ranges) highlight.delete(range);
    };
  }, [section, fingerprint, html]);
}

function rangeOf(element: HTMLElement, quote: Quote): Range | null {
  const nodes: Node[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) nodes.push(walker.currentNode);
  const place = placeQuote(
    nodes.map((node) => node.nodeValue ?? ''),
    quote,
  );
  const [first, last] = [nodes[place?.from.text ?? -1], nodes[place?.to.text ?? -1]];
  if (place === null || first === undefined || last === undefined) return null;
  const range = document.createRange();
  range.setStart(first, place.from.offset);
  range.setEnd(last, place.to.offset);
  return range;
}
