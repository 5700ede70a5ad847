import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  adoptPointDisposition,
  createTopic,
  getPoint,
  listPoints,
  pointStatus,
  proposePointDisposition,
  triagePoint,
} from '../../shared/review.ts';
import { listTags } from '../../shared/tags.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Stage } from '../support/stage.ts';
import { at, type HandedPoint, present, refusal } from './build.ts';
import { buildList } from './listed-points.ts';

const test = useApp();
let stage: Stage;
let list: Awaited<ReturnType<typeof buildList>>;
let points: HandedPoint[];

beforeAll(async () => {
  stage = await buildStage(test);
  list = await buildList(test, stage);
  points = [...(await list.addEarlier()).points, ...list.points];
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
    expect(await list.found({ tag: 'Bau' })).toEqual(['3.1']);
    expect(await list.found({ assigneeId: stage.secondClerk.id })).toEqual(['3.1']);
    expect(await list.found({ kind: 'addition' })).toEqual(['3.1', '3.3']);
    expect(await list.found({ status: 'triaged' })).toEqual(['3.1']);
    const tags = await stage.clerk.client.ok(listTags, { params: { procedureId: stage.procedureId } });
    expect(tags.items).toEqual([
      { tag: 'Bau', theme: '', assignee: null, retired: false, points: 1, version: 0 },
      { tag: 'Sprache', theme: '', assignee: null, retired: false, points: 1, version: 0 },
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
      expect(await list.found(query, by)).toEqual([]);
    }
    expect(await list.walk({ sort: 'status' }, by)).toEqual(points.map(({ reference }) => reference));
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
    expect(await list.found({ status: 'proposed' })).toEqual(['3.2']);
  });
});

describe('the status in SQL', () => {
  it('is the one of the pure function', async () => {
    const { items } = await list.page({ limit: 200 });
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
