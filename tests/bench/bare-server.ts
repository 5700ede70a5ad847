import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import fastifyJwt from '@fastify/jwt';
import Fastify from 'fastify';
import pg from 'pg';
import type { DbUrls } from '../../server/platform/db.ts';
import { answerWith, cpuMilliseconds } from './ask.ts';
import type { Statement } from './our-server.ts';

/**
 * The comparator: bare Fastify that verifies the JWT and runs the very statements that Stellwerk ran, prepared, and
 * writes the same answer with JSON.stringify. Beside it an empty route and one raw prepared select.
 */
interface Case {
  name: string;
  method: 'GET' | 'POST';
  statements: Statement[];
  body: string;
  /** Values that a repeated write must replace: new ids and references. */
  fresh: string[];
}

async function start(urls: DbUrls, cases: Case[], pointId: string, procedureId: string): Promise<string> {
  const app = Fastify({ logger: false });
  await app.register(fastifyJwt, { secret: 'a secret for the bench that is long enough', verify: { cache: 5000 } });
  const reading = new pg.Pool({ connectionString: urls.readUrl, max: 10 });
  const writing = new pg.Pool({ connectionString: urls.appUrl, max: 10 });
  app.get('/empty', async () => ({ status: 'live' }));
  app.get('/raw', async () => {
    const { rows } = await reading.query({
      name: 'raw',
      text: 'select id, reference, kind, section_key, quote, position_id, organisation_id, number, created_at from point where procedure_id = $1 and id = $2',
      values: [procedureId, pointId],
    });
    return rows[0];
  });
  for (const [index, { name, method, statements, body, fresh }] of cases.entries()) {
    const parsed: unknown = JSON.parse(body);
    const named = statements.map(({ text, values }, place) => ({ name: `s${index}_${place}`, text, values }));
    app.route({
      method,
      url: `/${name}`,
      handler: async (request, reply) => {
        await request.jwtVerify();
        const replaced = fresh.map(
          (value) => [value, value.length === 36 ? randomUUID() : `${value}-${randomUUID()}`] as const,
        );
        const connection = method === 'GET' ? reading : await writing.connect();
        try {
          for (const statement of named)
            await connection.query({ ...statement, values: withFresh(statement.values, replaced) });
        } finally {
          if (connection instanceof pg.Pool === false) (connection as pg.PoolClient).release();
        }
        return reply.type('application/json; charset=utf-8').send(JSON.stringify(parsed));
      },
    });
  }
  await app.listen({ host: '127.0.0.1', port: 0 });
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
}

function withFresh(values: unknown[], replaced: (readonly [string, string])[]): unknown[] {
  if (replaced.length === 0) return values;
  return values.map((value) =>
    typeof value === 'string' ? replaced.reduce((text, [old, fresh]) => text.replaceAll(old, fresh), value) : value,
  );
}

answerWith(async (message) => {
  if (message.do === 'start') {
    return start(message.urls as DbUrls, message.cases as Case[], String(message.pointId), String(message.procedureId));
  }
  if (message.do === 'cpu') return cpuMilliseconds();
  throw new Error('Unknown order.');
});
