import type { Tag } from './queries.ts';

/** The tags of a line in which they stand with commas between them, each once. */
export const splitTags = (line: string): string[] =>
  [...new Set(line.split(',').map((tag) => tag.trim()))].filter((tag) => tag !== '');

/** The line with its last, unfinished tag completed by each listed one that is still given. */
export function suggestTags(line: string, listed: readonly Pick<Tag, 'tag' | 'retired'>[]): string[] {
  const done = splitTags(line.slice(0, line.lastIndexOf(',') + 1));
  return listed
    .filter(({ tag, retired }) => !retired && !done.includes(tag) && !tag.includes(','))
    .map(({ tag }) => [...done, tag].join(', '));
}
