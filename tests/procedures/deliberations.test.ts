import { beforeAll, describe, expect, it } from 'vitest';
import { listEvents } from '../../shared/audit.ts';
import type { WireBody } from '../../shared/endpoint.ts';
import { createDeliberation, editDeliberation, listDeliberations } from '../../shared/procedures.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Stage } from '../support/stage.ts';

const test = useApp();
let stage: Stage;
let params: { procedureId: string };
beforeAll(async () => {
  stage = await buildStage(test);
  params = { procedureId: stage.procedureId };
});

const paperOf = (reference: string, title = 'Leitlinien') =>
  ({ reference, paperType: 'information', title, issuedOn: '2004-03-08', department: 'V', office: '50' }) as const;

const enter = (more: Partial<WireBody<typeof createDeliberation>> = {}) =>
  stage.coordinator.client.ok(createDeliberation, {
    params,
    body: { body: 'Stadtrat', heldOn: '2004-04-15', public: true, capacity: 'information', ...more },
  });
const at = ({ id, version }: { id: string; version: number }) => ({
  params: { ...params, deliberationId: id },
  match: `"v${version}"`,
});
const seenBy = async (client: typeof stage.coordinator.client) => client.ok(listDeliberations, { params });
const find = async (id: string) => (await seenBy(stage.coordinator.client)).items.find((item) => item.id === id);

describe('the Beratungsfolge', () => {
  it('stands by date, whatever the order in which it was entered', async () => {
    const late = await enter({ heldOn: '2004-05-01' });
    const early = await enter({ heldOn: '2003-12-04' });
    const ids = (await seenBy(stage.specialist.client)).items.map(({ id }) => id);
    expect(ids.indexOf(early.id)).toBeLessThan(ids.indexOf(late.id));
  });

  it('tells organisations nothing of a non-public deliberation or its paper until it is released (R12)', async () => {
    const planted = ['Dienstberatung', '2004-03-23', 'Vertraulich beschlossen', 'I0099/04', 'Geheimer Titel'];
    const hidden = await enter({
      body: 'Dienstberatung',
      heldOn: '2004-03-23',
      public: false,
      result: 'Vertraulich beschlossen',
      paper: paperOf('I0099/04', 'Geheimer Titel'),
    });
    for (const client of [stage.representative.client, stage.contributor.client, stage.observer.client]) {
      const { text } = await client.call(listDeliberations, { params });
      for (const words of [hidden.id, ...planted]) expect(text).not.toContain(words);
    }
    for (const client of [stage.clerk.client, stage.groupMember.client])
      expect((await client.call(listDeliberations, { params })).text).toContain('Vertraulich beschlossen');

    const released = await stage.coordinator.client.ok(editDeliberation, { ...at(hidden), body: { released: true } });
    expect(released).toMatchObject({ public: false, released: true });
    expect((await stage.observer.client.call(listDeliberations, { params })).text).toContain('Geheimer Titel');

    await stage.coordinator.client.ok(editDeliberation, { ...at(released), body: { released: false } });
    const { text } = await stage.observer.client.call(listDeliberations, { params });
    for (const words of planted) expect(text).not.toContain(words);
  });

  it('shows a paper once one of its deliberations is public, and of the others still nothing (R12)', async () => {
    await enter({ body: 'Oberbürgermeisterrunde', public: false, paper: paperOf('I0087/04') });
    await enter({ body: 'Ausschuss', public: true, paper: paperOf('I0087/04') });
    const { text } = await stage.observer.client.call(listDeliberations, { params });
    expect(text).toContain('I0087/04');
    expect(text).not.toContain('Oberbürgermeisterrunde');
  });
});

describe('a paper that several bodies deal with', () => {
  it('is one: changed at one deliberation it is changed at all, and each has a new version (R16)', async () => {
    const first = await enter({ paper: paperOf('A1/04') });
    const second = await enter({ paper: paperOf('A1/04') });
    expect((await find(first.id))?.version).toBe(1);
    const { client } = stage.coordinator;
    const paper = paperOf('A1/04', 'Neuer Titel');
    expect(await client.ok(editDeliberation, { ...at(second), body: { paper } })).toMatchObject({ version: 2, paper });
    expect(await find(first.id)).toMatchObject({ version: 2, paper });
    const problem = await client.refused(editDeliberation, 412, {
      ...at(first),
      body: { paper: paperOf('A1/04', 'Alter Gedanke') },
    });
    expect(problem.current).toMatchObject({ paper: { title: 'Neuer Titel' } });
    const third = await enter({ paper: paperOf('A1/04', 'Dritter Titel') });
    expect([await find(first.id), await find(second.id)]).toMatchObject([
      { version: 3, paper: third.paper },
      { version: 3, paper: third.paper },
    ]);
  });

  it('is changed by one of two who change it at the same instant from two deliberations', async () => {
    for (let turn = 0; turn < 4; turn++) {
      const reference = `B${turn}/04`;
      const all = [await enter({ paper: paperOf(reference) }), await enter({ paper: paperOf(reference) })];
      const answers = await Promise.all(
        all.map((deliberation, index) =>
          stage.coordinator.client.call(editDeliberation, {
            ...at(deliberation),
            body: { paper: paperOf(reference, `Titel ${index}`) },
          }),
        ),
      );
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    }
  });

  it('is entered once by two who enter it at the same instant, and stays with the others when one drops it', async () => {
    const [first, second] = await Promise.all([1, 2].map(() => enter({ paper: paperOf('C1/04') })));
    if (!first || !second) throw new Error('Both were entered.');
    await stage.coordinator.client.ok(editDeliberation, { ...at(first), body: { paper: null } });
    expect([await find(first.id), await find(second.id)]).toMatchObject([
      { paper: null },
      { paper: { reference: 'C1/04' }, version: 1 },
    ]);
  });
});

describe('editing a deliberation', () => {
  it('keeps what is not named, and an event tells what changed', async () => {
    const entered = await enter({ capacity: 'hearing', paper: paperOf('D1/04') });
    const { client } = stage.coordinator;
    const edited = await client.ok(editDeliberation, { ...at(entered), body: { result: 'Zur Kenntnis genommen' } });
    expect(edited).toEqual({ ...entered, result: 'Zur Kenntnis genommen', version: 2 });
    expect((await client.ok(editDeliberation, { ...at(edited), body: { result: edited.result } })).version).toBe(2);
    await test.seal();
    const { items } = await client.ok(listEvents, { params, query: { subjectId: entered.id } });
    expect(items).toMatchObject([
      { action: 'deliberation.edit', before: { result: null }, after: { result: 'Zur Kenntnis genommen' } },
      { action: 'deliberation.create' },
    ]);
  });

  it('wants the state that was read, and finds nothing of another procedure (R9)', async () => {
    const entered = await enter();
    const body = { result: 'Nein' };
    await stage.coordinator.client.refused(editDeliberation, 428, { params: at(entered).params, body });
    await stage.coordinator.client.refused(editDeliberation, 412, { ...at({ ...entered, version: 9 }), body });
    await stage.foreignCoordinator.client.refused(editDeliberation, 404, {
      params: { procedureId: stage.foreignProcedureId, deliberationId: entered.id },
      match: '"v1"',
      body,
    });
    await stage.foreignCoordinator.client.refused(editDeliberation, 404, { ...at(entered), body });
    expect(await find(entered.id)).toEqual(entered);
  });
});
