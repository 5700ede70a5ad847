import type { ExportForm, ExportOrder } from '../../../shared/export-jobs.ts';
import { exportLimits } from '../../../shared/exports.ts';
import type { ReadContext } from '../../platform/context.ts';
import type { WantedForm, Written } from '../../platform/mount-pieces.ts';
import { makeConcept } from './concept.ts';
import { makeDispositionTable } from './disposition-table.ts';
import type { ExportTable } from './export-table.ts';
import { makeInvolvement } from './involvement.ts';
import { makeIsoComments } from './iso-comments.ts';
import { makeSynopsis } from './synopsis.ts';
import { writeConcept } from './write-concept.ts';
import { refuseTooLong, writeExport } from './write-export.ts';
import { pdfParts } from './write-parts.ts';

/** Told after each row how many there are so far. */
export type Told = (rows: number) => Promise<void>;

/** An export that is known to be possible, before its first row. */
export interface PreparedExport {
  /** Rows it will have, about. */
  total: number;
  write(told: Told): Promise<Written>;
}

/** A workbook keeps its bound; what is too long for one PDF comes in several. */
const limits = { pdf: Number.POSITIVE_INFINITY, xlsx: exportLimits.xlsx };

/** An export as it was ordered, by the same verbs as an answer. Throws what they throw, and `malformed` where the file would be too long. */
export async function prepareOrder(
  context: ReadContext,
  procedureId: string,
  order: ExportOrder,
): Promise<PreparedExport> {
  const { language } = context;
  const form = formOf(order.form);
  const params = { procedureId };
  if (order.name === 'concept') {
    const concept = await makeConcept(context, { params, query: order.query, body: undefined });
    return { total: concept.sections.length, write: () => writeConcept(concept, language, form) };
  }
  const table = await tableOf(context, params, order);
  refuseTooLong(table, form, limits);
  return {
    total: table.points,
    write: async (told) =>
      form.format === 'pdf' && table.points > exportLimits.pdf
        ? pdfParts(toldOf(table, told), language)
        : writeExport(toldOf(table, told), language, form, limits),
  };
}

const formOf = (form: ExportForm): WantedForm => {
  if (form === 'json') return { format: null, isForSpreadsheet: false };
  if (form === 'excel-de') return { format: 'csv', isForSpreadsheet: true };
  return { format: form, isForSpreadsheet: false };
};

function tableOf(
  context: ReadContext,
  params: { procedureId: string },
  order: Exclude<ExportOrder, { name: 'concept' }>,
): Promise<ExportTable> {
  const input = { params, body: undefined };
  switch (order.name) {
    case 'disposition-table':
      return makeDispositionTable(context, { ...input, query: order.query });
    case 'synopsis':
      return makeSynopsis(context, { ...input, query: order.query });
    case 'iso-comments':
      return makeIsoComments(context, { ...input, query: order.query });
    case 'involvement':
      return makeInvolvement(context, { ...input, query: order.query });
  }
}

const toldOf = (table: ExportTable, told: Told): ExportTable => ({
  ...table,
  async *rows() {
    let count = 0;
    for await (const row of table.rows()) {
      yield row;
      await told(++count);
    }
  },
});
