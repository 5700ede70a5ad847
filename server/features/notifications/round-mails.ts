import { mailPayloads } from '../../../shared/mails.ts';
import { outcomeWords } from '../../../shared/outcome-words.ts';
import { mailText, until } from './mail-text.ts';

/** Calls for positions. */
export const roundOpenedMail = mailText(mailPayloads.round_opened, {
  de: ({ procedureTitle, roundTitle, closesAt, timeZone, link }) => ({
    subject: `Ihre Stellungnahme ist gefragt: ${roundTitle}`,
    paragraphs: [
      `Im Verfahren „${procedureTitle}“ hat die Beteiligungsrunde „${roundTitle}“ begonnen.`,
      `Sie können bis ${until(closesAt, timeZone, 'de')} Stellung nehmen.`,
      `Hier lesen Sie den Entwurf und schreiben Ihre Stellungnahme:\n${link}`,
      'Haben Sie nichts anzumerken? Auch das ist eine Antwort: Wählen Sie dort „Keine Anmerkungen“.',
    ],
  }),
  en: ({ procedureTitle, roundTitle, closesAt, timeZone, link }) => ({
    subject: `Your position is wanted: ${roundTitle}`,
    paragraphs: [
      `In the procedure “${procedureTitle}” the round “${roundTitle}” has begun.`,
      `You can hand in a position until ${until(closesAt, timeZone, 'en')}.`,
      `Here you read the draft and write your position:\n${link}`,
      'Nothing to remark? That is an answer too: choose “No comment” there.',
    ],
  }),
});

/** Tells that a round is over, and that late positions are still received (R10). */
export const roundClosedMail = mailText(mailPayloads.round_closed, {
  de: ({ procedureTitle, roundTitle, closesAt, timeZone, link }) => ({
    subject: `Beteiligungsrunde beendet: ${roundTitle}`,
    paragraphs: [
      `Die Beteiligungsrunde „${roundTitle}“ im Verfahren „${procedureTitle}“ ist beendet. Sie lief bis ${until(closesAt, timeZone, 'de')}.`,
      'Wer noch nicht Stellung genommen hat, kann das nachholen, bis die Ergebnisse veröffentlicht sind. Die Stellungnahme gilt dann als verspätet. Die Koordination entscheidet, ob sie zugelassen wird.',
      `Zur Beteiligungsrunde:\n${link}`,
    ],
  }),
  en: ({ procedureTitle, roundTitle, closesAt, timeZone, link }) => ({
    subject: `Round closed: ${roundTitle}`,
    paragraphs: [
      `The round “${roundTitle}” of the procedure “${procedureTitle}” is closed. It ran until ${until(closesAt, timeZone, 'en')}.`,
      'If you have not handed in a position yet, you can still do so until the results are published. It then counts as late. The coordinator decides whether it is admitted.',
      `To the round:\n${link}`,
    ],
  }),
});

/** Tells an organisation what was decided on each of its points (R11). */
export const roundPublishedMail = mailText(mailPayloads.round_published, {
  de: ({ procedureTitle, roundTitle, organisationName, points, link }) => ({
    subject: `Entscheidungen veröffentlicht: ${roundTitle}`,
    paragraphs: [
      `Die Ergebnisse der Beteiligungsrunde „${roundTitle}“ im Verfahren „${procedureTitle}“ sind veröffentlicht.`,
      points.length === 0 ? null : `So hat die Stadt über die Einzelpunkte von „${organisationName}“ entschieden:`,
      ...points.map(({ reference, outcome, reason }) =>
        [`${reference}: ${outcomeWords.de[outcome]}`, reason && `Begründung: ${reason}`].filter(Boolean).join('\n'),
      ),
      `Hier sehen Sie alle Entscheidungen, mit altem und neuem Wortlaut:\n${link}`,
    ],
  }),
  en: ({ procedureTitle, roundTitle, organisationName, points, link }) => ({
    subject: `Decisions published: ${roundTitle}`,
    paragraphs: [
      `The results of the round “${roundTitle}” of the procedure “${procedureTitle}” are published.`,
      points.length === 0 ? null : `This is how the city decided on the points of “${organisationName}”:`,
      ...points.map(({ reference, outcome, reason }) =>
        [`${reference}: ${outcomeWords.en[outcome]}`, reason && `Reason: ${reason}`].filter(Boolean).join('\n'),
      ),
      `Here you see all decisions, with the old and the new wording:\n${link}`,
    ],
  }),
});
