import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { describe, expect, it } from 'vitest';
import { messages as english } from '../../server/locales/en.ts';
import { interfaceLanguages } from '../../shared/identity.ts';
import { staffScreens } from './staff-screens.ts';

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
  it('are left German on screens of the department that exist', () => {
    const files = readdirSync('web', { recursive: true, encoding: 'utf8' }).map((file) => `web/${file}`);
    expect(staffScreens.filter((start) => !files.some((file) => file.startsWith(start)))).toEqual([]);
  });

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

  it('of the interface are all in English, and those an organisation sees in every language', {
    timeout: 300_000,
  }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'stellwerk-texts-'));
    try {
      cpSync('web/locales', join(folder, 'locales'), { recursive: true });
      const config = join(folder, 'lingui.config.json');
      writeFileSync(
        config,
        JSON.stringify({
          rootDir: process.cwd(),
          sourceLocale: 'de',
          locales: interfaceLanguages,
          catalogs: [{ path: join(folder, 'locales/{locale}'), include: ['<rootDir>/web'] }],
          format: 'po',
          formatOptions: { lineNumbers: false },
          orderBy: 'message',
        }),
      );
      execFileSync(process.execPath, ['node_modules/.bin/lingui', 'extract', '--clean', '--config', config], {
        stdio: 'pipe',
      });
      const missing = (language: string, isNeeded: (entry: string) => boolean) =>
        untranslated(readFileSync(join(folder, 'locales', `${language}.po`), 'utf8'), isNeeded);
      expect(missing('en', () => true)).toEqual([]);
      for (const language of interfaceLanguages.filter((other) => !['de', 'en'].includes(other)))
        expect(missing(language, isSeenByOrganisations), language).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it.each(interfaceLanguages)(
    'of the interface in %s name the same values and links as the German ones',
    (language) => {
      const wrong = entriesOf(readFileSync(`web/locales/${language}.po`, 'utf8'))
        .map((entry) => ({ german: partOf(entry, 'msgid'), translated: partOf(entry, 'msgstr') }))
        .filter(({ german, translated }) => translated !== '' && namedIn(translated).join() !== namedIn(german).join());
      expect(wrong).toEqual([]);
    },
  );
});

const entriesOf = (po: string) =>
  po
    .split(/\n\n+/)
    .filter((entry) => /^msgid /m.test(entry) && !/^msgid ""\nmsgstr "[^"]*\\n|^msgid ""\nmsgstr ""\n"/m.test(entry));

/** A text of an entry, which may go over several lines. */
function partOf(entry: string, name: 'msgid' | 'msgstr'): string {
  const lines = (`\n${entry}`.split(`\n${name} `)[1] ?? '').split('\n');
  const end = lines.findIndex((line) => !line.startsWith('"'));
  return lines
    .slice(0, end === -1 ? undefined : end)
    .map((line) => JSON.parse(line) as string)
    .join('');
}

/** Values and links a sentence names, whichever plural forms its language has. */
function namedIn(sentence: string): string[] {
  const found = new Set([...sentence.matchAll(/<\/?\d+\/?>/g)].map(([link]) => link));
  const collect = (tokens: unknown): void => {
    if (!Array.isArray(tokens)) return;
    for (const token of tokens) {
      if (!Array.isArray(token)) continue;
      const [value, , forms] = token as [string, string?, Record<string, unknown>?];
      found.add(value);
      if (typeof forms === 'object') Object.values(forms).forEach(collect);
    }
  };
  collect(compileMessage(sentence));
  return [...found].toSorted();
}

/** A sentence that stands in one more place than those only the department sees. */
const isSeenByOrganisations = (entry: string) =>
  [...entry.matchAll(/^#: (\S+)/gm)].some(([, file = '']) => !staffScreens.some((start) => file.startsWith(start)));

const untranslated = (po: string, isNeeded: (entry: string) => boolean) =>
  entriesOf(po)
    .filter(isNeeded)
    .filter((entry) => /^msgstr ""\s*$/m.test(entry) && !/^msgstr ""\n"/m.test(entry))
    .map((entry) => /^msgid (.*)/m.exec(entry)?.[1]);
