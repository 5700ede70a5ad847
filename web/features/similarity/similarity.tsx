import { Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import { wordDiff } from '../../../shared/text/word-diff.ts';
import { Diff } from '../../ui/diff.tsx';
import type { SimilarPoint } from './queries.ts';

/** How like two points are, in words; only the same words are wholly alike. */
export function Similarity({ similarity }: { similarity: number }) {
  if (similarity === 1) return <Trans>Gleiche Worte</Trans>;
  const percent = Math.min(99, Math.round(similarity * 100));
  return <Trans>Zu {percent} % gleich</Trans>;
}

type Words = Pick<SimilarPoint, 'comment' | 'proposedText'>;

/** The words of a point in one piece. */
export const wordsOf = ({ comment, proposedText }: Words): string =>
  [comment, proposedText].filter((part) => part !== '').join('\n\n');

/** The words of a point, with what another has in their place. */
export function Difference({ from, to, lang }: { from: Words; to: Words; lang: string }) {
  const [before, after] = [wordsOf(from), wordsOf(to)];
  const parts = useMemo(() => wordDiff(before, after), [before, after]);
  return <Diff parts={parts} lang={lang} />;
}
