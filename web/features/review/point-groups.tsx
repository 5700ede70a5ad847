import { Plural, Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Icon } from '../../ui/icon.tsx';
import { filterNames, type Grouping } from './desk-search.ts';
import { useFacetWords } from './facet-words.ts';
import { PointList, type PointListProps } from './point-list.tsx';
import type { PointCounts } from './queries.ts';

interface PointGroupsProps extends Omit<PointListProps, 'total' | 'caption'> {
  by: Grouping;
  counts: PointCounts | undefined;
}

/** The points under heads with their number; the list of a group is read when its head is opened. */
export function PointGroups({ by, counts, filter, ...list }: PointGroupsProps) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const wordsOf = useFacetWords();
  const facet = filterNames[by];
  const chosen = [filter[facet] ?? []].flat();
  const groups = (counts?.facets[facet] ?? []).filter(
    ({ value, points }) => points > 0 && (chosen.length === 0 || chosen.includes(value)),
  );
  const toggle = (value: string) => {
    const next = new Set(open);
    if (!next.delete(value)) next.add(value);
    setOpen(next);
  };
  if (counts && groups.length === 0) {
    return (
      <p>
        <Trans>Zu dieser Auswahl gibt es keine Gruppen.</Trans>
      </p>
    );
  }
  return groups.map((group) => {
    const { value } = group;
    const title = wordsOf(facet, value, group.label);
    return (
      <section key={value} className="desk__group">
        <h3 data-row={value}>
          <button type="button" className="desk__head" aria-expanded={open.has(value)} onClick={() => toggle(value)}>
            <Icon name="chevronDown" />
            {title}
            <span className="desk__count">
              <Plural value={group.points} one="# Einzelpunkt" other="# Einzelpunkte" />
            </span>
          </button>
        </h3>
        {open.has(value) && (
          <PointList {...list} caption={title} filter={{ ...filter, [facet]: value }} total={group.points} />
        )}
      </section>
    );
  });
}
