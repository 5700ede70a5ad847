import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedPassages, passagesToLink } from '../../shared/text/changed-passages.ts';
import { type ProposedWording, placeWording } from '../../shared/text/place-wording.ts';
import { toPlainText } from '../../shared/text/plain-text.ts';
import { makeQuote } from '../../shared/text/quotes.ts';
import { rewritePassage } from '../../shared/text/rewrite-passage.ts';
import { standsIn } from '../../shared/text/silent-changes.ts';
import { editBetween, undoEdit } from '../../shared/text/text-edit.ts';

/** The quote of a passage of a Markdown text. */
function quoteOf(markdown: string, exact: string, nth = 0) {
  const plain = toPlainText(markdown);
  let at = plain.indexOf(exact);
  for (let n = 0; n < nth; n++) at = plain.indexOf(exact, at + 1);
  const start = Array.from(plain.slice(0, at)).length;
  return makeQuote(plain, start, start + [...exact].length);
}

describe('a passage is worded anew in the Markdown it stands in', () => {
  const cases: [name: string, markdown: string, exact: string, wording: string, result: string][] = [
    [
      'in a paragraph',
      'Wir handeln. Kurse gibt es.',
      'Kurse gibt es.',
      'Kurse sind frei.',
      'Wir handeln. Kurse sind frei.',
    ],
    [
      'over a line break',
      'Kurse gibt\nes heute. Gut.',
      'Kurse gibt es heute.',
      'Kurse sind frei.',
      'Kurse sind frei. Gut.',
    ],
    ['inside emphasis', '**Kurse gibt es.** Gut.', 'Kurse gibt es.', 'Kurse sind frei.', '**Kurse sind frei.** Gut.'],
    ['with half an emphasis', '**Kurse** gibt es. Gut.', 'Kurse gibt es.', 'Alles frei.', 'Alles frei. Gut.'],
    ['in a list', '- Kurse\n- Beratung\n- Sport', 'Beratung', 'Rat und Tat', '- Kurse\n- Rat und Tat\n- Sport'],
    ['in a table', '| a | b |\n|---|---|\n| Kurse | nein |', 'nein', 'ja', '| a | b |\n|---|---|\n| Kurse | ja |'],
    [
      'with its footnote',
      'Kurse.[^1]\n\n[^1]: Buch.',
      'Kurse.[1]',
      'Freie Kurse.[1]',
      'Freie Kurse.[^1]\n\n[^1]: Buch.',
    ],
    ['as two paragraphs', 'Eins. Zwei.', 'Zwei.', 'Zwei.\nDrei.', 'Eins. Zwei.\n\nDrei.'],
    ['as nothing', 'Eins. Zwei. Drei.', 'Zwei.', '', 'Eins. Drei.'],
    ['as no item', '- Kurse\n- Beratung\n- Sport', 'Beratung', '', '- Kurse\n- Sport'],
    [
      'in quotation marks',
      'Es heißt „Wege finden“ heute.',
      '„Wege finden“',
      '„Wege gehen“',
      'Es heißt „Wege gehen“ heute.',
    ],
  ];
  for (const [name, markdown, exact, wording, result] of cases) {
    it(name, () => expect(rewritePassage(markdown, quoteOf(markdown, exact), wording)).toBe(result));
  }

  it('at the quoted place, where the same words stand twice', () => {
    const markdown = 'Ja. Kurse. Nein. Kurse. Doch.';
    expect(rewritePassage(markdown, quoteOf(markdown, 'Kurse.', 1), 'Rat.')).toBe('Ja. Kurse. Nein. Rat. Doch.');
  });

  it('never, where it no longer stands or where the exchange would change anything else', () => {
    expect(rewritePassage('Rat gibt es.', quoteOf('Kurse gibt es.', 'Kurse gibt es.'), 'Frei.')).toBeNull();
    const table = '| a | b |\n|---|---|\n| Kurse | nein |';
    expect(rewritePassage(table, quoteOf(table, 'nein'), 'ja | doch')).toBeNull();
    expect(rewritePassage('Eins zwei drei.', quoteOf('Eins zwei drei.', 'zwei'), '- Punkt')).toBeNull();
  });

  it('and in any text nothing but the passage changes', () => {
    const word = fc.constantFrom('Kurse', '**Rat**', '*und* Tat', 'Wege.', 'Sie', 'gilt.', '`alt`', 'neu,');
    const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
    const block = fc.oneof(
      line,
      line.map((text) => `- ${text}`),
      line.map((text) => `> ${text}`),
    );
    const text = fc.array(block, { minLength: 1, maxLength: 5 }).map((blocks) => blocks.join('\n\n'));
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), line, (markdown, a, b, wording) => {
        const plain = toPlainText(markdown);
        const [start, end] = [a % plain.length, (b % plain.length) + 1].sort((one, other) => one - other);
        fc.pre(start !== undefined && end !== undefined && start < end);
        const next = rewritePassage(markdown, makeQuote(plain, start ?? 0, end ?? 1), wording);
        if (next === null) return;
        const squeeze = (words: string) => words.replace(/\s+/g, '');
        expect(squeeze(toPlainText(next))).toBe(
          squeeze(plain.slice(0, start) + toPlainText(wording) + plain.slice(end)),
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('changed passages', () => {
  it('are whole sentences, apart where something between them stayed', () => {
    expect(changedPassages('A eins. B zwei. C drei.\nD vier.', 'A neu. B zwei. C drei.\nD vier. E fünf.')).toEqual([
      { before: 'A eins.', after: 'A neu.', from: 0, to: 1 },
      { before: '', after: 'E fünf.', from: 4, to: 5 },
    ]);
  });

  it('name the frozen words, also where the text was changed in between', () => {
    expect(passagesToLink('A eins. B zwei.', 'A halb. B zwei.', 'A neu. B zwei.')).toEqual([
      { change: 'changed', before: 'A eins.', after: 'A neu.' },
    ]);
    expect(passagesToLink('B zwei.', 'A halb. B zwei.', 'B zwei.')).toEqual([]);
    expect(passagesToLink('A eins. B zwei.', 'A eins. B zwei.', 'B zwei.')).toEqual([
      { change: 'deleted', before: 'A eins.', after: '' },
    ]);
  });

  it('never name words that do not stand in the text they are said to stand in', () => {
    const sentence = fc.constantFrom('Kurse gibt es.', 'Rat gibt es.', 'Wir gehen mit.', 'Alle reden.', 'Es wird gut.');
    const text = fc.array(sentence, { maxLength: 5 }).map((sentences) => sentences.join(' '));
    fc.assert(
      fc.property(text, text, text, (frozen, current, next) => {
        for (const { change, before, after } of passagesToLink(frozen, current, next)) {
          if (change !== 'inserted') expect(standsIn(before, frozen)).toBe(true);
          if (change !== 'deleted') expect(standsIn(after, next)).toBe(true);
          else expect(standsIn(before, next)).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a wording', () => {
  const plain = 'Kurse gibt es. Rat gibt es. Wir gehen mit.';
  const wording = (pointId: string, exact: string | null, proposedText: string, topicId: string | null = null) =>
    ({
      pointId,
      topicId,
      kind: 'change',
      quote: exact === null ? null : quoteOf(plain, exact),
      isChanged: false,
      proposedText,
    }) satisfies ProposedWording;
  const kurse = wording('a', 'Kurse gibt es.', 'Kurse sind frei.');

  it('is ready where its passage stands and nobody else words it otherwise', () => {
    const apart = wording('b', 'Wir gehen mit.', 'Wir bleiben.');
    expect(placeWording(plain, kurse, [kurse, apart], false)).toEqual({ state: 'ready', same: [] });
    const same = wording('c', 'Kurse gibt es.', 'Kurse  sind frei.');
    expect(placeWording(plain, kurse, [kurse, same], false)).toEqual({ state: 'ready', same: ['c'] });
  });

  it('collides with another one for the same passage, but not with those of its own topic', () => {
    const one = wording('a', 'Kurse gibt es.', 'Kurse sind frei.', 't');
    const other = wording('b', 'Kurse gibt es. Rat gibt es.', 'Es gibt Rat.', 't');
    expect(placeWording(plain, one, [one, other], false)).toEqual({ state: 'collides', others: ['b'] });
    expect(placeWording(plain, one, [one, other], true)).toEqual({ state: 'ready', same: [] });
  });

  it('waits for a person where the passage changed, where it is about the whole, and where it says no words', () => {
    expect(placeWording('Neu. Ganz neu.', kurse, [], false)).toEqual({ state: 'changed' });
    expect(placeWording(plain, { ...kurse, isChanged: true }, [], false)).toEqual({ state: 'changed' });
    expect(placeWording(plain, wording('a', null, 'Alles neu.'), [], false)).toEqual({ state: 'whole' });
    expect(placeWording(plain, wording('a', 'Kurse gibt es.', ' '), [], false)).toEqual({ state: 'none' });
    expect(placeWording(plain, { ...kurse, kind: 'deletion', proposedText: '' }, [], false).state).toBe('ready');
  });
});

describe('an edit', () => {
  it('is undone exactly, and leaves what was written elsewhere since', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '😀', 'ö', '.'), maxLength: 40 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edit = editBetween(before, after);
        const undone = undoEdit(after, edit);
        if (undone !== null) expect(undone).toBe(before);
      }),
    );
    const [before, after] = ['Eins. Kurse gibt es. Drei.', 'Eins. Kurse sind für alle frei. Drei.'];
    const edit = editBetween(before, after);
    expect(undoEdit(after, edit)).toBe(before);
    expect(undoEdit(`${after} Vier.`, edit)).toBe(`${before} Vier.`);
    expect(undoEdit(after.replace('Eins', 'Einst').replace('Drei', 'Dritt'), edit)).toBe(
      'Einst. Kurse gibt es. Dritt.',
    );
  });

  it('is not undone where its words were changed, or stand in several places', () => {
    const edit = editBetween('Eins. Zwei.', 'Eins. Neu. Zwei.');
    expect(undoEdit('Eins. Neues. Zwei.', edit)).toBeNull();
    expect(undoEdit('Eins. Neu. Zwei. Eins. Neu. Zwei.', edit)).toBeNull();
    expect(undoEdit('', editBetween('', 'Neu.'))).toBeNull();
    expect(undoEdit('Neu.', editBetween('', 'Neu.'))).toBe('');
    expect(undoEdit('', editBetween('Alt.', ''))).toBe('Alt.');
  });
});
