import { readFileSync } from 'node:fs';

/** A zombie has ended, though its number is still taken until its parent asks for it. */
export type ProcessState = 'running' | 'zombie' | 'gone';

/**
 * What is known of the process with this number. `name` and `startedAt` (clock ticks since boot, as text) come from
 * /proc and are empty on systems without it.
 */
export function readProcess(pid: number): { state: ProcessState; name: string; startedAt: string } {
  if (!answersSignal(pid)) return { state: 'gone', name: '', startedAt: '' };
  const stat = readStat(pid);
  if (stat === undefined) return { state: 'running', name: '', startedAt: '' };
  // The name stands in brackets and may itself hold blanks and brackets.
  const end = stat.lastIndexOf(')');
  const fields = stat.slice(end + 2).split(' ');
  return {
    state: fields[0] === 'Z' || fields[0] === 'X' ? 'zombie' : 'running',
    name: stat.slice(stat.indexOf('(') + 1, end),
    startedAt: fields[19] ?? '',
  };
}

function answersSignal(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function readStat(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
}
