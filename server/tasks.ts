import { notificationJobs } from './features/notifications/index.ts';
import { recordClock } from './features/rounds/index.ts';
import type { Clock } from './platform/clock.ts';
import type { Db } from './platform/db.ts';
import type { Mailer } from './platform/mail.ts';
import type { Sealer } from './platform/seal.ts';

/** The work behind the requests: mails, and the opening and closing of rounds by the clock (R10). */
export const createTasks = (db: Db, clock: Clock, mail: Mailer, publicUrl: string, sealer: Sealer) =>
  notificationJobs({ db, clock, mail, publicUrl }, async () => {
    sealer.nudge(await db.transaction((tx) => recordClock(tx, clock.now())));
  });
