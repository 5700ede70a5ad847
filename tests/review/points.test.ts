import { beforeAll, describe, expect, it } from 'vitest';
import { encodeCursor } from '../../server/platform/paging.ts';
import { getPoint, listPoints } from '../../shared/review.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Stage } from '../support/stage.ts';
import { at, type HandedPoint, present } from './build.ts';
import { buildList } from './listed-points.ts';

const test = useApp();
let stage: Stage;
let list: Awaited<ReturnType<typeof buildList>>;
let points: HandedPoint[];
let others: HandedPoint[];
const asc = () => [...points, ...others].map(({ reference }) => reference);

beforeAll(async () => {
  stage = await buildStage(test);
  list = await buildList(test, stage);
  ({ points, others } = list);
});

describe('the list of points', () => {
  it('stands in the order in which people count, page by page', async () => {
    expect(await list.walk()).toEqual(asc());
    expect(await list.walk({ limit: 50 })).toEqual(asc());
  });

  it.each(['submittedAt', '-submittedAt', 'section', 'organisation', 'status', 'topic', 'outcome', 'due'] as const)(
    'comes whole when sorted by %s',
    async (sort) => {
      const all = await list.walk({ sort });
      expect(all).toHaveLength(points.length + others.length);
      expect(new Set(all)).toEqual(new Set(asc()));
      if (sort === '-submittedAt') expect(all[0]).toBe(others[0]?.reference);
      if (sort === 'section') expect(all.slice(0, 2)).toEqual([points[2]?.reference, points[0]?.reference]);
      if (sort === 'organisation') expect(all[0]).toBe(points[0]?.reference);
    },
  );

  it('of one position holds only its points', async () => {
    const { positionId } = present((await list.page({ limit: 1 })).items[0]);
    const page = await list.page({ positionId, limit: 200 });
    expect(new Set(page.items.map((point) => point.positionId))).toEqual(new Set([positionId]));
  });

  it('neither repeats nor drops what was there when something is added meanwhile', async () => {
    const first = await list.page({ limit: 3 });
    const added = await list.addEarlier();
    const second = await list.page({ limit: 200, cursor: present(first.next) });
    expect([...first.items, ...second.items].map(({ reference }) => reference)).toEqual(asc());
    points = [...added.points, ...points];
    expect(await list.walk()).toEqual(asc());
  });

  it.each([
    'unfug',
    encodeCursor([null]),
    encodeCursor([null, 'R99999999999-1.1']),
    encodeCursor([null, "'; select 1"]),
    encodeCursor(['morgen', 'R1-1.1']),
  ])('refuses a cursor that is not its own (%s)', async (cursor) => {
    const params = { procedureId: stage.procedureId };
    for (const sort of ['reference', '-submittedAt', 'section', 'status'] as const) {
      const problem = await stage.clerk.client.refused(listPoints, 400, { params, query: { cursor, sort } });
      expect(problem.errors).toMatchObject([{ pointer: '/query/cursor' }]);
    }
  });

  it('refuses signs that cannot be searched for', async () => {
    const params = { procedureId: stage.procedureId };
    await stage.clerk.client.refused(listPoints, 400, { params, query: { q: 'a\u0000b' } });
  });

  it('counts when asked', async () => {
    expect(await list.page({ limit: 2, count: 'true' })).toMatchObject({ total: points.length + others.length });
    expect((await list.page({ limit: 2 })).total).toBeUndefined();
  });

  it('filters by what staff sets and by what was handed in', async () => {
    expect(await list.found({ kind: 'question' })).toEqual(['3.2']);
    expect(await list.found({ sectionKey: present(list.sections[0]) })).toEqual(['3.3']);
    expect(await list.found({ sectionKey: 'none', organisationId: stage.organisations.own.id })).toEqual([
      '2.1',
      '3.2',
    ]);
    expect(
      await list.found({
        roundId: list.round.roundId,
        positionId: (await list.page({ kind: 'question' })).items[0]?.positionId,
      }),
    ).toEqual(['3.1', '3.2', '3.3']);
    expect(await list.found({ outcome: 'accepted' })).toEqual([]);
    expect(await list.found({ outcome: 'none', limit: 1 })).toEqual(['2.1']);
    expect(await list.found({ status: 'received', limit: 1 })).toEqual(['2.1']);
  });

  it('finds German word stems and parts of compound words, and takes signs literally', async () => {
    expect(await list.found({ q: 'Haus' })).toEqual(['3.1']);
    expect(await list.found({ q: 'Verfahren' })).toEqual(['3.1']);
    expect(await list.found({ q: 'verfahren begegnung' })).toEqual(['3.1']);
    expect(await list.found({ q: '100 %' })).toEqual(['3.2']);
    expect(await list.found({ q: 'abends Sprachkurs' })).toEqual(['3.3']);
    expect(await list.found({ q: 'Brücken-Begegnung_' })).toEqual([]);
    expect(await list.found({ q: 'der', kind: 'question' })).toEqual(['3.2']);
  });

  it('names the section and shows the words of both kinds', async () => {
    const { items } = await list.page({ sectionKey: present(list.sections[0]) });
    expect(items).toMatchObject([
      {
        sectionLabel: '1 Abschnitt 1',
        comment: '',
        proposedText: 'Sprachkurse finden abends statt.',
        kind: 'addition',
      },
    ]);
  });

  it('shows an organisation its own points only, whatever it filters by (R9)', async () => {
    const by = stage.otherRepresentative;
    expect(await list.walk({}, by)).toEqual(others.map(({ reference }) => reference));
    expect(await list.found({ organisationId: stage.organisations.own.id }, by)).toEqual([]);
    expect(await list.found({ q: 'Haus' }, by)).toEqual([]);
    expect(await list.page({ count: 'true', limit: 1 }, by)).toMatchObject({ total: others.length });
    const params = at(stage, points[0]);
    await by.client.refused(getPoint, 404, { params });
    await stage.foreignCoordinator.client.refused(getPoint, 404, { params });
    const elsewhere = { procedureId: stage.foreignProcedureId, pointId: params.pointId };
    await stage.foreignCoordinator.client.refused(getPoint, 404, { params: elsewhere });
  });
});
