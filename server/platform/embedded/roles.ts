/** The superuser and the four roles Stellwerk works with: who migrates, who writes, who reads, and who reads what is public. */
export const roles = ['postgres', 'stellwerk_owner', 'stellwerk_app', 'stellwerk_read', 'stellwerk_public'] as const;

/** SQL, one statement an entry, that makes the roles; the superuser exists already. Passwords must hold no quotes. */
export function createRoles(passwords: Record<Exclude<(typeof roles)[number], 'postgres'>, string>): string[] {
  return [
    `create role stellwerk_owner login password '${passwords.stellwerk_owner}'`,
    `create role stellwerk_app login password '${passwords.stellwerk_app}'`,
    `create role stellwerk_read login password '${passwords.stellwerk_read}'`,
    `create role stellwerk_public login password '${passwords.stellwerk_public}'`,
    'alter role stellwerk_read set default_transaction_read_only = on',
    'alter role stellwerk_public set default_transaction_read_only = on',
  ];
}

/**
 * SQL, one statement an entry, that lets the roles and nobody else connect to a database of the owner. These rights
 * belong to the database itself: a copy made from a template needs them anew. What may be done in the tables is
 * granted by the migrations.
 */
export function openDatabase(name: string): string[] {
  return [
    `revoke all on database ${name} from public`,
    `grant connect on database ${name} to stellwerk_app, stellwerk_read, stellwerk_public`,
  ];
}
