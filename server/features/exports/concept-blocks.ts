import type { ReadContext } from '../../platform/context.ts';
import { i18n, say, type Text } from '../../platform/i18n.ts';
import { type Block, plain, type Run } from '../../platform/paper/paper.ts';
import { sectionBlocks } from '../documents/index.ts';
import type { Concept } from './concept.ts';

type Section = Concept['sections'][number];
type Move = Concept['moves'][number];
type Part = Section['parts'][number];
type Paragraph = Extract<Block, { kind: 'paragraph' }>;

/** Of a paragraph that went elsewhere so many letters are told where it stood. */
const TOLD_OF_MOVED = 80;

/** The sections of a concept, one after the other: their text or what changed in it, and where their sentences come from. */
export function* conceptBlocks(concept: Concept, language: ReadContext['language']): Generator<Block> {
  const { sections } = concept;
  for (const section of sections) {
    if (section.change === null) yield* sectionBlocks(section, sections);
    else yield* markedBlocks(section, concept, language);
    yield* originBlocks(section, language);
  }
}

/** The words of a section with signs for what changed; a paragraph that went elsewhere is told as a move at both places. */
function* markedBlocks(
  section: Section,
  { sections, moves }: Concept,
  language: ReadContext['language'],
): Generator<Block> {
  const words = (text: Text) => say(text, language);
  const { movedFrom, parts } = section;
  yield* sectionBlocks({ ...section, body: '' }, sections);
  if (movedFrom !== null) {
    const { behind } = movedFrom;
    const told =
      behind === null
        ? i18n.t('Der Abschnitt stand bisher ganz am Anfang.')
        : i18n.t('Der Abschnitt stand bisher hinter „{behind}“.', { behind });
    yield muted(words(told));
  }
  const labelOf = (key: string) =>
    sections.find((section) => section.key === key)?.label || words(i18n.t('Anfang des Textes'));
  for (const piece of inPieces(parts)) {
    const [first] = piece;
    const move = first && moves.find((one) => one.move === first.move);
    if (!first || !move) {
      yield* paragraph(piece.map(markOf));
      continue;
    }
    const isHere = first.kind === 'inserted';
    yield muted(words(placeOf(move, isHere, labelOf)));
    if (isHere) yield* paragraph(move.parts.map(markOf));
    else yield* paragraph([{ text: `(${beginningOf(first.text)})`, italic: true }]);
  }
}

const muted = (text: string): Paragraph => ({ kind: 'paragraph', runs: plain(text), look: 'muted' });

/** A paragraph without the line breaks around it; none where nothing is left. */
function paragraph(runs: readonly Run[]): Paragraph[] {
  const text = runs.map((run) => run.text).join('');
  if (text.trim() === '') return [];
  const last = runs.length - 1;
  const trimmed = runs.map((run, index) => ({
    ...run,
    text: (index === 0 ? run.text.replace(/^\n+/, '') : run.text).replace(index === last ? /\n+$/ : /(?!)/, ''),
  }));
  return [{ kind: 'paragraph', runs: trimmed.filter((run) => run.text !== '') }];
}

/** A line break is no word: it is not marked. */
const markOf = ({ kind, text }: Part): Run => {
  if (kind === 'same') return { text };
  if (text.trim() === '') return { text: kind === 'inserted' ? text : '' };
  return kind === 'inserted' ? { text: `[+ ${text}]`, mark: kind } : { text: `[– ${text}]`, mark: kind };
};

/** Both places are told by the same number. */
function placeOf({ move: number, fromKey, toKey }: Move, isHere: boolean, labelOf: (key: string) => string): Text {
  if (fromKey === toKey) {
    return isHere
      ? i18n.t('[Verschiebung {number}] Dieser Absatz steht jetzt hier:', { number })
      : i18n.t('[Verschiebung {number}] Hier stand bisher dieser Absatz:', { number });
  }
  return isHere
    ? i18n.t('[Verschiebung {number}] Dieser Absatz ist verschoben aus „{place}“:', { number, place: labelOf(fromKey) })
    : i18n.t('[Verschiebung {number}] Dieser Absatz ist verschoben nach „{place}“:', { number, place: labelOf(toKey) });
}

function beginningOf(text: string): string {
  const letters = [...text.trim()];
  return letters.length > TOLD_OF_MOVED ? `${letters.slice(0, TOLD_OF_MOVED).join('')} …` : letters.join('');
}

/** Parts in the order of the text: a paragraph that moved alone, the others together. */
function inPieces(parts: readonly Part[]): Part[][] {
  const pieces: Part[][] = [];
  for (const part of parts) {
    const piece = pieces.at(-1);
    if (part.move === undefined && piece?.[0] && piece[0].move === undefined) piece.push(part);
    else pieces.push([part]);
  }
  return pieces;
}

/** Behind the text of a section, where its sentences come from. */
function* originBlocks({ origins }: Section, language: ReadContext['language']): Generator<Block> {
  if (origins.length === 0) return;
  yield { kind: 'paragraph', runs: [{ text: say(i18n.t('Herkunft der Sätze'), language), bold: true }] };
  yield {
    kind: 'list',
    ordered: false,
    start: 1,
    items: origins.map(({ sentence, because }) => [
      { kind: 'paragraph', runs: [{ text: `„${sentence}“`, italic: true }, { text: `\n${because.join('\n')}` }] },
    ]),
  };
}
