import { and, eq } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { writeTranslation as endpoint } from '../../../shared/translations.ts';
import type { WriteContext } from '../../platform/context.ts';
import { stale } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { translation } from '../../tables/translations.ts';
import { getTranslatedText, holdOriginal, type TranslatedText } from './queries.ts';

/**
 * Writes or corrects a translation by hand, with the version that was read (R16). The original is never touched (R1), and
 * what a service had made bears from now on the name of the person who answers for it.
 */
export async function writeTranslation(
  context: WriteContext,
  { params, body }: Input<typeof endpoint>,
  hasService: boolean,
): Promise<TranslatedText> {
  const { tx, now, personId, expected } = context;
  const { procedureId, textId, language } = params;
  const original = await holdOriginal(tx, procedureId, textId);
  const key = and(
    eq(translation.procedureId, procedureId),
    eq(translation.textId, textId),
    eq(translation.language, language),
  );
  const [before] = await tx.select().from(translation).where(key);
  if ((before?.version ?? 0) !== expected) {
    throw stale(
      i18n.t('Die Übersetzung wurde inzwischen geändert. Bitte vergleichen Sie beide; Ihr Text bleibt stehen.'),
      await getTranslatedText(tx, context, params, hasService),
    );
  }
  const written = {
    state: 'done' as const,
    body: body.body,
    madeBy: 'person' as const,
    personId,
    service: null,
    sourceSha256: original.sha256,
    at: now,
    version: (before?.version ?? 0) + 1,
  };
  await tx
    .insert(translation)
    .values({ procedureId, textId, language, ...written })
    .onConflictDoUpdate({ target: [translation.procedureId, translation.textId, translation.language], set: written });
  context.record({
    action: 'translation.write',
    subject: { type: 'position', id: original.positionId },
    before: before && { textId, language, body: before.body, madeBy: before.madeBy },
    after: { reference: original.reference, textId, language, body: body.body, madeBy: 'person' },
  });
  return getTranslatedText(tx, context, params, hasService);
}
