import type { compareVersions as endpoint } from '../../../shared/documents.ts';
import type { Input, Output } from '../../../shared/endpoint.ts';
import { alignEqual } from '../../../shared/text/align.ts';
import { wordDiff } from '../../../shared/text/word-diff.ts';
import type { ReadContext } from '../../platform/context.ts';
import { presentHead } from './present.ts';
import { getVersionRow, listSections, type SectionRow } from './queries.ts';
import { wordsOfSection } from './units.ts';

type Compared = Output<typeof endpoint>['sections'][number];

/**
 * Word-level difference from one version to another, section by section in the order of the newer; a section that went out stands
 * after its old neighbour. The parts hold the body, and before it the heading if that changed. Organisations compare released versions.
 */
export async function compareVersions(
  context: ReadContext,
  { params }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const from = await getVersionRow(context.db, params, context.isStaff);
  const to = await getVersionRow(context.db, { ...params, number: params.otherNumber }, context.isStaff);
  const before = await listSections(context.db, from);
  const after = await listSections(context.db, to);
  return { from: presentHead(context, from), to: presentHead(context, to), sections: compareSections(before, after) };
}

function compareSections(before: readonly SectionRow[], after: readonly SectionRow[]): Compared[] {
  const old = new Map(before.map((row) => [row.key, row]));
  const present = new Set(after.map(({ key }) => key));
  const keysOf = (rows: readonly SectionRow[], others: { has(key: string): boolean }) =>
    rows.map(({ key }) => key).filter((key) => others.has(key));
  const common = keysOf(before, present);
  const inOrder = new Set(alignEqual(common, keysOf(after, old)).map(([index]) => common[index]));
  const compared = after.map((row): Compared => {
    const earlier = old.get(row.key);
    const { key, number, heading } = row;
    if (!earlier) return { key, change: 'inserted', number, heading, parts: wordDiff('', row.plainText) };
    const hasNewHeading = earlier.heading !== row.heading;
    const text = hasNewHeading ? wordsOfSection : ({ plainText }: SectionRow) => plainText;
    const isSame = !hasNewHeading && earlier.plainText === row.plainText;
    const isMoved = !inOrder.has(key) || earlier.parentKey !== row.parentKey;
    const change = isSame ? (isMoved ? 'moved' : 'same') : 'changed';
    return { key, change, number, heading, parts: wordDiff(text(earlier), text(row)) };
  });
  for (const [index, row] of before.entries()) {
    if (present.has(row.key)) continue;
    const { key, number, heading } = row;
    const neighbour = before[index - 1]?.key;
    const at = compared.findIndex((section) => section.key === neighbour) + 1;
    compared.splice(at, 0, { key, change: 'deleted', number, heading, parts: wordDiff(row.plainText, '') });
  }
  return compared;
}
