import {
  Bookmark,
  BorderStyle,
  CheckBox,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Language } from '../../../shared/identity.ts';
import { i18n, say } from '../i18n.ts';
import { type Block, type Paper, type Run, withoutSkippedLevels } from '../paper/paper.ts';
import { rightToLeft } from './word-xml.ts';

const locales: Record<Language, string> = { de: 'de-DE', en: 'en-GB' };
const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 };
const boxes = {
  checkedState: { value: '2612', font: 'MS Gothic' },
  uncheckedState: { value: '2610', font: 'MS Gothic' },
};

/** A document as DOCX for Word and LibreOffice: styles for headings, real lists and tables with a repeated head. */
export async function paperDocx(paper: Paper, language: Language): Promise<Buffer> {
  const writer = new Writer();
  const children = [
    ...(paper.overline === null ? [] : [new Paragraph({ text: paper.overline, style: 'overline' })]),
    new Paragraph({ text: paper.title, heading: HeadingLevel.TITLE }),
    ...withoutSkippedLevels(paper.blocks).flatMap((block) => writer.write(block)),
  ];
  const document = new Document({
    title: paper.title,
    creator: 'Stellwerk',
    customProperties: Object.entries(paper.properties ?? {}).map(([name, value]) => ({ name, value })),
    styles: {
      default: { document: { run: { font: 'Arial', size: 21, language: { value: locales[language] } } } },
      paragraphStyles: [{ id: 'overline', name: 'Overline', basedOn: 'Normal', run: { color: '4d5266' } }],
    },
    numbering: { config: writer.numberings },
    sections: [
      {
        properties: paper.landscape ? { page: { size: { orientation: PageOrientation.LANDSCAPE } } } : {},
        footers: { default: footerOf(paper, language) },
        children,
      },
    ],
  });
  return Packer.toBuffer(document);
}

function footerOf({ footer }: Paper, language: Language): Footer {
  const [before, between = '', after = ''] = say(
    i18n.t('Seite {page} von {pages}', { page: '\u0000', pages: '\u0000' }),
    language,
  ).split('\u0000');
  const children = [`${footer}    ${before}`, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after];
  return new Footer({
    children: [new Paragraph({ children: [new TextRun({ children, size: 17, color: '4d5266' })] })],
  });
}

type Numbering = NonNullable<ConstructorParameters<typeof Document>[0]['numbering']>['config'][number];

/** Every ordered list counts for itself. */
class Writer {
  readonly numberings: Numbering[] = [];

  write(block: Block, depth = 0): (Paragraph | Table)[] {
    switch (block.kind) {
      case 'heading':
        return [
          new Paragraph({ children: textRuns({ text: block.text }, block.language), heading: levels[block.level] }),
        ];
      case 'paragraph':
        return [this.paragraph(block.runs, block.language, block.look === 'muted' ? { color: '4d5266' } : {})];
      case 'quote':
        return [this.paragraph(block.runs, block.language, { indent: 400 })];
      case 'facts':
        return block.items.map(({ term, value }) =>
          this.paragraph([{ text: `${term}: `, bold: true }, { text: value }], undefined),
        );
      case 'list':
        return this.list(block, depth);
      case 'table':
        return [this.table(block), new Paragraph('')];
    }
  }

  private paragraph(
    runs: Run[],
    language: string | undefined,
    { indent, color }: { indent?: number; color?: string } = {},
  ) {
    return new Paragraph({
      children: this.runs(runs, language, color),
      spacing: { after: 140 },
      ...(language !== undefined && rightToLeft.test(language) && { bidirectional: true }),
      ...(indent !== undefined && { indent: { left: indent } }),
    });
  }

  private runs(runs: Run[], language?: string, color?: string): ParagraphChild[] {
    return runs.flatMap((run): ParagraphChild[] => {
      const texts = textRuns(run, run.language ?? language, color);
      const linked = run.link === undefined ? texts : [new ExternalHyperlink({ link: run.link, children: texts })];
      const named = run.bookmark === undefined ? linked : [new Bookmark({ id: run.bookmark, children: linked })];
      return run.box ? [new CheckBox(boxes), ...named] : named;
    });
  }

  private list({ ordered, start, items }: Extract<Block, { kind: 'list' }>, depth: number): (Paragraph | Table)[] {
    const reference = `list-${this.numberings.length}`;
    const level = Math.min(depth, 8);
    this.numberings.push({
      reference,
      levels: [
        {
          level,
          start,
          format: ordered ? LevelFormat.DECIMAL : LevelFormat.BULLET,
          text: ordered ? `%${level + 1}.` : '•',
          style: { paragraph: { indent: { left: 400 * (level + 1), hanging: 300 } } },
        },
      ],
    });
    return items.flatMap((item) =>
      item.flatMap((block, index) =>
        index === 0 && block.kind === 'paragraph'
          ? [new Paragraph({ children: this.runs(block.runs, block.language), numbering: { reference, level } })]
          : this.write(block, depth + 1),
      ),
    );
  }

  private table({ widths, head, rows, roomy }: Extract<Block, { kind: 'table' }>): Table {
    const sum = widths.reduce((one, other) => one + other, 0);
    const size = (index: number) => ((widths[index] ?? 1) / sum) * 100;
    const row = (cells: Run[][], isHead: boolean) =>
      new TableRow({
        ...(isHead && { tableHeader: true }),
        ...(roomy && !isHead && { height: { value: 900, rule: 'atLeast' as const } }),
        children: cells.map(
          (cell, index) =>
            new TableCell({
              width: { size: size(index), type: WidthType.PERCENTAGE },
              margins: { top: 60, bottom: 60, left: 80, right: 80 },
              ...(isHead && { shading: { fill: 'EEF0F5' } }),
              children: [
                new Paragraph({
                  children: this.runs(isHead ? cell.map((run) => ({ ...run, bold: true as const })) : cell),
                }),
              ],
            }),
        ),
      });
    const border = { style: BorderStyle.SINGLE, size: 4, color: 'B4B8C5' };
    return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      borders: {
        top: border,
        bottom: border,
        left: border,
        right: border,
        insideHorizontal: border,
        insideVertical: border,
      },
      rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
    });
  }
}

/** A stretch of text, a line break of which stays one. */
const textRuns = ({ text, bold, italic, link, mark }: Run, language?: string, color?: string): TextRun[] =>
  text.split('\n').map(
    (line, index) =>
      new TextRun({
        text: line,
        ...(index > 0 && { break: 1 }),
        ...(bold && { bold }),
        ...(italic && { italics: italic }),
        ...(mark === 'inserted' && { underline: {} }),
        ...(mark === 'deleted' && { strike: true }),
        ...(link !== undefined && { style: 'Hyperlink' }),
        ...(color !== undefined && { color }),
        ...(language !== undefined && { language: { value: language }, rightToLeft: rightToLeft.test(language) }),
      }),
  );
