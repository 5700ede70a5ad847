import type { Language } from '../../../shared/identity.ts';
import { i18n, say } from '../../platform/i18n.ts';
import type { Block } from '../../platform/paper/paper.ts';
import { readHtml } from '../../platform/paper/read-html.ts';
import { renderMarkdown } from '../documents/index.ts';
import type { ReceiptDocument } from './receipt.ts';

/** A counter-draft in one line of plain text, with the number of the point that stands for it; empty without one. */
export const counterDraftText = ({ counterDraft }: ReceiptDocument, language: Language): string =>
  counterDraft
    ? say(
        i18n.t('{reference} · Eigener Entwurf: {fileName}, {count, plural, one {ein Abschnitt} other {# Abschnitte}}', {
          reference: counterDraft.reference,
          fileName: counterDraft.fileName,
          count: counterDraft.sections.length,
        }),
        language,
      )
    : '';

/** A counter-draft on paper, whole (R2); nothing without one. */
export function counterDraftBlocks(document: ReceiptDocument, language: Language): Block[] {
  const { counterDraft, language: spoken } = document;
  if (!counterDraft) return [];
  const { sections } = counterDraft;
  const depths: number[] = [];
  for (const { parent } of sections) depths.push(parent === null ? 2 : (depths[parent] ?? 1) + 1);
  return [
    { kind: 'heading', level: 1, text: counterDraftText(document, language) },
    ...sections.flatMap(({ number, heading, body }, index): Block[] => {
      const level = depths[index] === 2 ? 2 : 3;
      const text = [number, heading].filter(Boolean).join(' ');
      const title: Block[] = text === '' ? [] : [{ kind: 'heading', level, text, language: spoken }];
      return [...title, ...readHtml(renderMarkdown(body, `entwurf-${index + 1}`), 3)];
    }),
  ];
}
