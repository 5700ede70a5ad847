import { sendSignInLink } from './features/identity/index.ts';
import { notificationJobs } from './features/notifications/index.ts';
import { recordClock } from './features/rounds/index.ts';
import { translateText } from './features/translations/index.ts';
import type { Clock } from './platform/clock.ts';
import type { Db } from './platform/db.ts';
import type { Mailer } from './platform/mail.ts';
import type { Sealer } from './platform/seal.ts';
import type { Translator } from './platform/translator.ts';

interface Workshop {
  db: Db;
  clock: Clock;
  mail: Mailer;
  publicUrl: string;
  sealer: Sealer;
  translator: Translator | null;
}

/** The work behind the requests: mails, sign-in links, translations, and the opening and closing of rounds by the clock (R10). */
export function createTasks({ db, clock, mail, publicUrl, sealer, translator }: Workshop) {
  const { taskList, crontab } = notificationJobs({ db, clock, mail, publicUrl }, async () => {
    sealer.nudge(await db.transaction((tx) => recordClock(tx, clock.now())));
  });
  const translate = translateText({ db, clock, translator, committed: sealer.nudge });
  const signIn = sendSignInLink({ db, clock });
  return { taskList: { ...taskList, 'translate-text': translate, 'send-sign-in-link': signIn }, crontab };
}
