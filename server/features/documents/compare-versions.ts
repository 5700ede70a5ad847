import type { compareVersions as endpoint } from '../../../shared/documents.ts';
import type { Input, Output } from '../../../shared/endpoint.ts';
import { alignEqual } from '../../../shared/text/align.ts';
import { textDiff } from '../../../shared/text/text-diff.ts';
import type { ReadContext } from '../../platform/context.ts';
import { presentHead } from './present.ts';
import { getVersionRow, listSections, type SectionRow } from './queries.ts';
import { sectionLabel, wordsOfSection } from './units.ts';

type Comparison = Output<typeof endpoint>;
type Compared = Comparison['sections'][number];

/**
 * Word-level difference from one version to another, section by section in the order of the newer; a section that went out stands
 * after its old neighbour. The parts hold the body, and before it the heading if that changed. A section or paragraph that went
 * elsewhere is a move, told with where it stood. Organisations compare released versions.
 */
export async function compareVersions(context: ReadContext, { params }: Input<typeof endpoint>): Promise<Comparison> {
  const from = await getVersionRow(context.db, params, context.isStaff);
  const to = await getVersionRow(context.db, { ...params, number: params.otherNumber }, context.isStaff);
  const before = await listSections(context.db, from);
  const after = await listSections(context.db, to);
  return { from: presentHead(context, from), to: presentHead(context, to), ...compareSections(before, after) };
}

function compareSections(
  before: readonly SectionRow[],
  after: readonly SectionRow[],
): Pick<Comparison, 'sections' | 'moves'> {
  const old = new Map(before.map((row) => [row.key, row]));
  const young = new Map(after.map((row) => [row.key, row]));
  const isRenamed = ({ key }: SectionRow) =>
    old.has(key) && young.has(key) && old.get(key)?.heading !== young.get(key)?.heading;
  const words = (row: SectionRow) => ({ key: row.key, text: isRenamed(row) ? wordsOfSection(row) : row.plainText });
  const { parts, moves } = textDiff(before.map(words), after.map(words));
  const moved = movedSections(before, after);
  const sections = after.map((row): Compared => {
    const { key, number, heading } = row;
    const earlier = old.get(key);
    const shown = { key, number, heading, movedFrom: moved.get(key) ?? null, parts: parts.get(key) ?? [] };
    if (!earlier) return { ...shown, change: 'inserted' };
    if (isRenamed(row) || earlier.plainText !== row.plainText) return { ...shown, change: 'changed' };
    return { ...shown, change: moved.has(key) ? 'moved' : 'same' };
  });
  for (const [index, { key, number, heading }] of before.entries()) {
    if (young.has(key)) continue;
    const neighbour = before[index - 1]?.key;
    const at = sections.findIndex((section) => section.key === neighbour) + 1;
    const change = { key, change: 'deleted' as const, number, heading, movedFrom: null, parts: parts.get(key) ?? [] };
    sections.splice(at, 0, change);
  }
  return { sections, moves };
}

/** Sections of both versions that stand in another order or under another section, with where they stood. */
function movedSections(before: readonly SectionRow[], after: readonly SectionRow[]) {
  const old = new Map(before.map((row, index) => [row.key, { row, behind: before[index - 1] }]));
  const present = new Set(after.map(({ key }) => key));
  const common = before.map(({ key }) => key).filter((key) => present.has(key));
  const kept = after.map(({ key }) => key).filter((key) => old.has(key));
  const inOrder = new Set(alignEqual(common, kept).map(([index]) => common[index]));
  const moved = new Map<string, NonNullable<Compared['movedFrom']>>();
  for (const { key, parentKey } of after) {
    const earlier = old.get(key);
    if (!earlier || (inOrder.has(key) && earlier.row.parentKey === parentKey)) continue;
    moved.set(key, { number: earlier.row.number, behind: earlier.behind ? sectionLabel(earlier.behind) : null });
  }
  return moved;
}
