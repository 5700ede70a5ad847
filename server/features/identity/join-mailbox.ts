import { password as passwordRule } from '../../../shared/identity.ts';
import type { Tx } from '../../platform/db.ts';
import { AppError, badInput, wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import type { person } from '../../tables/identity.ts';
import { createPerson, type NewPerson } from './create-person.ts';
import { areStaff, holdMailbox, listPeopleOfMailbox, MAILBOX_PERSONS, sharedByStaff } from './mailbox.ts';
import { passwordMatches } from './passwords.ts';
import { setPassword } from './set-password.ts';

type Person = typeof person.$inferSelect;

/**
 * The person who stands behind a mailed invitation: a new one for a new address, or one known by the password they have.
 * `anotherPerson` says that somebody else already uses this mailbox; staff never shares one (R5).
 */
export async function joinMailbox(
  tx: Tx,
  now: Date,
  { anotherPerson, ...given }: NewPerson & { anotherPerson: boolean },
): Promise<Person> {
  const { email, password } = given;
  await holdMailbox(tx, email);
  const known = await listPeopleOfMailbox(tx, email);
  const [only, ...others] = known;
  if (only && !anotherPerson && (only.passwordHash !== null || others.length > 0)) {
    const proven = await findByPassword(known, password);
    if (proven) return proven;
    throw new AppError(
      'unauthenticated',
      i18n.t('Zu dieser Adresse gibt es schon ein Konto. Bitte geben Sie das Passwort dieses Kontos ein.'),
    );
  }
  if (!passwordRule.safeParse(password).success) {
    throw badInput('/password', 'password_too_short', i18n.t('Das Passwort braucht mindestens 12 Zeichen.'));
  }
  if (!only) return createPerson(tx, now, given);
  if (!anotherPerson) return setPassword(tx, only, password);
  await requirePlace(tx, known, password);
  return createPerson(tx, now, { ...given, email: only.email });
}

/** The one of these persons whose password this is; takes as long for nobody as for one. */
export async function findByPassword(people: Person[], password: string): Promise<Person | null> {
  if (people.length === 0) await passwordMatches(null, password);
  for (const candidate of people) {
    if (await passwordMatches(candidate.passwordHash, password)) return candidate;
  }
  return null;
}

async function requirePlace(tx: Tx, known: Person[], password: string): Promise<void> {
  const ids = known.map(({ id }) => id);
  if (await areStaff(tx, ids)) throw sharedByStaff();
  if (known.length >= MAILBOX_PERSONS) {
    throw wrongState(
      i18n.t('Diese Adresse teilen sich schon {max} Personen. Bitte verwenden Sie eine andere Adresse.', {
        max: MAILBOX_PERSONS,
      }),
    );
  }
  if (await findByPassword(known, password)) {
    throw badInput(
      '/password',
      'taken',
      i18n.t('Dieses Passwort verwendet an dieser Adresse schon jemand. Bitte wählen Sie ein anderes.'),
    );
  }
}
