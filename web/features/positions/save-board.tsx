import { createContext, type ReactNode, use, useEffect, useState, useSyncExternalStore } from 'react';
import type { SaveStatus } from '../../platform/autosave.ts';
import type { DraftPoint } from './queries.ts';

/** How many parts of a position stand how on their way to the server. */
export type SaveCounts = Readonly<Record<SaveStatus, number>>;

interface SaveBoard {
  report: (part: string, status: SaveStatus) => void;
  leave: (part: string) => void;
  counts: () => SaveCounts;
  /** A point somebody else removed while something unsaved stood in it here: its words are kept. */
  orphan: (point: DraftPoint) => void;
  adopt: (pointId: string) => void;
  orphans: () => readonly DraftPoint[];
  subscribe: (listener: () => void) => () => void;
}

const none: SaveCounts = { saved: 0, saving: 0, 'on-device': 0, conflict: 0, closed: 0, 'signed-out': 0 };

function createBoard(): SaveBoard {
  const parts = new Map<string, SaveStatus>();
  const listeners = new Set<() => void>();
  let counts = none;
  let orphans: readonly DraftPoint[] = [];
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const recount = () => {
    const next = { ...none };
    for (const status of parts.values()) next[status]++;
    counts = next;
    tell();
  };
  return {
    report(part, status) {
      if (parts.get(part) === status) return;
      parts.set(part, status);
      recount();
    },
    leave(part) {
      if (parts.delete(part)) recount();
    },
    counts: () => counts,
    orphan(point) {
      orphans = [...orphans.filter(({ id }) => id !== point.id), point];
      tell();
    },
    adopt(pointId) {
      orphans = orphans.filter(({ id }) => id !== pointId);
      tell();
    },
    orphans: () => orphans,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const BoardContext = createContext<SaveBoard | null>(null);

/** Collects from all parts below it whether they are saved. */
export function SaveBoardProvider({ children }: { children: ReactNode }) {
  const [board] = useState(createBoard);
  return <BoardContext value={board}>{children}</BoardContext>;
}

export function useBoard(): SaveBoard {
  const board = use(BoardContext);
  if (board === null) throw new Error('useBoard outside SaveBoardProvider');
  return board;
}

export function useOrphans(): readonly DraftPoint[] {
  const board = useBoard();
  return useSyncExternalStore(board.subscribe, board.orphans);
}

/** Tells the page how a part stands. */
export function useReport(part: string, status: SaveStatus): void {
  const board = useBoard();
  useEffect(() => board.report(part, status), [board, part, status]);
  useEffect(() => () => board.leave(part), [board, part]);
}

export function useSaveCounts(): SaveCounts {
  const board = useBoard();
  return useSyncExternalStore(board.subscribe, board.counts);
}

/** Whether the server has every part as it stands on the screen. */
export const isAllSaved = (counts: SaveCounts): boolean =>
  Object.entries(counts).every(([status, count]) => status === 'saved' || count === 0);
