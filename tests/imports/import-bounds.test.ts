import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { position as evidence } from '../../server/tables/positions.ts';
import { getPosition, listPositions } from '../../shared/positions.ts';
import { buildRound, type Play } from '../positions/play.ts';
import { useApp } from '../support/app.ts';
import { type Report, refusal, report, send } from './send.ts';

const test = useApp();
let play: Play;
beforeAll(async () => {
  play = await buildRound(test);
});

/** Sends a file as the clerk, for the round and the own organisation unless told otherwise. */
const given = (
  fileName: string,
  bytes: Uint8Array | string,
  query: Record<string, string | boolean | undefined> = {},
) =>
  [
    test,
    play.stage.clerk,
    play.procedureId,
    { fileName, bytes, query: { roundId: play.roundId, organisationId: play.stage.organisations.own.id, ...query } },
  ] as const;

const recorded = async () =>
  (
    await play.stage.clerk.client.ok(listPositions, {
      params: { procedureId: play.procedureId },
      query: { limit: 200 },
    })
  ).items;

const positionOf = (found: Report, index = 0) =>
  play.stage.clerk.client.ok(getPosition, {
    params: { procedureId: play.procedureId, positionId: found.positions[index]?.id ?? '' },
  });

const csv = (...rows: string[]) => ['Nr.;Abschnitt;Art;Kommentar;Vorschlag', ...rows].join('\n');

describe('a dry run', () => {
  it('says of every item what would happen, and keeps nothing', async () => {
    const before = await recorded();
    const file = csv('h1;1;Ergänzung;Gut.;', 'h2;9.9;;Wo?;', 'h3;1;vielleicht;Was?;');
    const found = await report(...given('h.csv', file, { dryRun: true, submit: true }));
    expect(found.taken).toBe(false);
    expect(found.items.map(({ state, place }) => [state, place.row])).toEqual([
      ['new', 2],
      ['faulty', 3],
      ['faulty', 4],
    ]);
    expect(found.problems.map(({ place, value, code }) => [place.row, place.column, value, code])).toEqual([
      [3, 'B', '9.9', 'unknown_section'],
      [4, 'C', 'vielleicht', 'unknown_kind'],
    ]);
    expect(await recorded()).toEqual(before);
  });

  it('finds what handing in would object to', async () => {
    const asked = await buildRound(test, [
      { key: 'aims', kind: 'text', label: 'Ziele?', help: '', required: true, options: [] },
    ]);
    const found = await report(test, asked.stage.clerk, asked.procedureId, {
      fileName: 'x.csv',
      bytes: csv('x;1;;Eins.;'),
      query: { roundId: asked.roundId, organisationId: asked.stage.organisations.own.id, dryRun: true, submit: true },
    });
    expect(found.problems[0]?.detail).toContain('Ziele?');
  });

  it('takes no number from the counter of references', async () => {
    await report(...given('i.csv', csv('i1;1;;Eins.;'), { dryRun: true, submit: true }));
    const first = await report(...given('i.csv', csv('i1;1;;Eins.;'), { submit: true }));
    const references = await test.db.reader
      .select({ reference: evidence.reference })
      .from(evidence)
      .where(and(eq(evidence.procedureId, play.procedureId), eq(evidence.roundId, play.roundId)));
    expect(first.positions[0]?.reference).toBe(`R1-${String(references.length).padStart(3, '0')}`);
  });
});

describe('all or nothing', () => {
  const file = [
    'Organisation;Eingangsnummer;Abschnitt;Kommentar',
    'Begegnung e. V.;J-1;1;Gut.',
    'Brücke e. V.;J-2;99;Schlecht.',
  ].join('\n');

  it('takes nothing when one item does not fit', async () => {
    const before = await recorded();
    const problem = await refusal(...given('j.csv', file, { organisationId: undefined }));
    expect(problem.errors).toMatchObject([{ code: 'unknown_section', pointer: '/CSV/3/C' }]);
    expect(await recorded()).toEqual(before);
  });

  it('in partial mode takes the positions that are sound, and no half of one', async () => {
    const found = await report(...given('j.csv', file, { organisationId: undefined, mode: 'partial' }));
    expect(found.taken).toBe(true);
    expect(found.positions.map(({ state, id }) => [state, id !== null])).toEqual([
      ['new', true],
      ['faulty', false],
    ]);
  });

  it('puts a point with an unknown section on the whole when staff says so, its words kept', async () => {
    const found = await report(...given('k.csv', csv('k1;99.1;;Wo?;'), { unknownSections: 'whole' }));
    expect((await positionOf(found)).points).toMatchObject([{ sectionKey: null, comment: 'Abschnitt: 99.1\n\nWo?' }]);
  });
});

describe('who imports', () => {
  it('is staff who takes things in, and nobody reads a byte of anybody else’s file', async () => {
    const { stage } = play;
    for (const player of [stage.representative, stage.signatory, stage.groupMember]) {
      const answer = await send(test, player, play.procedureId, { fileName: 'x.csv', bytes: '\u0000' });
      expect(answer.status).toBe(403);
    }
    for (const player of [stage.foreignCoordinator, stage.stranger]) {
      expect((await send(test, player, play.procedureId, { fileName: 'x.csv', bytes: 'x' })).status).toBe(404);
    }
  });

  it('finds neither round nor organisation of another procedure', async () => {
    const answers = await Promise.all([
      send(...given('x.csv', csv('x;1;;Eins.;'), { organisationId: play.stage.organisations.foreign.id })),
      send(...given('x.csv', csv('x;1;;Eins.;'), { roundId: '01900000-0000-7000-8000-000000000000' })),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
  });

  it('cannot name an organisation that does not take part', async () => {
    const problem = await refusal(...given('x.csv', 'Organisation;Kommentar\nFremder Verein e. V.;Hallo.\n'));
    expect(problem.errors).toMatchObject([{ code: 'unknown_organisation', pointer: '/CSV/2/A' }]);
  });
});

describe('calling off', () => {
  it('in the middle of taking over leaves nothing', async () => {
    const before = await recorded();
    const rows = Array.from({ length: 400 }, (_, index) => `Begegnung e. V.;Q-${index};Punkt ${index}.`);
    const query = new URLSearchParams({ fileName: 'q.csv', roundId: play.roundId, submit: 'true' });
    const base = await test.app.listen({ host: '127.0.0.1', port: 0 });
    const caller = new AbortController();
    const sent = fetch(`${base}/api/v1/procedures/${play.procedureId}/positions/import?${query}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${play.stage.clerk.token}`, 'content-type': 'text/csv' },
      body: ['Organisation;Eingangsnummer;Kommentar', ...rows].join('\n'),
      signal: caller.signal,
    });
    const isWriting = async () => {
      const { rows: found } = await test.db.appPool.query(
        `select from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`,
      );
      return found.length > 0;
    };
    await expect.poll(isWriting, { interval: 10, timeout: 20_000 }).toBe(true);
    caller.abort();
    await expect(sent).rejects.toThrow();
    await expect.poll(isWriting, { interval: 50, timeout: 20_000 }).toBe(false);
    expect(await recorded()).toEqual(before);
  });
});
