import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { clusterOf, type Place } from './place.ts';
import { roles } from './roles.ts';

const schema = z.record(z.enum(roles), z.string().regex(/^[\w-]+$/));

/** A password for each role of the cluster, safe in SQL and in a URL. */
export type Secrets = z.output<typeof schema>;

/**
 * Reads the passwords of the cluster's roles, making random ones before the cluster is made. The file lies beside the
 * cluster and only the account of this process can read it. Throws when the file of an existing cluster is missing.
 */
export async function readSecrets(place: Place): Promise<Secrets> {
  const file = join(place.folder, 'secrets.json');
  if (existsSync(file)) return schema.parse(JSON.parse(await readFile(file, 'utf8')));
  if (existsSync(clusterOf(place))) {
    throw new Error(
      `The passwords of the embedded database are missing: ${file}. Put the file back from a backup of that folder.`,
    );
  }
  const secret = () => randomBytes(24).toString('base64url');
  const secrets: Secrets = {
    postgres: secret(),
    stellwerk_owner: secret(),
    stellwerk_app: secret(),
    stellwerk_read: secret(),
    stellwerk_public: secret(),
  };
  await writeFile(`${file}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  await rename(`${file}.new`, file);
  return secrets;
}
