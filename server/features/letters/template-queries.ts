import { and, asc, eq, type SQL } from 'drizzle-orm';
import type { Output } from '../../../shared/endpoint.ts';
import { type createLetterTemplate, pointsBlock } from '../../../shared/letters.ts';
import type { ReadContext } from '../../platform/context.ts';
import type { Reader } from '../../platform/db.ts';
import { notFound } from '../../platform/errors.ts';
import { i18n, say } from '../../platform/i18n.ts';
import { person } from '../../tables/identity.ts';
import { letterTemplate, letterTemplateVersion } from '../../tables/letters.ts';
import { abilitiesOf } from '../review/index.ts';

export type LetterTemplate = Output<typeof createLetterTemplate>;
type Viewer = Pick<ReadContext, 'actor' | 'language'>;

/** Templates in their newest versions, by name. */
export async function listTemplates(
  reader: Reader,
  viewer: Viewer,
  procedureId: string,
  where?: SQL,
): Promise<LetterTemplate[]> {
  const rows = await reader
    .select({
      id: letterTemplate.id,
      name: letterTemplate.name,
      version: letterTemplate.version,
      fileName: letterTemplateVersion.fileName,
      uploadedBy: person.name,
      uploadedAt: letterTemplateVersion.at,
      placeholders: letterTemplateVersion.placeholders,
    })
    .from(letterTemplate)
    .innerJoin(
      letterTemplateVersion,
      and(
        eq(letterTemplateVersion.procedureId, letterTemplate.procedureId),
        eq(letterTemplateVersion.templateId, letterTemplate.id),
        eq(letterTemplateVersion.version, letterTemplate.version),
      ),
    )
    .innerJoin(person, eq(person.id, letterTemplateVersion.uploadedBy))
    .where(and(eq(letterTemplate.procedureId, procedureId), where))
    .orderBy(asc(letterTemplate.name), asc(letterTemplate.id));
  return rows.map((row) => ({
    ...row,
    warnings: row.placeholders.includes(pointsBlock) ? [] : [say(answersNothing(), viewer.language)],
    can: abilitiesOf(viewer, { edit: ['letter.edit', null] }),
  }));
}

const answersNothing = () =>
  i18n.t('Der Block {block} fehlt: Der Brief beantwortet keinen Einzelpunkt.', {
    block: `{#${pointsBlock}} … {/${pointsBlock}}`,
  });

/** One template; throws `not_found`. */
export async function getTemplate(
  reader: Reader,
  viewer: Viewer,
  procedureId: string,
  templateId: string,
): Promise<LetterTemplate> {
  const [found] = await listTemplates(reader, viewer, procedureId, eq(letterTemplate.id, templateId));
  if (!found) throw noSuchTemplate();
  return found;
}

export const noSuchTemplate = () => notFound(i18n.t('Diese Briefvorlage gibt es nicht.'));

/** The file of one version, or of the newest; throws `not_found`. */
export async function getTemplateFile(
  reader: Reader,
  procedureId: string,
  templateId: string,
  version?: number,
): Promise<{ fileName: string; content: Buffer }> {
  const [found] = await reader
    .select({ fileName: letterTemplateVersion.fileName, content: letterTemplateVersion.content })
    .from(letterTemplate)
    .innerJoin(
      letterTemplateVersion,
      and(
        eq(letterTemplateVersion.procedureId, letterTemplate.procedureId),
        eq(letterTemplateVersion.templateId, letterTemplate.id),
        eq(letterTemplateVersion.version, version ?? letterTemplate.version),
      ),
    )
    .where(and(eq(letterTemplate.procedureId, procedureId), eq(letterTemplate.id, templateId)));
  if (!found) throw noSuchTemplate();
  return found;
}
