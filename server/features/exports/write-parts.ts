import { exportLimits } from '../../../shared/exports.ts';
import type { Language } from '../../../shared/identity.ts';
import { type PackedFile, zipped } from '../../platform/files/zip.ts';
import { i18n, say } from '../../platform/i18n.ts';
import type { Written } from '../../platform/mount-pieces.ts';
import { paperPdf } from '../../platform/pdf/paper-pdf.ts';
import type { ExportRow, ExportTable } from './export-table.ts';
import { paperOf } from './write-paper.ts';

/** A table that is too long for one PDF as an archive of several, each with the same facts; one at a time is set. */
export const pdfParts = (table: ExportTable, language: Language): Written => ({
  name: `${table.title} ${table.day}.zip`,
  content: zipped(partsOf(table, language)),
});

async function* partsOf(table: ExportTable, language: Language): AsyncGenerator<PackedFile> {
  const rows = table.rows();
  let next = await rows.next();
  for (let number = 1; !next.done; number++) {
    const taken: ExportRow[] = [];
    for (; !next.done && taken.length < exportLimits.pdf; next = await rows.next()) taken.push(next.value);
    const title = say(i18n.t('{title}, Teil {number}', { title: table.title, number }), language);
    const part: ExportTable = {
      ...table,
      title,
      async *rows() {
        yield* taken;
      },
    };
    yield { name: `${title}.pdf`, content: await paperPdf(await paperOf(part), language) };
  }
}
