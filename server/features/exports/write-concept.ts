import type { ReadContext } from '../../platform/context.ts';
import { openBlockXml } from '../../platform/docx/block-xml.ts';
import { longDocx } from '../../platform/docx/long-docx.ts';
import { i18n, say, type Text } from '../../platform/i18n.ts';
import type { WantedForm, Written } from '../../platform/mount-pieces.ts';
import { type Block, type Paper, plain } from '../../platform/paper/paper.ts';
import { paperPdf } from '../../platform/pdf/paper-pdf.ts';
import type { Concept } from './concept.ts';
import { conceptBlocks } from './concept-blocks.ts';

type Language = ReadContext['language'];

/** Blocks are packed by so many. */
const BLOCKS_AT_ONCE = 50;

/** The concept in the form that is asked for. */
export async function writeConcept(
  { day, ...concept }: Concept & { day: string },
  language: Language,
  { format }: WantedForm,
): Promise<Written> {
  const name = `${concept.title} ${day}.${format ?? 'json'}`;
  const frame = frameOf(concept, language);
  if (format === 'docx') {
    const blocks = openBlockXml();
    const xml = docxXml(conceptBlocks(concept, language), blocks.write);
    return { name, content: longDocx(frame, language, xml, blocks.numbering) };
  }
  if (format === 'pdf') {
    const blocks = [...frame.blocks, ...conceptBlocks(concept, language)];
    return { name, content: await paperPdf({ ...frame, blocks }, language) };
  }
  return { name, content: whole(JSON.stringify(concept)) };
}

async function* whole(text: string): AsyncGenerator<string> {
  yield text;
}

async function* docxXml(blocks: Iterable<Block>, write: (block: Block) => string): AsyncGenerator<string> {
  let waiting: string[] = [];
  for (const block of blocks) {
    waiting.push(write(block));
    if (waiting.length < BLOCKS_AT_ONCE) continue;
    yield waiting.join('');
    waiting = [];
    await new Promise(setImmediate);
  }
  yield waiting.join('');
}

/** What stands before the first section. */
function frameOf({ title, procedureTitle, facts, sections, moves }: Concept, language: Language): Paper {
  const muted = (text: Text): Block => ({ kind: 'paragraph', runs: plain(say(text, language)), look: 'muted' });
  const isMarked = sections.some(({ change }) => change !== null);
  return {
    overline: procedureTitle,
    title,
    footer: `${title} · ${facts[0]?.value ?? ''} · ${procedureTitle}`,
    blocks: [
      { kind: 'facts', items: facts },
      ...(isMarked
        ? [
            muted(
              i18n.t(
                'Was neu ist, steht unterstrichen in [+ …]; was gestrichen ist, durchgestrichen in [– …]. Unverändertes steht ohne Zeichen.',
              ),
            ),
          ]
        : []),
      ...(moves.length > 0
        ? [muted(i18n.t('Ein Absatz, der an eine andere Stelle kam, trägt an beiden Stellen dieselbe Nummer.'))]
        : []),
    ],
  };
}
