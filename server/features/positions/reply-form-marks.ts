/** The round a form belongs to, as a property of the file. */
export const roundProperty = 'stellwerkRound';

/** The name of the bookmark around the section of a row; Word and LibreOffice keep bookmarks while a text is edited. */
export const bookmarkOf = (key: string | null): string => `stellwerk_${key ?? 'whole'}`;

/** The section a bookmark names, null for the whole; undefined for a bookmark that is not ours. */
export function keyOfBookmark(name: string): string | null | undefined {
  const key = /^stellwerk_([a-z0-9]{8}|whole)$/.exec(name)?.[1];
  return key === 'whole' ? null : key;
}
