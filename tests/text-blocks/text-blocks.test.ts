import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { listEvents } from '../../shared/audit.ts';
import { adoptPointDisposition, proposePointDisposition } from '../../shared/review.ts';
import {
  approveTextBlock,
  createTextBlock,
  editTextBlock,
  getTextBlock,
  listTextBlocks,
  retireTextBlock,
} from '../../shared/text-blocks.ts';
import { at, buildRound, type HandedPoint, propose } from '../review/build.ts';
import { useApp } from '../support/app.ts';
import { buildStage, createPlayer, grant, type Player, type Stage } from '../support/stage.ts';

const test = useApp();
let stage: Stage;
let points: HandedPoint[];
let second: Player;

beforeAll(async () => {
  stage = await buildStage(test);
  ({ points } = await buildRound(test, stage, [{ comment: 'Eins' }, { comment: 'Zwei' }, { comment: 'Drei' }]));
  second = await createPlayer(test, 'Zweite Sachbearbeitung');
  await grant(test, stage.procedureId, second.id, 'clerk');
});

const params = () => ({ procedureId: stage.procedureId });
const words = { title: 'Kein Geld', body: 'Dafür sind im Haushalt keine Mittel vorgesehen, {Organisation}.' };
const write = (body: object = {}) =>
  stage.clerk.client.ok(createTextBlock, { params: params(), body: { ...words, ...body } });
const of = (blockId: string) => ({ ...params(), blockId });
const read = (blockId: string) => stage.clerk.client.ok(getTextBlock, { params: of(blockId) });
const proposal = (textBlockIds: string[], reason = 'Dafür sind keine Mittel vorgesehen.') => ({
  outcome: 'not_accepted' as const,
  reason,
  textBlockIds,
});

describe('text blocks', () => {
  it('are checked when they are written: an unknown placeholder is named, with the one that was meant', async () => {
    const body = { ...words, body: 'Liebe {Organisaton}, zu {Abschnitt} und {Wetter}: nein.' };
    const problem = await stage.clerk.client.refused(createTextBlock, 400, { params: params(), body });
    expect(problem.errors).toMatchObject([
      { pointer: '/body', code: 'placeholder_unknown', message: expect.stringContaining('{Organisation}') },
      { pointer: '/body', code: 'placeholder_unknown', message: expect.stringContaining('{Wetter}') },
    ]);
  });

  it('keep every version; a change takes the mark of approval away', async () => {
    const block = await write();
    const approved = await stage.signatory.client.ok(approveTextBlock, { params: of(block.id), match: '"v1"' });
    expect(approved.approved?.by).toBe(stage.signatory.name);
    const body = { ...words, body: 'Ohne Mittel geht es nicht.', outcomes: ['not_accepted' as const] };
    const edited = await second.client.ok(editTextBlock, { params: of(block.id), match: '"v1"', body });
    expect(edited).toMatchObject({ version: 2, approved: null, body: body.body });
    expect((await read(block.id)).history).toMatchObject([
      { version: 2, writtenBy: second.name, approved: null },
      { version: 1, writtenBy: stage.clerk.name, approved: { by: stage.signatory.name } },
    ]);
    const stale = await stage.clerk.client.refused(editTextBlock, 412, { params: of(block.id), match: '"v1"', body });
    expect(stale.current).toMatchObject({ version: 2 });
    const same = await second.client.ok(editTextBlock, { params: of(block.id), match: '"v2"', body });
    expect(same.version).toBe(2);
  });

  it('are approved by a second person only: no author of any part, not even in plain SQL (R5)', async () => {
    const author = await createPlayer(test, 'Schreibt und leitet');
    await grant(test, stage.procedureId, author.id, 'coordinator');
    const block = await author.client.ok(createTextBlock, { params: params(), body: words });
    expect(block.can.approve).toMatchObject({ rule: 'R5' });
    const refused = await author.client.refused(approveTextBlock, 422, { params: of(block.id), match: '"v1"' });
    expect(refused.rule).toBe('R5');
    const body = { ...words, title: 'Keine Mittel', outcomes: [] };
    await second.client.ok(editTextBlock, { params: of(block.id), match: '"v1"', body });
    await author.client.refused(approveTextBlock, 422, { params: of(block.id), match: '"v2"' });
    const client = new pg.Client({ connectionString: test.urls.appUrl });
    await client.connect();
    const hand = `insert into text_block_hand (procedure_id, block_id, version, person_id, hand) values ($1, $2, 2, $3, 'approver')`;
    await expect(client.query(hand, [stage.procedureId, block.id, author.id])).rejects.toMatchObject({ code: '23505' });
    await client.end();
    const both = await Promise.all(
      [stage.signatory, stage.coordinator].map(({ client: by }) =>
        by.call(approveTextBlock, { params: of(block.id), match: '"v2"' }),
      ),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it('are offered by outcome and by words, and retired ones only when asked for', async () => {
    const question = await write({ title: 'Antwort auf Fragen', outcomes: ['answered'] });
    const old = await write({ title: 'Veraltet' });
    await stage.clerk.client.ok(retireTextBlock, { params: of(old.id), match: '"v1"', body: { retired: true } });
    const titles = async (query: object) =>
      (await stage.clerk.client.ok(listTextBlocks, { params: params(), query })).items.map(({ title }) => title);
    expect(await titles({ outcome: 'answered', q: 'fragen' })).toEqual([question.title]);
    expect(await titles({ outcome: 'noted' })).not.toContain(question.title);
    expect(await titles({})).not.toContain('Veraltet');
    expect(await titles({ retired: 'true' })).toEqual(['Veraltet']);
    await stage.signatory.client.refused(approveTextBlock, 409, { params: of(old.id), match: '"v1"' });
  });

  it('are listed with the proposals they were inserted into, also when the words were changed there', async () => {
    const block = await write();
    const [handed] = points;
    await stage.clerk.client.ok(proposePointDisposition, {
      params: at(stage, handed),
      match: '*',
      body: proposal([block.id, block.id], 'Anders formuliert.'),
    });
    const used = await read(block.id);
    expect(used).toMatchObject({
      uses: 1,
      usedIn: [{ subject: { type: 'point', reference: handed?.reference }, blockVersion: 1, by: stage.clerk.name }],
    });
    await stage.clerk.client.refused(proposePointDisposition, 400, {
      params: at(stage, handed),
      match: '"v1"',
      body: proposal(['01900000-0000-7000-8000-000000000000'], 'Noch anders.'),
    });
  });

  it('make an author of whoever inserts one, not of whoever wrote it (R5)', async () => {
    const signing = await createPlayer(test, 'Schreibt Bausteine und zeichnet');
    await grant(test, stage.procedureId, signing.id, 'clerk');
    await grant(test, stage.procedureId, signing.id, 'signatory', stage.coordinator.id);
    const block = await signing.client.ok(createTextBlock, { params: params(), body: words });
    const [, inserted] = points;
    await stage.clerk.client.ok(proposePointDisposition, {
      params: at(stage, inserted),
      match: '*',
      body: proposal([block.id]),
    });
    await signing.client.ok(adoptPointDisposition, { params: at(stage, inserted), match: '"v1"' });
  });

  it('leave no placeholder open in a reason that is proposed (R4)', async () => {
    const [, , handed] = points;
    const refused = await stage.clerk.client.refused(proposePointDisposition, 422, {
      params: at(stage, handed),
      match: '*',
      body: proposal([], 'Das steht schon in {Abschnitt}.'),
    });
    expect(refused).toMatchObject({ rule: 'R4', errors: [{ pointer: '/reason', code: 'placeholder_open' }] });
    await propose(stage.clerk, stage, handed);
  });

  it('are of one procedure, told to no organisation, and leave events (R9, R13)', async () => {
    const block = await write();
    const foreign = { procedureId: stage.foreignProcedureId, blockId: block.id };
    await stage.foreignCoordinator.client.refused(getTextBlock, 404, { params: foreign });
    await stage.representative.client.refused(listTextBlocks, 403, { params: params() });
    await test.seal();
    const { items } = await stage.coordinator.client.ok(listEvents, { params: params(), query: { limit: 200 } });
    const actions = new Set(items.map(({ action }) => action));
    for (const act of ['create', 'edit', 'approve', 'retire']) expect(actions).toContain(`text_block.${act}`);
  });
});
