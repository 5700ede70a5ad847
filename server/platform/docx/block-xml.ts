import { type Block, keepLevels, type Run } from '../paper/paper.ts';
import { headingXml, paragraphXml, rightToLeft, rowXml, tableBeginXml, tableEndXml, UPRIGHT_LINE } from './word-xml.ts';

/** An ordered list, which counts for itself: from where, and how deep it stands. */
interface Count {
  start: number;
  level: number;
}

const MUTED = '4d5266';
const BULLETS = 1;

/** Writes blocks as Word's own XML, one after the other; afterwards `numbering` says how the lists that occurred count. */
export function openBlockXml(): { write(block: Block): string; numbering(): string } {
  const counts: Count[] = [];
  const kept = keepLevels();
  return { write: (block) => blockXml(kept(block), counts, 0), numbering: () => numberingXml(counts) };
}

function blockXml(block: Block, counts: Count[], depth: number): string {
  switch (block.kind) {
    case 'heading':
      return headingXml(block.text, block.level, block.language);
    case 'paragraph':
      return textXml(block.runs, block.language, { colour: block.look === 'muted' ? MUTED : '' });
    case 'quote':
      return textXml(block.runs, block.language, { indent: '<w:ind w:left="400"/>' });
    case 'facts':
      return block.items
        .map(({ term, value }) => textXml([{ text: `${term}: `, bold: true }, { text: value }], undefined))
        .join('');
    case 'list':
      return listXml(block, counts, depth);
    case 'table': {
      const rows = block.rows.map((cells) => rowXml(cells)).join('');
      return tableBeginXml(block.head, block.widths, UPRIGHT_LINE) + rows + tableEndXml;
    }
  }
}

interface Look {
  numbering?: string;
  indent?: string;
  colour?: string;
}

function textXml(
  runs: readonly Run[],
  language: string | undefined,
  { numbering = '', indent = '', colour = '' }: Look = {},
): string {
  const spoken = language === undefined ? runs : runs.map((run) => ({ language, ...run }));
  const direction = language !== undefined && rightToLeft.test(language) ? '<w:bidi/>' : '';
  return paragraphXml(spoken, `${numbering}${direction}<w:spacing w:after="140"/>${indent}`, colour);
}

/** The first paragraph of an item carries its number; what else it holds stands below. */
function listXml({ ordered, start, items }: Extract<Block, { kind: 'list' }>, counts: Count[], depth: number): string {
  const level = Math.min(depth, 8);
  const number = ordered ? counts.push({ start, level }) + BULLETS : BULLETS;
  const numbering = `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${number}"/></w:numPr>`;
  return items
    .flatMap((item) =>
      item.map((block, index) =>
        index === 0 && block.kind === 'paragraph'
          ? textXml(block.runs, block.language, { numbering })
          : blockXml(block, counts, depth + 1),
      ),
    )
    .join('');
}

const levels = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const kindsOfList = [
  { format: 'bullet', sign: () => '•' },
  { format: 'decimal', sign: (level: number) => `%${level + 1}.` },
];

function numberingXml(counts: readonly Count[]): string {
  const abstract = kindsOfList.map(({ format, sign }, id) => {
    const each = levels.map(
      (level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${sign(level)}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${400 * (level + 1)}" w:hanging="300"/></w:pPr></w:lvl>`,
    );
    return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${each.join('')}</w:abstractNum>`;
  });
  const ordered = counts.map(
    ({ start, level }, index) =>
      `<w:num w:numId="${index + 1 + BULLETS}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride></w:num>`,
  );
  const bullets = `<w:num w:numId="${BULLETS}"><w:abstractNumId w:val="0"/></w:num>`;
  return `<?xml version="1.0" encoding="UTF-8"?><w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${abstract.join('')}${bullets}${ordered.join('')}</w:numbering>`;
}
