interface Placed {
  key: string;
  parentKey: string | null;
}

export interface SectionNode<Row extends Placed> {
  section: Row;
  children: SectionNode<Row>[];
}

/** Sections in document order as the tree of their parents; a parent that is missing counts as none. */
export function sectionTree<Row extends Placed>(sections: readonly Row[]): SectionNode<Row>[] {
  const nodes = new Map<string, SectionNode<Row>>();
  const roots: SectionNode<Row>[] = [];
  for (const section of sections) {
    const node = { section, children: [] };
    nodes.set(section.key, node);
    const parent = section.parentKey === null ? undefined : nodes.get(section.parentKey);
    (parent?.children ?? roots).push(node);
  }
  return roots;
}

/** How deep each section stands: 0 at the top. */
export function depths(sections: readonly Placed[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { key, parentKey } of sections) found.set(key, parentKey === null ? 0 : (found.get(parentKey) ?? -1) + 1);
  return found;
}

/** Where a section can go: the `afterKey` of one step up and down; undefined when there is no step. */
export function stepsOf(sections: readonly Placed[], key: string): { up?: string | null; down?: string } {
  const from = sections.findIndex((section) => section.key === key);
  const moving = sections[from];
  if (moving === undefined) return {};
  const inside = new Set([key]);
  let end = from + 1;
  for (; inside.has(sections[end]?.parentKey ?? ''); end++) inside.add(sections[end]?.key ?? '');

  const siblings = sections.filter(({ parentKey }) => parentKey === moving.parentKey);
  const previous = siblings[siblings.indexOf(moving) - 1]?.key ?? moving.parentKey;
  const next = sections[end]?.key;
  if (previous === null) return next === undefined ? {} : { down: next };
  const target = sections.findIndex((section) => section.key === previous);
  const before = sections[target - 1]?.key;
  const isStuck = before === undefined && previous === moving.parentKey;
  return { ...(!isStuck && { up: before ?? null }), ...(next !== undefined && { down: next }) };
}
