import { groupBy } from './group-by.ts';
import { collapse } from './inline.ts';
import { toPlainText } from './plain-text.ts';
import type { PlacedUnit, UnitOrigins } from './unit-origins.ts';

export type ChangeKind = 'inserted' | 'changed' | 'deleted' | 'moved';

/** An incorporation or stated source; `before` and `after` are the wording it names, Markdown or plain, empty where there is none. */
export type ChangeLink = {
  kind: 'incorporation' | 'source';
  id: string;
  change: ChangeKind;
  sectionKey: string;
  before: string;
  after: string;
};

/** One changed sentence: `unit` is an index into the new units, for a deletion into the old ones; a side there is not is empty. */
export type UnitChange = {
  change: ChangeKind;
  unit: number;
  predecessors: number[];
  sectionKey: string;
  before: string;
  after: string;
};

type Wording = { link: ChangeLink; before: string[]; after: string[] };

/**
 * R7: the changed sentences that no incorporation and no stated source explains, and which link explains each of the others.
 * A link covers a sentence if their sections agree (a moved one: the old or the new) and its `after` contains the sentence or stands in
 * it; a deleted sentence by the `before` of a deletion or a change. Words are compared whole, white space and Markdown marks aside.
 * Of several links the one whose wording is nearest in length to the sentence covers it, then an incorporation, then the first.
 */
export function silentChanges(
  oldUnits: readonly PlacedUnit[],
  newUnits: readonly PlacedUnit[],
  unitOrigins: UnitOrigins,
  links: readonly ChangeLink[],
): { silent: UnitChange[]; covered: { change: UnitChange; link: ChangeLink }[] } {
  const wordings = groupBy(
    links.map((link): Wording => ({ link, before: readings(link.before), after: readings(link.after) })),
    ({ link }) => link.sectionKey,
  );
  const silent: UnitChange[] = [];
  const covered: { change: UnitChange; link: ChangeLink }[] = [];
  for (const change of unitChanges(oldUnits, newUnits, unitOrigins)) {
    const sections = new Set([change.sectionKey]);
    if (change.change === 'moved') for (const old of change.predecessors) sections.add(oldUnits[old]?.sectionKey ?? '');
    const link = bestLink(
      change,
      [...sections].flatMap((key) => wordings.get(key) ?? []),
    );
    if (link) covered.push({ change, link });
    else silent.push(change);
  }
  return { silent, covered };
}

/** Every sentence inserted, changed, moved or deleted between two versions: those of the new version in order, then the deleted ones. */
export function unitChanges(
  oldUnits: readonly PlacedUnit[],
  newUnits: readonly PlacedUnit[],
  { origins, deleted }: UnitOrigins,
): UnitChange[] {
  const textOf = (units: readonly PlacedUnit[], index: number) => units[index]?.text ?? '';
  const changes = origins.flatMap(({ origin, predecessors }, unit): UnitChange[] => {
    if (origin === 'same') return [];
    const change = origin === 'new' ? 'inserted' : origin;
    const before = predecessors.map((old) => textOf(oldUnits, old)).join(' ');
    const sectionKey = newUnits[unit]?.sectionKey ?? '';
    return [{ change, unit, predecessors, sectionKey, before, after: textOf(newUnits, unit) }];
  });
  const removals = deleted.map((unit): UnitChange => {
    const sectionKey = oldUnits[unit]?.sectionKey ?? '';
    return { change: 'deleted', unit, predecessors: [unit], sectionKey, before: textOf(oldUnits, unit), after: '' };
  });
  return [...changes, ...removals];
}

/** Whether a passage stands in a text as whole words, white space aside; an empty passage stands nowhere. */
export function standsIn(passage: string, text: string): boolean {
  const wanted = collapse(passage);
  const whole = collapse(text);
  if (wanted === '') return false;
  const isLetter = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}]/u.test(char);
  for (let at = whole.indexOf(wanted); at !== -1; at = whole.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    const isCutBefore = isLetter(whole[at - 1]) && isLetter(wanted[0]);
    const isCutAfter = isLetter(whole[end]) && isLetter(wanted.at(-1));
    if (!isCutBefore && !isCutAfter) return true;
  }
  return false;
}

/** A wording as it was typed and as plain text: it may be quoted from either. */
const readings = (wording: string): string[] => [...new Set([collapse(wording), collapse(toPlainText(wording))])];

function bestLink(change: UnitChange, wordings: readonly Wording[]): ChangeLink | null {
  let best: { link: ChangeLink; score: number } | null = null;
  for (const { link, before, after } of wordings) {
    if (change.change === 'deleted' && link.change !== 'deleted' && link.change !== 'changed') continue;
    if (change.change !== 'deleted' && link.change === 'deleted') continue;
    const text = collapse(change.change === 'deleted' ? change.before : change.after);
    const candidates = change.change === 'deleted' ? before : after;
    for (const wording of candidates) {
      if (!standsIn(wording, text) && !standsIn(text, wording)) continue;
      const nearness = Math.min(wording.length, text.length) / Math.max(wording.length, text.length);
      const score = nearness + (link.kind === 'incorporation' ? 1e-6 : 0);
      if (best === null || score > best.score) best = { link, score };
    }
  }
  return best?.link ?? null;
}
