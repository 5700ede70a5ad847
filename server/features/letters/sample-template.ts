import { AlignmentType, Document, Footer, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import type { FileAnswer } from '../../platform/answered-file.ts';

const line = (text: string) => new Paragraph({ children: [new TextRun(text)], spacing: { after: 120 } });

/** A letter template to begin with: it holds every placeholder, and is found to be sound. */
export async function sampleTemplate(): Promise<FileAnswer> {
  const document = new Document({
    title: 'Mustervorlage',
    styles: { default: { document: { run: { font: 'Arial', size: 22, language: { value: 'de-DE' } } } } },
    sections: [
      {
        footers: { default: new Footer({ children: [line('{Amt}')] }) },
        children: [
          line('{Amt}'),
          line('{Organisation}'),
          new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun('{Datum}')] }),
          line('Aktenzeichen: {Aktenzeichen}'),
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            children: [new TextRun('{Verfahren}: Ihre Stellungnahme {Stellungnahme}')],
          }),
          line('Sehr geehrte Damen und Herren,'),
          line(
            'vielen Dank für Ihre Stellungnahme vom {Eingang}{#Runde} in der Beteiligungsrunde „{Runde}“{/Runde}. Zu Ihren Punkten hat die Stadt wie folgt entschieden.',
          ),
          line('{#Einzelpunkte}'),
          new Paragraph({
            heading: HeadingLevel.HEADING_2,
            children: [new TextRun('{Nummer}{#Abschnitt}, {Abschnitt}{/Abschnitt}: {Entscheidung}')],
          }),
          line('{#Zitat}'),
          line('Stelle im Entwurf: „{Zitat}“'),
          line('{/Zitat}'),
          line('{#Kommentar}'),
          line('Ihr Punkt: {Kommentar}'),
          line('{/Kommentar}'),
          line('{#Formulierungsvorschlag}'),
          line('Ihr Formulierungsvorschlag: {Formulierungsvorschlag}'),
          line('{/Formulierungsvorschlag}'),
          line('{#Begründung}'),
          line('Begründung: {Begründung}'),
          line('{/Begründung}'),
          line('{#Einarbeitung}'),
          line('Was sich dadurch ändert: {Einarbeitung}'),
          line('{/Einarbeitung}'),
          line('{#Argumentgruppe}'),
          line('Über diesen Punkt wurde gemeinsam mit gleichen Punkten entschieden ({Argumentgruppe}).'),
          line('{/Argumentgruppe}'),
          line('{/Einzelpunkte}'),
          line('Mit freundlichen Grüßen'),
          line('{Amt}'),
        ],
      },
    ],
  });
  return { name: 'Mustervorlage.docx', content: await Packer.toBuffer(document) };
}
