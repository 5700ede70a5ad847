import { reAnchorPoints } from './features/anchors/index.ts';
import { remindOfEndorsements } from './features/endorsements/index.ts';
import { exportWork, makeExport, removeExports } from './features/exports/index.ts';
import { sendSignInLink } from './features/identity/index.ts';
import { letterWork, makeLetters, removeLetters } from './features/letters/index.ts';
import { notificationJobs } from './features/notifications/index.ts';
import { collectFiles, recordFinding } from './features/positions/index.ts';
import { remindOfDue } from './features/review/index.ts';
import { recordClock } from './features/rounds/index.ts';
import { comparePoints } from './features/similarity/index.ts';
import { translateText } from './features/translations/index.ts';
import type { Clock } from './platform/clock.ts';
import type { Db } from './platform/db.ts';
import type { Scanner } from './platform/files/clamd.ts';
import type { Files } from './platform/files/open-files.ts';
import { scanFiles } from './platform/files/scan-files.ts';
import { takeUpWork } from './platform/long-work/take-up-work.ts';
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
  files: Files;
  scanner: Scanner | null;
}

/** The work behind the requests: mails, sign-in links, translations, files, reminders, similar points, passages in later versions, letters, exports, and the opening and closing of rounds by the clock (R10). */
export function createTasks({ db, clock, mail, publicUrl, sealer, translator, files, scanner }: Workshop) {
  const { taskList, crontab } = notificationJobs({ db, clock, mail, publicUrl }, async () => {
    sealer.nudge(await db.transaction((tx) => recordClock(tx, clock.now())));
  });
  const translate = translateText({ db, clock, translator, committed: sealer.nudge });
  const signIn = sendSignInLink({ db, clock });
  const scan = scanFiles({
    db,
    clock,
    files,
    scanner,
    recordFinding: (tx, fileId, finding) => recordFinding(tx, fileId, finding, clock.now()),
    committed: sealer.nudge,
  });
  const collect = collectFiles({ db, clock, files });
  return {
    taskList: {
      ...taskList,
      'translate-text': translate,
      'send-sign-in-link': signIn,
      'scan-files': scan,
      'collect-files': collect,
      'compare-points': comparePoints(db),
      'make-letters': makeLetters({ db, clock }),
      'remove-letters': removeLetters({ db, clock }),
      'make-export': makeExport({ db, clock, files }),
      'remove-exports': removeExports({ db, clock, files }),
      'take-up-work': takeUpWork([letterWork, exportWork], { db, clock }),
      're-anchor-points': reAnchorPoints(db),
      'remind-of-due': remindOfDue({ db, clock }),
      'remind-of-endorsements': remindOfEndorsements({ db, clock }),
    },
    crontab: `${crontab}\n17 * * * * scan-files ?max=1\n43 3 * * * collect-files ?max=1\n29 * * * * compare-points ?max=1\n13 4 * * * remove-letters ?max=1\n19 4 * * * remove-exports ?max=1\n* * * * * take-up-work ?max=1\n37 * * * * re-anchor-points ?max=1\n8 * * * * remind-of-due ?max=1\n11 * * * * remind-of-endorsements ?max=1`,
  };
}
