import { mailPayloads } from '../../../shared/mails.ts';
import { mailText } from './mail-text.ts';

/** Lets somebody in who reads this mailbox. The link is a secret. */
export const signInLinkMail = mailText(mailPayloads.sign_in_link, {
  de: ({ link, minutes }) => ({
    subject: 'Ihr Link zum Anmelden',
    paragraphs: [
      `Mit dieser Adresse melden Sie sich ohne Passwort an:\n${link}`,
      `Sie gilt ${minutes} Minuten und nur einmal. Bitte geben Sie sie nicht weiter.`,
      'Wenn Sie den Link nicht bestellt haben, brauchen Sie nichts zu tun.',
    ],
    closing: 'Mit freundlichen Grüßen\nStellwerk',
  }),
  en: ({ link, minutes }) => ({
    subject: 'Your link to sign in',
    paragraphs: [
      `With this address you sign in without a password:\n${link}`,
      `It is valid for ${minutes} minutes and works once. Please do not pass it on.`,
      'If you did not ask for this link, you need not do anything.',
    ],
    closing: 'Kind regards\nStellwerk',
  }),
});
