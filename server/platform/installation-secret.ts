import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config.ts';
import { newSecret } from './ids.ts';

/**
 * The secret that signs access tokens: from the configuration, or made once and kept (0600) in the data folder.
 * An installation on its own PostgreSQL must set it, so that several processes share one.
 */
export function installationSecret(config: Config): string {
  if (config.STELLWERK_SECRET) return config.STELLWERK_SECRET;
  if (config.DATABASE_URL)
    throw new Error('STELLWERK_SECRET is missing: set at least 32 random characters, the same for every process.');
  const file = join(config.DATA_DIR, 'secret');
  if (!existsSync(file)) {
    mkdirSync(config.DATA_DIR, { recursive: true });
    const temporary = `${file}.${process.pid}`;
    writeFileSync(temporary, newSecret(), { mode: 0o600 });
    renameSync(temporary, file);
  }
  return readFileSync(file, 'utf8').trim();
}
