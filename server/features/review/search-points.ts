import { sql } from 'drizzle-orm';
import { prepared, type Reader } from '../../platform/db.ts';
import { pointSearch } from '../../tables/review.ts';
import type { Desk } from './desk.ts';
import { wordsLike } from './near-words.ts';

const MOST_SEARCHES = 40;

/** Marks the rows whose words answer a search; null where it says nothing that could be searched for. */
export async function searchPoints(reader: Reader, desk: Desk, q: string | undefined): Promise<Uint8Array | null> {
  if (q === undefined || q.trim() === '') return null;
  const query = await tsqueryOf(reader, desk, q);
  if (query === null) return null;
  if (query === '') return new Uint8Array(desk.columns.ids.length);
  const known = desk.hits.get(query);
  if (known) return known;
  const found = findHits(reader, desk, query);
  desk.hits.set(query, found);
  found.catch(() => desk.hits.delete(query));
  const [oldest] = desk.hits.keys();
  if (desk.hits.size > MOST_SEARCHES && oldest !== undefined) desk.hits.delete(oldest);
  return found;
}

/** Every hit travels as its number, four bytes after four that tell its length, behind a head of twenty. */
async function findHits(reader: Reader, { procedureId, columns }: Desk, query: string): Promise<Uint8Array> {
  const [found] = await prepared(reader, 'search_points', (db, name) =>
    db
      .select({ slots: sql<Buffer | null>`array_send(array_agg(${pointSearch.slot}))` })
      .from(pointSearch)
      .where(
        sql`${pointSearch.procedureId} = ${sql.placeholder('procedureId')} and ${pointSearch.stems} @@ ${sql.placeholder('query')}::tsquery`,
      )
      .prepare(name),
  ).execute({ procedureId, query });
  const rows = new Uint8Array(columns.ids.length);
  const slots = found?.slots ?? null;
  for (let at = 24; slots !== null && at < slots.length; at += 8) {
    const row = columns.rowOfSlot.get(slots.readInt32BE(at));
    if (row !== undefined) rows[row] = 1;
  }
  return rows;
}

interface Term {
  stems: string[];
  /** Words in quotes, as PostgreSQL looks for them side by side. */
  phrase: string;
}

/** What is searched for in PostgreSQL's words; empty where no point can answer it, null where it says only words like "und". */
async function tsqueryOf(reader: Reader, desk: Desk, q: string): Promise<string | null> {
  const asked = [...q.matchAll(/(-?)(?:"([^"]+)"?|(\S+))/g)].map(([, minus, phrase, word]) => ({
    isExcluded: minus === '-',
    isPhrase: phrase !== undefined,
    text: phrase ?? word ?? '',
  }));
  const { rows } = await reader.execute<Term & Record<string, unknown>>(sql`
    select tsvector_to_array(to_tsvector('stellwerk_german', term)) as stems,
      phraseto_tsquery('stellwerk_german', term)::text as phrase
    from unnest(${sql.param(asked.map(({ text }) => text))}::text[]) with ordinality terms(term, place) order by place`);
  desk.words ??= listWords(reader, desk.procedureId);
  const vocabulary = await desk.words;
  const parts: string[] = [];
  for (const [index, { isExcluded, isPhrase }] of asked.entries()) {
    const { stems, phrase } = rows[index] ?? { stems: [], phrase: '' };
    if (stems.length === 0) continue;
    if (isPhrase) parts.push(isExcluded ? `!(${phrase})` : `(${phrase})`);
    else if (isExcluded) parts.push(`!(${stems.map(quoted).join(' & ')})`);
    else parts.push(...stems.map((stem) => anyOf(wordsLike(stem, vocabulary))));
  }
  if (parts.length === 0) return null;
  return parts.includes('') ? '' : parts.join(' & ');
}

const anyOf = (words: string[]): string => (words.length === 0 ? '' : `(${words.map(quoted).join(' | ')})`);
const quoted = (word: string): string => `'${word.replaceAll(/['\\]/g, (sign) => sign + sign)}'`;

/** Every stem that occurs in the points of a procedure, once. */
async function listWords(reader: Reader, procedureId: string): Promise<string[]> {
  const source = `select stems from point_search where procedure_id = '${procedureId}'`;
  const { rows } = await reader.execute<{ words: string[] | null }>(
    sql`select array_agg(word) as words from ts_stat(${source})`,
  );
  return rows[0]?.words ?? [];
}
