import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { AppError } from './errors.ts';
import { i18n } from './i18n.ts';

/** The built web application: beside the built server, or below `dist` when the server runs from its sources. */
function webFolder(): string | null {
  const candidates = ['../../web', '../../dist/web'].map((path) => fileURLToPath(new URL(path, import.meta.url)));
  return candidates.find((path) => existsSync(`${path}/assets`)) ?? null;
}

/**
 * Serves the web application, compressed when it was built; assets carry a hash and stay in the cache.
 * Every other address outside the API gets its page: the screen is chosen in the browser.
 */
export async function serveWeb(app: FastifyInstance): Promise<void> {
  const root = webFolder();
  if (root) {
    await app.register(fastifyStatic, {
      root,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (response, path) => {
        const isHashed = path.includes('/assets/');
        response.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && !/^\/(api|health|oparl|assets|metrics)(\/|$)/.test(request.url);
    if (root && isPage) return reply.sendFile('index.html');
    throw new AppError('not_found', i18n.t('Diese Adresse gibt es nicht.'));
  });
}
