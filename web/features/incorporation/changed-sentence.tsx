import { useMemo } from 'react';
import { wordDiff } from '../../../shared/text/word-diff.ts';
import { Diff } from '../../ui/diff.tsx';
import { ChangeBadge } from '../documents/change-badge.tsx';
import type { SilentChange } from './queries.ts';

type Sentence = Pick<SilentChange, 'change' | 'before' | 'after'>;

/** One changed sentence, word by word. */
export function ChangedSentence({ change: { change, before, after } }: { change: Sentence }) {
  const parts = useMemo(
    () => (change === 'moved' ? wordDiff(after, after) : wordDiff(before, after)),
    [change, before, after],
  );
  return (
    <div className="changed-sentence">
      <ChangeBadge change={change} />
      <Diff parts={parts} lang="de" />
    </div>
  );
}

/** Tells one changed sentence from the others. */
export const nameOf = ({ sectionKey, change, before, after }: SilentChange): string =>
  JSON.stringify([sectionKey, change, before, after]);
