import { eq } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { getPositionResults as endpoint } from '../../../shared/incorporation.ts';
import type { FileAnswer } from '../../platform/answered-file.ts';
import type { ReadContext } from '../../platform/context.ts';
import { paperDocx } from '../../platform/docx/paper-docx.ts';
import type { Paper } from '../../platform/paper/paper.ts';
import { paperPdf } from '../../platform/pdf/paper-pdf.ts';
import { procedure } from '../../tables/procedures.ts';
import { getPositionResults } from './get-position-results.ts';
import { resultsPaper } from './results-paper.ts';

type Asked = Input<typeof endpoint>;

/** The results of a position as a tagged PDF: the same words as on its page. */
export const resultsPdf = (context: ReadContext, input: Asked): Promise<FileAnswer> =>
  fileOf(context, input, 'pdf', (paper) => paperPdf(paper, context.language));

/** The same for a word processor. */
export const resultsDocx = (context: ReadContext, input: Asked): Promise<FileAnswer> =>
  fileOf(context, input, 'docx', (paper) => paperDocx(paper, context.language));

async function fileOf(
  context: ReadContext,
  input: Asked,
  ending: 'pdf' | 'docx',
  write: (paper: Paper) => Promise<Buffer>,
): Promise<FileAnswer> {
  const { db, language } = context;
  const [results, [setting]] = await Promise.all([
    getPositionResults(context, input),
    db.select({ timeZone: procedure.timeZone }).from(procedure).where(eq(procedure.id, input.params.procedureId)),
  ]);
  const paper = resultsPaper(results, { language, timeZone: setting?.timeZone ?? 'UTC' });
  return { name: `${paper.title}.${ending}`, content: await write(paper) };
}
