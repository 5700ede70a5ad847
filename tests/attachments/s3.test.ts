import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../server/platform/config.ts';
import { type FileStore, folderStore } from '../../server/platform/files/file-store.ts';
import { openFiles } from '../../server/platform/files/open-files.ts';

let folder = '';
let server: S3rver;
const stores: Record<string, FileStore> = {};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stellwerk-stores-'));
  server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: join(folder, 's3'),
    configureBuckets: [{ name: 'akten', configs: [] }],
  });
  const address = await server.run();
  stores.folder = folderStore(join(folder, 'files'));
  const config = readConfig({
    DATA_DIR: folder,
    FILES_S3_BUCKET: 'akten',
    FILES_S3_ENDPOINT: `http://127.0.0.1:${address.port}`,
    FILES_S3_ACCESS_KEY_ID: 'S3RVER',
    FILES_S3_SECRET_ACCESS_KEY: 'S3RVER',
  });
  stores.s3 = (await openFiles(config)).store;
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(['folder', 's3'])('a %s as storage', (kind) => {
  const storeOf = (): FileStore => {
    const store = stores[kind];
    if (!store) throw new Error(`No store ${kind}.`);
    return store;
  };
  const hashOf = async (content: AsyncIterable<Buffer>) => {
    const hash = createHash('sha256');
    for await (const part of content) hash.update(part);
    return hash.digest('hex');
  };

  it('gives back what was put in, byte for byte', async () => {
    const content = Buffer.alloc(3_000_000, 'Stellungnahme äöü ');
    const path = join(folder, 'incoming.pdf');
    writeFileSync(path, content);
    await storeOf().put('0198-a', path);
    expect(await hashOf(await storeOf().get('0198-a'))).toBe(createHash('sha256').update(content).digest('hex'));
  });

  it('has nothing any more of what was removed, and removes twice', async () => {
    const path = join(folder, 'incoming.txt');
    writeFileSync(path, 'kurz');
    await storeOf().put('0198-b', path);
    await storeOf().delete('0198-b');
    await storeOf().delete('0198-b');
    await expect(storeOf().get('0198-b')).rejects.toThrow();
  });
});

describe('the configuration', () => {
  it('names what a bucket still lacks', async () => {
    const config = readConfig({ DATA_DIR: folder, FILES_S3_BUCKET: 'akten' });
    await expect(openFiles(config)).rejects.toThrow(/FILES_S3_ACCESS_KEY_ID/);
  });

  it('lays the folder beside the other data', async () => {
    const place = join(folder, 'anders');
    await openFiles({ DATA_DIR: place });
    expect(existsSync(join(place, 'files', 'incoming'))).toBe(true);
  });
});
