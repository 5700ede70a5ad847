import { z } from 'zod';
import type { Language } from '../../../shared/identity.ts';
import type { MailTemplate } from '../../../shared/mails.ts';
import { adviceAskedMail, adviceGivenMail } from './advice-mails.ts';
import {
  draftReadyMail,
  draftReturnedMail,
  signatureAnsweredMail,
  signatureRequestedMail,
} from './co-writing-mails.ts';
import { decisionReopenedMail, lateDecidedMail } from './decision-mails.ts';
import { dailyDigestMail, dueReminderMail } from './due-mails.ts';
import {
  endorsementCalledMail,
  endorsementReminderMail,
  versionAgreedMail,
  versionResolvedMail,
} from './endorsement-mails.ts';
import { extensionDecidedMail } from './extension-mail.ts';
import { interimAnswerMail } from './interim-mail.ts';
import { invitationMail } from './invitation-mail.ts';
import type { Wording } from './mail-text.ts';
import { meetingInvitationMail } from './meeting-mail.ts';
import { receiptMail } from './receipt-mail.ts';
import { roundClosedMail, roundOpenedMail, roundPublishedMail } from './round-mails.ts';
import { signInLinkMail } from './sign-in-link-mail.ts';
import { signOffAskedMail, signOffGivenMail } from './sign-off-mails.ts';

const mails = {
  invitation: invitationMail,
  receipt: receiptMail,
  round_opened: roundOpenedMail,
  round_closed: roundClosedMail,
  round_published: roundPublishedMail,
  decision_reopened: decisionReopenedMail,
  late_decided: lateDecidedMail,
  sign_in_link: signInLinkMail,
  draft_ready: draftReadyMail,
  draft_returned: draftReturnedMail,
  signature_requested: signatureRequestedMail,
  signature_answered: signatureAnsweredMail,
  extension_decided: extensionDecidedMail,
  interim_answer: interimAnswerMail,
  advice_asked: adviceAskedMail,
  advice_given: adviceGivenMail,
  endorsement_called: endorsementCalledMail,
  endorsement_reminder: endorsementReminderMail,
  version_agreed: versionAgreedMail,
  version_resolved: versionResolvedMail,
  sign_off_asked: signOffAskedMail,
  sign_off_given: signOffGivenMail,
  due_reminder: dueReminderMail,
  daily_digest: dailyDigestMail,
  meeting_invitation: meetingInvitationMail,
} satisfies Record<MailTemplate, (payload: unknown, language: Language) => Wording>;

const isTemplate = (name: string): name is MailTemplate => Object.hasOwn(mails, name);

const linked = z.looseObject({ link: z.string() });

const frame = {
  de: {
    greeting: 'Guten Tag,',
    closing: 'Mit freundlichen Grüßen\nDie Koordination des Verfahrens',
    note: 'Diese Nachricht hat Stellwerk automatisch verschickt.',
  },
  en: {
    greeting: 'Hello,',
    closing: 'Kind regards\nThe coordination of the procedure',
    note: 'Stellwerk has sent this message automatically.',
  },
} satisfies Record<Language, Record<string, string>>;

/**
 * Subject and plain text of a mail in the reader's language. A link that is a path is completed with `publicUrl`.
 * Throws for an unknown template or a payload of another shape.
 */
export function composeMail(template: string, language: Language, payload: unknown, publicUrl: string) {
  if (!isTemplate(template)) throw new TypeError('There is no such mail template.');
  const facts = linked.parse(payload);
  const link = facts.link.startsWith('/') ? `${publicUrl}${facts.link}` : facts.link;
  const { greeting, note, ...usual } = frame[language];
  const { subject, paragraphs, closing = usual.closing } = mails[template]({ ...facts, link }, language);
  const text = [greeting, ...paragraphs.filter(Boolean), closing, `-- \n${note}`].join('\n\n');
  return { subject, text: `${text}\n` };
}
