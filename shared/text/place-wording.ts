import type { Quote } from '../values.ts';
import { collapse } from './inline.ts';
import { findQuote, type TextSpan } from './quotes.ts';

/** The wording an accepted point proposes for a passage; `quote` is null where it is about the whole section. */
export interface ProposedWording {
  pointId: string;
  topicId: string | null;
  kind: string;
  quote: Quote | null;
  /** The passage was found again in other words than it was quoted. */
  isChanged: boolean;
  proposedText: string;
}

/**
 * Whether a wording can be put in the place of its passage without anybody composing it: `ready`, with the points that propose the
 * same words there; `collides` with other points that word the passage otherwise; `changed`, the passage no longer stands as it was quoted;
 * `whole`, the point is about the section and quotes no passage; `none`, it proposes no wording.
 */
export type Placing =
  | { state: 'ready'; same: string[] }
  | { state: 'collides'; others: string[] }
  | { state: 'changed' | 'whole' | 'none' };

/**
 * Places the wording of a point in a section's plain text among the other wordings still to be written in. For a whole topic its other
 * members do not collide: their promise is kept by the same words (R8).
 */
export function placeWording(
  plain: string,
  wanted: ProposedWording,
  wordings: readonly ProposedWording[],
  isForTopic: boolean,
): Placing {
  const { pointId, topicId, kind, quote, proposedText } = wanted;
  if (collapse(proposedText) === '' && kind !== 'deletion') return { state: 'none' };
  if (quote === null) return { state: 'whole' };
  const place = wanted.isChanged ? null : findQuote(plain, quote);
  if (place === null) return { state: 'changed' };
  const touching = wordings.filter((other) => {
    if (other.pointId === pointId || other.quote === null || other.isChanged) return false;
    if (isForTopic && topicId !== null && other.topicId === topicId) return false;
    if (collapse(other.proposedText) === '' && other.kind !== 'deletion') return false;
    const span = findQuote(plain, other.quote);
    return span !== null && overlaps(span, place);
  });
  const isSame = (other: ProposedWording) =>
    other.quote?.exact === quote.exact && collapse(other.proposedText) === collapse(proposedText);
  const others = touching.filter((other) => !isSame(other));
  if (others.length > 0) return { state: 'collides', others: others.map((other) => other.pointId) };
  return { state: 'ready', same: touching.map((other) => other.pointId) };
}

const overlaps = (one: TextSpan, other: TextSpan): boolean => one.start < other.end && other.start < one.end;
