import { exportLimits } from '../../../shared/exports.ts';
import type { ReadContext } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { i18n, say } from '../../platform/i18n.ts';
import type { WantedForm, Written } from '../../platform/mount-pieces.ts';
import { paperPdf } from '../../platform/pdf/paper-pdf.ts';
import type { ExportTable } from './export-table.ts';
import { csvPieces, jsonPieces, ndjsonPieces } from './write-lines.ts';
import { docxPieces, paperOf } from './write-paper.ts';
import { writeSheet } from './write-sheet.ts';

/** The table in the form that is asked for, the same cells in each. Throws `malformed` where a document would be too long. */
export async function writeExport(
  table: ExportTable,
  language: ReadContext['language'],
  form: WantedForm,
  limits: Limits = exportLimits,
): Promise<Written> {
  refuseTooLong(table, form, limits);
  const { format, isForSpreadsheet } = form;
  const name = `${table.title} ${table.day}.${format ?? 'json'}`;
  switch (format) {
    case null:
      return { name, content: jsonPieces(table) };
    case 'csv':
      return { name, content: csvPieces(table, isForSpreadsheet) };
    case 'ndjson':
      return { name, content: ndjsonPieces(table) };
    case 'xlsx': {
      const names = { rows: say(i18n.t('Tabelle'), language), facts: say(i18n.t('Angaben'), language) };
      return { name, content: await writeSheet(table, names) };
    }
    case 'docx':
      return { name, content: docxPieces(table, language) };
    case 'pdf':
      return { name, content: await paperPdf(await paperOf(table), language) };
  }
}

type Limits = Record<keyof typeof exportLimits, number>;

/** Throws `malformed` where a file that is set as a whole would hold too many points. */
export function refuseTooLong({ points }: ExportTable, { format }: WantedForm, limits: Limits): void {
  if (format !== 'pdf' && format !== 'xlsx') return;
  const most = limits[format];
  if (points <= most) return;
  throw new AppError(
    'malformed',
    i18n.t(
      'Diese Auswahl enthält {points, number} Einzelpunkte; in eine solche Datei passen {most, number}. Bitte grenzen Sie die Auswahl ein, zum Beispiel auf einen Abschnitt, oder nehmen Sie CSV.',
      { points, most },
    ),
  );
}
