import { describe, expect, it } from 'vitest';
import { type ChangeLink, silentChanges, standsIn } from '../../shared/text/silent-changes.ts';
import { type PlacedUnit, unitOrigins } from '../../shared/text/unit-origins.ts';

const units = (...list: [sectionKey: string, text: string][]): PlacedUnit[] =>
  list.map(([sectionKey, text]) => ({ sectionKey, text, kind: 'sentence' }));

const language = 'Die Stadt baut das Angebot an Sprachkursen aus.';
const languageNow = 'Die Stadt baut das Angebot an Sprachkursen auch abends aus.';
const work = 'Betriebe und Kammern beraten über Anerkennung von Abschlüssen.';
const home = 'Wohnungen werden ohne Ansehen der Herkunft vergeben.';
const report = 'Dem Rat wird jährlich berichtet.';

const before = units(['a', language], ['a', work], ['b', home]);
const after = units(['a', languageNow], ['b', report], ['c', home]);

const link = (id: string, fields: Partial<ChangeLink>): ChangeLink => ({
  kind: 'incorporation',
  id,
  change: 'changed',
  sectionKey: 'a',
  before: '',
  after: '',
  ...fields,
});

/** "changed a", … of the silent changes and "changed a by link" of the others. */
const judge = (...links: ChangeLink[]) => {
  const { silent, covered } = silentChanges(before, after, unitOrigins(before, after), links);
  return {
    silent: silent.map(({ change, sectionKey }) => `${change} ${sectionKey}`),
    covered: covered.map(({ change, link: by }) => `${change.change} ${change.sectionKey} by ${by.id}`),
  };
};

describe('a change without a reason', () => {
  it('is every inserted, changed, moved and deleted sentence as long as nothing explains it (R7)', () => {
    expect(judge().silent).toEqual(['changed a', 'inserted b', 'moved c', 'deleted a']);
    const { silent } = silentChanges(before, after, unitOrigins(before, after), []);
    expect(silent.map(({ before: old, after: now }) => [old, now])).toEqual([
      [language, languageNow],
      ['', report],
      [home, home],
      [work, ''],
    ]);
  });

  it('is none when each is named by a link', () => {
    const links = [
      link('evening', { before: 'baut das Angebot', after: 'auch  abends\naus' }),
      link('report', { change: 'inserted', sectionKey: 'b', after: `Zuvor. **${report}** Danach.` }),
      link('move', { kind: 'source', change: 'moved', sectionKey: 'b', after: home }),
      link('gone', { kind: 'source', change: 'deleted', before: work }),
    ];
    expect(judge(...links)).toEqual({
      silent: [],
      covered: ['changed a by evening', 'inserted b by report', 'moved c by move', 'deleted a by gone'],
    });
  });

  it('stays silent when the link stands in another section or its words do not occur', () => {
    expect(judge(link('other', { sectionKey: 'b', after: 'auch abends' })).covered).toEqual([]);
    expect(judge(link('absent', { after: 'auch morgens' })).covered).toEqual([]);
    expect(judge(link('part of a word', { after: 'prachkurs' })).covered).toEqual([]);
    expect(
      judge(link('empty', { before: '', after: ' ' }), link('gone', { change: 'deleted', before: '' })).covered,
    ).toEqual([]);
  });

  it('of a deleted sentence is explained by what stood before, not by what stands now', () => {
    expect(judge(link('wrong side', { change: 'inserted', after: work })).covered).toEqual([]);
    expect(
      judge(link('rewritten', { change: 'changed', before: `${language} ${work}`, after: 'auch abends' })).covered,
    ).toEqual(['changed a by rewritten', 'deleted a by rewritten']);
    expect(judge(link('only gone', { change: 'deleted', before: work, after: languageNow })).covered).toEqual([
      'deleted a by only gone',
    ]);
  });

  it('is attributed to the link that names it most exactly', () => {
    const wide = link('wide', { after: `${languageNow} ${report} ${home} ${work}` });
    const exact = link('exact', { kind: 'source', after: languageNow });
    const narrow = link('narrow', { after: 'abends' });
    expect(judge(wide, narrow, exact).covered).toEqual(['changed a by exact']);
    expect(judge(narrow, wide).covered).toEqual(['changed a by wide']);
    expect(judge(exact, link('promise', { after: languageNow })).covered).toEqual(['changed a by promise']);
  });
});

describe('a passage', () => {
  it.each([
    ['auch abends', languageNow, true],
    ['auch\n abends', languageNow, true],
    ['abends aus.', languageNow, true],
    ['aus', 'Das Haus. Es geht aus!', true],
    ['aus', 'Das Haus.', false],
    ['', languageNow, false],
  ])('%j stands in %j: %s', (passage, text, stands) => {
    expect(standsIn(passage, text)).toBe(stands);
  });
});
