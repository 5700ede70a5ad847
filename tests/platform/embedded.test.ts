import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { networkInterfaces, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { findServiceAccount, isRoot } from '../../server/platform/embedded/account.ts';
import { type Embedded, startEmbedded } from '../../server/platform/embedded/start-embedded.ts';

type Urls = Omit<Embedded, 'stop'>;

const script = fileURLToPath(new URL('embedded-process.ts', import.meta.url));
const log = () => undefined;
const started: ChildProcess[] = [];
let base: string;
let dataDir: string;

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'stellwerk-embedded-'));
  // Made for its owner alone; started by root, PostgreSQL runs as another user and has to get in.
  await chmod(base, 0o755);
  dataDir = join(base, 'data', 'pg');
});

afterAll(async () => {
  for (const child of started) child.kill('SIGKILL');
  const left = await startEmbedded({ dataDir, log, fast: true });
  await left.stop();
  await rm(base, { recursive: true, force: true });
});

const running: Embedded[] = [];

/** Starts the database; a test that fails does not leave it to the next one. */
async function start(): Promise<Embedded> {
  const embedded = await startEmbedded({ dataDir, log, fast: true });
  running.push(embedded);
  return embedded;
}

afterEach(async () => {
  for (const embedded of running.splice(0)) await embedded.stop();
});

function spawnServer(...mode: string[]): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir, ...mode], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  started.push(child);
  return child;
}

async function urlsOf(child: ChildProcess): Promise<Urls> {
  if (!child.stdout) throw new Error('The process has no output.');
  for await (const line of createInterface(child.stdout)) return JSON.parse(line);
  throw new Error('The process ended before its database was ready.');
}

async function leave(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.stdin?.end();
  expect(await ended).toEqual([0, null]);
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

async function serverPid(): Promise<number> {
  return Number((await readFile(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

/** Processes that run on this cluster: the server works in its folder, and its children are in its session. */
async function serverProcesses(pid: number): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir('/proc')) {
    const text = await readFile(join('/proc', entry, 'stat'), 'utf8').catch(() => '');
    const [state, , , session] = text.slice(text.lastIndexOf(')') + 2).split(' ');
    if (/^\d+$/.test(entry) && Number(session) === pid && state !== 'Z') found.push(entry);
  }
  return found;
}

describe('the embedded database', () => {
  test('starts on an empty folder in which an earlier start was killed half-way', async () => {
    await mkdir(join(dataDir, 'cluster.init-123', 'base'), { recursive: true });
    await writeFile(join(dataDir, 'cluster.init-123', 'PG_VERSION'), '18\n');
    const embedded = await start();
    expect(await query(embedded.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect((await readdir(dataDir)).filter((name) => name.includes('init-'))).toEqual([]);
    await embedded.stop();
  });

  test('keeps what was written over a stop and a warm start, and stops without leaving a process', async () => {
    const first = await start();
    await query(first.ownerUrl, 'create table kept as select 42 as answer');
    const pid = await serverPid();
    expect(await serverProcesses(pid)).not.toEqual([]);
    await first.stop();
    await first.stop();
    expect(await serverProcesses(pid)).toEqual([]);

    const second = await start();
    expect(await query(second.ownerUrl, 'select answer from kept')).toEqual([{ answer: 42 }]);
    await second.stop();
  });

  describe('while it runs', () => {
    let embedded: Embedded;
    beforeAll(async () => {
      embedded = await startEmbedded({ dataDir, log, fast: true });
    });
    afterAll(() => embedded.stop());

    test('keeps its passwords where only the account of the server reads them', async () => {
      const file = join(dataDir, 'secrets.json');
      expect((await stat(file)).mode & 0o777).toBe(0o600);
      expect((await stat(file)).uid).toBe(process.getuid?.());
      expect((await stat(join(dataDir, 'cluster'))).mode & 0o777).toBe(0o700);
      const passwords = Object.values(JSON.parse(await readFile(file, 'utf8')));
      expect(new Set(passwords).size).toBe(5);
    });

    test('listens on the loopback address alone and on no socket in the file system', async () => {
      const shown = await query(
        embedded.superuserUrl,
        "select current_setting('listen_addresses') as addresses, current_setting('unix_socket_directories') as sockets",
      );
      expect(shown).toEqual([{ addresses: '127.0.0.1', sockets: '' }]);
      const others = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
      for (const { address, family } of others.filter((one) => !one.internal && one.family === 'IPv4')) {
        const url = new URL(embedded.appUrl);
        url.hostname = address;
        await expect(query(url.href, 'select 1'), `${family} ${address}`).rejects.toThrow('ECONNREFUSED');
      }
    });

    test.each(['postgres', 'stellwerk_owner', 'stellwerk_app'])('refuses %s without the password', async (role) => {
      const url = new URL(embedded.appUrl);
      url.username = role;
      url.password = 'password';
      await expect(query(url.href, 'select 1')).rejects.toThrow('password authentication failed');
      url.password = '';
      await expect(query(url.href, 'select 1')).rejects.toThrow();
    });

    test('gives the owner what migrations need', async () => {
      await query(embedded.ownerUrl, 'create extension pg_trgm');
      await query(embedded.ownerUrl, 'create extension unaccent');
      await query(embedded.ownerUrl, 'create schema of_a_library');
    });

    test.each(['appUrl', 'readUrl', 'publicUrl'] as const)(
      'lets the role of %s connect and nothing more',
      async (key) => {
        await query(embedded.ownerUrl, 'create table if not exists of_the_owner (id int)');
        expect(await query(embedded[key], 'select 1 as one')).toEqual([{ one: 1 }]);
        await expect(query(embedded[key], 'select from of_the_owner')).rejects.toThrow('permission denied');
        await expect(query(embedded[key], 'create table mine (id int)')).rejects.toThrow(/permission denied|read-only/);
        await expect(query(embedded[key], 'create temp table mine (id int)')).rejects.toThrow(
          /permission denied|read-only/,
        );
      },
    );

    test('makes every transaction of the two readers read-only', async () => {
      for (const [url, expected] of [
        [embedded.readUrl, 'on'],
        [embedded.publicUrl, 'on'],
        [embedded.appUrl, 'off'],
      ] as const) {
        expect(await query(url, 'show transaction_read_only')).toEqual([{ transaction_read_only: expected }]);
      }
    });

    test('compares letters beyond ASCII without a locale of the system', async () => {
      const [row] = await query(embedded.appUrl, "select lower('ÄÖÜ') as low, 'GRÜN' ilike 'grün' as alike");
      expect(row).toEqual({ low: 'äöü', alike: true });
    });
  });

  test('is started by one of two processes at once, and stays until the last has left', async () => {
    const [one, two] = [spawnServer(), spawnServer()];
    const [urls, same] = await Promise.all([urlsOf(one), urlsOf(two)]);
    expect(same).toEqual(urls);
    await leave(one);
    expect(await query(urls.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    const pid = await serverPid();
    await leave(two);
    expect(await serverProcesses(pid)).toEqual([]);
  });

  test('survives kill -9 of its process and belongs to the next one, which stops it', async () => {
    const killed = spawnServer();
    const urls = await urlsOf(killed);
    const pid = await serverPid();
    await kill(killed);
    expect(await query(urls.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);

    const heir = await start();
    expect(heir.appUrl).toBe(urls.appUrl);
    expect(await serverPid()).toBe(pid);
    await heir.stop();
    expect(await serverProcesses(pid)).toEqual([]);
  });

  test('starts again after kill -9 of process and database, with every acknowledged row', async () => {
    const killed = spawnServer('durable');
    const { ownerUrl } = await urlsOf(killed);
    await query(ownerUrl, 'create table acknowledged as select 7 as rows');
    const pid = await serverPid();
    await kill(killed);
    process.kill(pid, 'SIGKILL');

    const next = await start();
    expect(await serverPid()).not.toBe(pid);
    expect(await query(next.ownerUrl, 'select rows from acknowledged')).toEqual([{ rows: 7 }]);
    await next.stop();
  });

  test('starts although the number of a dead server now belongs to another program', async () => {
    const lock = join(dataDir, 'cluster', 'postmaster.pid');
    await writeFile(lock, `${process.pid}\n${join(dataDir, 'cluster')}\n0\n1\n\n127.0.0.1\n0 0\nready   \n`);
    const embedded = await start();
    expect(await query(embedded.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await embedded.stop();
  });

  test('says which file is missing when the passwords of a cluster are gone', async () => {
    const folder = join(base, 'without-secrets');
    await mkdir(join(folder, 'cluster'), { recursive: true });
    await expect(startEmbedded({ dataDir: folder, log })).rejects.toThrow(/secrets\.json/);
  });

  test.runIf(isRoot())('uses a system folder when its account cannot enter the project', async () => {
    const project = join(base, 'home-of-root');
    await mkdir(project, { mode: 0o700 });
    const lines: string[] = [];
    const options = { dataDir: join(project, 'pg'), log: (line: string) => lines.push(line), fast: true };
    const first = await startEmbedded(options);
    await query(first.ownerUrl, 'create table kept as select 42 as answer');
    await first.stop();
    const folder = /data in (.*)$/.exec(lines[0] ?? '')?.[1] ?? '';
    try {
      expect(folder).not.toContain(base);
      const second = await startEmbedded(options);
      expect(await query(second.ownerUrl, 'select answer from kept')).toEqual([{ answer: 42 }]);
      await second.stop();
    } finally {
      if (folder.includes('stellwerk/')) {
        await rm(folder, { recursive: true, force: true });
        // Other installations may have theirs beside it.
        await rmdir(dirname(folder)).catch(() => undefined);
      }
    }
  });

  test('takes the account postgres, else nobody, and says so when there is neither', async () => {
    const file = join(base, 'passwd');
    const nobody = 'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65533:nobody:/:/sbin/nologin\n';
    await writeFile(file, nobody);
    expect(await findServiceAccount(file)).toEqual({ uid: 65534, gid: 65533 });
    await writeFile(file, `${nobody}postgres:x:101:104::/:/bin/sh\n`);
    expect(await findServiceAccount(file)).toEqual({ uid: 101, gid: 104 });
    await writeFile(file, 'root:x:0:0:root:/root:/bin/sh\n');
    await expect(findServiceAccount(file)).rejects.toThrow('DATABASE_URL');
  });
});
