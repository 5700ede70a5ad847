import { beforeAll, describe, expect, it } from 'vitest';
import { listPublicPoints } from '../../shared/public.ts';
import { getPublicFigures } from '../../shared/public-figures.ts';
import { useApp } from '../support/app.ts';
import { buildWindow, type Window } from './window.ts';

const test = useApp();
let of: Window;
beforeAll(async () => {
  of = await buildWindow(test);
  const sectionKey = of.desk.keyOf('Wege');
  const other = of.stage.organisations.other;
  const { pointId } = await of.decide({ sectionKey, proposedText: 'Kurse kostenlos anbieten.' });
  await of.decide({ sectionKey, outcome: 'not_accepted' });
  await of.decide({ organisation: other, publication: 'anonymous', outcome: 'noted', together: 2 });
  await of.decide({ organisation: other, publication: 'internal', outcome: 'answered' });
  await of.writeIn({ pointId });
});

const figures = (query = {}) => of.stage.public.ok(getPublicFigures, { params: { slug: of.slug }, query });

describe('the results in numbers', () => {
  it('tell nothing before the round is published, then count what the public list shows and nothing else (R11)', async () => {
    expect(await figures()).toEqual({ points: 0, bySection: [], byKind: [], byRound: [] });
    await of.publish();
    const answer = await figures();
    const list = await of.stage.public.ok(listPublicPoints, { params: { slug: of.slug }, query: { count: 'true' } });
    expect(answer.points).toBe(list.total);
    expect(answer.bySection).toEqual([
      {
        label: '1 Wege',
        points: 2,
        outcomes: [
          { outcome: 'accepted', points: 1 },
          { outcome: 'not_accepted', points: 1 },
        ],
      },
      { label: null, points: 2, outcomes: [{ outcome: 'noted', points: 2 }] },
    ]);
    expect(answer.byRound.map(({ points }) => points)).toEqual([4]);
    expect(JSON.stringify(answer)).not.toContain('answered');
  });

  it('do not tell the kind of an organisation that wants no name', async () => {
    const { byKind } = await figures();
    expect(byKind.find(({ label }) => label === null)).toEqual({
      label: null,
      points: 2,
      outcomes: [{ outcome: 'noted', points: 2 }],
    });
    expect(byKind.reduce((sum, { points }) => sum + points, 0)).toBe(4);
    expect(byKind.filter(({ label }) => label !== null).map(({ points }) => points)).toEqual([2]);
  });

  it('follow the filters of the list, and come as CSV with the same numbers', async () => {
    expect(await figures({ outcome: 'noted' })).toMatchObject({ points: 2, bySection: [{ label: null }] });
    expect(await figures({ sectionKey: of.desk.keyOf('Netz') })).toMatchObject({ points: 0 });
    const { payload, headers } = await test.app.inject({
      url: `/api/v1/public/procedures/${of.slug}/figures`,
      headers: { accept: 'text/csv' },
    });
    expect(headers['content-type']).toContain('text/csv');
    expect(payload).toContain('Gezählt nach;Name;Einzelpunkte;Berücksichtigt');
    expect(payload).toContain('Art der Organisation;Vereine;2;1;0;0;1');
    expect(payload).toContain('Abschnitt;1 Wege;2;1;0;0;1');
  });
});
