import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { getVersion, listSectionHistory, numberSections } from '../../shared/documents.ts';
import { countAnew } from '../../shared/text/section-numbers.ts';
import { openDesk } from '../incorporation/desk.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Stage } from '../support/stage.ts';

const section = (key: string, number: string | null, parentKey: string | null = null) => ({ key, number, parentKey });

describe('counting sections anew', () => {
  it('goes by the order of the text, below the parent, and leaves alone what is no figure', () => {
    const sections = [
      section('a', '2'),
      section('b', '2.7', 'a'),
      section('c', null, 'a'),
      section('d', '2.9', 'a'),
      section('e', 'Anhang'),
      section('f', '1.'),
      section('g', '9.1', 'f'),
    ];
    expect([...countAnew(sections)]).toEqual([
      ['a', '1'],
      ['b', '1.1'],
      ['d', '1.2'],
      ['f', '2.'],
      ['g', '2.1'],
    ]);
  });

  it('changes nothing any more once it was done, and gives no number twice, whatever the text', () => {
    const numbers = fc.oneof(fc.constantFrom(null, 'A', '§ 3'), fc.stringMatching(/^[1-9](\.[1-9]){0,2}\.?$/));
    const text = fc.array(fc.record({ number: numbers, under: fc.nat() }), { maxLength: 30 });
    fc.assert(
      fc.property(text, (rows) => {
        const sections = rows.map(({ number, under }, at) => {
          const parent = at === 0 ? 0 : under % (at + 1);
          return section(`k${at}`, number, parent === 0 ? null : `k${parent - 1}`);
        });
        const fresh = countAnew(sections);
        const after = sections.map((one) => ({ ...one, number: fresh.get(one.key) ?? one.number }));
        expect(countAnew(after).size).toBe(0);
        const given = after.flatMap(({ number }) =>
          number !== null && /^[\d.]+$/.test(number) ? number.replace(/\.$/, '') : [],
        );
        expect(new Set(given).size).toBe(given.length);
      }),
    );
  });
});

const test = useApp();
let stage: Stage;
beforeAll(async () => {
  stage = await buildStage(test);
});

describe('numbers of the working version', () => {
  it('are given in one act where those that were read still stand, and are told in the history; keys stay (R16)', async () => {
    const desk = await openDesk(stage, '# 5. Wege\n\nKurse.\n\n# 7. Netz\n\nDie Stadt.\n');
    const params = { procedureId: stage.procedureId, documentId: desk.documentId, number: 2 };
    const { client } = stage.clerk;
    const before = await client.ok(getVersion, { params });
    const was = new Map(before.sections.map(({ key, number }) => [key, number]));
    const numbers = [...countAnew(before.sections)].map(([sectionKey, number]) => ({
      sectionKey,
      was: was.get(sectionKey) ?? null,
      number,
    }));
    expect(numbers.map(({ number }) => number)).toEqual(['1', '2']);
    const odd = { sectionKey: 'abcd1234', was: '3', number: '4' };
    await client.refused(numberSections, 400, { params, body: { numbers: [...numbers, odd] } });
    const unread = numbers.map((one) => ({ ...one, was: '6' }));
    await client.refused(numberSections, 412, { params, body: { numbers: unread } });
    const both = await Promise.all([1, 2].map(() => client.call(numberSections, { params, body: { numbers } })));
    expect(
      both.map(({ status }) => status),
      'the second finds it done',
    ).toEqual([200, 200]);
    const after = await client.ok(getVersion, { params });
    expect(after.sections.map(({ key, number }) => [key, number])).toEqual(
      before.sections.map(({ key }, at) => [key, String(at + 1)]),
    );
    const { items } = await client.ok(listSectionHistory, { params: { ...params, sectionKey: desk.keyOf('Netz') } });
    expect(items.map(({ number }) => number)).toEqual(['2', '7']);
    await stage.representative.client.refused(numberSections, 403, { params, body: { numbers } });
  });
});
