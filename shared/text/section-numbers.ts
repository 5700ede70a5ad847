interface Numbered {
  key: string;
  parentKey: string | null;
  number: string | null;
}

/** A number counted in figures, such as `2` or `2.1`, with the dot behind it where there is one; letters and words are left alone. */
const counted = /^\d+(?:\.\d+)*(\.?)$/;

/**
 * The number each section would bear if they were counted anew in document order: below its parent, in steps of one. A section without
 * a number, or with one that is no figure, keeps what it has and is not counted. By key, only those that change.
 */
export function countAnew(sections: readonly Numbered[]): Map<string, string> {
  const fresh = new Map<string, string>();
  const changed = new Map<string, string>();
  const children = new Map<string, number>();
  for (const { key, parentKey, number } of sections) {
    const dot = counted.exec(number ?? '')?.[1];
    if (dot === undefined) continue;
    const above = parentKey === null ? '' : (fresh.get(parentKey) ?? '');
    const place = (children.get(above) ?? 0) + 1;
    children.set(above, place);
    const next = above === '' ? String(place) : `${above}.${place}`;
    fresh.set(key, next);
    if (next + dot !== number) changed.set(key, next + dot);
  }
  return changed;
}
