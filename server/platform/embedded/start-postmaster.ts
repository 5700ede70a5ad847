import { spawn } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Program } from './binaries.ts';
import { clusterOf, type Place } from './place.ts';
import { type Postmaster, readPidFile } from './postmaster.ts';
import { spawnOptions } from './run.ts';

const RETRY_PATIENCE_MS = 30_000;
/** A free port was taken in between, or processes of a killed server still end: both pass. */
const PASSES = /Address already in use|could not create any TCP\/IP sockets|shared memory block|postmaster\.pid/;

/**
 * Starts a server on the cluster that outlives this process, on a free port of 127.0.0.1 and without sockets in the
 * file system; returns when it is ready, however long the recovery after a crash takes. Throws an error with the
 * server's last words when it does not start. Only under the place's lock.
 */
export async function startPostmaster(place: Place, program: Program, fast: boolean): Promise<Postmaster> {
  const deadline = Date.now() + RETRY_PATIENCE_MS;
  for (;;) {
    const outcome = await attempt(place, program, fast);
    if ('pid' in outcome) return outcome;
    if (!PASSES.test(outcome.lastWords) || Date.now() > deadline) {
      throw new Error(`The embedded PostgreSQL does not start: ${outcome.lastWords}`);
    }
    await sleep(100);
  }
}

async function attempt(place: Place, program: Program, fast: boolean): Promise<Postmaster | { lastWords: string }> {
  const logFile = join(place.folder, 'postgres.log');
  const port = await findFreePort();
  const log = await open(logFile, 'w', 0o600);
  // In a process group of its own: Ctrl-C must reach the application alone, which stops the database last.
  const child = spawn(program('postgres'), ['-D', clusterOf(place), ...settings(port, fast)], {
    ...spawnOptions(place.account),
    detached: true,
    windowsHide: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  let failure: string | undefined;
  child.on('error', (error) => {
    failure = error.message;
  });
  child.on('exit', (code, signal) => {
    failure ??= `ended with ${signal ?? code}`;
  });
  child.unref();
  try {
    while (failure === undefined) {
      const found = await readPidFile(place);
      if (found?.isReady && found.pid === child.pid) return { pid: found.pid, port: found.port };
      await sleep(10);
    }
  } finally {
    await log.close();
  }
  return { lastWords: `${failure} ${(await readFile(logFile, 'utf8')).slice(-2000)}`.trim() };
}

function settings(port: number, fast: boolean): string[] {
  const values = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    // What people wrote must not reach the log by way of a failed statement.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    ...(fast && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 200 }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address && typeof address === 'object') resolve(address.port);
        else reject(new Error('The system names no free port.'));
      });
    });
  });
}
