import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Program } from './binaries.ts';
import { clusterOf, type Place } from './place.ts';
import { readProcess } from './process-state.ts';
import { run } from './run.ts';

/** A server that accepts connections on this port of 127.0.0.1. */
export type Postmaster = { pid: number; port: number };

/** What PostgreSQL itself notes about its server in the cluster; undefined when none has been started there. */
export async function readPidFile(place: Place): Promise<(Postmaster & { isReady: boolean }) | undefined> {
  const text = await readFile(join(clusterOf(place), 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' };
}

/** After a restart of the machine another program may have the number the server once had. */
function isServer({ state, name }: ReturnType<typeof readProcess>): boolean {
  return state === 'running' && (name === '' || name === 'postgres');
}

const ADOPTION_PATIENCE_MS = 120_000;

/**
 * Finds a server that already runs on the cluster, as one does after `kill -9` of the process that started it, and
 * waits for one that is just starting or stopping. PostgreSQL takes a zombie for a living owner of its lock file and
 * refuses to start: waits until it is really gone. Undefined when a new server may be started. Only under the place's lock.
 */
export async function adoptPostmaster(place: Place): Promise<Postmaster | undefined> {
  const deadline = Date.now() + ADOPTION_PATIENCE_MS;
  while (Date.now() < deadline) {
    const found = await readPidFile(place);
    if (!found) return undefined;
    const owner = readProcess(found.pid);
    if (owner.state === 'gone') return undefined;
    if (owner.state === 'running' && !isServer(owner)) {
      await rm(join(clusterOf(place), 'postmaster.pid'), { force: true });
      return undefined;
    }
    if (owner.state === 'running' && found.isReady) return { pid: found.pid, port: found.port };
    await sleep(20);
  }
  throw new Error(`PostgreSQL in ${clusterOf(place)} has neither become ready nor ended for two minutes.`);
}

/** Stops the server of the cluster, ending open connections; returns when its process has ended. Only under the place's lock. */
export async function stopPostmaster(place: Place, program: Program): Promise<void> {
  const found = await readPidFile(place);
  if (!found || !isServer(readProcess(found.pid))) return;
  await run(program('pg_ctl'), ['stop', '-D', clusterOf(place), '-m', 'fast', '-t', '60'], place.account);
  while (readProcess(found.pid).state === 'running') await sleep(5);
}
