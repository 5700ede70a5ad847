import type { ReactNode } from 'react';

export interface TimelineEntry {
  key: string;
  /** The date in words. */
  when: string;
  /** The date for machines. */
  dateTime?: string | undefined;
  title: ReactNode;
  children?: ReactNode;
  state: 'past' | 'current' | 'future';
}

/** What happened, what happens now and what comes, as a list along a line. */
export function Timeline({ entries, label }: { entries: readonly TimelineEntry[]; label: string }) {
  return (
    <ol className="st-timeline" aria-label={label}>
      {entries.map((entry) => (
        <li
          key={entry.key}
          className={stations[entry.state]}
          aria-current={entry.state === 'current' ? 'step' : undefined}
        >
          <time dateTime={entry.dateTime}>{entry.when}</time>
          <div className="st-timeline__title">{entry.title}</div>
          {entry.children && <div className="st-timeline__text">{entry.children}</div>}
        </li>
      ))}
    </ol>
  );
}

const stations = {
  past: 'st-station st-station--past',
  current: 'st-station st-station--current',
  future: 'st-station st-station--future',
} as const;
