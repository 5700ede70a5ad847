import { Logger, run, type TaskList } from 'graphile-worker';
import type { Db } from './db.ts';

/**
 * A piece of work behind the requests; when it throws it is tried again with growing pauses, unless `isLast`. `stopping` is aborted
 * when the process is about to end: long work breaks off then, and goes on in the next one.
 */
export type Task = (payload: unknown, attempt: { isLast: boolean; stopping?: AbortSignal }) => Promise<void>;

interface Jobs {
  db: Db;
  /** The tasks by the name under which transactions add them. */
  taskList: Record<string, Task>;
  /** Tasks that recur, one a line: `* * * * * name ?max=1`; times are UTC. */
  crontab: string;
  /** Receives failed attempts; their messages must hold no personal data. */
  log(error: Error): void;
}

/** Jobs at work at once: each may hold one connection of the pool beside the one that listens. */
const CONCURRENCY = 2;

/**
 * Runs the jobs that transactions have added, as the application's role on its pool; several processes share them.
 * `stop` waits for the jobs at work. Stop it before the pool is closed.
 */
export async function startJobs({ db, taskList, crontab, log }: Jobs): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController();
  const tasks: TaskList = {};
  for (const [name, task] of Object.entries(taskList)) {
    tasks[name] = async (payload, { job }) =>
      task(payload, { isLast: job.attempts >= job.max_attempts, stopping: stopping.signal });
  }
  const runner = await run({
    pgPool: db.appPool,
    taskList: tasks,
    crontab,
    concurrency: CONCURRENCY,
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => {
      if (level === 'error') log(new Error(message));
    }),
  });
  runner.promise.catch(log);
  return {
    stop: () => {
      stopping.abort();
      return runner.stop();
    },
  };
}
