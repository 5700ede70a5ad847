import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apart, safeName } from '../../server/features/letters/safe-name.ts';

describe('names of files', () => {
  it.each([
    ['R1-017 Ausländerbeirat', 'R1-017 Ausländerbeirat'],
    ['R1/017: „Haus & Hof“ <e. V.>?', 'R1 017 „Haus & Hof“ e. V'],
    ['CON', '_CON'],
    ['lpt1.Verein', '_lpt1.Verein'],
    ['Console e. V', 'Console e. V'],
    ['  ..geheim.. ', 'geheim'],
    ['Zeile\nzwei\tdrei', 'Zeile zwei drei'],
    ['fdp.\u202etxt.exe', 'fdp. txt.exe'],
    ['a\u0308', 'ä'],
    ['???', 'Brief'],
    ['', 'Brief'],
  ])('%j is saved as %j', (wanted, name) => {
    expect(safeName(wanted)).toBe(name);
  });

  it('hold for any text on every system: one line, no sign of a path, at most 120 bytes, no device, no dot or space at the end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (wanted) => {
        const name = safeName(wanted);
        expect(name).toMatch(/^[^\p{Cc}<>:"/\\|?*]+$/u);
        expect(name).not.toMatch(/[. ]$|^[. ]|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(121);
        expect(safeName(name)).toBe(name);
      }),
      { numRuns: 500 },
    );
  });

  it('are told apart, also where capitals do not count', () => {
    expect(apart(['Verein', 'VEREIN', 'Verein (2)', 'Beirat', 'verein'])).toEqual([
      'Verein',
      'VEREIN (2)',
      'Verein (2) (2)',
      'Beirat',
      'verein (3)',
    ]);
  });
});
