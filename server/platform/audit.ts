import canonicalize from 'canonicalize';
import { event, eventDetail, eventPending } from '../tables/platform.ts';
import type { Actor, EventInput } from './context.ts';
import type { Tx } from './db.ts';
import { NO_PROCEDURE, newId, newSecret, sha256 } from './ids.ts';
import { insertRows } from './insert-rows.ts';

/** RFC 8785 JSON: the one text of a value that is hashed. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('This value has no JSON.');
  return text;
}

/** SHA-256 of a salted value: provable while salt and value exist, meaningless once they are erased (R17). */
export const commitment = (salt: string, value: unknown): string | null =>
  value === undefined || value === null ? null : sha256(`${salt}\n${canonicalJson(value)}`);

/**
 * Writes audit events in the transaction of the change (R13). They carry no number yet: the sealer orders them
 * after the commit. Actor, before and after enter the hashed text only as salted commitments.
 */
export async function recordEvents(
  tx: Tx,
  actor: Pick<Actor, 'personId' | 'name'>,
  now: Date,
  events: EventInput[],
  pathProcedureId: string | null,
): Promise<string[]> {
  if (events.length === 0) return [];
  const rows = events.map((input) => {
    const procedureId = input.procedureId ?? pathProcedureId ?? NO_PROCEDURE;
    const id = newId();
    const salt = newSecret();
    const before = jsonOrNull(input.before);
    const after = jsonOrNull(input.after);
    const canonical = canonicalJson({
      id,
      procedureId,
      at: now.toISOString(),
      action: input.action,
      subject: input.subject,
      actor: commitment(salt, { id: actor.personId, name: actor.name }),
      before: commitment(salt, before),
      after: commitment(salt, after),
    });
    return { procedureId, id, salt, before, after, canonical, input };
  });
  await insertRows(
    tx,
    event,
    rows.map(({ procedureId, id, canonical, input }) => ({
      procedureId,
      id,
      at: now,
      action: input.action,
      subjectType: input.subject.type,
      subjectId: input.subject.id,
      canonical,
    })),
  );
  await insertRows(
    tx,
    eventDetail,
    rows.map(({ procedureId, id, salt, before, after }) => ({
      procedureId,
      eventId: id,
      actorId: actor.personId,
      actorName: actor.name,
      before,
      after,
      salt,
    })),
  );
  await insertRows(
    tx,
    eventPending,
    rows.map(({ procedureId, id }) => ({ procedureId, eventId: id, since: now })),
  );
  return [...new Set(rows.map((row) => row.procedureId))];
}

const jsonOrNull = (value: unknown): unknown => (value === undefined ? null : JSON.parse(JSON.stringify(value)));
