import { hash, verify } from '@node-rs/argon2';

/** argon2id with the parameters OWASP names as minimum: 19 MiB, 2 passes, 1 lane. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, parameters);

let neverMatches: Promise<string> | null = null;

/** Compares in the same time whether or not the person exists, so that answers tell nothing about accounts. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  neverMatches ??= hashPassword('no person has this password');
  const matches = await verify(stored ?? (await neverMatches), password);
  return stored !== null && matches;
}
