import type { ProvenUnit } from './queries.ts';

/** Units that are read as one: the sentences of a paragraph, or a list item, a cell, a footnote by itself. */
export interface Passage {
  kind: ProvenUnit['kind'];
  units: ProvenUnit[];
}

/** A section as it is read on. Its heading stands above it; only a heading that has a history is a passage of its own. */
export function passagesOf(units: readonly ProvenUnit[]): Passage[] {
  const passages: Passage[] = [];
  for (const unit of units) {
    if (unit.kind === 'heading' && unit.causes.length === 0) continue;
    const last = passages.at(-1);
    if (unit.kind === 'sentence' && last?.kind === 'sentence') last.units.push(unit);
    else passages.push({ kind: unit.kind, units: [unit] });
  }
  return passages;
}
