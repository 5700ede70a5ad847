import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Reader, Tx } from '../../platform/db.ts';
import { notFound } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { sha256 } from '../../platform/ids.ts';
import { invitation } from '../../tables/identity.ts';
import { organisation } from '../../tables/organisations.ts';
import { procedure } from '../../tables/procedures.ts';
import { listPeopleOfMailbox } from '../identity/index.ts';

/** Invitations of a procedure, newest first, without their secrets. */
export async function listInvitations(reader: Reader, procedureId: string, now: Date) {
  const rows = await reader
    .select({
      id: invitation.id,
      organisationId: invitation.organisationId,
      email: invitation.email,
      role: invitation.role,
      createdAt: invitation.createdAt,
      expiresAt: invitation.expiresAt,
      acceptedAt: invitation.acceptedAt,
    })
    .from(invitation)
    .where(eq(invitation.procedureId, procedureId))
    .orderBy(desc(invitation.id));
  return rows.map(({ acceptedAt, ...row }) => ({ ...row, status: statusOf(acceptedAt, row.expiresAt, now) }));
}

const statusOf = (acceptedAt: Date | null, expiresAt: Date, now: Date) => {
  if (acceptedAt) return 'accepted' as const;
  return expiresAt <= now ? ('expired' as const) : ('sent' as const);
};

/** The invitation behind a secret while it can still be accepted; a wrong, used or expired one is the same `not_found`. */
export async function findOpenInvitation(reader: Reader, secret: string, now: Date) {
  const [found] = await reader.select().from(invitation).where(isOpen(secret, now));
  return found ?? refuse();
}

/** The same, held until the end of the transaction: of two who accept at the same instant the second finds it used. */
export async function holdOpenInvitation(tx: Tx, secret: string, now: Date) {
  const [found] = await tx.select().from(invitation).where(isOpen(secret, now)).for('update');
  return found ?? refuse();
}

const isOpen = (secret: string, now: Date) =>
  and(eq(invitation.secretHash, sha256(secret)), isNull(invitation.acceptedAt), gt(invitation.expiresAt, now));

function refuse(): never {
  throw notFound(i18n.t('Dieser Einladungslink gilt nicht mehr. Bitte lassen Sie sich einen neuen schicken.'));
}

/** What the invited person sees before accepting. */
export async function presentInvitation(reader: Reader, found: typeof invitation.$inferSelect) {
  const [names] = await reader
    .select({ procedureTitle: procedure.title, organisationName: organisation.name })
    .from(procedure)
    .leftJoin(organisation, found.organisationId ? eq(organisation.id, found.organisationId) : sql`false`)
    .where(eq(procedure.id, found.procedureId));
  const people = await listPeopleOfMailbox(reader, found.email);
  return {
    procedureTitle: names?.procedureTitle ?? '',
    organisationName: names?.organisationName ?? null,
    role: found.role,
    email: found.email,
    expiresAt: found.expiresAt,
    knownPerson: people.some(({ passwordHash }) => passwordHash !== null),
  };
}
