import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type NodePath, type PluginObj, types } from '@babel/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { lingui } from '@lingui/vite-plugin';
import babel from '@rolldown/plugin-babel';
import react from '@vitejs/plugin-react';
import postcss from 'postcss';
import { PurgeCSS } from 'purgecss';
import { defineConfig, type Plugin } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const server = process.env.STELLWERK_SERVER ?? 'http://127.0.0.1:3000';

/**
 * Puts the KERN style sheet into the cascade layer `kern`, so that our own rules win without being more specific,
 * and drops what no component names. This happens before names are hashed: a class used for the first time changes the name.
 * Its `body:has(…)` goes too: with it every keystroke looks through the whole page, 4 ms in a position of 500 points.
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
      const kept = css.replace(/@charset[^;]*;/, '').replace(/body:has\([^{]*\{[^}]*\}/g, '');
      return { code: `@layer kern {${kept}}`, map: null };
    },
  };
}

async function purge(css: string): Promise<string> {
  const [result] = await new PurgeCSS().purge({
    content: [at('web/{ui,shell,features,werkstatt}/**/*.tsx'), at('web/index.html')],
    css: [{ raw: css }],
    safelist: ['html', 'body'],
    dynamicAttributes: ['data-kern-theme'],
    keyframes: true,
  });
  const folder = at('web/styles');
  const own = await Promise.all((await readdir(folder)).map((file) => readFile(join(folder, file), 'utf8')));
  return withoutUnusedVariables(result?.css ?? css, own.join('\n'));
}

/** Drops custom properties that neither a rule of `css` nor `own` uses, directly or through other properties. */
function withoutUnusedVariables(css: string, own: string): string {
  const sheet = postcss.parse(css);
  const uses = new Map<string, string[]>();
  const names = (value: string) => value.match(/--kern-[\w-]+/g) ?? [];
  const wanted = names(own);
  sheet.walkDecls((declaration) => {
    if (declaration.prop.startsWith('--')) {
      uses.set(declaration.prop, [...(uses.get(declaration.prop) ?? []), ...names(declaration.value)]);
    } else wanted.push(...names(declaration.value));
  });
  const needed = new Set<string>();
  for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
    if (needed.has(name)) continue;
    needed.add(name);
    wanted.push(...(uses.get(name) ?? []));
  }
  sheet.walkDecls(/^--/, (declaration) => {
    if (!needed.has(declaration.prop)) declaration.remove();
  });
  return sheet.toString();
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

/**
 * Emits the service worker as `sw.js` and tells it the page with what it needs to start; its name for the release is the
 * hash of these names, which hold the hashes of their content.
 */
function serviceWorker(): Plugin {
  return {
    name: 'stellwerk-service-worker',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: at('web/service-worker.ts'), fileName: 'sw.js' });
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const worker = bundle['sw.js'];
        const files = Object.values(bundle);
        const chunks = files.filter((file) => file.type === 'chunk');
        const entry = chunks.find(({ isEntry, fileName }) => isEntry && fileName !== 'sw.js');
        if (worker?.type !== 'chunk' || entry === undefined) throw new Error('The service worker was not built.');
        const scripts = withImports(entry.fileName, bundle);
        const styles = [...(entry.viteMetadata?.importedCss ?? [])];
        const fonts = files.map(({ fileName }) => fileName).filter((name) => /fira-sans-latin-.*woff2$/.test(name));
        const shell = [...scripts, ...styles, ...fonts].map((name) => `/${name}`);
        const release = createHash('sha256').update(shell.join()).digest('hex').slice(0, 12);
        worker.code = worker.code
          .replaceAll('__SHELL__', JSON.stringify(shell))
          .replaceAll('__RELEASE__', JSON.stringify(release));
      },
    },
  };
}

/** A chunk with everything it imports, and what that imports, before anything is asked for. */
function withImports(fileName: string, bundle: Record<string, { type: string; imports?: string[] }>): string[] {
  const found = new Set<string>();
  const collect = (name: string) => {
    if (found.has(name)) return;
    found.add(name);
    for (const imported of bundle[name]?.imports ?? []) collect(imported);
  };
  collect(fileName);
  return [...found];
}

/**
 * After the macro: the German sentences in the code become what the runtime understands, so that no parser is shipped.
 * They stay in the code because a sentence that no catalogue knows yet is still a sentence on the screen.
 */
const compiledSentences: PluginObj = {
  visitor: {
    ObjectProperty({ node, parent }: NodePath<types.ObjectProperty>) {
      const isMessage = types.isIdentifier(node.key, { name: 'message' }) && types.isStringLiteral(node.value);
      if (!isMessage || !types.isObjectExpression(parent)) return;
      const hasId = parent.properties.some(
        (other) => types.isObjectProperty(other) && types.isIdentifier(other.key, { name: 'id' }),
      );
      if (hasId) node.value = types.valueToNode([compileMessage(node.value.value)].flat());
    },
    JSXAttribute({ node, parent }: NodePath<types.JSXAttribute>) {
      const isTrans = types.isJSXOpeningElement(parent) && types.isJSXIdentifier(parent.name, { name: '_Trans' });
      if (!isTrans || !types.isJSXIdentifier(node.name, { name: 'message' })) return;
      const value = types.isJSXExpressionContainer(node.value) ? node.value.expression : node.value;
      if (!types.isStringLiteral(value)) return;
      node.value = types.jsxExpressionContainer(types.valueToNode([compileMessage(value.value)].flat()));
    },
  },
};

/**
 * The contract only declares. Of an operation the browser takes name, method and path: answers are not parsed again there,
 * so the schemas fall away, and zod with them. A screen that wants to check input imports the schema itself.
 */
const contractForBrowsers: PluginObj = {
  visitor: {
    CallExpression(path: NodePath<types.CallExpression>) {
      if (path.getFunctionParent() !== null) return;
      const [definition] = path.node.arguments;
      if (types.isIdentifier(path.node.callee, { name: 'endpoint' }) && types.isObjectExpression(definition)) {
        path.replaceWith(types.objectExpression(definition.properties.filter(isAddress)));
      } else types.addComment(path.node, 'leading', '#__PURE__');
    },
  },
};

const isAddress = (property: types.Node): boolean =>
  types.isObjectProperty(property) &&
  types.isIdentifier(property.key) &&
  ['operationId', 'method', 'path'].includes(property.key.name);

export default defineConfig({
  root: at('web'),
  publicDir: at('web/public'),
  cacheDir: at('node_modules/.cache/vite'),
  plugins: [
    kernStyles(),
    babel({
      plugins: [['@lingui/babel-plugin-lingui-macro', { stripMessageField: false }], compiledSentences],
      overrides: [{ test: at('shared'), plugins: [contractForBrowsers] }],
    }),
    react(),
    lingui({ failOnCompileError: true }),
    serviceWorker(),
    precompress(),
  ],
  build: {
    outDir: at('dist/web'),
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      treeshake: {
        propertyReadSideEffects: false,
        // The contract only declares: a file of it is loaded for what is taken from it, never for itself.
        moduleSideEffects: [{ test: /\/(shared|zod)\//, external: false, sideEffects: false }],
      },
    },
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: { '/api': server, '/health': server, '/oparl': server },
  },
});
