import { readBlocks } from './blocks.ts';

/** Stored with every quote: the rule of `toPlainText` under which the quote was taken. Raise it with any change of the result. */
export const PLAIN_TEXT_VERSION = 1;

/**
 * Normalised plain text of a section, over which quotes are stored: Markdown marks gone, hard-wrapped lines joined,
 * white space collapsed, NFC; each heading, paragraph, list paragraph, table cell and footnote on a line of its own, joined by LF.
 * Every word of the text stands in it; a link's target follows the link in brackets.
 */
export function toPlainText(markdown: string): string {
  return readBlocks(markdown)
    .map((block) => block.text)
    .join('\n');
}
