import { diffArrays } from 'diff';

export type DiffPart = { kind: 'same' | 'inserted' | 'deleted'; text: string };

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
  if (!changes) return phrase({ deleted: before, inserted: after });

  const parts: DiffPart[] = [];
  let open = { deleted: '', inserted: '' };
  for (const [index, change] of changes.entries()) {
    const text = change.value.join('');
    const isGap = !change.added && !change.removed;
    if (isGap && !(open.deleted + open.inserted !== '' && index < changes.length - 1 && isTiny(text))) {
      parts.push(...phrase(open), { kind: 'same', text });
      open = { deleted: '', inserted: '' };
      continue;
    }
    if (!change.added) open.deleted += text;
    if (!change.removed) open.inserted += text;
  }
  return [...parts, ...phrase(open)];
}

/** Words, single marks, and white space each by itself. */
const tokensOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];

/** A gap that would chop a phrase: no line break and at most three letters. */
const isTiny = (gap: string): boolean => !gap.includes('\n') && (gap.match(/[\p{L}\p{N}]/gu) ?? []).length <= 3;

function phrase({ deleted, inserted }: { deleted: string; inserted: string }): DiffPart[] {
  const parts: DiffPart[] = [
    { kind: 'deleted', text: deleted },
    { kind: 'inserted', text: inserted },
  ];
  return parts.filter(({ text }) => text !== '');
}
