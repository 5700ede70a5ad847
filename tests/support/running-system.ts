import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import type { TestDatabase } from './database.ts';

export interface RunningSystem {
  base: string;
  process: ChildProcess;
  /** What the process has printed so far. */
  output(): string;
  /** Waits for a mail to this address and returns its text. */
  mailTo(address: string): Promise<string>;
  stop(): Promise<void>;
  /** Ends the process at once, as a power cut does; a data folder of one's own stays as it is. */
  kill(): Promise<void>;
}

interface SystemOptions {
  /** An empty database of its own; without it the embedded one starts, with the demonstration. */
  database?: TestDatabase;
  /** A data folder that outlives the process; without it one is made and removed at the end. */
  dataDir?: string;
  env?: Record<string, string>;
}

/** The built server as a process of its own, as `npm start` runs it, on a free port and a fresh data folder. */
export async function startSystem({ database, dataDir: own, env = {} }: SystemOptions = {}): Promise<RunningSystem> {
  const dataDir = own ?? mkdtempSync(join(tmpdir(), 'stellwerk-system-'));
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, ['dist/server/main.js'], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PORT: String(port),
      DATA_DIR: dataDir,
      LOG_LEVEL: 'error',
      ...(database && {
        DATABASE_URL: database.appUrl,
        DATABASE_MIGRATION_URL: database.ownerUrl,
        DATABASE_READ_URL: database.readUrl,
        DATABASE_PUBLIC_URL: database.publicUrl,
        STELLWERK_SECRET: 'a secret for the journeys that is long enough',
      }),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await exited;
    if (own === undefined) rmSync(dataDir, { recursive: true, force: true });
  };
  const stop = () => end('SIGTERM');
  try {
    await waitFor(async () => {
      if (child.exitCode !== null) throw new Error(`The system ended:\n${output}`);
      return (await fetch(`${base}/health/ready`).catch(() => null))?.ok ? true : undefined;
    }, 60_000);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    base,
    process: child,
    output: () => output,
    mailTo: (address) => waitFor(() => findMail(join(dataDir, 'outbox'), address), 20_000),
    stop,
    kill: () => end('SIGKILL'),
  };
}

async function findMail(folder: string, address: string): Promise<string | undefined> {
  for (const file of readMails(folder)) {
    const mail = await simpleParser(readFileSync(join(folder, file)));
    const to = Array.isArray(mail.to) ? mail.to : [mail.to];
    if (to.some((entry) => entry?.text.includes(address))) return mail.text ?? '';
  }
  return undefined;
}

function readMails(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith('.eml'))
      .toSorted()
      .toReversed();
  } catch {
    return [];
  }
}

async function waitFor<Value>(look: () => Promise<Value | undefined>, milliseconds: number): Promise<Value> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const value = await look();
    if (value !== undefined) return value;
    if (Date.now() > end) throw new Error(`Nothing came within ${milliseconds} ms.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
