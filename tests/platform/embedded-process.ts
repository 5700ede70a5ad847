import { startEmbedded } from '../../server/platform/embedded/start-embedded.ts';

/** A server process in small: starts or joins the database in the given folder, prints its addresses, leaves when its input ends. `durable` as second argument: loses no acknowledged row. */
const [, , dataDir = '', mode] = process.argv;
const embedded = await startEmbedded({ dataDir, log: () => undefined, fast: mode !== 'durable' });
process.stdout.write(`${JSON.stringify(embedded)}\n`);
process.stdin.resume().on('end', async () => {
  await embedded.stop();
  process.exit(0);
});
