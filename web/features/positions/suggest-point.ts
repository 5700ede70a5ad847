import { differenceAsPoint, type SuggestedWording, suggestedText } from '../../../shared/text/difference-as-point.ts';
import type { DraftPoint } from './queries.ts';

/** What an edited section says as a point; null while nothing but white space differs. */
export function wordingOf(plain: string, edited: string): SuggestedWording | null {
  const wording = words(plain) === words(edited) ? null : differenceAsPoint(plain, edited);
  return wording?.kind === 'deletion' ? { ...wording, proposedText: '' } : wording;
}

const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * The point in which the section's text was changed before, the last of several: one whose passage and wording are what editing
 * the whole section would make of them. A wording for a few marked words is none.
 */
export function findSuggestion(points: readonly DraftPoint[], plain: string): DraftPoint | undefined {
  return points.findLast((point) => {
    if (point.proposedText === '' && point.kind !== 'deletion') return false;
    const edited = suggestedText(plain, point);
    if (edited === null) return false;
    const wording = wordingOf(plain, edited);
    return wording?.proposedText === point.proposedText && wording.quote?.exact === point.quote?.exact;
  });
}

/** Kinds that follow from what was changed; another one was chosen by a person and stays. */
const followed: readonly string[] = ['change', 'addition', 'deletion'] satisfies DraftPoint['kind'][];

/** What is saved of a point for an edited text; its passage stays while nothing is changed. */
export function suggestedPoint(
  plain: string,
  edited: string,
  before: Pick<DraftPoint, 'kind' | 'quote'> | undefined,
): Pick<DraftPoint, 'kind' | 'quote' | 'proposedText'> {
  const wording = wordingOf(plain, edited);
  if (wording === null) return { kind: 'change', quote: before?.quote ?? null, proposedText: '' };
  return before === undefined || followed.includes(before.kind) ? wording : { ...wording, kind: before.kind };
}
