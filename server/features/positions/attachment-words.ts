import { attachmentTypes } from '../../../shared/attachments.ts';
import type { Language } from '../../../shared/identity.ts';
import { i18n, say } from '../../platform/i18n.ts';
import type { Block } from '../../platform/paper/paper.ts';
import type { ReceiptDocument } from './receipt.ts';

const locales: Record<Language, string> = { de: 'de-DE', en: 'en-GB' };

/** The files of a position, each in one line with its kind and size. */
const listed = ({ attachments = [] }: ReceiptDocument, language: Language) =>
  attachments.map(({ name, mediaType, bytes, sha256 }, index) => {
    const size = new Intl.NumberFormat(locales[language], { maximumFractionDigits: 1 }).format(bytes / 1000);
    const kind = attachmentTypes[mediaType].toUpperCase();
    const text = i18n.t('Anlage {number}: {name} ({kind}, {size} kB)', { number: index + 1, name, kind, size });
    return { line: say(text, language), sha256 };
  });

/** The files of a position as plain text, each with its hash (R2); empty without any. */
export const attachmentText = (document: ReceiptDocument, language: Language): string =>
  listed(document, language)
    .map(({ line, sha256 }) => `${line}\nSHA-256: ${sha256}`)
    .join('\n');

/** The files of a position on paper, each with its hash (R2); nothing without any. */
export const attachmentBlocks = (document: ReceiptDocument, language: Language): Block[] => {
  const items = listed(document, language).map(({ line, sha256 }) => ({
    term: line,
    value: sha256,
    look: 'code' as const,
  }));
  if (items.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: say(i18n.t('Anlagen'), language) },
    { kind: 'facts', items },
  ];
};
