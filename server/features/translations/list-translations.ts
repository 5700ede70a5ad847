import { sql } from 'drizzle-orm';
import type { Output } from '../../../shared/endpoint.ts';
import type { listTranslations as endpoint } from '../../../shared/translations.ts';
import type { ReadContext } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { selectTranslatedTexts } from './queries.ts';

/** Texts of a position with their translations: staff sees every position, an organisation its own (R9). */
export async function listTranslations(
  context: ReadContext,
  { procedureId, positionId }: { procedureId: string; positionId: string },
  hasService: boolean,
): Promise<Output<typeof endpoint>> {
  const where = sql`t.procedure_id = ${procedureId} and t.position_id = ${positionId}`;
  const items = await selectTranslatedTexts(context.db, context, where, hasService);
  if (items.length === 0 && !(await isVisible(context, procedureId, positionId)))
    throw notFound(i18n.t('Diese Stellungnahme gibt es nicht, oder sie ist nicht für Sie bestimmt.'));
  return { items, next: null };
}

/** A position with nothing but its stance has no text. */
async function isVisible({ db, isStaff, organisationIds }: ReadContext, procedureId: string, positionId: string) {
  const reach = isStaff ? sql`true` : sql`s.organisation_id = any(${sql.param(organisationIds)}::uuid[])`;
  const { rows } = await db.execute(
    sql`select 1 from position s where s.procedure_id = ${procedureId} and s.id = ${positionId} and ${reach}`,
  );
  return rows.length > 0;
}
