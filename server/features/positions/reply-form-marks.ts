import { type Agreement, agreements } from '../../../shared/answers.ts';
import { stances } from '../../../shared/positions.ts';
import { sha256 } from '../../platform/ids.ts';

/** The round a form belongs to, as a property of the file. */
export const roundProperty = 'stellwerkRound';

/** The name of the bookmark around the section of a row; Word and LibreOffice keep bookmarks while a text is edited. */
export const bookmarkOf = (key: string | null): string => `stellwerk_${key ?? 'whole'}`;

/** The section a bookmark names, null for the whole; undefined for a bookmark that is not ours. */
export function keyOfBookmark(name: string): string | null | undefined {
  const key = /^stellwerk_([a-z0-9]{8}|whole)$/.exec(name)?.[1];
  return key === 'whole' ? null : key;
}

/** What a row of the form is for, besides the remarks: one stance, one choice, a place for words, or one section to agree to. */
export type Mark =
  | { of: 'stance'; stance: (typeof stances)[number] }
  | { of: 'choice'; question: string; place: number }
  | { of: 'words'; question: string }
  | { of: 'agreement'; question: string; sectionKey: string };

/** How a bookmark names a question: its names have at most 40 characters, while a key alone may have as many. */
export const questionMark = (key: string): string => sha256(key).slice(0, 8);

/** The name of the bookmark in such a row. */
export function markName(mark: Mark): string {
  switch (mark.of) {
    case 'stance':
      return `stellwerk_s_${mark.stance}`;
    case 'choice':
      return `stellwerk_c_${mark.question}_${mark.place}`;
    case 'words':
      return `stellwerk_w_${mark.question}`;
    case 'agreement':
      return `stellwerk_g_${mark.question}_${mark.sectionKey}`;
  }
}

/** What a bookmark stands for; undefined for one that is not ours. */
export function markOf(name: string): Mark | undefined {
  const [, kind, rest = ''] = /^stellwerk_([scwg])_(\w+)$/.exec(name) ?? [];
  const stance = stances.find((known) => known === rest);
  if (kind === 's') return stance && { of: 'stance', stance };
  const [, question, part] = /^([0-9a-f]{8})(?:_(\w+))?$/.exec(rest) ?? [];
  if (question === undefined) return undefined;
  if (kind === 'w' && part === undefined) return { of: 'words', question };
  if (kind === 'c' && /^\d{1,3}$/.test(part ?? '')) return { of: 'choice', question, place: Number(part) };
  return kind === 'g' && part !== undefined ? { of: 'agreement', question, sectionKey: part } : undefined;
}

/** The agreements in the order of their columns. */
export const agreementAt = (column: number): Agreement | undefined => agreements[column];
