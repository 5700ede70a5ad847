import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureWebIsBuilt } from '../support/web-build.ts';

interface Chunk {
  file: string;
  isEntry?: boolean;
  imports?: string[];
  css?: string[];
}

const root = fileURLToPath(new URL('../../dist/web', import.meta.url));
const manifest = (): Record<string, Chunk> => JSON.parse(readFileSync(join(root, '.vite/manifest.json'), 'utf8'));
const zipped = (file: string) => gzipSync(readFileSync(join(root, file)), { level: 9 }).length;
const sum = (files: Iterable<string>, size: (file: string) => number) =>
  [...files].reduce((total, file) => total + size(file), 0);

/** Everything the browser loads before the first screen: the entry with all it imports statically. */
function shell(): { scripts: Set<string>; styles: Set<string> } {
  const chunks = manifest();
  const [scripts, styles] = [new Set<string>(), new Set<string>()];
  const add = (chunk: Chunk | undefined) => {
    if (chunk === undefined || scripts.has(chunk.file)) return;
    scripts.add(chunk.file);
    for (const file of chunk.css ?? []) styles.add(file);
    for (const name of chunk.imports ?? []) add(chunks[name]);
  };
  add(Object.values(chunks).find((chunk) => chunk.isEntry));
  return { scripts, styles };
}

describe('what a first visit loads', () => {
  beforeAll(ensureWebIsBuilt);

  it('is at most 150 kB of script', () => {
    const { scripts } = shell();
    expect(scripts.size).toBeGreaterThan(0);
    expect(sum(scripts, zipped)).toBeLessThanOrEqual(150_000);
  });

  it('is at most 16 kB of style', () => {
    const { styles } = shell();
    expect(styles.size).toBeGreaterThan(0);
    expect(sum(styles, zipped)).toBeLessThanOrEqual(16_000);
  });

  it('is at most 50 kB of fonts for a German page', () => {
    const fonts = readdirSync(join(root, 'assets')).filter((file) => /-latin-(400|600)-normal-.*\.woff2$/.test(file));
    expect(fonts).toHaveLength(2);
    expect(sum(fonts, (file) => statSync(join(root, 'assets', file)).size)).toBeLessThanOrEqual(50_000);
  });

  it('lies precompressed beside each file', () => {
    const worthIt = [...shell().scripts].filter((file) => statSync(join(root, file)).size >= 1024);
    expect(worthIt.length).toBeGreaterThan(0);
    for (const file of worthIt) {
      expect(existsSync(join(root, `${file}.br`))).toBe(true);
      expect(existsSync(join(root, `${file}.gz`))).toBe(true);
    }
  });

  it('holds nothing inline and names no other site, as the policy demands', () => {
    const page = readFileSync(join(root, 'index.html'), 'utf8');
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/);
    expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });
});
