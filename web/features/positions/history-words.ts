import { useLingui } from '@lingui/react/macro';
import type { HistoryEntry } from './co-writing-queries.ts';
import { publicationWords, stanceWords } from './words.ts';

/** What a stretch of saving was about, in words. */
export function useHistoryTitle(
  { part }: Pick<HistoryEntry, 'part'>,
  { section, question }: { section: string | undefined; question: string | undefined },
): string {
  const { t } = useLingui();
  const titles: Record<HistoryEntry['part'], string> = {
    position: t`Haltung, Veröffentlichung und Sprache`,
    cover_text: t`Anschreiben`,
    answer: question === undefined ? t`Antwort auf eine Frage` : t`Antwort auf: ${question}`,
    attachment: t`Anlage`,
    counter_draft: t`Eigener Entwurf`,
    point: section === undefined ? t`Anmerkung` : t`Anmerkung zu: ${section}`,
    ready: t`Als bereit zur Einreichung gekennzeichnet`,
    returned: t`Zurück zur Überarbeitung gegeben`,
    remark: t`Interne Bemerkung`,
    signature: t`Mitunterzeichnung`,
  };
  return titles[part];
}

/** A saved text as people read it: what is kept for machines is put into words. */
export function useHistoryText(): (part: HistoryEntry['part'], text: string) => string {
  const { t, i18n } = useLingui();
  const signatures: Record<string, string> = {
    asked: t`Zur Mitunterzeichnung vorgelegt`,
    asked_again: t`Noch einmal vorgelegt`,
    revoked: t`Vorlage zurückgenommen`,
    approved: t`Zugestimmt`,
    declined: t`Nicht zugestimmt`,
  };
  return (part, text) => {
    if (part === 'signature') return signatures[text] ?? text;
    if (part !== 'position' && part !== 'answer') return text;
    const kept = valueIn(text);
    if (Array.isArray(kept)) return kept.map(String).join('\n');
    if (typeof kept !== 'object' || kept === null) return text;
    const fields = Object.entries(kept);
    if (fields.some(([, value]) => typeof value === 'object' && value !== null)) return text;
    return fields
      .map(([name, value]) => wordOf(name, String(value ?? '')))
      .filter((word) => word !== '')
      .join('\n');
  };

  function wordOf(name: string, value: string): string {
    if (name === 'stance')
      return value in stanceWords ? i18n._(stanceWords[value as keyof typeof stanceWords].word) : '';
    if (name === 'publication')
      return value in publicationWords ? i18n._(publicationWords[value as keyof typeof publicationWords].word) : '';
    if (name === 'language') return t`Sprache: ${value}`;
    if (name === 'answer') return value === 'yes' ? t`Ja` : value === 'no' ? t`Nein` : value;
    return value;
  }
}

/** What a text kept as JSON holds; of words nothing. */
function valueIn(text: string): unknown {
  if (!/^[{[]/.test(text)) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
