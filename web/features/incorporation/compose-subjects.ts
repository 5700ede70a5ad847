import { placeWording } from '../../../shared/text/place-wording.ts';
import { standsIn } from '../../../shared/text/silent-changes.ts';
import type { Section } from '../documents/queries.ts';
import type { Incorporation, OpenPromise } from './queries.ts';

type Text = Pick<Section, 'body' | 'plainText'>;

/** `topic:<id>` or `point:<id>`: whose promise a text keeps. */
export const subjectOf = ({ pointId, topicId }: { pointId: string | null; topicId: string | null }): string =>
  topicId === null ? `point:${pointId}` : `topic:${topicId}`;

/** Points and topics as a take-over names them. */
export function fulfilled(subjects: readonly string[]): { pointIds: string[]; topicIds: string[] } {
  const ids = (kind: string) => [
    ...new Set(subjects.filter((key) => key.startsWith(`${kind}:`)).map((key) => key.slice(kind.length + 1))),
  ];
  return { pointIds: ids('point'), topicIds: ids('topic') };
}

/** The promise a text is composed for, and those that word the same passage otherwise; of a topic one member speaks for all. */
export function touchingPromises(
  promise: OpenPromise,
  promises: readonly OpenPromise[],
  plainText: string,
): OpenPromise[] {
  const placing = placeWording(plainText, promise, promises, promise.topicId !== null);
  const others = placing.state === 'collides' ? placing.others : placing.state === 'ready' ? placing.same : [];
  const found = [promise, ...promises.filter(({ pointId }) => others.includes(pointId))];
  return [...new Map(found.toReversed().map((open) => [subjectOf(open), open])).values()].toReversed();
}

/** Links whose words stand in the text as it was and no longer stand in the one composed. */
export const lostLinks = (links: readonly Incorporation[], before: Text, after: Text): Incorporation[] =>
  links.filter((link) => stands(link, before) && !stands(link, after));

const stands = ({ change, before, after }: Incorporation, { plainText }: Text): boolean =>
  change === 'deleted' ? !standsIn(before, plainText) : change !== 'action' && standsIn(after, plainText);
