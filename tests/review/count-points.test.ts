import fc from 'fast-check';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { pointKinds } from '../../shared/positions.ts';
import {
  countPoints,
  listPoints,
  outcomes,
  type PointFacet,
  pointFacets,
  pointStates,
  triagePoint,
} from '../../shared/review.ts';
import { useApp } from '../support/app.ts';
import type { CallOptions } from '../support/client.ts';
import { buildStage, type Player, type Stage } from '../support/stage.ts';
import { at, type HandedPoint, handIn, present, propose } from './build.ts';
import { buildList } from './listed-points.ts';

type Query = NonNullable<CallOptions<typeof countPoints>['query']>;

const test = useApp();
let stage: Stage;
let list: Awaited<ReturnType<typeof buildList>>;
const counts = (query: Query = {}, by: Player = stage.clerk) =>
  by.client.ok(countPoints, { params: { procedureId: stage.procedureId }, query });
const listed = (query: Query, by: Player = stage.clerk) =>
  by.client.ok(listPoints, { params: { procedureId: stage.procedureId }, query: { ...query, limit: 200 } });
const triage = (handed: HandedPoint | undefined, tags: string[], assigneeId: string | null = null) =>
  stage.clerk.client.ok(triagePoint, { params: at(stage, handed), body: { tags, assigneeId }, match: '"v0"' });

beforeAll(async () => {
  stage = await buildStage(test);
  list = await buildList(test, stage);
  const { others, points } = list;
  await triage(others[0], ['Miete', 'Bus'], stage.clerk.id);
  await triage(others[1], ['Bus'], stage.secondClerk.id);
  await triage(points[0], ['Miete']);
  await propose(stage.clerk, stage, others[2]);
  await propose(stage.clerk, stage, others[0]);
});

describe('the counts beside a list of points', () => {
  it('are, for every value of every filter, what the list holds with that value chosen instead', async () => {
    const { items } = await listed({});
    const some = <Value>(values: readonly Value[]) =>
      fc.option(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }), {
        nil: undefined,
        freq: 3,
      });
    const queries = fc.record({
      status: some(pointStates),
      outcome: some([...outcomes, 'none'] as const),
      kind: some(pointKinds),
      sectionKey: some([...list.sections, 'none']),
      organisationId: some([stage.organisations.own.id, stage.organisations.other.id]),
      tag: some(['Miete', 'Bus', 'Nie vergeben']),
      assigneeId: some([stage.clerk.id, stage.secondClerk.id, 'none']),
      q: fc.option(fc.constantFrom('Punkt', 'Brücke', 'Verfahren', 'Sprachkurs', 'Kostn'), { nil: undefined, freq: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(queries, fc.constantFrom(...pointFacets), async (drawn, facet) => {
        const query: Query = Object.fromEntries(Object.entries(drawn).filter(([, value]) => value !== undefined));
        const found = await counts(query);
        expect(found.total).toBe((await listed(query)).items.length);
        for (const { value, points } of found.facets[facet]) {
          expect({ value, points }).toEqual({
            value,
            points: (await listed({ ...query, [facet]: value })).items.length,
          });
        }
        const counted = new Set(found.facets[facet].map(({ value }) => value));
        for (const row of items) {
          for (const value of valuesOf(facet, row)) {
            if (!counted.has(value)) expect((await listed({ ...query, [facet]: value })).items).toEqual([]);
          }
        }
      }),
      { numRuns: 12 },
    );
  });

  it('name sections, organisations, people and rounds', async () => {
    const { facets } = await counts();
    const labels = (facet: PointFacet) => facets[facet].map(({ label }) => label);
    expect(labels('organisationId')).toEqual(['Brücke e. V.', 'Begegnung e. V.']);
    expect(labels('sectionKey')).toContain('1 Abschnitt 1');
    expect(labels('assigneeId')).toEqual(expect.arrayContaining(['Sachbearbeitung 1', 'Sachbearbeitung 2']));
    expect(labels('roundId')).toEqual([`R${list.round.number} Erste Runde`]);
    expect(facets.tag).toEqual([
      { value: 'Miete', label: null, points: 2 },
      { value: 'Bus', label: null, points: 2 },
    ]);
  });

  it('keep what was chosen, also where nothing is left of it', async () => {
    const { facets, total } = await counts({ tag: ['Nie vergeben'], kind: 'question' });
    expect(total).toBe(0);
    expect(facets.tag).toContainEqual({ value: 'Nie vergeben', label: null, points: 0 });
    expect(facets.kind).toEqual([{ value: 'question', label: null, points: 0 }]);
  });

  it('tell an organisation of its own points only, and nothing of the review (R9, R11)', async () => {
    const { facets, total } = await counts({}, stage.otherRepresentative);
    expect(total).toBe(list.others.length);
    const all = [{ value: 'none', label: null, points: total }];
    expect(facets).toMatchObject({ outcome: all, topicId: all, assigneeId: all, tag: [] });
    expect(facets.status).toEqual([{ value: 'received', label: null, points: total }]);
    expect(facets.organisationId).toMatchObject([{ value: stage.organisations.other.id, points: total }]);
    expect((await counts({ tag: 'Miete' }, stage.otherRepresentative)).total).toBe(0);
    expect((await counts({ status: 'proposed' }, stage.otherRepresentative)).total).toBe(0);
    await stage.foreignCoordinator.client.refused(countPoints, 404, { params: { procedureId: stage.procedureId } });
  });
});

describe('the search', () => {
  it('forgives a slip of the pen where no word answers as it is written', async () => {
    expect(await list.found({ q: 'Begegnugn' })).toEqual(['3.1']);
    expect(await list.found({ q: 'Sparchkurse' })).toEqual(['3.3']);
    expect(await list.found({ q: 'Beteiligungsverfharen' })).toEqual(['3.1']);
    expect(await list.found({ q: 'Elefant' })).toEqual([]);
  });

  it('finds while a word is being typed', async () => {
    for (const q of ['Beteil', 'Beteiligungsverf', 'Begegnung Beteil'])
      expect(await list.found({ q })).toEqual(['3.1']);
  });

  it('takes words in quotes together and leaves out what follows a minus', async () => {
    expect(await list.found({ q: '"Häuser der Begegnung"' })).toEqual(['3.1']);
    expect(await list.found({ q: '"Begegnung der Häuser"' })).toEqual([]);
    expect(await list.found({ q: 'kost -zahlt' })).toEqual([]);
    expect(await list.found({ q: `O'Neil \\ ' & | ! ( ) :* <->` })).toEqual([]);
  });

  it('knows a point as soon as it is handed in', async () => {
    const { organisations, procedureId } = stage;
    expect(await list.found({ q: 'Nachtbus' })).toEqual([]);
    const { points } = await handIn(test, {
      procedureId,
      roundId: list.round.roundId,
      organisation: organisations.own,
      reference: `R${list.round.number}-99`,
      points: [{ comment: 'Ein Nachtbus fehlt.' }],
    });
    expect(await list.found({ q: 'Nachtbus' })).toEqual(['99.1']);
    expect((await counts({ q: 'Nachtbus', tag: 'Bus' })).total).toBe(0);
    await triage(present(points[0]), ['Bus']);
    expect((await counts({ q: 'Nachtbus', tag: 'Bus' })).total).toBe(1);
  });
});

describe('points restored from a backup', () => {
  it('bear transactions of another server: what is written to them later is known all the same', async () => {
    const point = present(list.points[1]);
    const client = new pg.Client({ connectionString: test.urls.superuserUrl });
    await client.connect();
    try {
      await client.query(`update point_state set changed = '900000000000' where point_id = $1`, [point.id]);
    } finally {
      await client.end();
    }
    expect((await counts({ tag: 'Umzug' })).total).toBe(0);
    await triage(point, ['Umzug']);
    expect((await counts({ tag: 'Umzug' })).total).toBe(1);
  });
});

/** Where a point stands by the calendar, told again and in other words. */
const dueOf = ({ dueOn, status }: Row): string => {
  if (dueOn === null || status === 'adopted' || status === 'published') return 'none';
  const days = Math.floor((Date.parse(`${dueOn}T23:59:59Z`) - test.clock.now().getTime()) / 86_400_000);
  if (days < 0) return 'overdue';
  return days <= 7 ? 'soon' : 'later';
};

type Row = Awaited<ReturnType<typeof listed>>['items'][number];
const valuesOf = (facet: PointFacet, row: Row): string[] => {
  if (facet === 'tag') return row.tags;
  if (facet === 'kind') return [row.reviewKind ?? row.kind];
  if (facet === 'due') return [dueOf(row)];
  if (facet === 'dispute') return [row.disputes === null ? 'none' : 'disputes'];
  return [row[facet] ?? 'none'];
};
