/** Whether PostgreSQL refused a statement because of this key or unique index: what a rule in the database looks like. */
export function violates(error: unknown, constraint: string): boolean {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  if (typeof cause !== 'object' || cause === null || !('constraint' in cause)) return false;
  return cause.constraint === constraint;
}
