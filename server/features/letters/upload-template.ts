import { and, eq } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { createLetterTemplate, replaceLetterTemplate } from '../../../shared/letters.ts';
import type { WriteContext } from '../../platform/context.ts';
import { AppError, stale, wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { newId } from '../../platform/ids.ts';
import { violates } from '../../platform/violations.ts';
import { letterTemplate, letterTemplateVersion } from '../../tables/letters.ts';
import type { ReadTemplate } from './read-template.ts';
import { getTemplate, type LetterTemplate, noSuchTemplate } from './template-queries.ts';

/** A file that was read and found to be sound. */
export interface SoundTemplate extends ReadTemplate {
  content: Buffer;
}

/** Takes a sound file as a template under a name that is not given yet. */
export async function createTemplate(
  context: WriteContext,
  { params, query }: Input<typeof createLetterTemplate>,
  sound: SoundTemplate | AppError,
): Promise<LetterTemplate> {
  if (sound instanceof AppError) throw sound;
  const { tx } = context;
  const { procedureId } = params;
  const id = newId();
  const { name, fileName } = query;
  await tx
    .insert(letterTemplate)
    .values({ procedureId, id, name, version: 1 })
    .catch((error: unknown) => {
      throw violates(error, 'letter_template_name')
        ? wrongState(i18n.t('Eine Briefvorlage mit dem Namen „{name}“ gibt es schon.', { name }))
        : error;
    });
  await addVersion(context, { procedureId, templateId: id, version: 1 }, fileName, sound);
  return getTemplate(tx, context, procedureId, id);
}

/** Uploads the next version of the one that was read (R16); letters that were made keep theirs. */
export async function replaceTemplate(
  context: WriteContext,
  { params, query }: Input<typeof replaceLetterTemplate>,
  sound: SoundTemplate | AppError,
): Promise<LetterTemplate> {
  const { tx, expected } = context;
  const { procedureId, templateId } = params;
  const named = and(eq(letterTemplate.procedureId, procedureId), eq(letterTemplate.id, templateId));
  const [found] = await tx.select({ version: letterTemplate.version }).from(letterTemplate).where(named).for('update');
  if (!found) throw noSuchTemplate();
  if (found.version !== expected) {
    const current = await getTemplate(tx, context, procedureId, templateId);
    throw stale(i18n.t('Diese Briefvorlage wurde inzwischen ersetzt. Bitte laden Sie die Seite neu.'), current);
  }
  if (sound instanceof AppError) throw sound;
  const version = found.version + 1;
  await tx.update(letterTemplate).set({ version }).where(named);
  await addVersion(context, { procedureId, templateId, version }, query.fileName, sound);
  return getTemplate(tx, context, procedureId, templateId);
}

async function addVersion(
  { tx, personId, now, record }: WriteContext,
  key: { procedureId: string; templateId: string; version: number },
  fileName: string,
  { content, placeholders }: SoundTemplate,
): Promise<void> {
  await tx
    .insert(letterTemplateVersion)
    .values({ ...key, fileName, content, placeholders, uploadedBy: personId, at: now });
  const { templateId: id, version } = key;
  record({ action: 'letter_template.upload', subject: { type: 'letter_template', id }, after: { version, fileName } });
}
