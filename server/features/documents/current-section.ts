import { toPlainText } from '../../../shared/text/plain-text.ts';
import { notFound, stale } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { presentSection } from './present.ts';
import type { DraftRow } from './queries.ts';

/** A section of the locked working version, if it is the one that was read: a stale one is refused with the present text (R16). */
export function currentSection<Row extends Omit<DraftRow, 'procedureId' | 'versionId'>>(
  sections: readonly Row[],
  sectionKey: string,
  expected: number | null,
): Row {
  const found = sections.find(({ key }) => key === sectionKey);
  if (!found) throw notFound(i18n.t('Diesen Abschnitt gibt es in der Arbeitsfassung nicht.'));
  if (found.version === expected) return found;
  throw stale(
    i18n.t('Jemand hat diesen Abschnitt inzwischen geändert. Bitte vergleichen Sie beide Texte.'),
    presentSection({ ...found, plainText: toPlainText(found.body) }, sections),
  );
}
