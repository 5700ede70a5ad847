import { afterEach, describe, expect, it, vi } from 'vitest';
import { notificationJobs } from '../../server/features/notifications/index.ts';
import { newId } from '../../server/platform/ids.ts';
import { startJobs } from '../../server/platform/jobs.ts';
import { openMail } from '../../server/platform/mail.ts';
import { queueMails } from '../../server/platform/outbox.ts';
import { clock, openDesk, publicUrl, queue, reopened, rowOf } from './desk.ts';
import { openPostOffice } from './post-office.ts';

const desk = openDesk();
const office = openPostOffice();
const running: { stop(): Promise<void> }[] = [];
const log: string[] = [];

async function start(clockTask = async () => {}) {
  const mail = openMail({ SMTP_URL: office.url, MAIL_FROM: 'sw@stadt.example', DATA_DIR: '.data' }, clock);
  const tasks = notificationJobs({ db: desk.db, mail, clock, publicUrl }, clockTask);
  const jobs = await startJobs({ db: desk.db, ...tasks, log: (error) => log.push(error.message) });
  running.push(jobs, { stop: async () => mail.close() });
}

afterEach(async () => {
  for (const item of running.splice(0)) await item.stop();
  log.length = 0;
});

const jobsLeft = async () => {
  const { rows } = await desk.superuser.query('select count(*)::int as jobs from graphile_worker.jobs');
  return rows[0].jobs;
};

describe('the jobs, as the role of the application', () => {
  it('send what a transaction has queued, once, with several processes at work', async () => {
    await Promise.all([start(), start()]);
    const queued = await Promise.all(Array.from({ length: 10 }, () => queue(desk)));
    await vi.waitFor(async () => expect(await jobsLeft()).toBe(0), { timeout: 20_000, interval: 100 });
    expect(office.received).toHaveLength(queued.length);
    const ids = new Set(office.received.map((mail) => mail.messageId));
    expect(ids).toEqual(new Set(queued.map(({ id }) => `<${id}@stellwerk>`)));
    expect(log).toEqual([]);
  });

  it('send nothing of a transaction that was rolled back', async () => {
    await start();
    await expect(
      desk.db.transaction(async (tx) => {
        await queueMails(tx, clock.now(), [reopened], newId());
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    const job = await queue(desk);
    await vi.waitFor(async () => expect((await rowOf(desk, job)).status).toBe('sent'), 10_000);
    expect(office.received).toHaveLength(1);
  });

  it('try a refused mail again, and give up after the last attempt', async () => {
    office.refusal = { code: 451, text: 'later' };
    const [retried, hopeless] = [await queue(desk), await queue(desk)];
    await desk.superuser.query('update graphile_worker._private_jobs set max_attempts = 1 where key = $1', [
      hopeless.id,
    ]);
    await start();
    await vi.waitFor(async () => expect(await rowOf(desk, retried)).toMatchObject({ attempts: 1 }), 10_000);
    await vi.waitFor(async () => expect(await rowOf(desk, hopeless)).toMatchObject({ status: 'failed' }), 10_000);
    expect(log.join()).toContain('451');
    expect(log.join()).not.toContain('geheim');
    expect((await rowOf(desk, retried)).status).toBe('pending');

    office.refusal = null;
    await vi.waitFor(async () => expect((await rowOf(desk, retried)).status).toBe('sent'), 20_000);
    expect(office.received.map((mail) => mail.messageId)).toEqual([`<${retried.id}@stellwerk>`]);
  });

  it('run the clock of the rounds', async () => {
    const clockTask = vi.fn(async () => {});
    await start(clockTask);
    await desk.db.transaction((tx) => tx.execute(`select graphile_worker.add_job('round-clock')`));
    await vi.waitFor(() => expect(clockTask).toHaveBeenCalledOnce(), 10_000);
    const { rows } = await desk.superuser.query('select identifier from graphile_worker._private_known_crontabs');
    expect(rows).toEqual([{ identifier: 'round-clock' }]);
  });
});
