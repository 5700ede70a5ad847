import type { ImportField } from '../../../shared/imports.ts';

/**
 * Headings that are known, German and English, those of the ISO/IEC/CEN commenting form among them. They are compared by their
 * letters alone: case, spaces, footnote numbers and what stands in brackets do not count.
 */
export const knownHeadings: Record<ImportField, string> = {
  organisation:
    'Organisation, Organisation (Name), Name der Organisation, Organization, Institution, Verein, Verband, Träger, TöB, ' +
    'Einwender, Absender, Stellungnehmende, Stellungnahme von, Beteiligte, Member body, MB, MB/NC, National body',
  position:
    'Eingangsnummer, Eingangsnr, Stellungnahme ID, Stellungnahme-Nr., Nummer der Stellungnahme, Position, Position ID',
  receivedOn: 'Eingangsdatum, Einreichungsdatum, Eingegangen am, Eingang, Datum, Received, Received on, Date',
  channel: 'Art der Einreichung, Eingangsart, Eingangsweg, Weg, Kanal, Channel',
  stance: 'Haltung, Gesamthaltung, Votum, Stance',
  publication: 'Veröffentlichung, Publication',
  language: 'Sprache, Language',
  coverText:
    'Stellungnahmetext, Stellungnahme, Text der Stellungnahme, Volltext, Anschreiben, Cover text, Statement, Text',
  sourceId:
    'Nr., Nummer, Lfd. Nr., Laufende Nummer, Kennung, ID, Source ID, No., Number, Kommentar-Nr., Comment number, Comment ID, ' +
    'Externe ID, Einzelpunkt',
  section:
    'Abschnitt, Abschnittsnummer, Kapitel, Gliederungspunkt, Ziffer, Section, Section key, Chapter, Clause, Clause/Subclause, ' +
    'Clause/Subclause/Annex/Figure/Table, Abschnitt/Unterabschnitt',
  line: 'Zeile, Zeilennummer, Zeilen, Seite, Line, Line number, Page',
  paragraph:
    'Absatz, Absatz/Bild/Tabelle, Absatz/Abbildung/Tabelle, Paragraph, Paragraph/Figure/Table, Paragraph/List item/Note, ' +
    'Paragraph/Figure/Table/Note',
  quote: 'Zitat, Textstelle, Bezugstext, Wortlaut, Bisheriger Wortlaut, Alter Wortlaut, Quote, Passage, Current text',
  kind:
    'Art, Art der Anmerkung, Art des Beitrags, Art des Kommentars, Art des Einwands, Typ, Kind, Type, Type of comment, ' +
    'Comment type',
  comment:
    'Kommentar, Kommentare, Kommentar (Begründung der Änderung), Anmerkung, Anmerkungen, Unsere Anmerkung, Bemerkung, ' +
    'Bemerkungen, Einwand, Einwendung, Hinweis, Hinweise, Comment, Comments, Our comment, Remark, Remarks',
  proposedText:
    'Vorschlag, Änderungsvorschlag, Vorgeschlagene Änderung, Formulierungsvorschlag, Textvorschlag, Neuer Wortlaut, ' +
    'Unser Wortlaut, Vorgeschlagener Wortlaut, Proposed change, Proposed text, Proposed wording, Our wording',
};

/** The letters of a heading: "MB/NC1" and "MB/NC" are the same, and so are "Type of com-ment2" and "Type of comment". */
export const lettersOf = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^()]*\)/g, '')
    .replace(/[^\p{L}]/gu, '');

const byLetters = new Map(
  Object.entries(knownHeadings).flatMap(([field, names]) =>
    names.split(',').map((name): [string, ImportField] => [lettersOf(name), field as ImportField]),
  ),
);

/** The field a heading stands for, or null. */
export const fieldOf = (heading: string): ImportField | null => byLetters.get(lettersOf(heading)) ?? null;
