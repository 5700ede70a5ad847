import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';

/** Days stay the strings they are: a calendar date has no time zone. */
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

const open = (pool: pg.Pool) => drizzle(pool, { casing: 'snake_case' });
type Database = ReturnType<typeof open>;

/** A transaction. The pool is not one: a query that forgets its transaction does not compile. */
export type Tx = Parameters<Parameters<Database['transaction']>[0]>[0];

/** What reads: a transaction, or the read-only connections on which a GET runs. */
export type Reader = Pick<
  Tx,
  'select' | 'selectDistinct' | 'selectDistinctOn' | 'execute' | 'with' | '$with' | '$count'
>;

export interface Db {
  /** Runs a write in one transaction; rolls back when it throws. */
  transaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
  /** Read-only connections: PostgreSQL itself refuses a write on them. */
  reader: Reader;
  /** Connections that see views of released rows and nothing else. */
  publicReader: Reader;
  /** For the job library and the seal: the bare pool of the application's role. */
  appPool: pg.Pool;
  close(): Promise<void>;
}

export interface DbUrls {
  appUrl: string;
  readUrl: string;
  publicUrl: string;
}

/** Opens the pools of the application, the reading and the public role; `size` bounds each of the first two. */
export function openDb(urls: DbUrls, size: number, onError: (error: Error) => void): Db {
  const pools = [
    new pg.Pool({ connectionString: urls.appUrl, max: size, application_name: 'stellwerk' }),
    new pg.Pool({ connectionString: urls.readUrl, max: size, application_name: 'stellwerk-read' }),
    new pg.Pool({
      connectionString: urls.publicUrl,
      max: Math.max(2, Math.floor(size / 2)),
      application_name: 'stellwerk-public',
      // The views of released rows bear the names of the tables: the same query finds only those.
      options: '-c search_path=public_window',
    }),
  ] as const;
  for (const pool of pools) {
    pool.on('error', onError);
    pool.on('connect', (client) => client.on('error', onError));
  }
  const [appPool, readPool, publicPool] = pools;
  const app = open(appPool);
  return {
    transaction: (work) => app.transaction(work),
    reader: open(readPool),
    publicReader: open(publicPool),
    appPool,
    close: async () => {
      await Promise.all(pools.map((pool) => pool.end()));
    },
  };
}

const preparedOf = new WeakMap<object, Map<string, unknown>>();

/**
 * A hot query, built and prepared once per connection pool: `prepared(tx, 'findPoint', (db) => db.select()….prepare('findPoint'))`.
 * Placeholders stand for the values; building the SQL each time costs half the rate.
 */
export function prepared<Statement>(reader: Reader, name: string, build: (reader: Reader) => Statement): Statement {
  const known = preparedOf.get(reader) ?? new Map<string, unknown>();
  preparedOf.set(reader, known);
  const found = known.get(name) as Statement | undefined;
  if (found) return found;
  const statement = build(reader);
  known.set(name, statement);
  return statement;
}
