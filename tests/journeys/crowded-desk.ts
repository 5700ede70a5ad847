import { eq } from 'drizzle-orm';
import { openDb } from '../../server/platform/db.ts';
import { startEmbedded } from '../../server/platform/embedded/start-embedded.ts';
import { procedureRole } from '../../server/tables/identity.ts';
import { round } from '../../server/tables/rounds.ts';
import { fillDesk } from '../bench/fill-desk.ts';
import { openWritingDesk } from './writing-desk.ts';

const text = ['# Konzept', '## Wohnen', 'Alle sollen wohnen können.', '## Klima', 'Die Stadt wird klimaneutral.'].join(
  '\n\n',
);

/**
 * Puts points into the procedure of the demonstration that runs on this data folder; answers its id. With `isPublished` their round is
 * over, and what was decided in it is published.
 */
export async function crowdDesk(base: string, dataDir: string, points: number, isPublished = false): Promise<string> {
  const { procedureId, roundId, sections } = await openWritingDesk(base, text);
  const database = await startEmbedded({ dataDir, log: () => undefined });
  const db = openDb(database, 2, (error) => process.stderr.write(`${error.message}\n`));
  try {
    const staff = await db.reader
      .selectDistinct({ id: procedureRole.personId })
      .from(procedureRole)
      .where(eq(procedureRole.procedureId, procedureId));
    await fillDesk(db, database.ownerUrl, {
      procedureId,
      roundId,
      sectionKeys: sections.map(({ key }) => key),
      staffIds: staff.map(({ id }) => id),
      points,
    });
    if (isPublished) {
      const at = new Date();
      await db.transaction((tx) =>
        tx.update(round).set({ closesAt: at, publishedAt: at, closingRecorded: true }).where(eq(round.id, roundId)),
      );
    }
  } finally {
    await db.close();
    await database.stop();
  }
  return procedureId;
}
