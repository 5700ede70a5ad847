import { sql } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { requestTranslation as endpoint } from '../../../shared/translations.ts';
import type { WriteContext } from '../../platform/context.ts';
import { wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { translation } from '../../tables/translations.ts';
import { getTranslatedText, holdOriginal, type TranslatedText } from './queries.ts';

/**
 * Asks the configured service for a translation; the words leave the house only now, and only to that service.
 * Throws `wrong_state` without a service, and where a person has already translated: that is never overwritten.
 */
export async function requestTranslation(
  context: WriteContext,
  { params }: Pick<Input<typeof endpoint>, 'params'>,
  hasService: boolean,
): Promise<TranslatedText> {
  const { tx, now, personId } = context;
  const { procedureId, textId, language } = params;
  const original = await holdOriginal(tx, procedureId, textId);
  const present = await getTranslatedText(tx, context, params, hasService);
  if (!hasService) throw wrongState(i18n.t('Es ist kein Übersetzungsdienst eingerichtet.'));
  const known = present.translations.find((item) => item.language === language);
  if (known?.madeBy === 'person')
    throw wrongState(i18n.t('Diese Übersetzung hat ein Mensch geschrieben. Sie wird nicht überschrieben.'));
  if (known?.state === 'requested') {
    context.unchanged();
    return present;
  }
  const asked = {
    state: 'requested' as const,
    body: '',
    madeBy: 'service' as const,
    personId,
    service: '',
    sourceSha256: original.sha256,
    at: now,
    version: (known?.version ?? 0) + 1,
  };
  await tx
    .insert(translation)
    .values({ procedureId, textId, language, ...asked })
    .onConflictDoUpdate({ target: [translation.procedureId, translation.textId, translation.language], set: asked });
  const payload = JSON.stringify({ procedureId, textId, language });
  await tx.execute(sql`select graphile_worker.add_job('translate-text', ${payload}::json, max_attempts => 5)`);
  context.record({
    action: 'translation.request',
    subject: { type: 'position', id: original.positionId },
    after: { reference: original.reference, textId, language },
  });
  return getTranslatedText(tx, context, params, hasService);
}
