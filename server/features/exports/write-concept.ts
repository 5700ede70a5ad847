import type { ReadContext } from '../../platform/context.ts';
import { paperDocx } from '../../platform/docx/paper-docx.ts';
import { i18n, say } from '../../platform/i18n.ts';
import type { WantedForm, Written } from '../../platform/mount-pieces.ts';
import { type Block, type Paper, plain, type Run } from '../../platform/paper/paper.ts';
import { paperPdf } from '../../platform/pdf/paper-pdf.ts';
import { sectionBlocks } from '../documents/index.ts';
import type { Concept } from './concept.ts';

type Section = Concept['sections'][number];

/** The concept in the form that is asked for. */
export async function writeConcept(
  { day, ...concept }: Concept & { day: string },
  language: ReadContext['language'],
  { format }: WantedForm,
): Promise<Written> {
  const name = `${concept.title} ${day}.${format ?? 'json'}`;
  if (format === 'docx') return { name, content: await paperDocx(paperOf(concept, language), language) };
  if (format === 'pdf') return { name, content: await paperPdf(paperOf(concept, language), language) };
  return { name, content: whole(JSON.stringify(concept)) };
}

async function* whole(text: string): AsyncGenerator<string> {
  yield text;
}

function paperOf({ title, procedureTitle, facts, sections }: Concept, language: ReadContext['language']): Paper {
  const isMarked = sections.some(({ change }) => change !== null);
  const legend = i18n.t(
    'Was neu ist, steht unterstrichen in [+ …]; was gestrichen ist, durchgestrichen in [– …]. Unverändertes steht ohne Zeichen.',
  );
  return {
    overline: procedureTitle,
    title,
    footer: `${title} · ${facts[0]?.value ?? ''} · ${procedureTitle}`,
    blocks: [
      { kind: 'facts', items: facts },
      ...(isMarked ? [{ kind: 'paragraph' as const, runs: plain(say(legend, language)), look: 'muted' as const }] : []),
      ...sections.flatMap((section) => [
        ...(section.change === null ? sectionBlocks(section, sections) : markedBlocks(section)),
        ...originBlocks(section, language),
      ]),
    ],
  };
}

function markedBlocks({ label, parts }: Section): Block[] {
  const runs = parts.map(({ kind, text }): Run => {
    if (kind === 'same') return { text };
    return kind === 'inserted' ? { text: `[+ ${text}]`, mark: kind } : { text: `[– ${text}]`, mark: kind };
  });
  return [
    ...(label === '' ? [] : [{ kind: 'heading' as const, level: 1 as const, text: label }]),
    ...(runs.length === 0 ? [] : [{ kind: 'paragraph' as const, runs }]),
  ];
}

/** Behind the text of a section, where its sentences come from. */
function originBlocks({ origins }: Section, language: ReadContext['language']): Block[] {
  if (origins.length === 0) return [];
  return [
    { kind: 'paragraph', runs: [{ text: say(i18n.t('Herkunft der Sätze'), language), bold: true }] },
    {
      kind: 'list',
      ordered: false,
      start: 1,
      items: origins.map(({ sentence, because }) => [
        { kind: 'paragraph', runs: [{ text: `„${sentence}“`, italic: true }, { text: `\n${because.join('\n')}` }] },
      ]),
    },
  ];
}
