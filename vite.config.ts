import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { lingui } from '@lingui/vite-plugin';
import babel from '@rolldown/plugin-babel';
import react from '@vitejs/plugin-react';
import { PurgeCSS } from 'purgecss';
import { defineConfig, type Plugin } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const server = process.env.STELLWERK_SERVER ?? 'http://127.0.0.1:3000';

/**
 * Puts the KERN style sheet into the cascade layer `kern`, so that our own rules win without being more specific,
 * and drops what no component names. This happens before names are hashed: a class used for the first time changes the name.
 */
function kernStyles(): Plugin {
  let isBuild = false;
  return {
    name: 'stellwerk-kern-styles',
    enforce: 'pre',
    configResolved(config) {
      isBuild = config.command === 'build';
    },
    async transform(code, id) {
      if (!id.includes('@kern-ux/native/dist/')) return null;
      const css = isBuild ? await purge(code) : code;
      return { code: `@layer kern {${css.replace(/@charset[^;]*;/, '')}}`, map: null };
    },
  };
}

async function purge(css: string): Promise<string> {
  const folder = at('web/styles');
  const own = await Promise.all((await readdir(folder)).map((file) => readFile(join(folder, file), 'utf8')));
  const variables = new Set(own.join('\n').match(/--kern-[\w-]+/g));
  const [result] = await new PurgeCSS().purge({
    content: [at('web/{ui,shell,features,werkstatt}/**/*.tsx'), at('web/index.html')],
    css: [{ raw: css }],
    safelist: { standard: ['html', 'body'], variables: [...variables] },
    keyframes: true,
    variables: true,
  });
  return result?.css ?? css;
}

/** Writes a `.br` and a `.gz` beside every text file of the build, so that serving costs no CPU. */
function precompress(): Plugin {
  return {
    name: 'stellwerk-precompress',
    apply: 'build',
    async writeBundle({ dir: folder = at('dist/web') }) {
      const files = await readdir(folder, { recursive: true });
      const texts = files.filter((file) => ['.js', '.css', '.html', '.svg', '.json', '.txt'].includes(extname(file)));
      await Promise.all(texts.map((file) => compressFile(join(folder, file))));
    },
  };
}

async function compressFile(path: string): Promise<void> {
  const content = await readFile(path);
  if (content.length < 1024) return;
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
    promisify(gzip)(content, { level: 9 }),
  ]);
  await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
}

export default defineConfig({
  root: at('web'),
  publicDir: at('web/public'),
  cacheDir: at('node_modules/.cache/vite'),
  plugins: [
    kernStyles(),
    // German stands in the code itself: a sentence that no catalogue knows yet is still a sentence on the screen.
    babel({ plugins: [['@lingui/babel-plugin-lingui-macro', { stripMessageField: false }]] }),
    react(),
    lingui({ failOnCompileError: true }),
    precompress(),
  ],
  build: {
    outDir: at('dist/web'),
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: { '/api': server, '/health': server, '/oparl': server },
  },
});
