import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { listEvents } from '../../shared/audit.ts';
import { createDocument, getVersion } from '../../shared/documents.ts';
import type { WireBody } from '../../shared/endpoint.ts';
import { freezeVersion } from '../../shared/incorporation.ts';
import { askSignOff, giveSignOff, listSignOffs } from '../../shared/sign-offs.ts';
import { useApp } from '../support/app.ts';
import { buildStage, createPlayer, grant, type Player, type Stage } from '../support/stage.ts';

const test = useApp();
let stage: Stage;
let youthOffice: Player;
beforeAll(async () => {
  stage = await buildStage(test);
  youthOffice = await createPlayer(test, 'Jugendamt');
  await grant(test, stage.procedureId, youthOffice.id, 'specialist');
});

const params = () => ({ procedureId: stage.procedureId });

/** A document of its own: version 1 frozen, version 2 working. */
async function freeze() {
  const { client } = stage.coordinator;
  const { id } = await client.ok(createDocument, {
    params: params(),
    body: { title: 'Konzept', markdown: '# Ziel\n\nJa.' },
  });
  const at = { ...params(), documentId: id, number: 1 };
  const { contentVersion } = await client.ok(getVersion, { params: at });
  const frozen = await client.ok(freezeVersion, { params: at, match: `"c${contentVersion}"` });
  return { frozen, working: await client.ok(getVersion, { params: { ...at, number: 2 } }) };
}

const request = (versionId: string, officeId: string) => ({
  params: params(),
  body: { versionId, officeId, dueOn: '2026-05-01' },
});
const ask = async (office: Player) => stage.clerk.client.ok(askSignOff, request((await freeze()).frozen.id, office.id));
type Asked = Awaited<ReturnType<typeof ask>>;
const opinion = (asked: Asked, body: WireBody<typeof giveSignOff>, match = `"c${asked.version.contentVersion}"`) => ({
  params: { ...params(), signOffId: asked.id },
  body,
  match,
});
const seen = async (by: Player, query: object = {}) =>
  (await by.client.ok(listSignOffs, { params: params(), query })).items;

describe('the sign-off of an office', () => {
  it('is asked, waited for, given with a remark, and stands there for the department', async () => {
    const asked = await ask(stage.specialist);
    expect(asked).toMatchObject({ given: null, dueOn: '2026-05-01', version: { number: 1, documentTitle: 'Konzept' } });
    expect(await seen(stage.clerk, { open: 'true', versionId: asked.version.id })).toMatchObject([{ id: asked.id }]);
    const said = { opinion: 'agreed_with_remark', remark: 'Geheimbedenken' } as const;
    await stage.specialist.client.ok(giveSignOff, opinion(asked, said));
    expect(await seen(stage.signatory, { versionId: asked.version.id })).toMatchObject([{ given: said }]);
    expect(await seen(stage.clerk, { open: 'true', versionId: asked.version.id })).toEqual([]);
  });

  it('is asked on frozen text alone, of the procedure’s own offices, and not twice while it is waited for', async () => {
    const { frozen, working } = await freeze();
    const { client } = stage.clerk;
    await client.refused(askSignOff, 409, request(working.id, youthOffice.id));
    await client.refused(askSignOff, 400, request(frozen.id, stage.representative.id));
    await client.refused(askSignOff, 404, request(stage.procedureId, youthOffice.id));
    await stage.foreignCoordinator.client.refused(askSignOff, 404, {
      ...request(frozen.id, youthOffice.id),
      params: { procedureId: stage.foreignProcedureId },
    });
    const both = await Promise.all([1, 2].map(() => client.call(askSignOff, request(frozen.id, youthOffice.id))));
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  it('is given once, at the same instant too, and by nobody but the office that was asked (R9)', async () => {
    const asked = await ask(youthOffice);
    await stage.specialist.client.refused(giveSignOff, 404, opinion(asked, { opinion: 'agreed' }));
    expect((await seen(stage.specialist)).map(({ id }) => id)).not.toContain(asked.id);
    const both = await Promise.all(
      [1, 2].map(() => youthOffice.client.call(giveSignOff, opinion(asked, { opinion: 'agreed' }))),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  it('can be asked anew after a refusal; both answers stand', async () => {
    const asked = await ask(youthOffice);
    await youthOffice.client.ok(giveSignOff, opinion(asked, { opinion: 'not_agreed', remark: 'Kosten offen.' }));
    const again = await stage.clerk.client.ok(askSignOff, request(asked.version.id, youthOffice.id));
    await youthOffice.client.ok(giveSignOff, opinion(again, { opinion: 'agreed' }));
    const given = (await seen(stage.clerk, { versionId: asked.version.id })).map((one) => one.given?.opinion);
    expect(given).toEqual(['agreed', 'not_agreed']);
  });

  it('binds to the text that was read, and says in words what it does not agree with (R16)', async () => {
    const asked = await ask(youthOffice);
    const { client } = youthOffice;
    const { match: _, ...unread } = opinion(asked, { opinion: 'agreed' });
    await client.refused(giveSignOff, 428, unread);
    await client.refused(giveSignOff, 412, opinion(asked, { opinion: 'agreed' }, '"c999"'));
    for (const body of [
      { opinion: 'not_agreed' },
      { opinion: 'agreed_with_remark', remark: ' \n' },
      { opinion: 'agreed', remark: 'Aber.' },
    ] as const) {
      await client.refused(giveSignOff, 400, opinion(asked, body));
    }
  });

  it('never changes, for the database’s role neither (R1)', async () => {
    const client = new pg.Client({ connectionString: test.urls.appUrl });
    await client.connect();
    for (const statement of [
      "update sign_off set opinion = 'agreed', remark = ''",
      'delete from sign_off',
      'update sign_off_request set office_id = asked_by',
      'delete from sign_off_request',
    ]) {
      await expect(client.query(statement)).rejects.toThrow('permission denied');
    }
    await client.end();
  });

  it('is told to nobody outside, and its remark to no event (R11, R13)', async () => {
    for (const { client } of [stage.representative, stage.observer, stage.groupMember]) {
      await client.refused(listSignOffs, 403, { params: params() });
    }
    await test.seal();
    const { items } = await stage.coordinator.client.ok(listEvents, { params: params(), query: {} });
    expect(items.filter(({ action }) => action.startsWith('sign_off.')).length).toBeGreaterThan(4);
    expect(JSON.stringify(items)).not.toContain('Geheim');
  });
});
