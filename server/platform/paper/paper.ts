/** A stretch of text in one look. */
export interface Run {
  text: string;
  bold?: true;
  italic?: true;
  link?: string;
  /** A box to tick in front of the text; in a word processor by a click. */
  box?: true;
  /** What became of the words since another version. */
  mark?: 'inserted' | 'deleted';
  /** A name that stays with the text while a word processor edits it. */
  bookmark?: string;
  /** Of the words, where it is not that of the document. */
  language?: string;
}

/** What a document on paper consists of, the same for PDF and DOCX. */
export type Block =
  /** Level 1 stands right below the title; levels are never skipped. */
  | { kind: 'heading'; level: 1 | 2 | 3; text: string; language?: string }
  | { kind: 'paragraph'; runs: Run[]; language?: string; look?: 'muted' | 'code' }
  | { kind: 'quote'; runs: Run[]; language?: string }
  | { kind: 'list'; ordered: boolean; start: number; items: Block[][] }
  | { kind: 'facts'; items: { term: string; value: string; look?: 'code' }[] }
  /** `widths` are shares of the line; a `roomy` table leaves space to write by hand. */
  | { kind: 'table'; widths: number[]; head: Run[][]; rows: Run[][][]; roomy?: true };

export interface Paper {
  title: string;
  /** The title is told by the file and does not stand on the page: the blocks say all. */
  hidesTitle?: true;
  /** Stands above the title. */
  overline: string | null;
  blocks: Block[];
  /** Stands below every page, before the page number. */
  footer: string;
  /** Lies the page on its side: for wide tables. */
  landscape?: true;
  /** Told by the file itself, unseen: a word processor keeps them. */
  properties?: Record<string, string>;
}

/** Text without any look. */
export const plain = (text: string): Run[] => [{ text }];

/** Paragraphs of a plain text: an empty line parts them, every other line break stays. */
export const paragraphs = (text: string, language?: string): Block[] =>
  text
    .split(/\n[^\S\n]*\n\s*/)
    .filter((part) => part.trim() !== '')
    .map((part) => ({ kind: 'paragraph', runs: plain(part), ...(language !== undefined && { language }) }));

/** The same blocks with no level of heading skipped, as PDF/UA demands: a text may leave a heading out. */
export const withoutSkippedLevels = (blocks: readonly Block[]): Block[] => blocks.map(keepLevels());

/** The same for blocks that are given one after the other. */
export function keepLevels(): (block: Block) => Block {
  let last = 0;
  return (block) => {
    if (block.kind !== 'heading') return block;
    last = Math.min(block.level, last + 1);
    return { ...block, level: last === 1 ? 1 : last === 2 ? 2 : 3 };
  };
}
