import { createContext, type ReactNode, use, useState } from 'react';

/** Where the quotes of our points stand in the rendered sections, so that one can go from a mark to its point and back. */
interface Passages {
  set: (pointId: string, range: Range) => void;
  delete: (pointId: string) => void;
  has: (pointId: string) => boolean;
  /** A point whose quote holds the place of a click or some of the words. */
  pointAt: (place: Range) => string | null;
  /** Brings the passage of a point into view with its words marked. */
  show: (pointId: string) => void;
  /** The point one came from by `show`, told once. */
  takeShown: () => string | null;
}

function createPassages(): Passages {
  const ranges = new Map<string, Range>();
  let shown: string | null = null;
  return {
    set: (pointId, range) => void ranges.set(pointId, range),
    delete: (pointId) => void ranges.delete(pointId),
    has: (pointId) => ranges.has(pointId),
    pointAt(place) {
      for (const [pointId, range] of ranges) if (touches(range, place)) return pointId;
      return null;
    },
    show(pointId) {
      const range = ranges.get(pointId);
      if (range === undefined) return;
      shown = pointId;
      const selection = getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range.cloneRange());
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    },
    takeShown() {
      const pointId = shown;
      shown = null;
      return pointId;
    },
  };
}

/** Whether a range holds words of the other, or the place of a click, its ends included. */
function touches(one: Range, other: Range): boolean {
  const least = other.collapsed ? 0 : 1;
  return (
    one.compareBoundaryPoints(Range.START_TO_END, other) >= least &&
    one.compareBoundaryPoints(Range.END_TO_START, other) <= -least
  );
}

const PassagesContext = createContext<Passages | null>(null);

export function PassagesProvider({ children }: { children: ReactNode }) {
  const [passages] = useState(createPassages);
  return <PassagesContext value={passages}>{children}</PassagesContext>;
}

/** Null where no sections are shown beside the points. */
export const usePassages = (): Passages | null => use(PassagesContext);

const cardId = (pointId: string): string => `anmerkung-${pointId}`;

/** Goes on the card of a point, so that `goToPoint` finds it. */
export const pointAnchor = (pointId: string) => ({ id: cardId(pointId), tabIndex: -1 });

/** Moves the focus to the card of a point; false when it is not on the screen. */
export function goToPoint(pointId: string): boolean {
  const card = document.getElementById(cardId(pointId));
  card?.focus({ preventScroll: true });
  card?.scrollIntoView({ block: 'nearest' });
  return card !== null;
}
