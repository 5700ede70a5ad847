import { readdir, readFile } from 'node:fs/promises';
import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { exportWork, makeExport, removeExports } from '../../server/features/exports/index.ts';
import { collectFiles } from '../../server/features/positions/index.ts';
import { startJobs } from '../../server/platform/jobs.ts';
import { takeUpWork } from '../../server/platform/long-work/take-up-work.ts';
import { exportJob } from '../../server/tables/exports.ts';
import { membership, procedureRole } from '../../server/tables/identity.ts';
import * as contract from '../../shared/export-jobs.ts';
import { decidePoints } from '../incorporation/desk.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Player, type Stage } from '../support/stage.ts';
import { holdDecidedRound } from './decided-round.ts';
import { askForExport, wordsIn } from './open-export.ts';

const test = useApp();
let stage: Stage;
let round: Awaited<ReturnType<typeof holdDecidedRound>>;

beforeAll(async () => {
  stage = await buildStage(test);
  round = await holdDecidedRound(test, stage, true);
  await decidePoints(test, stage, {
    roundId: round.roundId,
    organisation: stage.organisations.own,
    publication: 'internal',
    proposedText: 'Nur für uns und die Stadt.',
    together: 240,
  });
  await test.seal();
}, 60_000);

type Order = z.input<typeof contract.exportOrder>;
const params = () => ({ procedureId: stage.procedureId });
const desk = () => ({ db: test.db, clock: test.clock, files: test.files });

const start = (body: Order = { name: 'disposition-table', form: 'csv' }, by: Player = stage.clerk) =>
  by.client.ok(contract.startExport, { params: params(), body });
const at = (exportId: string) => ({ params: { ...params(), exportId } });
const read = (exportId: string, by: Player = stage.clerk) => by.client.ok(contract.getExport, at(exportId));
const make = (id: string, attempt: Partial<Parameters<ReturnType<typeof makeExport>>[1]> = {}) =>
  makeExport(desk())({ ...params(), id }, { isLast: false, ...attempt });

const download = (exportId: string, by: Player = stage.clerk) =>
  test.app.inject({
    url: contract.downloadExport.path.replace(':procedureId', stage.procedureId).replace(':exportId', exportId),
    headers: { authorization: `Bearer ${by.token}` },
  });

/** A clock that does something when it is asked for the nth time. */
function clockThat(nth: number, act: () => unknown) {
  let asked = 0;
  const acts: Promise<unknown>[] = [];
  return {
    now: () => {
      if (++asked === nth) acts.push(Promise.resolve(act()));
      return test.clock.now();
    },
    settled: () => Promise.all(acts),
  };
}

describe('an export made by a job', () => {
  it.each([
    ['disposition-table', 'pdf'],
    ['disposition-table', 'xlsx'],
    ['disposition-table', 'excel-de'],
    ['synopsis', 'docx'],
    ['synopsis', 'ndjson'],
    ['iso-comments', 'csv'],
    ['involvement', 'json'],
    ['concept', 'pdf'],
    ['concept', 'docx'],
  ] as const)('%s as %s is the file that an answer would be', async (name, form) => {
    const narrow = { sectionKey: round.keyOf('Sprache') };
    const query: Record<string, string> =
      name === 'concept' ? { versionId: round.first.id } : name === 'involvement' ? {} : narrow;
    const { id, status } = await start({ name, form, query } as Order);
    expect(status).toBe('running');
    await test.seal();
    await make(id);
    const job = await read(id);
    expect(job).toMatchObject({ status: 'done', name, form, can: {} });
    expect(job.made).toBe(job.total);
    const file = await download(id);
    expect(file.statusCode).toBe(200);
    expect(file.rawPayload).toHaveLength(job.file?.bytes ?? 0);
    expect(file.headers['content-disposition']).toContain('attachment');
    const url = `/api/v1/procedures/${stage.procedureId}/exports/${name}?${new URLSearchParams(query)}`;
    const answer = await askForExport(test, stage.clerk.token, url, form);
    expect(await wordsIn(form, file.rawPayload)).toBe(await wordsIn(form, answer.content));
  });

  it('is made by the jobs of a running system', async () => {
    const { id } = await start();
    const jobs = await startJobs({
      db: test.db,
      taskList: { 'make-export': makeExport(desk()) },
      crontab: '',
      log: (error) => process.stderr.write(`${error.message}\n`),
    });
    await expect.poll(async () => (await read(id)).status).toBe('done');
    await jobs.stop();
  });

  it('begins anew after the process was stopped half-way, and leaves nothing half made', async () => {
    const { id } = await start();
    const stopping = new AbortController();
    const clock = clockThat(4, () => stopping.abort());
    await makeExport({ ...desk(), clock })({ ...params(), id }, { isLast: true, stopping: stopping.signal });
    expect(await read(id)).toMatchObject({ status: 'running', made: 100, file: null });
    expect(await readdir(test.files.incoming)).toEqual([]);
    expect((await download(id)).statusCode).toBe(409);
    await make(id);
    expect(await read(id)).toMatchObject({ status: 'done', made: 247, total: 247 });
  });

  it('is taken up where the process was killed; the slow one keeps nothing any more', async () => {
    const { id } = await start();
    const takeUp = takeUpWork([exportWork], { db: test.db, clock: test.clock });
    await takeUp({}, { isLast: false });
    expect((await read(id)).version).toBe(1);
    test.clock.advance(200);
    const put = async (fileId: string, path: string) => {
      await test.db.transaction((tx) => tx.update(exportJob).set({ progressedAt: null }).where(eq(exportJob.id, id)));
      await takeUp({}, { isLast: false });
      await test.files.store.put(fileId, path);
    };
    const files = { ...test.files, store: { ...test.files.store, put } };
    await makeExport({ ...desk(), files })({ ...params(), id }, { isLast: true });
    expect(await read(id)).toMatchObject({ status: 'running', version: 2, file: null });
    await make(id);
    expect(await read(id)).toMatchObject({ status: 'done', version: 3 });
  });

  it('is stopped once, at any row, and made after all; a stale or second stop is refused (R16)', async () => {
    const { id } = await start();
    const { client } = stage.clerk;
    const clock = clockThat(4, () => client.ok(contract.cancelExport, { ...at(id), match: '"v1"' }));
    await makeExport({ ...desk(), clock })({ ...params(), id }, { isLast: false });
    await clock.settled();
    expect(await read(id)).toMatchObject({ status: 'cancelled', version: 2, file: null });
    expect((await read(id)).can).toMatchObject({ resume: true, cancel: { code: 'wrong_state' } });
    await client.refused(contract.cancelExport, 412, { ...at(id), match: '"v1"' });
    await client.refused(contract.cancelExport, 409, { ...at(id), match: '"v2"' });
    expect(await readdir(test.files.incoming)).toEqual([]);
    await client.ok(contract.resumeExport, { ...at(id), match: '"v2"' });
    await client.refused(contract.resumeExport, 409, { ...at(id), match: '"v3"' });
    await make(id);
    expect(await read(id)).toMatchObject({ status: 'done', version: 4 });
  });

  it('has failed after the last attempt, and only then', async () => {
    const { id } = await start();
    const store = { ...test.files.store, put: () => Promise.reject(new Error('disk full')) };
    const broken = makeExport({ ...desk(), files: { ...test.files, store } });
    await expect(broken({ ...params(), id }, { isLast: false })).rejects.toThrow('disk full');
    expect((await read(id)).status).toBe('running');
    await expect(broken({ ...params(), id }, { isLast: true })).rejects.toThrow('disk full');
    expect(await read(id)).toMatchObject({ status: 'failed', file: null });
    expect(await readdir(test.files.incoming)).toEqual([]);
  });

  it('leaves nothing on the disk of the server where the storage is elsewhere', async () => {
    const stored: string[] = [];
    const put = async (_: string, path: string) => void stored.push(await readFile(path, 'utf8'));
    const { id } = await start();
    await makeExport({ ...desk(), files: { ...test.files, store: { ...test.files.store, put } } })(
      { ...params(), id },
      { isLast: true },
    );
    expect(await read(id)).toMatchObject({ status: 'done' });
    expect(stored.join('')).toContain('Nur für uns und die Stadt.');
    expect(await readdir(test.files.incoming)).toEqual([]);
  });

  it('refuses before it begins what can never be made, and a sixth at the same time', async () => {
    const { client } = stage.coordinator;
    const refused = (status: number, body: Order) =>
      client.refused(contract.startExport, status, { params: params(), body });
    const nobodys = '01900000-0000-7000-8000-000000000000';
    await refused(404, { name: 'synopsis', form: 'csv', query: { roundId: nobodys } });
    await refused(404, { name: 'concept', form: 'pdf', query: { versionId: nobodys } });
    for (const wrong of [
      { name: 'concept', form: 'csv', query: { versionId: round.first.id } },
      { name: 'secrets', form: 'csv' },
    ])
      await refused(400, wrong as Order);
    for (let count = 0; count < contract.exportJobLimits.atOnce; count++) await start(undefined, stage.coordinator);
    await refused(409, { name: 'synopsis', form: 'csv' });
  });
});

describe('the file of an export', () => {
  it('is not of another procedure, and not of organisations where the office had it made (R9)', async () => {
    const { id } = await start();
    await make(id);
    const foreign = { procedureId: stage.foreignProcedureId, exportId: id };
    for (const endpoint of [contract.getExport, contract.downloadExport])
      await stage.foreignCoordinator.client.refused(endpoint, 404, { params: foreign });
    expect((await download(id, stage.representative)).statusCode).toBe(404);
    await stage.representative.client.refused(contract.cancelExport, 404, { ...at(id), match: '"v2"' });
    const { items } = await stage.representative.client.ok(contract.listExports, { params: params() });
    expect(items).toEqual([]);
    await stage.representative.client.refused(contract.startExport, 403, {
      params: params(),
      body: { name: 'involvement', form: 'csv' },
    });
  });

  it('of an organisation holds its own and what is published, is its orderer’s alone, and gone with the membership', async () => {
    const { representative, otherRepresentative, organisations } = stage;
    const { id } = await start(undefined, representative);
    await make(id);
    const words = await wordsIn('csv', (await download(id, representative)).rawPayload);
    expect(words).toContain('Nur für uns und die Stadt.');
    expect(words).not.toContain('Streng vertraulich.');
    for (const other of [stage.clerk, otherRepresentative, stage.contributor])
      expect((await download(id, other)).statusCode).toBe(404);
    await test.db.transaction((tx) =>
      tx
        .update(membership)
        .set({ endedAt: test.clock.now() })
        .where(and(eq(membership.personId, representative.id), eq(membership.organisationId, organisations.own.id))),
    );
    expect([403, 404]).toContain((await download(id, representative)).statusCode);
  });

  it('is not given out to whoever lost the role between making and fetching', async () => {
    const { id } = await start();
    await make(id);
    expect((await download(id)).statusCode).toBe(200);
    await test.db.transaction((tx) =>
      tx
        .delete(procedureRole)
        .where(and(eq(procedureRole.procedureId, stage.procedureId), eq(procedureRole.personId, stage.clerk.id))),
    );
    expect([403, 404]).toContain((await download(id)).statusCode);
    expect((await download(id, stage.coordinator)).statusCode).toBe(200);
  });

  it('is thrown away after seven days, with its bytes', async () => {
    const [kept] = await test.db.reader.select().from(exportJob).where(eq(exportJob.status, 'done')).limit(1);
    const later = { now: () => new Date(test.clock.now().getTime() + 8 * 86_400_000) };
    await collectFiles({ ...desk(), clock: later })({}, { isLast: false });
    expect((await download(kept?.id ?? '', stage.coordinator)).statusCode).toBe(200);
    await removeExports({ ...desk(), clock: later })({}, { isLast: false });
    await collectFiles({ ...desk(), clock: later })({ fileIds: [kept?.fileId] }, { isLast: false });
    await expect(test.files.store.get(kept?.fileId ?? '')).rejects.toThrow();
    expect((await download(kept?.id ?? '', stage.coordinator)).statusCode).toBe(404);
  });
});
