import { beforeEach, describe, expect, it } from 'vitest';
import { listEvents } from '../../shared/audit.ts';
import { previewBulk } from '../../shared/bulk.ts';
import type { WireBody } from '../../shared/endpoint.ts';
import { getPoint, listPoints, triagePoint } from '../../shared/review.ts';
import { listTags, mergeTag, writeTag } from '../../shared/tags.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Player, type Stage } from '../support/stage.ts';
import { at, buildRound, type HandedPoint } from './build.ts';

const test = useApp();
let stage: Stage;
let points: HandedPoint[];

beforeEach(async () => {
  stage = await buildStage(test);
  ({ points } = await buildRound(test, stage, [{ comment: 'Eins' }, { comment: 'Zwei' }]));
});

const params = () => ({ procedureId: stage.procedureId });
const options = (tag: string, match: string, body: Partial<WireBody<typeof writeTag>> = {}) => ({
  params: params(),
  query: { tag },
  match,
  body: { tag, ...body },
});
const write = (...given: Parameters<typeof options>) => stage.clerk.client.ok(writeTag, options(...given));
const merge = (tag: string, into: string, match: string) => ({
  params: params(),
  query: { tag },
  match,
  body: { into },
});
const listed = async () => (await stage.clerk.client.ok(listTags, { params: params() })).items;
const give = (handed: HandedPoint | undefined, tags: string[], version: number) => ({
  params: at(stage, handed),
  body: { tags, assigneeId: null },
  match: `"v${version}"`,
});
const read = (handed: HandedPoint | undefined) => stage.clerk.client.ok(getPoint, { params: at(stage, handed) });

describe('a tag written by hand', () => {
  it('is listed once, changed with the version that was read (R16), and leaves an event of each (R13)', async () => {
    expect(await write('Bus & Bahn/Rad', '*', { theme: 'Verkehr' })).toMatchObject({ version: 1, points: 0 });
    const again = await stage.clerk.client.refused(writeTag, 412, options('Bus & Bahn/Rad', '*'));
    expect(again.current).toMatchObject({ theme: 'Verkehr', version: 1 });
    const changed = await write('Bus & Bahn/Rad', '"v1"', { theme: 'Mobilität', assigneeId: stage.secondClerk.id });
    expect(changed).toMatchObject({ theme: 'Mobilität', assignee: { id: stage.secondClerk.id }, version: 2 });
    await stage.clerk.client.refused(writeTag, 412, options('Bus & Bahn/Rad', '"v1"'));
    await stage.clerk.client.refused(writeTag, 404, options('Nirgends', '"v0"'));
    await test.seal();
    const events = await stage.coordinator.client.ok(listEvents, { params: params(), query: {} });
    expect(events.items.filter(({ action }) => action === 'tag.edit')).toHaveLength(2);
  });

  it('has one winner at the same instant, also where two list the same words', async () => {
    const both = (match: string) =>
      Promise.all(
        ['Verkehr', 'Wohnen'].map((theme) => stage.clerk.client.call(writeTag, options('Bus', match, { theme }))),
      );
    expect((await both('*')).map(({ status }) => status).toSorted()).toEqual([200, 412]);
    expect((await both('"v1"')).map(({ status }) => status).toSorted()).toEqual([200, 412]);
  });

  it('takes its points along when it is renamed, so that who has read the old words is told', async () => {
    await write('Bus', '*', { theme: 'Verkehr' });
    await stage.clerk.client.ok(triagePoint, give(points[0], ['Bus', 'Laut'], 0));
    expect(await write('Bus', '"v1"', { tag: 'Nahverkehr' })).toMatchObject({ points: 1, version: 2 });
    expect((await read(points[0])).tags).toEqual(['Laut', 'Nahverkehr']);
    const { items } = await stage.clerk.client.ok(listPoints, { params: params(), query: { tag: 'Nahverkehr' } });
    expect(items).toHaveLength(1);
    const late = await stage.clerk.client.refused(triagePoint, 412, give(points[0], ['Bus'], 1));
    expect(late.current).toMatchObject({ tags: ['Laut', 'Nahverkehr'], version: 2 });
    const taken = await stage.clerk.client.refused(writeTag, 409, options('Nahverkehr', '"v2"', { tag: 'Laut' }));
    expect(taken.detail).toContain('Legen Sie beide zusammen');
  });

  it('can be changed although it was only in use', async () => {
    await stage.clerk.client.ok(triagePoint, give(points[0], ['Laut'], 0));
    expect(await write('Laut', '"v0"', { tag: 'Lärm', theme: 'Umwelt' })).toMatchObject({ points: 1, version: 1 });
    expect(await listed()).toMatchObject([{ tag: 'Lärm', theme: 'Umwelt' }]);
  });

  it('names only people and tags of its own procedure (R9), and is written by those who triage', async () => {
    const assigneeId = stage.foreignCoordinator.id;
    const refused = await stage.clerk.client.refused(writeTag, 400, options('Bus', '*', { assigneeId }));
    expect(refused.errors).toMatchObject([{ pointer: '/assigneeId', code: 'not_staff' }]);
    const tried = async (by: Player) => (await by.client.call(writeTag, options('Bus', '*'))).status;
    expect(await tried(stage.signatory)).toBe(403);
    expect(await tried(stage.specialist)).toBe(403);
    expect(await tried(stage.representative)).toBe(403);
    expect(await tried(stage.foreignCoordinator)).toBe(404);
    expect(await listed()).toEqual([]);
  });
});

describe('a retired tag', () => {
  it('stays at its points and is given to no other, one by one or together', async () => {
    await write('Bus', '*');
    await stage.clerk.client.ok(triagePoint, give(points[0], ['Bus'], 0));
    await write('Bus', '"v1"', { retired: true });
    const refused = await stage.clerk.client.refused(triagePoint, 400, give(points[1], ['Rad', 'Bus'], 0));
    expect(refused.errors).toMatchObject([{ pointer: '/tags/1', code: 'retired_tag' }]);
    const act = { type: 'tag' as const, add: ['Bus'], remove: [] };
    const body = { act, pointIds: points.map(({ id }) => id) };
    await stage.clerk.client.refused(previewBulk, 400, { params: params(), body });
    expect((await stage.clerk.client.ok(triagePoint, give(points[0], ['Bus', 'Rad'], 1))).tags).toEqual(['Bus', 'Rad']);
  });

  it('is given to a point before it is retired or not at all', async () => {
    await write('Bus', '*');
    const [given, retired] = await Promise.all([
      stage.clerk.client.call(triagePoint, give(points[0], ['Bus'], 0)),
      stage.clerk.client.call(writeTag, options('Bus', '"v1"', { retired: true })),
    ]);
    expect(retired.status).toBe(200);
    expect((await read(points[0])).tags).toEqual(given.status === 200 ? ['Bus'] : []);
  });
});

describe('merging two tags', () => {
  it('gives every point of the one the other, once, and lists the one no more', async () => {
    await write('Bus', '*');
    await write('Nahverkehr', '*', { theme: 'Verkehr' });
    await stage.clerk.client.ok(triagePoint, give(points[0], ['Bus', 'Nahverkehr'], 0));
    await stage.clerk.client.ok(triagePoint, give(points[1], ['Bus'], 0));
    const merged = await stage.clerk.client.ok(mergeTag, merge('Bus', 'Nahverkehr', '"v1"'));
    expect(merged).toMatchObject({ tag: 'Nahverkehr', theme: 'Verkehr', points: 2 });
    expect(await listed()).toMatchObject([{ tag: 'Nahverkehr', points: 2 }]);
    expect((await read(points[0])).tags).toEqual(['Nahverkehr']);
  });

  it('is refused into itself, into nothing, into a retired one, and with an old version', async () => {
    await write('Bus', '*');
    await write('Bahn', '*', { retired: true });
    for (const into of ['Bus', 'Nirgends', 'Bahn']) {
      const refused = await stage.clerk.client.refused(mergeTag, 400, merge('Bus', into, '"v1"'));
      expect(refused.errors).toMatchObject([{ pointer: '/into' }]);
    }
    await write('Rad', '*');
    await stage.clerk.client.refused(mergeTag, 412, merge('Bus', 'Rad', '"v7"'));
    expect(await listed()).toHaveLength(3);
  });

  it('loses neither when both are merged into each other at the same instant', async () => {
    await write('Bus', '*');
    await write('Bahn', '*');
    const answers = await Promise.all([
      stage.clerk.client.call(mergeTag, merge('Bus', 'Bahn', '"v1"')),
      stage.clerk.client.call(mergeTag, merge('Bahn', 'Bus', '"v1"')),
    ]);
    expect(answers.map(({ status }) => status).toSorted()[0]).toBe(200);
    expect(await listed()).toHaveLength(1);
  });

  it('waits for those who give the other one at the same instant, and they for it', async () => {
    await write('Bus', '*');
    await write('Bahn', '*');
    await Promise.all([
      stage.clerk.client.call(triagePoint, give(points[0], ['Bahn'], 0)),
      stage.clerk.client.call(mergeTag, merge('Bus', 'Bahn', '"v1"')),
      stage.clerk.client.call(triagePoint, give(points[1], ['Bahn'], 0)),
    ]);
    expect(await listed()).toMatchObject([{ tag: 'Bahn', points: 2 }]);
  });
});
