#!/usr/bin/env node
import { createInterface } from 'node:readline/promises';
import { password as passwordSchema } from '../shared/identity.ts';
import { email as emailSchema } from '../shared/values.ts';
import { createPerson, listPeopleOfMailbox } from './features/identity/index.ts';
import { recordEvents } from './platform/audit.ts';
import { systemClock } from './platform/clock.ts';
import { readConfig } from './platform/config.ts';
import { openDb } from './platform/db.ts';
import { openDatabase } from './platform/open-database.ts';

const usage = `stellwerk <command>

  create-admin --email ADDRESS --name NAME    Creates an administrator; asks for the password,
                                              or takes it from STELLWERK_ADMIN_PASSWORD.`;

/** The value after `--name`, or an error that says what is missing. */
function option(args: string[], name: string): string {
  const value = args[args.indexOf(`--${name}`) + 1];
  if (!args.includes(`--${name}`) || !value) throw new Error(`--${name} is missing.\n\n${usage}`);
  return value;
}

async function askPassword(): Promise<string> {
  if (process.env.STELLWERK_ADMIN_PASSWORD) return process.env.STELLWERK_ADMIN_PASSWORD;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question('Password (at least 12 characters): ');
  } finally {
    terminal.close();
  }
}

/** The first account of an empty installation; everything else is done in the browser or by the API. */
async function createAdmin(args: string[]): Promise<void> {
  const email = emailSchema.safeParse(option(args, 'email'));
  if (!email.success) throw new Error('--email is not a mail address.');
  const name = option(args, 'name');
  const password = passwordSchema.safeParse(await askPassword());
  if (!password.success) throw new Error('The password needs at least 12 characters.');
  const config = readConfig(process.env);
  const database = await openDatabase(config, () => undefined);
  const db = openDb(database, 2, () => undefined);
  try {
    await db.transaction(async (tx) => {
      if ((await listPeopleOfMailbox(tx, email.data)).length > 0)
        throw new Error('There is an account with this address already.');
      const now = systemClock.now();
      const person = await createPerson(tx, now, {
        name,
        email: email.data,
        password: password.data,
        language: 'de',
        isAdministrator: true,
      });
      const command = { personId: null, name: 'Command line' };
      await recordEvents(
        tx,
        command,
        now,
        [{ action: 'administrator.create', subject: { type: 'person', id: person.id } }],
        null,
      );
    });
    process.stdout.write('The administrator can sign in now.\n');
  } finally {
    await db.close();
    await database.stop();
  }
}

const [command, ...args] = process.argv.slice(2);
const run = command === 'create-admin' ? createAdmin(args) : Promise.reject(new Error(usage));
run.catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
