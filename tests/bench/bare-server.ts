import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import fastifyJwt from '@fastify/jwt';
import Fastify from 'fastify';
import pg from 'pg';
import type { DbUrls } from '../../server/platform/db.ts';
import { answerWith, cpuMilliseconds } from './ask.ts';
import type { Statement } from './our-server.ts';
import type { Write } from './replay.ts';

/**
 * The comparator: bare Fastify that verifies the JWT and runs the very statements that Stellwerk ran, prepared, and
 * writes the same answer with JSON.stringify. Beside it an empty route and one raw prepared select.
 */
export interface Case {
  name: string;
  method: 'GET' | 'POST';
  statements: Statement[];
  body: string;
  write?: Write;
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
  for (const { name, method, statements, body, write } of cases) {
    const parsed: unknown = JSON.parse(body);
    const named = statements.map(({ text, values }, place) => ({ name: `${name} ${place}`, text, values }));
    const repetition = write && repeating(write);
    app.route({
      method,
      url: `/${name}`,
      handler: async (request, reply) => {
        await request.jwtVerify();
        if (repetition) {
          const fresh = repetition();
          const client = await writing.connect();
          try {
            for (const { values, ...statement } of named)
              await client.query({ ...statement, values: values.map(fresh) });
          } finally {
            client.release();
          }
        } else {
          for (const statement of named) await reading.query(statement);
        }
        return reply.type('application/json; charset=utf-8').send(JSON.stringify(parsed));
      },
    });
  }
  await app.listen({ host: '127.0.0.1', port: 0 });
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
}

/** Gives every repetition of a write values of its own: the next draft, new ids, the next reference. */
function repeating({ draft, drafts, made, reference }: Write) {
  const replaced = [...draft, ...made, reference];
  const pattern = new RegExp(replaced.join('|'), 'g');
  let count = 0;
  return () => {
    const next = drafts[count];
    if (!next) throw new Error('The comparator has no draft left.');
    const values = [...next, ...made.map(() => randomUUID()), `R1-${100_000 + count++}`];
    const freshOf = new Map(replaced.map((old, index) => [old, values[index] ?? old]));
    const fresh = (value: unknown): unknown => {
      if (typeof value === 'string') return value.replace(pattern, (old) => freshOf.get(old) ?? old);
      return Array.isArray(value) ? value.map(fresh) : value;
    };
    return fresh;
  };
}

answerWith(async (message) => {
  if (message.do === 'start') {
    return start(message.urls as DbUrls, message.cases as Case[], String(message.pointId), String(message.procedureId));
  }
  if (message.do === 'cpu') return cpuMilliseconds();
  throw new Error('Unknown order.');
});
