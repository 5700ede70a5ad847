import { getTableName, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { draft, draftPoint, draftRevision } from '../../server/tables/drafts.ts';
import { importSource } from '../../server/tables/imports.ts';
import { event } from '../../server/tables/platform.ts';
import { evidenceText, point, position } from '../../server/tables/positions.ts';
import { buildRound, type Play } from '../positions/play.ts';
import { useApp } from '../support/app.ts';
import { brokenDocuments } from './broken-documents.ts';
import { brokenTables } from './broken-tables.ts';
import { refusal, send } from './send.ts';

const test = useApp();
let play: Play;
beforeAll(async () => {
  play = await buildRound(test);
});

const tables = [draft, draftPoint, draftRevision, importSource, event, position, point, evidenceText];

/** How many rows there are where an import could leave some. */
const rows = () =>
  Promise.all(
    tables.map(async (table) => {
      const counted = await test.db.reader.execute<{ rows: number }>(sql`select count(*)::int as rows from ${table}`);
      return [getTableName(table), counted.rows[0]?.rows];
    }),
  );

describe('a file that cannot be taken is refused with its place, and leaves nothing', () => {
  it.each(Object.entries({ ...brokenTables, ...brokenDocuments }))(
    '%s',
    async (_, { fileName, bytes, code, pointer }) => {
      const before = await rows();
      const query = { roundId: play.roundId, organisationId: play.stage.organisations.own.id, submit: true };
      const file = typeof bytes === 'function' ? await bytes() : bytes;
      const problem = await refusal(test, play.stage.clerk, play.procedureId, { fileName, bytes: file, query });
      expect(problem.errors?.[0]).toMatchObject({ code, ...(pointer !== undefined && { pointer }) });
      expect(problem.errors?.[0]?.message).toMatch(/[.?]$/);
      expect(problem.detail).toMatch(/[.?]$/);
      expect(await rows()).toEqual(before);
    },
  );

  it('of more than 20 MB is cut off', async () => {
    const query = { roundId: play.roundId, organisationId: play.stage.organisations.own.id };
    const file = { fileName: 'a.csv', bytes: Buffer.alloc(20_000_001, 'x'), query };
    expect((await send(test, play.stage.clerk, play.procedureId, file)).status).toBe(413);
  });
});
