import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';

/** Days stay the strings they are: a calendar date has no time zone. */
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

const open = (client: pg.Pool | pg.PoolClient) => drizzle(client, { casing: 'snake_case' });

/** A transaction. The pool is not one: a query that forgets its transaction does not compile. */
export type Tx = Omit<ReturnType<typeof open>, '$client' | 'transaction'>;

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

/** Translating a query to machine code takes longer than any of ours runs. */
const noJit = '-c jit=off';

/** Opens the pools of the application, the reading and the public role; `size` bounds each of the first two. */
export function openDb(urls: DbUrls, size: number, onError: (error: Error) => void): Db {
  const pools = [
    new pg.Pool({ connectionString: urls.appUrl, max: size, application_name: 'stellwerk', options: noJit }),
    new pg.Pool({ connectionString: urls.readUrl, max: size, application_name: 'stellwerk-read', options: noJit }),
    new pg.Pool({
      connectionString: urls.publicUrl,
      max: Math.max(2, Math.floor(size / 2)),
      application_name: 'stellwerk-public',
      // The views of released rows bear the names of the tables: the same query finds only those.
      options: `${noJit} -c search_path=public_window`,
    }),
  ] as const;
  for (const pool of pools) {
    pool.on('error', onError);
    pool.on('connect', (client) => client.on('error', onError));
  }
  const [appPool, readPool, publicPool] = pools;
  return {
    transaction: (work) => inTransaction(appPool, work),
    reader: open(readPool),
    publicReader: open(publicPool),
    appPool,
    close: async () => {
      await Promise.all(pools.map((pool) => pool.end()));
    },
  };
}

/** What writes on a connection, one for its whole life: statements prepared on it serve every later transaction. */
const writers = new WeakMap<pg.PoolClient, Tx>();

async function inTransaction<Result>(pool: pg.Pool, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  const tx = writers.get(client) ?? open(client);
  writers.set(client, tx);
  try {
    await client.query('begin');
    const result = await work(tx);
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    const isRolledBack = await client.query('rollback').then(
      () => true,
      () => false,
    );
    client.release(!isRolledBack);
    throw error;
  }
}

const preparedOf = new WeakMap<object, Map<string, unknown>>();

/**
 * A hot query, built once for a pool or a writing connection, and planned once per connection:
 * `prepared(tx, 'find_point', (db, name) => db.select()….prepare(name))`. Placeholders stand for the values;
 * building and planning the SQL each time costs more than half the rate. Of one name there is one text.
 */
export function prepared<Source extends Reader, Statement>(
  source: Source,
  name: string,
  build: (source: Source, name: string) => Statement,
): Statement {
  const known = preparedOf.get(source) ?? new Map<string, unknown>();
  preparedOf.set(source, known);
  const found = known.get(name) as Statement | undefined;
  if (found) return found;
  const statement = build(source, name);
  known.set(name, statement);
  return statement;
}
