import type { getPublicAgreement } from '../../../shared/endorsements.ts';
import type { Output } from '../../../shared/endpoint.ts';
import type { ReadContext } from '../../platform/context.ts';
import { i18n, say } from '../../platform/i18n.ts';
import type { listEntries } from './queries.ts';

type Agreement = Output<typeof getPublicAgreement>;
type Entry = Awaited<ReturnType<typeof listEntries>>[number];

/**
 * Who stands behind an agreed version, as everybody may know it (R11): under its name, as "eine Organisation", or without its words.
 * Those that did not answer are counted and not named, since their names would give away the unnamed ones. Null before it is agreed.
 */
export function presentAgreement(entries: readonly Entry[], language: ReadContext['language']): Agreement | null {
  const [first] = entries;
  if (!first) return null;
  const withoutName = say(i18n.t('eine Organisation'), language);
  const answered = entries.flatMap(({ opinion, organisationName, words, publication }) =>
    opinion === null
      ? []
      : [
          {
            organisationName: publication === 'full' ? organisationName : withoutName,
            opinion,
            words: publication === 'internal' ? '' : words,
            isNamed: publication === 'full',
          },
        ],
  );
  // The place in the alphabet would give a name away.
  const inOrder = [...answered.filter(({ isNamed }) => isNamed), ...answered.filter(({ isNamed }) => !isNamed)];
  return {
    agreedAt: first.agreedAt,
    entries: inOrder.map(({ isNamed: _, ...entry }) => entry),
    withoutAnswer: entries.length - answered.length,
  };
}
