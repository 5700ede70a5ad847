import { buildApp } from './app.ts';
import { demoSignIns, seedDemo } from './demo/index.ts';
import { systemClock } from './platform/clock.ts';
import { readConfig } from './platform/config.ts';
import { openDb } from './platform/db.ts';
import { openScanner } from './platform/files/clamd.ts';
import { openFiles } from './platform/files/open-files.ts';
import { installationSecret } from './platform/installation-secret.ts';
import { startJobs } from './platform/jobs.ts';
import { openLive } from './platform/live.ts';
import { openMail } from './platform/mail.ts';
import { openDatabase } from './platform/open-database.ts';
import { startSealer } from './platform/seal.ts';
import { openTranslator } from './platform/translator.ts';
import { version } from './platform/version.ts';
import { createTasks } from './tasks.ts';

/** Starts the whole system: database, migrations, demonstration data, jobs, HTTP; stops it in the reverse order. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const database = await openDatabase(config, say);
  const secret = installationSecret(config);
  const isDemo = database.isEmbedded || config.STELLWERK_DEMO;
  const onError = (error: Error) => process.stderr.write(`${error.name}: ${error.message}\n`);
  const db = openDb(database, config.DATABASE_POOL, onError);
  const sealer = startSealer(db, systemClock, onError);
  const live = openLive(database.appUrl, onError);

  const translator = openTranslator(config);
  const files = await openFiles(config);
  const publicUrl = (config.PUBLIC_URL ?? `http://${config.HOST}:${config.PORT}`).replace(/\/$/, '');
  const app = await buildApp({
    db,
    clock: systemClock,
    files,
    live,
    secret,
    installation: {
      version,
      publicUrl,
      demo: isDemo,
      translates: translator !== null,
      signIns: isDemo ? demoSignIns : [],
    },
    committed: sealer.nudge,
    strictAnswers: false,
    trustProxy: config.TRUST_PROXY,
    rateLimits: true,
    logLevel: config.LOG_LEVEL,
  });
  if (isDemo) await seedDemo(app, db, systemClock, database.ownerUrl);
  const mail = openMail(config);
  const jobs = await startJobs({
    db,
    ...createTasks({
      db,
      clock: systemClock,
      mail,
      publicUrl,
      sealer,
      translator,
      files,
      scanner: openScanner(config),
    }),
    log: onError,
  });
  await app.listen({ host: config.HOST, port: config.PORT });
  say(`Stellwerk is at ${publicUrl}`);
  if (isDemo) for (const { function: role, email, password } of demoSignIns) say(`  ${role}: ${email} / ${password}`);
  if (!config.SMTP_URL) say(`  Mails are written to ${config.DATA_DIR}/outbox`);

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await app.close();
    await jobs.stop();
    await sealer.stop();
    await live.stop();
    mail.close();
    await db.close();
    await database.stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop().then(() => process.exit(0)));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
