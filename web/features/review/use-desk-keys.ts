import { useEffect, useRef } from 'react';

/** What the keys of the desk do beside moving through the rows. */
interface DeskActs {
  copy: () => void;
  help: () => void;
  /** Closes the point that is open, and answers which it was. */
  close: () => string | undefined;
}

const STORED = 'stellwerk-desk-keys';

/** Single keys can be switched off for good on a device: whoever dictates speaks them by accident (WCAG 2.1.4). */
export const areKeysOn = (): boolean => localStorage.getItem(STORED) !== 'off';
export const switchKeys = (isOn: boolean): void => localStorage.setItem(STORED, isOn ? 'on' : 'off');

const rows = () => [...document.querySelectorAll<HTMLElement>('.desk [data-row]')];
const currentRow = () =>
  document.activeElement?.closest<HTMLElement>('[data-row]') ??
  document.querySelector<HTMLElement>('.desk [data-row][aria-current]');
const handleOf = (row: Element | null | undefined) => row?.querySelector<HTMLElement>('a, button');

function move(by: number): void {
  const all = rows();
  const current = currentRow();
  const at = current ? all.indexOf(current) : -1;
  const next = all[at === -1 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)];
  handleOf(next)?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]') !== null;

/** The keys of the desk; they rest while one writes or a dialog is open. */
export function useDeskKeys(acts: DeskActs): void {
  const newest = useRef(acts);
  useEffect(() => {
    newest.current = acts;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector('dialog[open]')) return;
      if (isWriting(event.target)) {
        if (event.key === 'Escape') move(0);
        return;
      }
      if (!act(event.key, newest.current)) return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

/** Goes to a field of the opened point, which may lie in a part that is folded up. */
function enter(field: string): void {
  const found = document.querySelector<HTMLElement>(`.desk__detail ${field}`);
  const folded = found?.closest('details');
  if (folded) folded.open = true;
  found?.focus();
}

/** Whether the key was one of ours. */
function act(key: string, { copy, help, close }: DeskActs): boolean {
  const isInRow = document.activeElement?.closest('[data-row]') != null;
  if (key === 'Escape') {
    const closed = close();
    if (closed !== undefined) handleOf(document.querySelector(`[data-row="${closed}"]`))?.focus();
    return closed !== undefined;
  }
  if (isInRow && (key === 'ArrowDown' || key === 'ArrowUp')) {
    move(key === 'ArrowDown' ? 1 : -1);
    return true;
  }
  if (!areKeysOn()) return false;
  const known: Record<string, () => void> = {
    j: () => move(1),
    k: () => move(-1),
    o: () => handleOf(currentRow())?.click(),
    x: () => currentRow()?.querySelector<HTMLElement>('input[type=checkbox]')?.click(),
    '/': () => document.querySelector<HTMLElement>('[data-desk-search]')?.focus(),
    s: () => enter('[data-desk-tags]'),
    z: () => enter('[data-desk-assignee]'),
    c: copy,
    '?': help,
  };
  const found = known[key];
  found?.();
  return found !== undefined;
}
