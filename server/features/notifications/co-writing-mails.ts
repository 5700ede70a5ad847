import { mailPayloads } from '../../../shared/mails.ts';
import { mailText, until } from './mail-text.ts';

const insideDe = 'Mit freundlichen Grüßen\nStellwerk';
const insideEn = 'Kind regards\nStellwerk';
const list = (items: string[]) => items.map((item) => `– ${item}`).join('\n');

/** Tells a representative that a draft waits for them. */
export const draftReadyMail = mailText(mailPayloads.draft_ready, {
  de: ({ procedureTitle, roundTitle, organisationName, byName, open, link }) => ({
    subject: `Bereit zur Einreichung: ${roundTitle}`,
    paragraphs: [
      `${byName} hat die Stellungnahme von „${organisationName}“ zur Beteiligungsrunde „${roundTitle}“ im Verfahren „${procedureTitle}“ als bereit zur Einreichung gekennzeichnet.`,
      open.length === 0 ? 'Es ist nichts mehr offen.' : `Noch offen:\n${list(open)}`,
      `Bitte lesen Sie sie. Dann reichen Sie sie ein oder geben sie mit einer Bemerkung zurück:\n${link}`,
      'Diese Nachricht geht nur an Ihre Organisation.',
    ],
    closing: insideDe,
  }),
  en: ({ procedureTitle, roundTitle, organisationName, byName, open, link }) => ({
    subject: `Ready for submission: ${roundTitle}`,
    paragraphs: [
      `${byName} has marked the position of “${organisationName}” on the round “${roundTitle}” of the procedure “${procedureTitle}” as ready for submission.`,
      open.length === 0 ? 'Nothing is open any more.' : `Still open:\n${list(open)}`,
      `Please read it. Then hand it in or return it with a remark:\n${link}`,
      'This message goes to your organisation alone.',
    ],
    closing: insideEn,
  }),
});

/** Tells whoever marked a draft as ready what is still to be done. */
export const draftReturnedMail = mailText(mailPayloads.draft_returned, {
  de: ({ procedureTitle, roundTitle, organisationName, byName, remark, link }) => ({
    subject: `Zurück zur Überarbeitung: ${roundTitle}`,
    paragraphs: [
      `${byName} hat die Stellungnahme von „${organisationName}“ zur Beteiligungsrunde „${roundTitle}“ im Verfahren „${procedureTitle}“ zur Überarbeitung zurückgegeben.`,
      `Bemerkung:\n${remark}`,
      `Hier schreiben Sie weiter:\n${link}`,
      'Diese Nachricht geht nur an Ihre Organisation.',
    ],
    closing: insideDe,
  }),
  en: ({ procedureTitle, roundTitle, organisationName, byName, remark, link }) => ({
    subject: `Returned for revision: ${roundTitle}`,
    paragraphs: [
      `${byName} has returned the position of “${organisationName}” on the round “${roundTitle}” of the procedure “${procedureTitle}” for revision.`,
      `Remark:\n${remark}`,
      `Here you go on writing:\n${link}`,
      'This message goes to your organisation alone.',
    ],
    closing: insideEn,
  }),
});

/** Asks another organisation to sign. */
export const signatureRequestedMail = mailText(mailPayloads.signature_requested, {
  de: ({ procedureTitle, roundTitle, ownerName, organisationName, isRepeated, link, ...time }) => ({
    subject: `Bitte um Mitunterzeichnung: ${ownerName}`,
    paragraphs: [
      isRepeated
        ? `„${ownerName}“ hat die Stellungnahme zur Beteiligungsrunde „${roundTitle}“ im Verfahren „${procedureTitle}“ geändert, die „${organisationName}“ mitunterzeichnen soll, und bittet noch einmal um Ihre Zustimmung.`
        : `„${ownerName}“ bittet „${organisationName}“, die Stellungnahme zur Beteiligungsrunde „${roundTitle}“ im Verfahren „${procedureTitle}“ mitzuunterzeichnen.`,
      `Hier lesen Sie den Entwurf. Zustimmen kann die Vertretung Ihrer Organisation; die Zustimmung gilt genau für den Text, den Sie gelesen haben:\n${link}`,
      `Die Frist endet ${until(time.closesAt, time.timeZone, 'de')}.`,
      'Der Entwurf ist vertraulich. Die Stadt sieht ihn erst, wenn er eingereicht ist.',
    ],
    closing: insideDe,
  }),
  en: ({ procedureTitle, roundTitle, ownerName, organisationName, isRepeated, link, ...time }) => ({
    subject: `Request to sign together: ${ownerName}`,
    paragraphs: [
      isRepeated
        ? `“${ownerName}” has changed its position on the round “${roundTitle}” of the procedure “${procedureTitle}”, which “${organisationName}” is to sign, and asks for your approval once more.`
        : `“${ownerName}” asks “${organisationName}” to sign its position on the round “${roundTitle}” of the procedure “${procedureTitle}” together.`,
      `Here you read the draft. A representative of your organisation can approve it; the approval holds for exactly the text you have read:\n${link}`,
      `The time ends ${until(time.closesAt, time.timeZone, 'en')}.`,
      'The draft is confidential. The city does not see it before it is handed in.',
    ],
    closing: insideEn,
  }),
});

/** Tells the owner of a draft what the other organisation answered. */
export const signatureAnsweredMail = mailText(mailPayloads.signature_answered, {
  de: ({ procedureTitle, roundTitle, organisationName, approved, note, link }) => ({
    subject: `Mitunterzeichnung: ${organisationName} ${approved ? 'stimmt zu' : 'lehnt ab'}`,
    paragraphs: [
      approved
        ? `„${organisationName}“ unterzeichnet Ihre Stellungnahme zur Beteiligungsrunde „${roundTitle}“ im Verfahren „${procedureTitle}“ mit. Wenn Sie den Text noch ändern, müssen Sie erneut um Zustimmung bitten.`
        : `„${organisationName}“ möchte Ihre Stellungnahme zur Beteiligungsrunde „${roundTitle}“ im Verfahren „${procedureTitle}“ nicht mitunterzeichnen.`,
      note && `Dazu: ${note}`,
      `Zur Stellungnahme:\n${link}`,
    ],
    closing: insideDe,
  }),
  en: ({ procedureTitle, roundTitle, organisationName, approved, note, link }) => ({
    subject: `Signing together: ${organisationName} ${approved ? 'approves' : 'declines'}`,
    paragraphs: [
      approved
        ? `“${organisationName}” signs your position on the round “${roundTitle}” of the procedure “${procedureTitle}”. If you change the text, you have to ask for approval again.`
        : `“${organisationName}” does not want to sign your position on the round “${roundTitle}” of the procedure “${procedureTitle}”.`,
      note && `They add: ${note}`,
      `To the position:\n${link}`,
    ],
    closing: insideEn,
  }),
});
