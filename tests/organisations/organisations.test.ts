import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../server/platform/ids.ts';
import { encodeCursor } from '../../server/platform/paging.ts';
import { event } from '../../server/tables/platform.ts';
import { createOrganisation, listOrganisations } from '../../shared/organisations.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Stage } from '../support/stage.ts';

const test = useApp();
let stage: Stage;
beforeAll(async () => {
  stage = await buildStage(test);
});

const enter = (name: string, more: { shortName?: string; memberOfId?: string } = {}) =>
  stage.coordinator.client.ok(createOrganisation, { body: { name, kind: 'association', ...more } });

describe('organisations', () => {
  it('are entered with the body they belong to and the groups they stand for, and an event says so', async () => {
    const umbrella = await enter('Dachverband');
    const entered = await stage.administrator.client.ok(createOrganisation, {
      body: { name: 'Frauenverein', kind: 'migrant_organisation', memberOfId: umbrella.id, represents: ['Frauen'] },
    });
    expect(entered).toMatchObject({ memberOfId: umbrella.id, represents: ['Frauen'], shortName: null, version: 1 });
    const events = await test.db.reader.select().from(event);
    expect(events).toContainEqual(expect.objectContaining({ action: 'organisation.create', subjectId: entered.id }));
  });

  it('belong to a body that is known here, or to none', async () => {
    const body = { name: 'Waise', kind: 'association', memberOfId: newId() } as const;
    await stage.coordinator.client.refused(createOrganisation, 404, { body });
    const { items } = await stage.coordinator.client.ok(listOrganisations, { query: { q: 'Waise' } });
    expect(items).toEqual([]);
  });

  it('are listed by name page by page, each once, also when one is entered between two pages', async () => {
    for (const name of ['Zirkel C', 'Zirkel A', 'Zirkel B', 'Zirkel A']) await enter(name);
    const { client } = stage.clerk;
    const first = await client.ok(listOrganisations, { query: { q: 'Zirkel', limit: 1, count: 'true' } });
    expect(first.total).toBe(4);
    await enter('Zirkel 0');
    const names = first.items.map(({ name }) => name);
    let { next } = first;
    while (next) {
      const page = await client.ok(listOrganisations, { query: { q: 'Zirkel', limit: 1, cursor: next } });
      names.push(...page.items.map(({ name }) => name));
      ({ next } = page);
    }
    expect(names).toEqual(['Zirkel A', 'Zirkel A', 'Zirkel B', 'Zirkel C']);
  });

  it('are found by a part of their name or short name, where % and _ are letters like any other', async () => {
    await enter('Hochschule', { shortName: 'HS-MD' });
    await enter('100% Vielfalt');
    const found = async (q: string) =>
      (await stage.clerk.client.ok(listOrganisations, { query: { q } })).items.map(({ name }) => name);
    expect(await found('hs-m')).toEqual(['Hochschule']);
    expect(await found('chschul')).toEqual(['Hochschule']);
    expect(await found('0% V')).toEqual(['100% Vielfalt']);
    expect(await found('H_chschule')).toEqual([]);
  });

  it('refuse a cursor that no page has given out', async () => {
    for (const cursor of [
      'x',
      encodeCursor(['Verein', 'no id']),
      encodeCursor([1]),
      encodeCursor(['a\u0000', newId()]),
    ]) {
      const problem = await stage.clerk.client.refused(listOrganisations, 400, { query: { cursor } });
      expect(problem.errors?.[0]?.pointer).toBe('/query/cursor');
    }
  });
});
