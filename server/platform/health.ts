import { sql } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import type { Db } from './db.ts';

/** `/health/live`: the process answers. `/health/ready`: the database answers too. Neither tells anything else. */
export function serveHealth(app: FastifyInstance, db: Db): void {
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    try {
      await db.reader.execute(sql`select 1`);
      return { status: 'ready' };
    } catch {
      return reply.code(503).header('retry-after', '5').send({ status: 'database not reachable' });
    }
  });
}
