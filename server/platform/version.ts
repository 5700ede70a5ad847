import { existsSync, readFileSync } from 'node:fs';

/** Version of the installation, from package.json beside the sources or above the built server. */
export const version: string = (() => {
  const candidates = ['../../package.json', '../../../package.json'].map((path) => new URL(path, import.meta.url));
  const file = candidates.find((candidate) => existsSync(candidate));
  return file ? (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version : '0';
})();
