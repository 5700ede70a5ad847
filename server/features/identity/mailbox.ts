import { and, count, eq, inArray, or, sql } from 'drizzle-orm';
import type { Reader, Tx } from '../../platform/db.ts';
import { ruleBroken } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { person, procedureRole } from '../../tables/identity.ts';

/** As many persons as share one mailbox at most: each password is tried when one of them signs in. */
export const MAILBOX_PERSONS = 5;

/** The persons with this address, whatever its case, the longest known first; several may share one mailbox. */
export const listPeopleOfMailbox = (reader: Reader, email: string) =>
  reader
    .select()
    .from(person)
    .where(sql`lower(${person.email}) = lower(${email})`)
    .orderBy(person.createdAt, person.id)
    .limit(MAILBOX_PERSONS);

/** Holds a mailbox until the commit: of two who come to it at the same instant the second sees the first. */
export const holdMailbox = (tx: Tx, email: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('mailbox ' || lower(${email}), 0))`);

/**
 * Refuses staff a shared mailbox: whoever opens its links could be both pairs of eyes (R5). Holds the mailbox, so that
 * nobody joins it meanwhile.
 */
export async function requireOwnMailbox(tx: Tx, personId: string): Promise<void> {
  const [found] = await tx.select({ email: person.email }).from(person).where(eq(person.id, personId));
  if (!found) return;
  await holdMailbox(tx, found.email);
  if ((await listPeopleOfMailbox(tx, found.email)).length > 1) throw sharedByStaff();
}

/** Whether one of these persons works for the city in any procedure, or runs the system. */
export async function areStaff(reader: Reader, personIds: string[]): Promise<boolean> {
  const [found] = await reader
    .select({ held: count() })
    .from(person)
    .leftJoin(procedureRole, eq(procedureRole.personId, person.id))
    .where(and(inArray(person.id, personIds), or(person.isAdministrator, sql`${procedureRole.role} is not null`)));
  return (found?.held ?? 0) > 0;
}

/** Why a mailbox cannot be shared. */
export const sharedByStaff = () =>
  ruleBroken(
    'R5',
    i18n.t(
      'Wer für die Stadt arbeitet, braucht eine E-Mail-Adresse für sich allein. Bitte verwenden Sie eine andere Adresse.',
    ),
  );
