import { mailPayloads } from '../../../shared/mails.ts';
import { mailText, until } from './mail-text.ts';

const roles = {
  de: {
    representative: 'Vertretung. Sie schreiben Stellungnahmen und geben sie für die Organisation ab.',
    contributor: 'Mitwirkung. Sie schreiben an Stellungnahmen mit. Abgeben kann sie die Vertretung.',
    observer: 'Lesen. Sie sehen alles, was Ihre Organisation betrifft.',
    coordinator: 'Koordination. Sie leiten das Verfahren.',
    clerk: 'Sachbearbeitung. Sie ordnen die Stellungnahmen und schlagen Entscheidungen vor.',
    signatory: 'Zeichnungsbefugnis. Sie treffen die Entscheidungen.',
    group_member: 'Mitglied des Arbeitsgremiums.',
    specialist: 'Fachamt. Sie geben fachlichen Rat.',
  },
  en: {
    representative: 'Representative. You write positions and hand them in for the organisation.',
    contributor: 'Contributor. You help to write positions. A representative hands them in.',
    observer: 'Observer. You see everything that concerns your organisation.',
    coordinator: 'Coordinator. You lead the procedure.',
    clerk: 'Clerk. You sort the positions and propose decisions.',
    signatory: 'Signatory. You take the decisions.',
    group_member: 'Member of the working group.',
    specialist: 'Specialist office. You give expert advice.',
  },
};

/** Tells a person how to come in. The link is a secret. */
export const invitationMail = mailText(mailPayloads.invitation, {
  de: ({ procedureTitle, organisationName, role, link, expiresAt, timeZone }) => ({
    subject: `Einladung zum Verfahren „${procedureTitle}“`,
    paragraphs: [
      organisationName === null
        ? `Sie sind eingeladen, am Verfahren „${procedureTitle}“ mitzuarbeiten.`
        : `Sie sind eingeladen, für „${organisationName}“ am Verfahren „${procedureTitle}“ teilzunehmen.`,
      `Ihre Rolle: ${roles.de[role]}`,
      `Bitte öffnen Sie diese Adresse. Dort geben Sie Ihren Namen an und wählen ein Passwort:\n${link}`,
      `Die Einladung gilt bis ${until(expiresAt, timeZone, 'de')}. Sie ist nur für Sie bestimmt: Bitte geben Sie die Adresse nicht weiter.`,
      'Wenn Sie mit dieser Einladung nichts anfangen können, brauchen Sie nichts zu tun.',
    ],
  }),
  en: ({ procedureTitle, organisationName, role, link, expiresAt, timeZone }) => ({
    subject: `Invitation to the procedure “${procedureTitle}”`,
    paragraphs: [
      organisationName === null
        ? `You are invited to work on the procedure “${procedureTitle}”.`
        : `You are invited to take part in the procedure “${procedureTitle}” for “${organisationName}”.`,
      `Your role: ${roles.en[role]}`,
      `Please open this address. There you enter your name and choose a password:\n${link}`,
      `The invitation is valid until ${until(expiresAt, timeZone, 'en')}. It is meant for you alone: please do not pass the address on.`,
      'If you did not expect this invitation, you need not do anything.',
    ],
  }),
});
