import { diffArrays } from 'diff';
import { splitSentences } from './sentences.ts';
import { standsIn } from './silent-changes.ts';

/** Whole sentences that one text has where the other has others; `from` and `to` count the sentences of the later text. */
interface ChangedPassage {
  before: string;
  after: string;
  from: number;
  to: number;
}

/** A changed passage as an incorporation names it; a side there is not is empty. */
export interface NamedPassage {
  change: 'inserted' | 'changed' | 'deleted';
  before: string;
  after: string;
}

type Sentence = { text: string; start: number; end: number };

/** Runs of whole sentences in which two plain texts differ, in the order of the later one. */
export function changedPassages(before: string, after: string): ChangedPassage[] {
  const [olds, youngs] = [sentencesOf(before), sentencesOf(after)];
  const textsOf = (sentences: Sentence[]) => sentences.map(({ text }) => text);
  const passages: ChangedPassage[] = [];
  let [old, young] = [0, 0];
  let isOpen = false;
  for (const { added, removed, count } of diffArrays(textsOf(olds), textsOf(youngs))) {
    if (!added && !removed) {
      old += count;
      young += count;
      isOpen = false;
      continue;
    }
    const run = removed ? passageAt(before, olds, old, old + count) : passageAt(after, youngs, young, young + count);
    const passage = isOpen ? passages.at(-1) : undefined;
    const open = passage ?? { before: '', after: '', from: young, to: young };
    if (!passage) passages.push(open);
    if (removed) {
      open.before = run;
      old += count;
    } else {
      open.after = run;
      young += count;
      open.to = young;
    }
    isOpen = true;
  }
  return passages;
}

/**
 * What an incorporation has to name when a section goes from `current` to `next`: each changed passage with the words it had in the
 * frozen text, where it stood there (R7). A passage that the frozen text never had is an insertion; one that only came and went is
 * nothing, and neither is a sentence that only changed its place.
 */
export function passagesToLink(frozen: string, current: string, next: string): NamedPassage[] {
  const sinceFrozen = changedPassages(frozen, next);
  return changedPassages(current, next).flatMap((passage): NamedPassage[] => {
    const { after } = passage;
    const origin = sinceFrozen.find(({ from, to }) => from < to && from >= passage.from && to <= passage.to);
    const before = standsIn(passage.before, frozen) ? passage.before : (origin?.before ?? '');
    if (after !== '') return [{ change: before === '' ? 'inserted' : 'changed', before, after }];
    return before === '' || standsIn(before, next) ? [] : [{ change: 'deleted', before, after }];
  });
}

function sentencesOf(plain: string): Sentence[] {
  const sentences: Sentence[] = [];
  let at = 0;
  for (const sentence of plain.split('\n').flatMap(splitSentences)) {
    const text = sentence.trim();
    if (text === '') continue;
    const start = plain.indexOf(text, at);
    at = start + text.length;
    sentences.push({ text, start, end: at });
  }
  return sentences;
}

const passageAt = (plain: string, sentences: Sentence[], from: number, to: number): string =>
  plain.slice(sentences[from]?.start ?? 0, sentences[to - 1]?.end ?? 0);
