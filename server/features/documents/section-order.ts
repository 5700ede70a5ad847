/** A section in document order: what stands under it follows it. */
export interface Placed {
  key: string;
  parentKey: string | null;
}

/** Where a section comes to stand: before the index `at` of the sections without it, under `parentKey`. */
export interface Place {
  at: number;
  parentKey: string | null;
}

/** Index after the last section under `key`. */
export function endOfSubtree(sections: readonly Placed[], key: string): number {
  const inside = new Set([key]);
  let end = sections.findIndex((section) => section.key === key) + 1;
  while (end < sections.length && inside.has(sections[end]?.parentKey ?? '')) {
    inside.add(sections[end]?.key ?? '');
    end++;
  }
  return end;
}

/** A section and those above it, from itself upwards. */
export function ancestry(sections: readonly Placed[], key: string): string[] {
  const parents = new Map(sections.map((section) => [section.key, section.parentKey]));
  const line: string[] = [];
  for (let at: string | null = key; at !== null && !line.includes(at); at = parents.get(at) ?? null) line.push(at);
  return line;
}

/**
 * Place of a new section: after another one and all that stands under it, beside it unless `parentKey` says otherwise;
 * without `afterKey` at the end of its parent or of the document. Null if `afterKey` does not stand under `parentKey`.
 */
export function placeOfNew(
  sections: readonly Placed[],
  afterKey: string | null,
  parentKey: string | null,
): Place | null {
  if (afterKey === null)
    return { at: parentKey === null ? sections.length : endOfSubtree(sections, parentKey), parentKey };
  if (afterKey === parentKey) return { at: sections.findIndex(({ key }) => key === afterKey) + 1, parentKey };
  const line = ancestry(sections, afterKey);
  const beside = parentKey === null ? afterKey : line[line.indexOf(parentKey) - 1];
  if (beside === undefined) return null;
  const after = sections.find(({ key }) => key === beside);
  return { at: endOfSubtree(sections, beside), parentKey: after?.parentKey ?? null };
}

/**
 * Place of a section that is moved, with all that stands under it, after another one. It keeps its level where it can:
 * after a section one level higher it becomes the first under it, after a deeper one it follows the whole of the section on its level.
 * Null if `afterKey` is the section itself or stands under it.
 */
export function placeOfMoved(sections: readonly Placed[], key: string, afterKey: string | null): Place | null {
  if (afterKey === null) return { at: 0, parentKey: null };
  const from = sections.findIndex((section) => section.key === key);
  const rest = [...sections.slice(0, from), ...sections.slice(endOfSubtree(sections, key))];
  const at = rest.findIndex((section) => section.key === afterKey);
  if (at === -1) return null;
  const line = ancestry(rest, afterKey).reverse();
  const level = ancestry(sections, key).length;
  const beside = line[level - 1];
  if (beside === undefined) return { at: at + 1, parentKey: afterKey };
  return { at: endOfSubtree(rest, beside), parentKey: line[level - 2] ?? null };
}
