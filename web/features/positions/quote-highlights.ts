import { type RefObject, useEffect } from 'react';
import type { Quote } from '../../../shared/values.ts';
import { placeQuote } from './passages.ts';
import { goToPoint, usePassages } from './section-passages.tsx';

/** Named in the style sheet as `::highlight(quoted-passage)`. */
const name = 'quoted-passage';

export interface QuotingPoint {
  id: string;
  quote: Quote;
}

/**
 * Finds quoted passages in a rendered section and paints them where the browser can (CSS Custom Highlight API); the cards show
 * the words in any case. A click on a passage goes to its point.
 */
export function useQuoteHighlights(
  section: RefObject<HTMLElement | null>,
  points: readonly QuotingPoint[],
  html: string,
): void {
  const passages = usePassages();
  const fingerprint = JSON.stringify(points.map(({ id, quote }) => ({ id, quote })));
  useEffect(() => {
    const element = section.current;
    if (element === null || html === '' || passages === null) return;
    const list: QuotingPoint[] = JSON.parse(fingerprint);
    const nodes = list.length === 0 ? [] : textNodesOf(element);
    const found = list.flatMap(({ id, quote }) => {
      const range = rangeOf(nodes, quote);
      return range === null ? [] : [{ id, range }];
    });
    for (const { id, range } of found) passages.set(id, range);
    const stopPainting = paint(found.map(({ range }) => range));
    return () => {
      for (const { id } of found) passages.delete(id);
      stopPainting();
    };
  }, [section, passages, fingerprint, html]);

  useEffect(() => {
    const element = section.current;
    if (element === null || passages === null) return;
    const follow = () => {
      const selection = getSelection();
      if (selection === null || selection.rangeCount === 0 || !selection.isCollapsed) return;
      const pointId = passages.pointAt(selection.getRangeAt(0));
      if (pointId !== null) goToPoint(pointId);
    };
    element.addEventListener('click', follow);
    return () => element.removeEventListener('click', follow);
  }, [section, passages]);
}

function paint(ranges: readonly Range[]): () => void {
  if (!('highlights' in CSS)) return () => undefined;
  const highlight = CSS.highlights.get(name) ?? new Highlight();
  CSS.highlights.set(name, highlight);
  for (const range of ranges) highlight.add(range);
  return () => {
    for (const range of ranges) highlight.delete(range);
  };
}

function textNodesOf(element: HTMLElement): Node[] {
  const nodes: Node[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}

function rangeOf(nodes: readonly Node[], quote: Quote): Range | null {
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
