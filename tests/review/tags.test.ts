import { beforeEach, describe, expect, it } from 'vitest';
import { applyBulk, previewBulk, undoBulk } from '../../shared/bulk.ts';
import type { Problem } from '../../shared/errors.ts';
import { getPoint, triagePoint } from '../../shared/review.ts';
import { importTags, listTags } from '../../shared/tags.ts';
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

/** Sends a file as a browser does. */
async function send(file: string | Buffer, dryRun = false, by: Player = stage.clerk) {
  const answer = await test.app.inject({
    method: 'POST',
    url: `${importTags.path.replace(':procedureId', stage.procedureId)}?dryRun=${dryRun}`,
    headers: { authorization: `Bearer ${by.token}`, 'content-type': 'text/csv' },
    payload: file,
  });
  return { status: answer.statusCode, ...answer.json<{ problems?: unknown } & Partial<Problem>>() };
}
const listed = async () =>
  (await stage.clerk.client.ok(listTags, { params: params() })).items.map(({ tag, theme, assignee }) => [
    tag,
    theme,
    assignee?.name ?? null,
  ]);
const file = () =>
  `Schlagwort;Themenbereich;Zuständig\nBus;Verkehr;${stage.secondClerk.email.toUpperCase()}\nMiete;Wohnen;\n`;
const read = (handed: HandedPoint | undefined) => stage.clerk.client.ok(getPoint, { params: at(stage, handed) });
const tagged = (handed: HandedPoint | undefined, tags: string[], version: number, assigneeId: string | null = null) =>
  stage.clerk.client.ok(triagePoint, { params: at(stage, handed), body: { tags, assigneeId }, match: `"v${version}"` });

describe('tags from a file', () => {
  it('are only told by a dry run, taken over as a whole, and the same file again changes nothing (R15)', async () => {
    expect(await send(file(), true)).toMatchObject({ status: 200, taken: false, added: 2, problems: [] });
    expect(await listed()).toEqual([]);
    expect(await send(file())).toMatchObject({ taken: true, added: 2, changed: 0, unchanged: 0 });
    expect(await listed()).toEqual([
      ['Bus', 'Verkehr', stage.secondClerk.name],
      ['Miete', 'Wohnen', null],
    ]);
    expect(await send(file())).toMatchObject({ taken: true, added: 0, changed: 0, unchanged: 2 });
  });

  it('keep what a later file has no column for, and change what it says', async () => {
    await send(file());
    expect(await send('Themenbereich,Schlagwort\nMobilität,Bus\n')).toMatchObject({ changed: 1, unchanged: 0 });
    expect((await listed())[0]).toEqual(['Bus', 'Mobilität', stage.secondClerk.name]);
  });

  it('are taken over not at all where one place is wrong: row, column, value and reason of each are told', async () => {
    const wrong = `Schlagwort;Themenbereich;Zuständig\nBus;Verkehr;\n;Wohnen;\nBus;;\nRad;;${stage.foreignCoordinator.email}\n`;
    const { problems } = await send(wrong, true);
    expect(problems).toEqual([
      { row: 3, column: 'Schlagwort', value: '', detail: 'Hier fehlt das Schlagwort.' },
      { row: 4, column: 'Schlagwort', value: 'Bus', detail: 'Dieses Schlagwort steht schon in Zeile 2.' },
      {
        row: 5,
        column: 'Zuständig',
        value: stage.foreignCoordinator.email,
        detail: expect.stringContaining('Niemand'),
      },
    ]);
    const refused = await send(wrong);
    expect(refused.status).toBe(400);
    expect(refused.errors?.map(({ pointer }) => pointer)).toEqual(['/3/Schlagwort', '/4/Schlagwort', '/5/Zuständig']);
    expect(await listed()).toEqual([]);
  });

  it.each(['Thema;Bus\nVerkehr;1\n', 'Schlagwort;Bereich\nBus;Verkehr\n', '"Schlagwort\nBus\n', ''])(
    'say what is wrong with a file that is none of ours (%j)',
    async (wrong) => {
      expect((await send(wrong)).status).toBe(400);
      expect(await listed()).toEqual([]);
    },
  );

  it('come in any usual encoding, with signs of table programmes', async () => {
    await send(Buffer.from('Schlagwort;Themenbereich\r\nL\u00e4rm;Umwelt\r\n', 'latin1'));
    expect(await listed()).toEqual([['Lärm', 'Umwelt', null]]);
  });

  it('are taken in by those who triage alone (R9)', async () => {
    expect((await send(file(), true, stage.signatory)).status).toBe(403);
    expect((await send(file(), true, stage.representative)).status).toBe(403);
    expect((await send(file(), true, stage.foreignCoordinator)).status).toBe(404);
  });
});

describe('the default assignee of a tag', () => {
  it('is given an unassigned point together with the tag, and nobody is overridden', async () => {
    await send(file());
    expect(await tagged(points[0], ['Bus'], 0)).toMatchObject({ assigneeId: stage.secondClerk.id });
    expect(await tagged(points[1], ['Bus'], 0, stage.clerk.id)).toMatchObject({ assigneeId: stage.clerk.id });
    const freed = await tagged(points[1], ['Bus', 'Miete'], 1);
    expect(freed.assigneeId).toBeNull();
    expect((await tagged(points[1], ['Bus'], 2)).assigneeId).toBeNull();
  });

  it('comes with a tag given to many points too, and goes when that is taken back', async () => {
    await send(file());
    const act = { type: 'tag' as const, add: ['Bus'], remove: [] };
    const pointIds = points.map(({ id }) => id);
    const { changes } = await stage.clerk.client.ok(previewBulk, { params: params(), body: { act, pointIds } });
    const done = await stage.clerk.client.ok(applyBulk, {
      params: params(),
      body: { act, points: changes.map(({ id, version }) => ({ id, version })) },
    });
    expect((await read(points[0])).assigneeId).toBe(stage.secondClerk.id);
    await stage.clerk.client.ok(undoBulk, { params: { ...params(), bulkId: done.id } });
    expect((await read(points[0])).assigneeId).toBeNull();
  });
});
