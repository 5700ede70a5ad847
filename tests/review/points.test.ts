import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { encodeCursor } from '../../server/platform/paging.ts';
import {
  adoptPointDisposition,
  createTopic,
  getPoint,
  listPoints,
  listTags,
  pointStatus,
  proposePointDisposition,
  triagePoint,
} from '../../shared/review.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Stage } from '../support/stage.ts';
import { at, buildRound, type HandedPoint, handIn, present, refusal } from './build.ts';

const test = useApp();
let stage: Stage;
let round: Awaited<ReturnType<typeof buildRound>>;
let points: HandedPoint[];
let others: HandedPoint[];

const sections = () => round.sections.map(({ key }) => key);

beforeAll(async () => {
  stage = await buildStage(test);
  round = await buildRound(test, stage, []);
  const { procedureId, organisations } = stage;
  const { roundId, number } = round;
  const handed = await handIn(test, {
    procedureId,
    roundId,
    organisation: organisations.own,
    reference: `R${number}-3`,
    points: [
      {
        comment: 'Das Beteiligungsverfahren braucht Häuser der Begegnung.',
        kind: 'change',
        sectionKey: present(sections()[1]),
      },
      { comment: 'Wer zahlt 100 % der Kosten?', kind: 'question' },
      { proposedText: 'Sprachkurse finden abends statt.', kind: 'addition', sectionKey: present(sections()[0]) },
    ],
  });
  points = handed.points;
  test.clock.advance(60);
  const later = await handIn(test, {
    procedureId,
    roundId,
    organisation: organisations.other,
    reference: `R${number}-10`,
    points: Array.from({ length: 11 }, (_, index) => ({
      comment: `Punkt ${index + 1} der Brücke`,
      kind: 'support' as const,
    })),
  });
  others = later.points;
});

async function walk(query: Partial<Parameters<typeof page>[0]> = {}, by = stage.clerk) {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const found = await page({ limit: 3, ...query, ...(cursor && { cursor }) }, by);
    seen.push(...found.items.map(({ reference }) => reference));
    cursor = found.next ?? undefined;
  } while (cursor);
  return seen;
}
const page = (
  query: NonNullable<Parameters<typeof stage.clerk.client.ok<typeof listPoints>>[1]>['query'],
  by = stage.clerk,
) => by.client.ok(listPoints, { params: { procedureId: stage.procedureId }, ...(query && { query }) });
const found = async (query: Parameters<typeof page>[0], by = stage.clerk) =>
  (await page(query, by)).items.map(({ reference }) => reference.replace(/^R\d+-/, ''));
const asc = () => [...points, ...others].map(({ reference }) => reference);

describe('the list of points', () => {
  it('stands in the order in which people count, page by page', async () => {
    expect(await walk()).toEqual(asc());
    expect(await walk({ limit: 50 })).toEqual(asc());
  });

  it.each(['submittedAt', '-submittedAt', 'section', 'organisation', 'status'] as const)(
    'comes whole when sorted by %s',
    async (sort) => {
      const all = await walk({ sort });
      expect(all).toHaveLength(points.length + others.length);
      expect(new Set(all)).toEqual(new Set(asc()));
      if (sort === '-submittedAt') expect(all[0]).toBe(others[0]?.reference);
      if (sort === 'section') expect(all.slice(0, 2)).toEqual([points[2]?.reference, points[0]?.reference]);
      if (sort === 'organisation') expect(all[0]).toBe(points[0]?.reference);
    },
  );

  it('neither repeats nor drops what was there when something is added meanwhile', async () => {
    const first = await page({ limit: 3 });
    const added = await handIn(test, {
      procedureId: stage.procedureId,
      roundId: round.roundId,
      organisation: stage.organisations.own,
      reference: `R${round.number}-2`,
      points: [{ comment: 'Nachgereicht' }],
    });
    const second = await page({ limit: 200, cursor: present(first.next) });
    expect([...first.items, ...second.items].map(({ reference }) => reference)).toEqual(asc());
    points = [...added.points, ...points];
    expect(await walk()).toEqual(asc());
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
    expect(await page({ limit: 2, count: 'true' })).toMatchObject({ total: points.length + others.length });
    expect((await page({ limit: 2 })).total).toBeUndefined();
  });

  it('filters by what staff sets and by what was handed in', async () => {
    expect(await found({ kind: 'question' })).toEqual(['3.2']);
    expect(await found({ sectionKey: present(sections()[0]) })).toEqual(['3.3']);
    expect(await found({ sectionKey: 'none', organisationId: stage.organisations.own.id })).toEqual(['2.1', '3.2']);
    expect(
      await found({ roundId: round.roundId, positionId: (await page({ kind: 'question' })).items[0]?.positionId }),
    ).toEqual(['3.1', '3.2', '3.3']);
    expect(await found({ outcome: 'accepted' })).toEqual([]);
    expect(await found({ outcome: 'none', limit: 1 })).toEqual(['2.1']);
    expect(await found({ status: 'received', limit: 1 })).toEqual(['2.1']);
  });

  it('finds German word stems and parts of compound words, and takes signs literally', async () => {
    expect(await found({ q: 'Haus' })).toEqual(['3.1']);
    expect(await found({ q: 'Verfahren' })).toEqual(['3.1']);
    expect(await found({ q: 'verfahren begegnung' })).toEqual(['3.1']);
    expect(await found({ q: '100 %' })).toEqual(['3.2']);
    expect(await found({ q: 'abends Sprachkurs' })).toEqual(['3.3']);
    expect(await found({ q: 'Brücken-Begegnung_' })).toEqual([]);
    expect(await found({ q: 'der', kind: 'question' })).toEqual(['3.2']);
  });

  it('names the section and shows the words of both kinds', async () => {
    const { items } = await page({ sectionKey: present(sections()[0]) });
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
    expect(await walk({}, by)).toEqual(others.map(({ reference }) => reference));
    expect(await found({ organisationId: stage.organisations.own.id }, by)).toEqual([]);
    expect(await found({ q: 'Haus' }, by)).toEqual([]);
    expect(await page({ count: 'true', limit: 1 }, by)).toMatchObject({ total: others.length });
    const params = at(stage, points[0]);
    await by.client.refused(getPoint, 404, { params });
    await stage.foreignCoordinator.client.refused(getPoint, 404, { params });
    const elsewhere = { procedureId: stage.foreignProcedureId, pointId: params.pointId };
    await stage.foreignCoordinator.client.refused(getPoint, 404, { params: elsewhere });
  });
});

describe('triage', () => {
  it('sets tags, assignee and review kind beside the point, whose words stay (R1)', async () => {
    const params = at(stage, points[1]);
    const body = {
      tags: ['Sprache', 'Bau', 'Sprache'],
      assigneeId: stage.secondClerk.id,
      reviewKind: 'addition' as const,
    };
    const done = await stage.clerk.client.ok(triagePoint, { params, body, match: '"v0"' });
    expect(done).toMatchObject({
      status: 'triaged',
      version: 1,
      kind: 'change',
      reviewKind: 'addition',
      tags: ['Bau', 'Sprache'],
      assigneeId: stage.secondClerk.id,
      comment: 'Das Beteiligungsverfahren braucht Häuser der Begegnung.',
    });
    expect(await found({ tag: 'Bau' })).toEqual(['3.1']);
    expect(await found({ assigneeId: stage.secondClerk.id })).toEqual(['3.1']);
    expect(await found({ kind: 'addition' })).toEqual(['3.1', '3.3']);
    expect(await found({ status: 'triaged' })).toEqual(['3.1']);
    const tags = await stage.clerk.client.ok(listTags, { params: { procedureId: stage.procedureId } });
    expect(tags.items).toEqual([
      { tag: 'Bau', points: 1 },
      { tag: 'Sprache', points: 1 },
    ]);
  });

  it('builds on what was read (R16), and has one winner at the same instant', async () => {
    const params = at(stage, points[1]);
    const body = { tags: [], assigneeId: null };
    const problem = await stage.clerk.client.refused(triagePoint, 412, { params, body, match: '"v0"' });
    expect(problem.current).toMatchObject({ tags: ['Bau', 'Sprache'] });
    const answers = await Promise.all(
      ['eins', 'zwei'].map((tag) =>
        stage.clerk.client.call(triagePoint, { params, body: { ...body, tags: [tag] }, match: '"v1"' }),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 412]));
  });

  it('gives a point only to people of this procedure', async () => {
    for (const { id } of [stage.foreignCoordinator, stage.representative, stage.stranger]) {
      const problem = await stage.clerk.client.refused(triagePoint, 400, {
        params: at(stage, points[2]),
        body: { tags: [], assigneeId: id },
        match: '"v0"',
      });
      expect(problem.errors).toMatchObject([{ pointer: '/assigneeId', code: 'not_staff' }]);
    }
  });

  it('is hidden from the organisation, as is every decision before the round is published (R11)', async () => {
    const point = present(points[3]);
    const params = at(stage, point);
    await stage.clerk.client.ok(triagePoint, {
      params,
      body: { tags: ['Geheimwort'], assigneeId: stage.clerk.id, reviewKind: 'concern' },
      match: '"v0"',
    });
    await stage.clerk.client.ok(proposePointDisposition, {
      params,
      body: { ...refusal, reason: 'Geheimgrund' },
      match: '*',
    });
    await stage.signatory.client.ok(adoptPointDisposition, { params, match: '"v1"' });
    await stage.clerk.client.ok(createTopic, {
      params: { procedureId: stage.procedureId },
      body: { title: 'Geheimgruppe', pointIds: [present(points[0]).id] },
    });
    for (const { client } of [stage.representative, stage.contributor, stage.observer]) {
      const read = await client.call(getPoint, { params });
      expect(read.body).toMatchObject({
        status: 'received',
        tags: [],
        assigneeId: null,
        reviewKind: null,
        disposition: null,
        incorporations: [],
        can: {},
      });
      const list = await client.call(listPoints, { params: { procedureId: stage.procedureId } });
      expect(`${read.text}${list.text}`).not.toMatch(/Geheim|Sachbearbeitung|Zeichnung|adopted|not_accepted|T-\d/);
    }
    const by = stage.representative;
    for (const query of [
      { status: 'adopted' },
      { status: 'triaged' },
      { outcome: 'not_accepted' },
      { tag: 'Geheimwort' },
      { assigneeId: stage.clerk.id },
      { kind: 'concern' },
    ] as const) {
      expect(await found(query, by)).toEqual([]);
    }
    expect(await walk({ sort: 'status' }, by)).toEqual(points.map(({ reference }) => reference));
  });

  it('of a point alone is no proposal: only staff may say what happens', async () => {
    const params = at(stage, points[2]);
    await stage.representative.client.refused(triagePoint, 403, {
      params,
      body: { tags: [], assigneeId: null },
      match: '"v0"',
    });
    await stage.representative.client.refused(proposePointDisposition, 403, { params, body: refusal, match: '*' });
    await stage.specialist.client.refused(proposePointDisposition, 403, { params, body: refusal, match: '*' });
    const answer = { outcome: 'answered', reason: 'Der Bund.' } as const;
    await stage.clerk.client.ok(proposePointDisposition, { params, body: answer, match: '*' });
    expect(await found({ status: 'proposed' })).toEqual(['3.2']);
  });
});

describe('the status in SQL', () => {
  it('is the one of the pure function', async () => {
    const { items } = await page({ limit: 200 });
    const { rows } = await test.db.reader.execute<{
      id: string;
      triaged: boolean;
      proposed: boolean;
      adopted: boolean;
    }>(
      sql`select point_id as id, is_triaged as triaged, is_proposed as proposed, is_adopted as adopted from point_state`,
    );
    const seen = new Set<string>();
    for (const { id, triaged, proposed, adopted } of rows) {
      const status = items.find((item) => item.id === id)?.status;
      if (!status) continue;
      seen.add(status);
      expect(status).toBe(
        pointStatus({ isTriaged: triaged, isProposed: proposed, isAdopted: adopted, isRoundPublished: false }),
      );
    }
    expect(seen).toEqual(new Set(['received', 'triaged', 'proposed', 'adopted']));
  });
});
