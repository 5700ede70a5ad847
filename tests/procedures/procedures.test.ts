import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../server/platform/ids.ts';
import { listEvents } from '../../shared/audit.ts';
import { listPeople } from '../../shared/identity.ts';
import {
  createProcedure,
  editProcedure,
  getProcedure,
  listProcedures,
  procedureStates,
} from '../../shared/procedures.ts';
import { useApp } from '../support/app.ts';
import { buildStage, createPlayer, type Stage } from '../support/stage.ts';

const test = useApp();
let stage: Stage;
beforeAll(async () => {
  stage = await buildStage(test);
});

let unique = 0;
const start = (more: Partial<Parameters<typeof body>[0]> = {}) =>
  stage.administrator.client.ok(createProcedure, { body: body(more) });
const body = (more: {
  slug?: string;
  timeZone?: string;
  staff?: { email: string; role: 'clerk' | 'signatory' }[];
}) => ({
  title: 'Leitlinien zur Integration',
  slug: `leitlinien-${unique++}`,
  ...more,
});

describe('starting a procedure', () => {
  it('makes whoever starts it its coordinator, with the named staff beside', async () => {
    const created = await start({ staff: [{ email: stage.clerk.email.toUpperCase(), role: 'signatory' }] });
    expect(created).toMatchObject({ status: 'preparing', timeZone: 'Europe/Berlin', version: 1, can: { edit: true } });
    const params = { procedureId: created.id };
    const { items } = await stage.administrator.client.ok(listPeople, { params });
    expect(items.map(({ id, roles }) => [id, roles])).toEqual(
      expect.arrayContaining([
        [stage.administrator.id, ['coordinator']],
        [stage.clerk.id, ['signatory']],
      ]),
    );
    await test.seal();
    const events = await stage.administrator.client.ok(listEvents, { params });
    expect(events.items).toMatchObject([{ sequence: 1, action: 'procedure.create', after: { slug: created.slug } }]);
  });

  it('is refused at the place that is wrong, and then leaves nothing behind', async () => {
    const pointerOf = async (more: Parameters<typeof body>[0]) =>
      (await stage.administrator.client.refused(createProcedure, 400, { body: body(more) })).errors?.[0]?.pointer;
    const { slug } = await start();
    expect(await pointerOf({ slug })).toBe('/slug');
    expect(await pointerOf({ slug: 'Mit Leerzeichen' })).toBe('/slug');
    expect(await pointerOf({ timeZone: 'Europe/Magdeburg' })).toBe('/timeZone');
    const staff = [
      { email: stage.clerk.email, role: 'clerk' as const },
      { email: 'niemand@example.org', role: 'clerk' as const },
    ];
    expect(await pointerOf({ slug: 'halb-fertig', staff })).toBe('/staff/1/email');
    await start({ slug: 'halb-fertig' });
  });

  it('with the same short address at the same instant happens once', async () => {
    const slug = `zugleich-${unique++}`;
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => stage.administrator.client.call(createProcedure, { body: body({ slug }) })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 400, 400, 400]);
  });
});

describe('the list of procedures', () => {
  it('holds those in which one has a role, oneself or through an organisation, and no other (R9)', async () => {
    const titlesOf = async (client: typeof stage.clerk.client) =>
      (await client.ok(listProcedures, { query: {} })).items.map(({ id }) => id);
    expect(await titlesOf(stage.representative.client)).toEqual([stage.procedureId]);
    expect(await titlesOf(stage.foreignRepresentative.client)).toEqual([stage.foreignProcedureId]);
    expect(await titlesOf(stage.stranger.client)).toEqual([]);
    const { items, total } = await stage.specialist.client.ok(listProcedures, { query: { count: 'true' } });
    expect([items.length, total]).toEqual([1, 1]);
  });

  it('goes on where the last page ended', async () => {
    const busy = await createPlayer(test, 'Vielbeschäftigt');
    const ids = [];
    for (let turn = 0; turn < 3; turn++) ids.push((await start({ staff: [{ email: busy.email, role: 'clerk' }] })).id);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await busy.client.ok(listProcedures, { query: { limit: 1, ...(cursor && { cursor }) } });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen).toEqual(ids);
    await busy.client.refused(listProcedures, 400, { query: { cursor: 'W10' } });
  });
});

describe('editing a procedure', () => {
  const edit = (procedureId: string, version: number) => ({ params: { procedureId }, match: `"v${version}"` });

  it('sets mandate, due date and lead, keeps what is not named, and tells the event only what changed', async () => {
    const { id } = await start();
    const { client } = stage.administrator;
    const mandate = { reference: '2689-73(III)03', title: 'Leitlinien', body: 'Stadtrat' };
    await client.ok(editProcedure, { ...edit(id, 1), body: { mandate, fileReference: '50.11' } });
    const due = { on: '2004-09-30', precision: 'quarter' as const };
    const leadOrganisationId = stage.organisations.own.id;
    const edited = await client.ok(editProcedure, {
      ...edit(id, 2),
      body: { due, leadOrganisationId, fileReference: '50.11' },
    });
    expect(edited).toMatchObject({
      mandate: { ...mandate, resolvedOn: null },
      due,
      fileReference: '50.11',
      leadOrganisationName: 'Begegnung e. V.',
      version: 3,
    });
    const cleared = await client.ok(editProcedure, { ...edit(id, 3), body: { mandate: null } });
    expect(cleared).toMatchObject({ mandate: null, due });
    await client.refused(editProcedure, 404, { ...edit(id, 4), body: { leadOrganisationId: newId() } });
    await test.seal();
    const { items } = await client.ok(listEvents, { params: { procedureId: id } });
    expect(items[1]).toMatchObject({
      before: { due: null, leadOrganisationId: null },
      after: { due, leadOrganisationId },
    });
    expect(Object.keys(items[1]?.after as object)).toHaveLength(2);
  });

  it('changes nothing and writes no event when it says what stands there already', async () => {
    const { id, title } = await start();
    const { client } = stage.administrator;
    const same = await client.ok(editProcedure, {
      ...edit(id, 1),
      body: { title, mandate: null, status: 'preparing' },
    });
    expect(same.version).toBe(1);
    await test.seal();
    expect((await client.ok(listEvents, { params: { procedureId: id } })).items).toHaveLength(1);
  });

  it('goes through the states one after the other, back from concluded, and nowhere from archived', async () => {
    const { id } = await start();
    const { client } = stage.administrator;
    let version = 1;
    const refusedFrom = async (reachable: string[]) => {
      const now = await client.ok(getProcedure, { params: { procedureId: id } });
      for (const status of procedureStates.filter((state) => state !== now.status && !reachable.includes(state)))
        await client.refused(editProcedure, 409, { ...edit(id, version), body: { status } });
    };
    const move = async (status: (typeof procedureStates)[number]) => {
      ({ version } = await client.ok(editProcedure, { ...edit(id, version), body: { status } }));
    };
    await refusedFrom(['running']);
    await move('running');
    await refusedFrom(['concluded']);
    await move('concluded');
    await refusedFrom(['running', 'archived']);
    await move('running');
    await move('concluded');
    await move('archived');
    await refusedFrom([]);
    await client.refused(editProcedure, 409, { ...edit(id, version), body: { title: 'Anders' } });
    const { can } = await client.ok(getProcedure, { params: { procedureId: id } });
    expect(can.edit).toMatchObject({ code: 'wrong_state' });
  });

  it('by two at the same instant lets one through and shows the other what stands there (R16)', async () => {
    const { id } = await start();
    const { client } = stage.administrator;
    const answers = await Promise.all(
      ['A', 'B', 'C', 'D'].map((title) => client.call(editProcedure, { ...edit(id, 1), body: { title } })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412, 412]);
    const { title } = await client.ok(getProcedure, { params: { procedureId: id } });
    expect(answers.find(({ status }) => status === 412)?.body).toMatchObject({ code: 'stale', current: { title } });
    await client.refused(editProcedure, 428, { params: { procedureId: id }, body: { title } });
  });
});
