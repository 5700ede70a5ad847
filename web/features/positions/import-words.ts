import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ImportField, ImportFormat } from '../../../shared/imports.ts';

/** What a column can hold, as staff chooses it. */
export const fieldWords: Record<ImportField, MessageDescriptor> = {
  comment: msg`Kommentar`,
  proposedText: msg`Vorgeschlagener Wortlaut`,
  section: msg`Abschnitt`,
  kind: msg`Art des Einzelpunkts`,
  quote: msg`Textstelle, um die es geht`,
  line: msg`Zeile oder Seite`,
  paragraph: msg`Absatz, Bild oder Tabelle`,
  sourceId: msg`Kennung des Einzelpunkts`,
  coverText: msg`Ganze Stellungnahme als Text`,
  organisation: msg`Organisation`,
  position: msg`Nummer der Stellungnahme`,
  receivedOn: msg`Eingangstag`,
  channel: msg`Eingangsweg`,
  stance: msg`Haltung`,
  publication: msg`Veröffentlichung`,
  language: msg`Sprache`,
};

/** What a file was taken for. */
export const formatWords: Record<ImportFormat, MessageDescriptor> = {
  iso_form: msg`Kommentarformular nach ISO`,
  table_docx: msg`Tabelle in einem Word-Dokument`,
  xlsx: msg`Excel-Tabelle`,
  csv: msg`CSV-Tabelle`,
  json: msg`JSON`,
  markdown: msg`Markdown`,
  docx: msg`Word-Dokument, als ein Text`,
  pdf: msg`PDF, als ein Text`,
  text: msg`Textdatei, als ein Text`,
};
