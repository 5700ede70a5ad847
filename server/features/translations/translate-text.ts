import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { recordEvents } from '../../platform/audit.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/db.ts';
import type { Task } from '../../platform/jobs.ts';
import type { Translator } from '../../platform/translator.ts';
import { translation } from '../../tables/translations.ts';
import { holdOriginal } from './queries.ts';

const payload = z.object({ procedureId: z.uuid(), textId: z.uuid(), language: z.string() });

interface Desk {
  db: Db;
  clock: Clock;
  translator: Translator | null;
  /** Called after a commit with the chains that have something to seal. */
  committed(procedureIds: string[]): void;
}

/**
 * The job behind a request for a translation: asks the service outside any transaction, and writes the answer only where it
 * is still awaited. The last failed attempt is written down, so that nobody waits for ever.
 */
export const translateText =
  ({ db, clock, translator, committed }: Desk): Task =>
  async (job, { isLast }) => {
    const { procedureId, textId, language } = payload.parse(job);
    const original = await db.transaction((tx) => holdOriginal(tx, procedureId, textId));
    const finish = async (change: { state: 'done'; body: string; service: string } | { state: 'failed' }) => {
      const chains = await db.transaction(async (tx) => {
        const now = clock.now();
        const written = await tx
          .update(translation)
          .set({ ...change, at: now, version: sql`${translation.version} + 1` })
          .where(
            and(
              eq(translation.procedureId, procedureId),
              eq(translation.textId, textId),
              eq(translation.language, language),
              eq(translation.state, 'requested'),
            ),
          )
          .returning({ version: translation.version });
        if (written.length === 0) return [];
        const event = {
          action: change.state === 'done' ? 'translation.arrive' : 'translation.fail',
          subject: { type: 'position', id: original.positionId },
          after: { reference: original.reference, textId, language, ...change },
        };
        return recordEvents(tx, { personId: null, name: 'Stellwerk' }, now, [event], procedureId);
      });
      committed(chains);
    };
    if (translator === null) return finish({ state: 'failed' });
    try {
      const body = await translator.translate(original.body, original.language, language);
      await finish({ state: 'done', body, service: translator.name });
    } catch (error) {
      if (!isLast) throw error;
      await finish({ state: 'failed' });
    }
  };
