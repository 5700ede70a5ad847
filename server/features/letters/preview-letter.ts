import type { Input, Output } from '../../../shared/endpoint.ts';
import type { previewLetter as endpoint } from '../../../shared/letters.ts';
import type { FileAnswer } from '../../platform/answered-file.ts';
import type { ReadContext } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { letterFacts } from './letter-facts.ts';
import { listAddressed } from './list-addressed.ts';
import { safeName } from './safe-name.ts';
import { getTemplateFile } from './template-queries.ts';
import { writeLetter } from './write-letter.ts';

type Ask = [ReadContext, Input<typeof endpoint>];

/** What the letter on one position would still lack. */
export async function previewLetter(...[{ db }, { params, query }]: Ask): Promise<Output<typeof endpoint>> {
  const { procedureId, templateId } = params;
  await getTemplateFile(db, procedureId, templateId);
  const [addressed] = await listAddressed(db, procedureId, { positionId: query.positionId });
  if (!addressed) {
    throw notFound(i18n.t('Diese Stellungnahme gibt es nicht, oder sie wird nicht mehr beantwortet.'));
  }
  return addressed;
}

/** The letter itself, as it stands with what is decided now. */
export const previewFile =
  (kind: 'docx' | 'pdf') =>
  async (...ask: Ask): Promise<FileAnswer> => {
    const [{ db, now }, { params }] = ask;
    const { positionId, reference, organisationName } = await previewLetter(...ask);
    const { content } = await getTemplateFile(db, params.procedureId, params.templateId);
    const written = await writeLetter(content, await letterFacts(db, params.procedureId, positionId, now));
    return { name: `${safeName(`${reference} ${organisationName}`)}.${kind}`, content: written[kind] };
  };
