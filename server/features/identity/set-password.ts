import { eq } from 'drizzle-orm';
import type { Tx } from '../../platform/db.ts';
import { person } from '../../tables/identity.ts';
import { hashPassword } from './passwords.ts';

/** Gives a person without one a password (argon2id). */
export async function setPassword(tx: Tx, known: typeof person.$inferSelect, password: string) {
  const passwordHash = await hashPassword(password);
  await tx.update(person).set({ passwordHash }).where(eq(person.id, known.id));
  return { ...known, passwordHash };
}
