import { spawn } from 'node:child_process';
import type { Account } from './account.ts';

/**
 * How every PostgreSQL program is started: as the given account, from a folder that account can enter, and with an
 * environment free of the caller's PG* and locale variables.
 */
export function spawnOptions(account: Account | undefined) {
  const { PATH, SystemRoot } = process.env;
  return { cwd: '/', env: { PATH, SystemRoot, LC_ALL: 'C', TZ: 'UTC' }, ...account };
}

/** Runs a program to its end, giving it `input`; throws an error with what it printed when it fails. */
export function run(program: string, args: string[], account: Account | undefined, input = ''): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...spawnOptions(account), stdio: 'pipe' });
    let printed = '';
    const keep = (chunk: Buffer) => {
      printed = (printed + chunk.toString()).slice(-4000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    // A program that ends early closes its input; its exit code says what happened.
    child.stdin.on('error', () => undefined);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`${program} ended with ${signal ?? code}: ${printed.trim()}`));
    });
    child.stdin.end(input);
  });
}
