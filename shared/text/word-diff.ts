import { diffArrays } from 'diff';
import type { z } from 'zod';
import type { diffPart } from '../documents.ts';

export type DiffPart = z.output<typeof diffPart>;

/** Beyond this the texts are shown as wholly different; the first bound makes that independent of the machine for usual texts. */
const limits = { maxEditLength: 2000, timeout: 200 };

/**
 * Word-level difference, readable as German prose: changed phrases stay together, what was deleted stands before what was inserted.
 * Exactly: the same and inserted parts joined are `after`, the same and deleted parts joined are `before`.
 * Texts too different to compare within 200 ms come back as one deletion and one insertion.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const changes = diffArrays(tokensOf(before), tokensOf(after), limits);
  const parts: DiffPart[] = [];
  if (!changes) return addPhrase(parts, before, after);

  let deleted = '';
  let inserted = '';
  for (const [index, change] of changes.entries()) {
    const text = change.value.join('');
    const isSame = !change.added && !change.removed;
    const isInside = deleted + inserted !== '' && index < changes.length - 1;
    if (isSame && !(isInside && isTiny(text))) {
      addPart(addPhrase(parts, deleted, inserted), 'same', text);
      deleted = '';
      inserted = '';
      continue;
    }
    if (!change.added) deleted += text;
    if (!change.removed) inserted += text;
  }
  return addPhrase(parts, deleted, inserted);
}

/** Words, single marks, and white space each by itself. */
const tokensOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];

/** A gap that would chop a phrase: no line break and at most three letters. */
const isTiny = (gap: string): boolean => !gap.includes('\n') && (gap.match(/[\p{L}\p{N}]/gu) ?? []).length <= 3;

/** One changed phrase; white space that both wordings begin or end with stays outside it. */
function addPhrase(parts: DiffPart[], deleted: string, inserted: string): DiffPart[] {
  const lead = shared(spaceBefore(deleted), spaceBefore(inserted));
  const [oldRest, newRest] = [deleted.slice(lead.length), inserted.slice(lead.length)];
  const tail = shared(spaceAfter(oldRest), spaceAfter(newRest));
  addPart(parts, 'same', lead);
  addPart(parts, 'deleted', oldRest.slice(0, oldRest.length - tail.length));
  addPart(parts, 'inserted', newRest.slice(0, newRest.length - tail.length));
  addPart(parts, 'same', tail);
  return parts;
}

const spaceBefore = (text: string): string => text.slice(0, text.length - text.trimStart().length);
const spaceAfter = (text: string): string => text.slice(text.trimEnd().length);
const shared = (one: string, other: string): string => (one === other ? one : '');

function addPart(parts: DiffPart[], kind: DiffPart['kind'], text: string): void {
  const last = parts.at(-1);
  if (last?.kind === kind) last.text += text;
  else if (text !== '') parts.push({ kind, text });
}
