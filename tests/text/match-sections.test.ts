import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdownSections } from '../../shared/text/markdown-sections.ts';
import { matchSections } from '../../shared/text/match-sections.ts';
import { markdown } from './german-text.ts';

const stored = (source: string) => {
  const sections = parseMarkdownSections(source);
  const keyOf = (index: number) => `key-${index}`;
  return sections.map((section, index) => ({
    ...section,
    key: keyOf(index),
    parentKey: section.parent === null ? null : keyOf(section.parent),
  }));
};

const match = (before: string, after: string) => {
  const old = stored(before);
  return matchSections(old, parseMarkdownSections(after)).map((key) => {
    const section = old.find((candidate) => candidate.key === key);
    return section ? `${section.number ?? ''} ${section.heading || section.body}`.trim() : null;
  });
};

const long = (topic: string) =>
  `Die Stadt baut das Angebot für ${topic} gemeinsam mit den Trägern aus und berichtet dem Rat jährlich über ${topic}.`;

describe('an imported text', () => {
  it('continues sections of the same number and heading, whatever their order', () => {
    expect(match('# § 1 Ziele\nA\n# § 2 Lage\nB', '# § 2 Lage\nX\n# § 1 Ziele\nY')).toEqual(['§ 2 Lage', '§ 1 Ziele']);
  });

  it('continues sections that were renumbered', () => {
    expect(match('# 1 Ziele\nA\n# 2 Lage\nB', '# 1 Einleitung\nNeu\n# 2 Ziele\nA\n# 3 Lage\nB')).toEqual([
      null,
      '1 Ziele',
      '2 Lage',
    ]);
  });

  it('continues sections that were retitled or rewritten', () => {
    expect(match(`# 1 Ziele\n${long('Sprache')}`, `# 1 Leitlinien\n${long('Sprache')}`)).toEqual(['1 Ziele']);
    expect(match('# 1 Ziele der Stadt\nA B C', '# 1 Ziele der Stadt\nX Y Z')).toEqual(['1 Ziele der Stadt']);
  });

  it('tells equal headings apart by what stands above them', () => {
    expect(
      match(
        '# Sprache\n## Maßnahmen\nA\n# Arbeit\n## Maßnahmen\nB',
        '# Arbeit\n## Maßnahmen\nX\n# Sprache\n## Maßnahmen\nY',
      ),
    ).toEqual(['Arbeit', 'Maßnahmen', 'Sprache', 'Maßnahmen']);
    const old = stored('# Sprache\n## Maßnahmen\nA\n# Arbeit\n## Maßnahmen\nB');
    expect(matchSections(old, parseMarkdownSections('# Arbeit\n## Maßnahmen\nX\n# Sprache\n## Maßnahmen\nY'))).toEqual([
      'key-2',
      'key-3',
      'key-0',
      'key-1',
    ]);
  });

  it('continues numbered items by their words when one is put between', () => {
    const before = `1. ${long('Sprache')}\n2. ${long('Arbeit')}\n3. ${long('Wohnen')}`;
    const after = `1. ${long('Sprache')}\n2. Ganz anderes steht hier nun.\n3. ${long('Arbeit')} Neu.\n4. ${long('Wohnen')}`;
    const old = stored(before);
    expect(matchSections(old, parseMarkdownSections(after))).toEqual(['key-0', null, 'key-1', 'key-2']);
  });

  it('continues an item that was wholly rewritten in its place', () => {
    const before = '1. Die Stadt handelt.\n2. Alles bleibt beim Alten.\n3. Der Rat beschließt.';
    const after = '1. Die Stadt handelt.\n2. Künftig wird jährlich berichtet!\n3. Der Rat beschließt.';
    expect(matchSections(stored(before), parseMarkdownSections(after))).toEqual(['key-0', 'key-1', 'key-2']);
  });

  it('continues nothing where nothing is alike', () => {
    expect(match('# Sprache\nKurse für alle', '# Haushalt\nMittel werden gekürzt')).toEqual([null]);
  });

  it('continues every section of an equal text as itself', () => {
    fc.assert(
      fc.property(markdown, (source) => {
        const old = stored(source);
        expect(matchSections(old, parseMarkdownSections(source))).toEqual(old.map(({ key }) => key));
      }),
    );
  });

  it('never gives a key twice', () => {
    fc.assert(
      fc.property(markdown, markdown, (before, after) => {
        const keys = matchSections(stored(before), parseMarkdownSections(after)).filter((key) => key !== null);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it('of a thousand sections with nothing in common continues none', () => {
    const text = (prefix: string) =>
      Array.from({ length: 1000 }, (_, index) => `# ${prefix}${index}\n${long(`${prefix}${index}`)}`).join('\n');
    const keys = matchSections(stored(text('a')), parseMarkdownSections(text('b')));
    expect(keys).toEqual(Array.from({ length: 1000 }, () => null));
  });
});
