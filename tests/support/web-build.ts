import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The policy the server sends with every page: nothing inline, nothing from elsewhere. */
const policy =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'";

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Builds the interface into a folder below the root; with the workshop if wanted. */
export function buildWeb(folder: string, isWorkshop = false): void {
  const { status, stderr } = spawnSync(
    'npx',
    ['vite', 'build', '--logLevel', 'error', '--outDir', join(root, folder)],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production', ...(isWorkshop ? { VITE_WERKSTATT: '1' } : {}) },
    },
  );
  if (status !== 0) throw new Error(`vite build failed:\n${stderr}`);
}

/** The interface as the server delivers it: what `npm run build` left, else built now. */
export function ensureWebIsBuilt(): void {
  if (!existsSync(join(root, 'dist/web/.vite/manifest.json'))) buildWeb('dist/web');
}

/** Serves a build alone, without the API, under the policy of the real server. */
export async function serveBuild(folder: string) {
  const base = join(root, folder);
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://x').pathname);
    const file = join(base, path);
    const isFile = await stat(file).then(
      (found) => found.isFile(),
      () => false,
    );
    if (path.startsWith('/api/')) return response.writeHead(404).end();
    const served = isFile ? file : join(base, 'index.html');
    response.writeHead(200, { 'content-type': types[extname(served)] ?? '', 'content-security-policy': policy });
    return response.end(await readFile(served));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}
