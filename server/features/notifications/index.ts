import type { Task } from '../../platform/jobs.ts';
import { type MailDesk, sendMail } from './send-mail.ts';

/**
 * The tasks behind the requests, for `startJobs`: mails, and the clock of the rounds every minute (R10).
 * `clockTask` records the openings and closings that have passed.
 */
export const notificationJobs = (desk: MailDesk, clockTask: () => Promise<void>) => ({
  taskList: { 'send-mail': sendMail(desk), 'round-clock': clockTask } satisfies Record<string, Task>,
  crontab: '* * * * * round-clock ?max=1',
});
