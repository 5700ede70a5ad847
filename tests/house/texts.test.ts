import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { describe, expect, it } from 'vitest';
import { messages as english } from '../../server/locales/en.ts';

/** German sentences of the server: the first argument of every `i18n.t(…)`. */
function serverSentences(): string[] {
  const files = readdirSync('server', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.flatMap((file) => {
    const source = readFileSync(join('server', file), 'utf8');
    return [...source.matchAll(/i18n\.t\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/gs)].map(([, , text = '']) =>
      text.replaceAll(/\\(['"`])/g, '$1'),
    );
  });
}

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name).toSorted();

describe('texts', () => {
  it('of the server have an English translation with the same values, and none is left over', () => {
    const sentences = [...new Set(serverSentences())];
    expect(sentences.length).toBeGreaterThan(20);
    expect(sentences.filter((sentence) => !english[sentence])).toEqual([]);
    expect(Object.keys(english).filter((sentence) => !sentences.includes(sentence))).toEqual([]);
    for (const [german, translated] of Object.entries(english)) {
      expect([...new Set(placeholders(translated))], german).toEqual([...new Set(placeholders(german))]);
      expect(() => compileMessage(translated)).not.toThrow();
    }
  });

  it('of the interface are all in the catalogues and all in English', { timeout: 300_000 }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'stellwerk-texts-'));
    try {
      cpSync('web/locales', join(folder, 'locales'), { recursive: true });
      const config = join(folder, 'lingui.config.json');
      writeFileSync(
        config,
        JSON.stringify({
          rootDir: process.cwd(),
          sourceLocale: 'de',
          locales: ['de', 'en'],
          catalogs: [{ path: join(folder, 'locales/{locale}'), include: ['<rootDir>/web'] }],
          format: 'po',
          formatOptions: { lineNumbers: false },
          orderBy: 'message',
        }),
      );
      execFileSync('node_modules/.bin/lingui', ['extract', '--clean', '--config', config], { stdio: 'pipe' });
      const extracted = readFileSync(join(folder, 'locales/en.po'), 'utf8');
      expect(untranslated(extracted)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

const entriesOf = (po: string) =>
  po
    .split(/\n\n+/)
    .filter((entry) => /^msgid /m.test(entry) && !/^msgid ""\nmsgstr "[^"]*\\n|^msgid ""\nmsgstr ""\n"/m.test(entry));

const untranslated = (po: string) =>
  entriesOf(po)
    .filter((entry) => /^msgstr ""\s*$/m.test(entry) && !/^msgstr ""\n"/m.test(entry))
    .map((entry) => /^msgid (.*)/m.exec(entry)?.[1]);
