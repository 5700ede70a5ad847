import { beforeAll, describe, expect, it } from 'vitest';
import { deleteView, editView, listViews, MOST_VIEWS, saveView } from '../../shared/views.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Player, type Stage } from '../support/stage.ts';

const test = useApp();
let stage: Stage;
const params = () => ({ procedureId: stage.procedureId });
const save = (by: Player, name: string, isShared = false) =>
  by.client.ok(saveView, {
    params: params(),
    body: { name, isShared, search: { frist: 'overdue', stand: ['received'] } },
  });
const names = async (by: Player) =>
  (await by.client.ok(listViews, { params: params() })).items.map(
    ({ name, isOwn }) => `${name}${isOwn ? ' (eigene)' : ''}`,
  );

beforeAll(async () => {
  stage = await buildStage(test);
});

describe('saved views', () => {
  it('are seen by their owner, and by the department once they are shared', async () => {
    const own = await save(stage.clerk, 'Bus');
    await save(stage.clerk, 'Alle Überfälligen', true);
    expect(own).toMatchObject({ search: { frist: 'overdue', stand: ['received'] }, isShared: false, version: 1 });
    expect(await names(stage.clerk)).toEqual(['Alle Überfälligen (eigene)', 'Bus (eigene)']);
    expect(await names(stage.secondClerk)).toEqual(['Alle Überfälligen']);
    await stage.representative.client.refused(listViews, 403, { params: params() });
  });

  it('are changed and thrown away by their owner alone, with the version that was read (R16)', async () => {
    const { id } = await save(stage.clerk, 'Schule', true);
    const at = { ...params(), viewId: id };
    const body = { name: 'Kita', isShared: false, search: {} };
    await stage.secondClerk.client.refused(editView, 404, { params: at, body, match: '"v1"' });
    await stage.secondClerk.client.refused(deleteView, 404, { params: at, match: '"v1"' });
    const both = await Promise.all(
      [1, 2].map(() => stage.clerk.client.call(editView, { params: at, body, match: '"v1"' })),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    expect(await names(stage.secondClerk)).not.toContain('Kita');
    await stage.clerk.client.refused(deleteView, 412, { params: at, match: '"v1"' });
    await stage.clerk.client.ok(deleteView, { params: at, match: '"v2"' });
    await stage.clerk.client.refused(deleteView, 404, { params: at, match: '"v2"' });
  });

  it('belong to one procedure, and are at most so many', async () => {
    const { items } = await stage.foreignCoordinator.client.ok(listViews, {
      params: { procedureId: stage.foreignProcedureId },
    });
    expect(items).toEqual([]);
    for (let count = 0; count < MOST_VIEWS; count++) await save(stage.signatory, `Ansicht ${count}`);
    await stage.signatory.client.refused(saveView, 409, { params: params(), body: { name: 'Noch eine', search: {} } });
  });
});
