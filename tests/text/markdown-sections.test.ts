import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdownSections } from '../../shared/text/markdown-sections.ts';
import { splitNumber } from '../../shared/text/section-number.ts';
import { lettersOf, markdown, typed } from './german-text.ts';

const outline = (source: string) =>
  parseMarkdownSections(source).map(({ kind, level, number, heading, body, parent }) => [
    kind,
    level,
    number,
    heading,
    body,
    parent,
  ]);

describe('sections of a Markdown text', () => {
  it('begin at headings and know what stands above them', () => {
    expect(
      outline(
        'Vorweg.\n\n# Konzept\n\n## Abschnitt 1 - Lage\n\n### § 1 Stand\n\nEins.\n\nZwei.\n\n### § 2 Plan ###\n## Anhang\nDrei.',
      ),
    ).toEqual([
      ['preamble', 1, null, '', 'Vorweg.', null],
      ['chapter', 1, null, 'Konzept', '', null],
      ['chapter', 2, 'Abschnitt 1', 'Lage', '', 1],
      ['section', 3, '§ 1', 'Stand', 'Eins.\n\nZwei.', 2],
      ['section', 3, '§ 2', 'Plan', '', 2],
      ['section', 2, null, 'Anhang', 'Drei.', 1],
    ]);
  });

  it('keep their bodies as Markdown, line ends as LF', () => {
    expect(outline('# A\r\n\r\n- **eins**\r\n  - zwei\r\n')).toEqual([
      ['section', 1, null, 'A', '- **eins**\n  - zwei', null],
    ]);
  });

  it('drop front matter but no rule that only looks like it', () => {
    expect(outline('---\ntitle: Konzept\nlayout: default\n---\n# A\nText')).toEqual([
      ['section', 1, null, 'A', 'Text', null],
    ]);
    expect(parseMarkdownSections('---\nKein Vorspann\n---\nText')[0]?.body).toContain('Kein Vorspann');
    expect(parseMarkdownSections('---\nTitel: offen\nText')[0]?.body).toContain('offen');
  });

  it('begin at underlined headings too', () => {
    expect(outline('Ziele\n=====\nText\n\nLage\n----\nMehr')).toEqual([
      ['chapter', 1, null, 'Ziele', 'Text', null],
      ['section', 2, null, 'Lage', 'Mehr', 0],
    ]);
  });

  it('do not begin inside fenced code or at a hash without space', () => {
    expect(outline('# A\n```\n# kein Titel\n```\n#Hashtag')).toEqual([
      ['section', 1, null, 'A', '```\n# kein Titel\n```\n#Hashtag', null],
    ]);
  });

  it('are the numbered items of a text without headings', () => {
    const source =
      '1. Das Konzept wird erarbeitet. Analysen liegen vor.\n2. Die Entwicklung\n   ist für das\n3. Quartal 2004 geplant.\n3. Drittens:\n   - a\n   - b\n\n   Weiter.\n\nUnterschrift\n\n¹ Note';
    expect(outline(source)).toEqual([
      ['item', 1, '1', '', 'Das Konzept wird erarbeitet. Analysen liegen vor.', null],
      ['item', 1, '2', '', 'Die Entwicklung\nist für das\n3. Quartal 2004 geplant.', null],
      ['item', 1, '3', '', 'Drittens:\n- a\n- b\n\nWeiter.', null],
      ['section', 1, null, '', 'Unterschrift\n\n¹ Note', null],
    ]);
  });

  it('are five for the five numbered items of a paper, after what stands before them', () => {
    const items = Array.from({ length: 5 }, (_, index) => `${index + 1}. Satz ${index + 1}.`).join('\n');
    expect(outline(items).map(([kind, , number]) => [kind, number])).toEqual(
      ['1', '2', '3', '4', '5'].map((number) => ['item', number]),
    );
    expect(outline(`Vorweg.\n\n${items}`)[0]).toEqual(['preamble', 1, null, '', 'Vorweg.', null]);
  });

  it('are one for a text that has neither', () => {
    expect(outline('Nur Text.\n\n1. Einziger Punkt.')).toEqual([
      ['preamble', 1, null, '', 'Nur Text.\n\n1. Einziger Punkt.', null],
    ]);
    expect(outline(' \n')).toEqual([]);
  });

  it('hold every word of the text, in order, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(markdown, typed), (source) => {
        const held = parseMarkdownSections(source).flatMap(({ number, heading, body }) => [
          number ?? '',
          heading,
          body,
        ]);
        expect(lettersOf(held.join(' ')).join('')).toBe(lettersOf(source).join(''));
      }),
      { numRuns: 500 },
    );
  });

  it('stand after their parents, which are chapters of a higher level', () => {
    fc.assert(
      fc.property(markdown, (source) => {
        const sections = parseMarkdownSections(source);
        for (const [index, { parent, level }] of sections.entries()) {
          if (parent === null) continue;
          expect(parent).toBeLessThan(index);
          expect(sections[parent]?.level).toBeLessThan(level);
          expect(sections[parent]?.kind).toBe('chapter');
        }
      }),
    );
  });
});

describe('the number of a heading', () => {
  it.each([
    ['§ 4 Teilnahme', '§ 4', 'Teilnahme'],
    ['§ 4a – Fahrtkosten', '§ 4a', 'Fahrtkosten'],
    ['§§ 3 bis 5 (weggefallen)', '§§ 3 bis 5', '(weggefallen)'],
    ['Abschnitt 1 - Allgemeines', 'Abschnitt 1', 'Allgemeines'],
    ['Leitlinie 3: Sprache', 'Leitlinie 3', 'Sprache'],
    ['Teil A. Grundlagen', 'Teil A', 'Grundlagen'],
    ['1.2 Lage', '1.2', 'Lage'],
    ['1.2.3. Lage', '1.2.3', 'Lage'],
    ['3. Ziele', '3', 'Ziele'],
    ['4) Ziele', '4', 'Ziele'],
    ['5 Ziele', '5', 'Ziele'],
    ['IV. Ziele', 'IV', 'Ziele'],
    ['a) Ziele', 'a', 'Ziele'],
    ['(2) Ziele', '(2)', 'Ziele'],
    ['§ 4', '§ 4', ''],
    ['3. Quartal 2004', null, '3. Quartal 2004'],
    ['2004 im Rückblick', null, '2004 im Rückblick'],
    ['Teilhabe', null, 'Teilhabe'],
    ['Ziele 1 und 2', null, 'Ziele 1 und 2'],
  ])('%s', (title, number, heading) => {
    expect(splitNumber(title)).toEqual({ number, heading });
  });
});
