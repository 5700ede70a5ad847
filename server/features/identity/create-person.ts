import type { Language } from '../../../shared/identity.ts';
import type { Tx } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import { person } from '../../tables/identity.ts';
import { hashPassword } from './passwords.ts';

export interface NewPerson {
  name: string;
  email: string;
  password: string;
  language: Language;
  isAdministrator?: boolean;
}

/** Enters a person with a password (argon2id). Whether the mailbox may be shared is judged before, by `joinMailbox`. */
export async function createPerson(
  tx: Tx,
  now: Date,
  { name, email, password, language, isAdministrator = false }: NewPerson,
) {
  const row = {
    id: newId(),
    name,
    email,
    language,
    isAdministrator,
    passwordHash: await hashPassword(password),
    createdAt: now,
  };
  await tx.insert(person).values(row);
  return row;
}
