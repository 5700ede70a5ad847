import { sql } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { downloadLetters as endpoint } from '../../../shared/letters.ts';
import type { ReadContext } from '../../platform/context.ts';
import type { Reader } from '../../platform/db.ts';
import type { PackedFile } from '../../platform/files/zip.ts';
import { csvOf, type TableCell } from '../../platform/table-file.ts';
import { getRun, type LetterRun } from './run-queries.ts';
import { safeName } from './safe-name.ts';

/** All letters of a run that are made, with a list of them and of the positions left out; one letter at a time is in memory. */
export async function zipLetters(context: ReadContext, { params }: Input<typeof endpoint>) {
  const { procedureId, runId } = params;
  const run = await getRun(context.db, context, procedureId, runId);
  const draft = run.isDraft ? 'Entwurf ' : '';
  const name = `${safeName(`${draft}Briefe ${run.roundReference} ${run.templateName}`)}.zip`;
  return { name, files: filesOf(context.db, procedureId, run) };
}

async function* filesOf(reader: Reader, procedureId: string, run: LetterRun): AsyncGenerator<PackedFile> {
  yield { name: 'Liste.csv', content: csvOf({ title: 'Liste', rows: await listRows(reader, procedureId, run) }) };
  for (let place = 0; ; ) {
    const { rows } = await reader.execute<{ place: number; fileName: string; docx: Buffer; pdf: Buffer }>(sql`
      select l.place, l.file_name as "fileName", l.docx, l.pdf from letter l
      where l.procedure_id = ${procedureId} and l.run_id = ${run.id} and l.place > ${place} and l.made_at is not null
      order by l.place
      limit 1`);
    const [letter] = rows;
    if (!letter) return;
    place = letter.place;
    yield { name: `${letter.fileName}.docx`, content: letter.docx };
    yield { name: `${letter.fileName}.pdf`, content: letter.pdf };
  }
}

async function listRows(reader: Reader, procedureId: string, run: LetterRun): Promise<TableCell[][]> {
  const { rows } = await reader.execute<{
    reference: string;
    organisationName: string;
    file: string;
    undecided: number;
  }>(sql`
    select h.reference, h.organisation_name as "organisationName", l.file_name as file, l.undecided from letter l
    join position h on h.procedure_id = l.procedure_id and h.id = l.position_id
    where l.procedure_id = ${procedureId} and l.run_id = ${run.id} and l.made_at is not null
    order by l.place`);
  return [
    ['Stellungnahme', 'Organisation', 'Datei', 'Noch nicht entschieden'],
    ...rows.map(({ reference, organisationName, file, undecided }) => [reference, organisationName, file, undecided]),
    ...run.leftOut.map(({ reference, organisationName, undecided }) => [reference, organisationName, '', undecided]),
  ];
}
