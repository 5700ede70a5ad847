import { and, eq } from 'drizzle-orm';
import { type CounterDraftSection, counterDraftLimits } from '../../../shared/counter-drafts.ts';
import { codePoints } from '../../../shared/values.ts';
import type { WriteContext } from '../../platform/context.ts';
import { badInput, notFound } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { counterDraftText } from '../../tables/counter-drafts.ts';
import { takeMarkdown } from '../documents/index.ts';
import { lockDraft } from './draft-lock.ts';
import { savePart } from './save-part.ts';

interface Of {
  procedureId: string;
  positionId: string;
}

/**
 * Lays a whole draft of its own beside a draft the caller writes, in place of one that lies there: from then on it is part of the
 * content that is read before it is handed in (R16).
 */
export async function saveCounterDraft(
  context: WriteContext,
  { procedureId, positionId }: Of,
  { fileName, markdown }: { fileName: string; markdown: string },
): Promise<void> {
  const { tx, now, personId } = context;
  const row = await lockDraft(context, procedureId, positionId);
  const sections = cut(markdown);
  const next = { fileName, sections, addedBy: personId, addedAt: now };
  await tx
    .insert(counterDraftText)
    .values({ procedureId, draftId: row.id, ...next })
    .onConflictDoUpdate({ target: [counterDraftText.procedureId, counterDraftText.draftId], set: next });
  await savePart(context, row, { part: 'counter_draft', partId: null, text: fileName });
}

/** Takes it out again. Throws `not_found` where none lies there, and as `lockDraft` does once it is handed in (R1). */
export async function removeCounterDraft(context: WriteContext, { procedureId, positionId }: Of): Promise<undefined> {
  const row = await lockDraft(context, procedureId, positionId);
  const removed = await context.tx
    .delete(counterDraftText)
    .where(and(eq(counterDraftText.procedureId, procedureId), eq(counterDraftText.draftId, row.id)))
    .returning({ draftId: counterDraftText.draftId });
  if (removed.length === 0) throw noSuchCounterDraft();
  await savePart(context, row, { part: 'counter_draft', partId: null, text: '' });
}

export const noSuchCounterDraft = () => notFound(i18n.t('Zu dieser Stellungnahme gehört kein eigener Entwurf.'));

/** Cuts it into sections by its headings; throws `malformed` where it says nothing, or more than can be laid beside a draft. */
function cut(markdown: string): CounterDraftSection[] {
  const sections = takeMarkdown(markdown).map(
    ({ kind, number, heading, body, parent }): CounterDraftSection => ({ kind, number, heading, body, parent }),
  );
  if (!sections.some(({ heading, body }) => /\p{L}/u.test(heading + body))) {
    throw badInput('', 'empty', i18n.t('Die Datei enthält keinen Text. Bitte wählen Sie eine andere Datei.'));
  }
  const { sections: most, characters } = counterDraftLimits;
  if (sections.length > most) {
    throw badInput(
      '',
      'too_many_sections',
      i18n.t('Der Entwurf hat {count} Abschnitte; möglich sind {max}. Bitte fassen Sie Abschnitte zusammen.', {
        count: sections.length,
        max: most,
      }),
    );
  }
  const length = sections.reduce((sum, { heading, body }) => sum + codePoints(heading) + codePoints(body), 0);
  if (length > characters) {
    throw badInput(
      '',
      'too_long',
      i18n.t(
        'Der Entwurf hat {count} Zeichen; möglich sind {max}. Bitte kürzen Sie ihn, oder legen Sie Teile als Anlage bei.',
        {
          count: length,
          max: characters,
        },
      ),
    );
  }
  return sections;
}
