import { z } from 'zod';

const flag = z.stringbool().default(false);

const schema = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** Address under which people reach this installation; links in mails begin with it. */
  PUBLIC_URL: z.url().optional(),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z.string().optional(),
  DATABASE_MIGRATION_URL: z.string().optional(),
  DATABASE_READ_URL: z.string().optional(),
  DATABASE_PUBLIC_URL: z.string().optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
  STELLWERK_DEMO: flag,
  /** At least 32 characters; signs the access tokens. On the embedded database one is made and kept. */
  STELLWERK_SECRET: z.string().min(32).optional(),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('Stellwerk <stellwerk@localhost>'),
  /** LibreTranslate-compatible service; without it nothing is ever sent to be translated. */
  TRANSLATE_URL: z.url().optional(),
  TRANSLATE_API_KEY: z.string().optional(),
  TRANSLATE_NAME: z.string().default('LibreTranslate'),
  /** Bucket of an S3-compatible service for attachments; without it they lie in the data folder. */
  FILES_S3_BUCKET: z.string().optional(),
  FILES_S3_REGION: z.string().default('us-east-1'),
  FILES_S3_ENDPOINT: z.url().optional(),
  FILES_S3_ACCESS_KEY_ID: z.string().optional(),
  FILES_S3_SECRET_ACCESS_KEY: z.string().optional(),
  /** ClamAV's daemon, which looks through attachments; without it they are shown as not scanned. */
  CLAMD_HOST: z.string().optional(),
  CLAMD_PORT: z.coerce.number().int().min(1).max(65_535).default(3310),
  TRUST_PROXY: flag,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

export type Config = z.output<typeof schema>;

/**
 * Reads the configuration from the environment.
 * Throws an error that names the variable and what it should be; an empty variable counts as absent.
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The configuration cannot be used:\n  ${problems.join('\n  ')}`);
}
