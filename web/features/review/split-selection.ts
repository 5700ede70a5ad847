import type { TextSpan } from '../../../shared/text/quotes.ts';

/** The chosen sentences, from `anchor` to `active` in either direction, or the exact words chosen with the mouse. */
export interface Selection {
  anchor: number;
  active: number;
  exact: TextSpan | null;
}

/** What moving needs to know of a text: its sentences, and with which one each block begins. */
export interface Places {
  sentences: readonly TextSpan[];
  blockStarts: readonly number[];
  isOpen: (index: number) => boolean;
}

/** The words that are chosen; code points. */
export function chosenSpan({ anchor, active, exact }: Selection, sentences: readonly TextSpan[]): TextSpan {
  if (exact) return exact;
  return {
    start: sentences[Math.min(anchor, active)]?.start ?? 0,
    end: sentences[Math.max(anchor, active)]?.end ?? 0,
  };
}

/** Sentences that a passage touches, as a selection; the first of them is where the keyboard goes on. */
export function selectSpan(span: TextSpan, sentences: readonly TextSpan[]): Selection {
  const from = sentences.findIndex(({ end }) => end > span.start);
  const to = sentences.findLastIndex(({ start }) => start < span.end);
  return { anchor: Math.max(to, from, 0), active: Math.max(from, 0), exact: span };
}

/** The next sentence from `from` on that is not accounted for, beginning again at the top; where there is none, `from`. */
export function nextOpen({ sentences, isOpen }: Places, from: number): number {
  for (let step = 0; step < sentences.length; step++) {
    const index = (from + step) % sentences.length;
    if (isOpen(index)) return index;
  }
  return Math.min(from, sentences.length - 1);
}

/**
 * Where a key leads: arrows by sentence, with page keys by paragraph, Home and End to the ends; Shift extends, Escape lets go of all
 * but the active sentence, N goes to the next open one. Null for a key that moves nothing.
 */
export function moved(
  selection: Selection,
  { key, shiftKey }: { key: string; shiftKey: boolean },
  places: Places,
): Selection | null {
  const target = targetOf(key, selection.active, places);
  if (target === null) return null;
  const to = Math.min(places.sentences.length - 1, Math.max(0, target));
  return { anchor: shiftKey && key !== 'Escape' ? selection.anchor : to, active: to, exact: null };
}

function targetOf(key: string, active: number, places: Places): number | null {
  const last = places.sentences.length - 1;
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return active + 1;
    case 'ArrowUp':
    case 'ArrowLeft':
      return active - 1;
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'PageDown':
      return places.blockStarts.find((start) => start > active) ?? last;
    case 'PageUp':
      return places.blockStarts.findLast((start) => start < active) ?? 0;
    case 'Escape':
      return active;
    case 'n':
      return nextOpen(places, active + 1);
    default:
      return null;
  }
}
