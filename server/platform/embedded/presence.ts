import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readProcess } from './process-state.ts';

export type Presence = {
  /** Whether another living process (or another caller in this one) is announced in the same folder. */
  hasOthers(): Promise<boolean>;
  withdraw(): Promise<void>;
};

/**
 * Announces this process in a folder by a file named after it. What a killed process left behind counts for nothing
 * and is swept: the name holds the time the process started, so a reused number is not taken for it.
 */
export async function announce(folder: string): Promise<Presence> {
  await mkdir(folder, { recursive: true });
  const own = `${process.pid}-${readProcess(process.pid).startedAt}-${randomBytes(4).toString('hex')}`;
  await writeFile(join(folder, own), '');
  return {
    async hasOthers() {
      const others = (await readdir(folder)).filter((name) => name !== own);
      const dead = others.filter((name) => !isAlive(name));
      await Promise.all(dead.map((name) => rm(join(folder, name), { force: true })));
      return dead.length < others.length;
    },
    withdraw: () => rm(join(folder, own), { force: true }),
  };
}

function isAlive(name: string): boolean {
  const [pid, startedAt] = name.split('-');
  const found = readProcess(Number(pid));
  return found.state === 'running' && (found.startedAt === '' || found.startedAt === startedAt);
}

const LOCK_PATIENCE_MS = 120_000;

/**
 * Runs `work` while no other process runs anything under the same lock folder. Everyone announces first and looks
 * then, so of two at least one sees the other; who is not alone withdraws and tries again. A killed holder blocks nobody.
 */
export async function exclusively<Result>(lockFolder: string, work: () => Promise<Result>): Promise<Result> {
  const deadline = Date.now() + LOCK_PATIENCE_MS;
  while (Date.now() < deadline) {
    const lock = await announce(lockFolder);
    try {
      if (!(await lock.hasOthers())) return await work();
    } finally {
      await lock.withdraw();
    }
    await sleep(10 + Math.random() * 60);
  }
  throw new Error(`Another process has been starting or stopping the embedded database for too long (${lockFolder}).`);
}
