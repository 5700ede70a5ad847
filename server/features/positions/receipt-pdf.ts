import { eq } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { Language } from '../../../shared/identity.ts';
import type { getReceipt as endpoint } from '../../../shared/positions.ts';
import type { FileAnswer } from '../../platform/answered-file.ts';
import type { ReadContext } from '../../platform/context.ts';
import type { Reader } from '../../platform/db.ts';
import { i18n, say } from '../../platform/i18n.ts';
import { paperPdf } from '../../platform/pdf/paper-pdf.ts';
import { procedure } from '../../tables/procedures.ts';
import { sectionsIn } from './answer-text.ts';
import { type RebuiltReceipt, rebuildReceipt } from './get-receipt.ts';
import { receiptPaper } from './receipt-paper.ts';
import { readablePosition } from './scope.ts';
import { getSections, listQuestions } from './setting.ts';

interface Of {
  procedureId: string;
  positionId: string;
}

/** The receipt as a PDF of the whole position, for whoever may see it (R2). */
export const getReceiptPdf = async (context: ReadContext, { params }: Input<typeof endpoint>): Promise<FileAnswer> =>
  typesetReceipt(
    context.db,
    params.procedureId,
    await rebuildReceipt(context.db, params, readablePosition(context)),
    context.language,
  );

/** The same for the mail to whoever handed it in. Throws `wrong_state` once the random part is erased (R17). */
export const makeReceiptPdf = async (reader: Reader, of: Of, language: Language): Promise<FileAnswer> =>
  typesetReceipt(reader, of.procedureId, await rebuildReceipt(reader, of, undefined), language);

/** The copy that can be checked is embedded, so that the PDF alone is enough to verify it. */
async function typesetReceipt(
  reader: Reader,
  procedureId: string,
  receipt: RebuiltReceipt,
  language: Language,
): Promise<FileAnswer> {
  const { number, sha256, submittedAt, document, roundId, versionId, files } = receipt;
  const keys = new Set([
    ...document.points.flatMap(({ sectionKey }) => sectionKey ?? []),
    ...document.answers.flatMap(({ value }) => sectionsIn(value)),
  ]);
  const [[setting], questions, sections] = await Promise.all([
    reader.select({ timeZone: procedure.timeZone }).from(procedure).where(eq(procedure.id, procedureId)),
    listQuestions(reader, procedureId, roundId),
    getSections(reader, procedureId, versionId, [...keys]),
  ]);
  const paper = receiptPaper(receipt, { questions, sections, files, timeZone: setting?.timeZone ?? 'UTC' }, language);
  const content = await paperPdf(paper, language, {
    name: 'receipt.json',
    description: say(i18n.t('Die Eingangsbestätigung zum Nachprüfen'), language),
    content: JSON.stringify({ number, sha256, submittedAt, document }),
  });
  return { name: `${number}.pdf`, content };
}
