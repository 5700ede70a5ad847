import { eq } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import { outcomeWords } from '../../../shared/outcome-words.ts';
import { outcomes } from '../../../shared/review.ts';
import type { exportWorkbook } from '../../../shared/workbooks.ts';
import type { FileAnswer } from '../../platform/answered-file.ts';
import type { ReadContext } from '../../platform/context.ts';
import { i18n, say, type Text } from '../../platform/i18n.ts';
import { type WorkbookColumn, writeWorkbook } from '../../platform/workbook.ts';
import { procedure } from '../../tables/procedures.ts';
import type { DecidedPoint } from '../review/index.ts';
import { proposalCells, sealOf, type Words, wordCells } from './cells.ts';
import { type Column, columns, headings, isProposalColumn, keyColumns, widths } from './columns.ts';
import { readView } from './export-workbook.ts';
import { notesOn } from './notes.ts';
import { listSectionNames, sectionCell } from './section-names.ts';
import { statusWords } from './status-words.ts';

/**
 * The points of a view as a table for a spreadsheet. Its first row, hidden, names the columns for the way back; each point bears
 * its id, the version of its decision, and a seal over the cells that may be edited.
 */
export async function exportWorkbookFile(context: ReadContext, ask: Input<typeof exportWorkbook>): Promise<FileAnswer> {
  const { db, language, now } = context;
  const { procedureId } = ask.params;
  const [setting] = await db
    .select({ title: procedure.title, timeZone: procedure.timeZone })
    .from(procedure)
    .where(eq(procedure.id, procedureId));
  if (!setting) throw new Error('The procedure is gone.');
  const words: Words = { sections: await listSectionNames(db, procedureId), language };
  const told = (text: Text) => say(text, language);
  const named = outcomes.map((outcome) => outcomeWords[language][outcome]);
  const sections = words.sections.map(({ key }) => sectionCell(key, words.sections));
  const lists = told(i18n.t('Auswahl'));
  const choices: Partial<Record<Column, string>> = {
    outcome: `'${lists}'!$A$1:$A$${named.length}`,
    ...(sections.length > 0 && { coveredBySectionKey: `'${lists}'!$B$1:$B$${sections.length}` }),
    passedOn: `'${lists}'!$C$1:$C$1`,
  };
  const plan = columns.map(
    (column): WorkbookColumn => ({
      width: widths[column],
      hidden: (keyColumns as readonly string[]).includes(column),
      open: isProposalColumn(column),
      ...(choices[column] && { choices: choices[column] }),
    }),
  );
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: setting.timeZone, dateStyle: 'short' }).format(now);
  const content = await writeWorkbook([
    {
      name: told(i18n.t('Einzelpunkte')),
      columns: plan,
      head: { rows: [[...columns], columns.map((column) => told(headings[column]))], hidden: 1 },
      rows: rowsOf(readView(context, ask), words),
    },
    {
      name: lists,
      columns: [{ width: 30 }, { width: 40 }, { width: 10 }],
      head: { rows: [], hidden: 0 },
      rows: Array.from({ length: Math.max(named.length, sections.length) }, (_, index) => [
        named[index] ?? '',
        sections[index] ?? '',
        index === 0 ? told(i18n.t('Ja')) : '',
      ]),
    },
    {
      name: told(i18n.t('Hinweise')),
      columns: [{ width: 30 }, { width: 90 }],
      head: { rows: [], hidden: 0 },
      rows: await notesOn(context, ask, setting),
    },
  ]);
  return { name: `${told(i18n.t('Einzelpunkte {day}', { day }))}.xlsx`, content };
}

async function* rowsOf(points: AsyncIterable<DecidedPoint>, words: Words): AsyncGenerator<string[]> {
  for await (const point of points) {
    const proposal = proposalCells(point, words);
    const cells: Record<Column, string> = {
      id: point.id,
      version: String(point.version),
      seal: sealOf(proposal),
      ...wordCells(point),
      topic: point.topicReference ?? '',
      status: say(statusWords[point.status], words.language),
      ...proposal,
    };
    yield columns.map((column) => cells[column]);
  }
}
