import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { canonicalJson, commitment } from './audit.ts';
import type { Reader } from './db.ts';
import { i18n, type Text } from './i18n.ts';
import { linkHash } from './seal.ts';

const CHUNK = 500;

/** The first thing that does not fit. `sequence` is 0 for an event that has no place in the chain. */
export interface BrokenLink {
  sequence: number;
  eventId: string | null;
  detail: Text;
}

/** What is known of a chain; `pending` events are committed but not sealed yet. */
export interface ChainReport {
  sealedTo: number;
  head: string | null;
  pending: number;
  oldestPendingSeconds: number | null;
  firstBroken: BrokenLink | null;
}

/**
 * Recomputes the chain of a procedure from its stored texts (R13): hashes, numbers, the columns beside each text, the
 * values behind the commitments where they are not erased (R17), and that no event stands outside.
 * Reads in chunks, so memory stays constant; what is sealed meanwhile counts at the next call.
 */
export async function verifyChain(reader: Reader, procedureId: string, now: Date): Promise<ChainReport> {
  const head = await findHead(reader, procedureId);
  const firstBroken = (await walkSeals(reader, procedureId, head)) ?? (await findStray(reader, procedureId));
  const pending = await countPending(reader, procedureId, now);
  return { sealedTo: head.sequence, head: head.hash, ...pending, firstBroken };
}

interface Head {
  sequence: number;
  hash: string | null;
}

/** Everything as text: the drivers of JSON and time would smooth away small alterations. */
type SealRow = {
  sequence: number;
  event_id: string;
  previous_hash: string | null;
  hash: string;
  canonical: string | null;
  id: string;
  at: string;
  action: string;
  subject_type: string;
  subject_id: string;
  actor_id: string | null;
  actor_name: string | null;
  before: string | null;
  after: string | null;
  salt: string | null;
};

async function findHead(reader: Reader, procedureId: string): Promise<Head> {
  const { rows } = await reader.execute<{ sequence: number; hash: string | null }>(
    sql`select sequence, hash from chain_head where procedure_id = ${procedureId}`,
  );
  return rows[0] ?? { sequence: 0, hash: null };
}

async function walkSeals(reader: Reader, procedureId: string, head: Head): Promise<BrokenLink | null> {
  let previous: Head = { sequence: 0, hash: null };
  while (previous.sequence < head.sequence) {
    const rows = await readSeals(reader, procedureId, previous.sequence, head.sequence);
    if (rows.length === 0) return missingSeal(previous);
    for (const row of rows) {
      if (row.sequence !== previous.sequence + 1) return missingSeal(previous);
      const detail = faultOf(row, procedureId, previous.hash);
      if (detail) return { sequence: row.sequence, eventId: row.event_id, detail };
      previous = row;
    }
  }
  if (previous.hash === head.hash) return null;
  const detail = i18n.t('Das Ende der Kette nennt eine andere Prüfsumme als das letzte Siegel.');
  return { sequence: head.sequence, eventId: null, detail };
}

const missingSeal = (previous: Head): BrokenLink => ({
  sequence: previous.sequence + 1,
  eventId: null,
  detail: i18n.t('An dieser Stelle fehlt ein Siegel.'),
});

async function readSeals(reader: Reader, procedureId: string, after: number, upTo: number): Promise<SealRow[]> {
  const { rows } = await reader.execute<SealRow>(sql`
    select s.sequence, s.event_id, s.previous_hash, s.hash, e.canonical, e.id, e.action, e.subject_type, e.subject_id,
      to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
      d.actor_id, d.actor_name, d.before::text as before, d.after::text as after, d.salt
    from event_seal s
    left join event e on e.procedure_id = s.procedure_id and e.id = s.event_id
    left join event_detail d on d.procedure_id = s.procedure_id and d.event_id = s.event_id
    where s.procedure_id = ${procedureId} and s.sequence > ${after} and s.sequence <= ${upTo}
    order by s.sequence limit ${CHUNK}`);
  return rows;
}

/** What is wrong with one link, or null. */
function faultOf(row: SealRow, procedureId: string, previousHash: string | null): Text | null {
  if (row.canonical === null) return i18n.t('Zu diesem Siegel fehlt das Ereignis.');
  if (row.previous_hash !== previousHash || row.hash !== linkHash(previousHash, row.canonical)) {
    return i18n.t('Die Prüfsumme passt nicht: Das Ereignis oder sein Platz in der Kette wurde verändert.');
  }
  const committed = readCommitments(row.canonical);
  if (!committed || rebuild(row, procedureId, committed) !== row.canonical) {
    return i18n.t('Zeit, Handlung oder Gegenstand des Ereignisses weichen von dem ab, was versiegelt wurde.');
  }
  const salt = row.salt ?? '';
  const matches = (value: unknown, expected: string | null) => value === null || commitment(salt, value) === expected;
  if (row.actor_name !== null && !matches({ id: row.actor_id, name: row.actor_name }, committed.actor)) {
    return i18n.t('Die handelnde Person weicht von dem ab, was versiegelt wurde.');
  }
  if (!matches(parsed(row.before), committed.before) || !matches(parsed(row.after), committed.after)) {
    return i18n.t('Die Angaben zum Vorher oder Nachher weichen von dem ab, was versiegelt wurde.');
  }
  return null;
}

const commitments = z.object({
  actor: z.string().nullable(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
type Commitments = z.output<typeof commitments>;

function readCommitments(canonical: string): Commitments | null {
  try {
    return commitments.parse(JSON.parse(canonical));
  } catch {
    return null;
  }
}

/** The canonical text as it follows from the columns. */
const rebuild = (row: SealRow, procedureId: string, committed: Commitments): string =>
  canonicalJson({
    id: row.id,
    procedureId,
    at: row.at.replace('000Z', 'Z'),
    action: row.action,
    subject: { type: row.subject_type, id: row.subject_id },
    ...committed,
  });

const parsed = (json: string | null): unknown => (json === null ? null : JSON.parse(json));

/** What the walk along the seals cannot meet: the statement that finds the first, and what is wrong with it. */
const strays: { detail: Text; first: (procedureId: string) => SQL }[] = [
  {
    detail: i18n.t('Dieses Ereignis wurde zweimal versiegelt.'),
    first: (procedureId) => sql`
      select max(sequence) as sequence, event_id from event_seal where procedure_id = ${procedureId}
      group by event_id having count(*) > 1 order by 1 limit 1`,
  },
  {
    detail: i18n.t('Dieses Siegel steht hinter dem Ende der Kette.'),
    first: (procedureId) => sql`
      select s.sequence, s.event_id from event_seal s left join chain_head h on h.procedure_id = s.procedure_id
      where s.procedure_id = ${procedureId} and s.sequence > coalesce(h.sequence, 0) order by s.sequence limit 1`,
  },
  {
    detail: i18n.t('Dieses Ereignis ist weder versiegelt noch zum Versiegeln vorgemerkt.'),
    first: (procedureId) => sql`
      select 0 as sequence, e.id as event_id from event e where e.procedure_id = ${procedureId}
        and not exists (select from event_seal s where s.procedure_id = e.procedure_id and s.event_id = e.id)
        and not exists (select from event_pending p where p.procedure_id = e.procedure_id and p.event_id = e.id)
      order by e.id limit 1`,
  },
  {
    detail: i18n.t('Dieses Ereignis ist zum Versiegeln vorgemerkt, aber nicht mehr da.'),
    first: (procedureId) => sql`
      select 0 as sequence, p.event_id from event_pending p where p.procedure_id = ${procedureId}
        and not exists (select from event e where e.procedure_id = p.procedure_id and e.id = p.event_id)
      order by p.event_id limit 1`,
  },
];

async function findStray(reader: Reader, procedureId: string): Promise<BrokenLink | null> {
  for (const { detail, first } of strays) {
    const { rows } = await reader.execute<{ sequence: number; event_id: string }>(first(procedureId));
    if (rows[0]) return { sequence: rows[0].sequence, eventId: rows[0].event_id, detail };
  }
  return null;
}

async function countPending(reader: Reader, procedureId: string, now: Date) {
  const { rows } = await reader.execute<{ pending: number; age: number | null }>(sql`
    select count(*) as pending, extract(epoch from ${now.toISOString()}::timestamptz - min(since))::float8 as age
    from event_pending where procedure_id = ${procedureId}`);
  const { pending, age } = rows[0] ?? { pending: 0, age: null };
  return { pending, oldestPendingSeconds: age === null ? null : Math.max(0, age) };
}
