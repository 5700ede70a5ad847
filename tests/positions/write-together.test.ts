import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  addPoint,
  editPoint,
  editPosition,
  listRevisions,
  removePoint,
  submitPosition,
  writeAnswer,
  writeCoverText,
} from '../../shared/positions.ts';
import { useApp } from '../support/app.ts';
import { begin, buildRound, type Play, type Position, questions, read, statuses } from './play.ts';

const test = useApp();
let play: Play;
let draft: Position;
beforeAll(async () => {
  play = await buildRound(test, questions);
  draft = await begin(play, { points: ['eins', 'zwei'].map((comment) => ({ kind: 'concern', comment })) });
});

const whole = () => ({ procedureId: play.procedureId, positionId: draft.id });
const point = (index: number) => ({ procedureId: play.procedureId, pointId: draft.points[index]?.id ?? '' });

describe('two people in one draft', () => {
  it('write different parts at the same instant without conflict', async () => {
    const { representative, contributor } = play.stage;
    await Promise.all([
      representative.client.ok(editPoint, { params: point(0), match: '"v1"', body: { comment: 'eins von A' } }),
      contributor.client.ok(editPoint, { params: point(1), match: '"v1"', body: { comment: 'zwei von B' } }),
      representative.client.ok(writeCoverText, { params: whole(), match: '"v1"', body: { coverText: 'Text von A' } }),
      contributor.client.ok(writeAnswer, {
        params: { ...whole(), questionKey: 'aims' },
        match: '"v0"',
        body: { value: 'Antwort von B' },
      }),
      representative.client.ok(editPosition, { params: whole(), match: '"v1"', body: { stance: 'object' } }),
      contributor.client.ok(addPoint, { params: whole(), body: { kind: 'addition', proposedText: 'drei von B' } }),
    ]);
    const both = await read(play, draft.id, representative.client);
    expect(both).toMatchObject({
      coverText: 'Text von A',
      coverTextVersion: 2,
      stance: 'object',
      version: 2,
      contentVersion: draft.contentVersion + 6,
      answers: [{ questionKey: 'aims', value: 'Antwort von B', version: 1 }],
      points: [
        { comment: 'eins von A', version: 2 },
        { comment: 'zwei von B', version: 2 },
        { proposedText: 'drei von B', version: 1, place: 3 },
      ],
    });
  });

  it('in the same part: the slower one is refused and gets the present text, whatever the part (R16)', async () => {
    const { representative: a, contributor: b } = play.stage;
    const race = async (...calls: Promise<{ status: number; body: unknown }>[]) => {
      const answers = await Promise.all(calls);
      expect(statuses(answers)).toEqual([200, 412]);
      return answers.find(({ status }) => status === 412)?.body;
    };
    const comment = (text: string) => ({ params: point(0), match: '"v2"', body: { comment: text } });
    const ofPoint = await race(a.client.call(editPoint, comment('A')), b.client.call(editPoint, comment('B')));
    expect(ofPoint).toMatchObject({ current: { version: 3, comment: expect.stringMatching(/^[AB]$/) } });
    const cover = (coverText: string) => ({ params: whole(), match: '"v2"', body: { coverText } });
    const ofCover = await race(a.client.call(writeCoverText, cover('A')), b.client.call(writeCoverText, cover('B')));
    expect(ofCover).toMatchObject({ current: { version: 3, coverText: expect.stringMatching(/^[AB]$/) } });
    const answer = (value: string) => ({
      params: { ...whole(), questionKey: 'field' },
      match: '"v0"',
      body: { value },
    });
    const ofAnswer = await race(
      a.client.call(writeAnswer, answer('Sprache')),
      b.client.call(writeAnswer, answer('Arbeit')),
    );
    expect(ofAnswer).toMatchObject({ current: { version: 1, questionKey: 'field' } });
    const stance = (value: 'agree' | 'object') => ({
      params: whole(),
      match: '"v2"',
      body: { stance: value, language: 'en' },
    });
    const ofHead = await race(
      a.client.call(editPosition, stance('agree')),
      b.client.call(editPosition, stance('object')),
    );
    expect(ofHead).toMatchObject({ current: { version: 3, language: 'en' } });
    await a.client.refused(removePoint, 412, { params: point(0), match: '"v2"' });
  });

  it('a storm of savings loses nothing: every accepted save is one version and one revision', async () => {
    const { representative: a, contributor: b } = play.stage;
    const before = await read(play, draft.id, a.client);
    const type = async (client: typeof a.client, params: ReturnType<typeof point>, name: string) => {
      let version = before.points.find(({ id }) => id === params.pointId)?.version ?? 0;
      for (let letter = 1; letter <= 15; letter++) {
        version = (
          await client.ok(editPoint, { params, match: `"v${version}"`, body: { comment: `${name}${letter}` } })
        ).version;
      }
    };
    await Promise.all([type(a.client, point(0), 'a'), type(b.client, point(1), 'b')]);
    const after = await read(play, draft.id, a.client);
    expect(after.points.slice(0, 2).map(({ comment }) => comment)).toEqual(['a15', 'b15']);
    expect(after.contentVersion).toBe(before.contentVersion + 30);
    const revisions = await a.client.ok(listRevisions, { params: whole(), query: { limit: '30' } });
    expect(new Set(revisions.items.map(({ text }) => text)).size).toBe(30);
  });

  it('saving and handing in at the same instant: what was read is what is handed in', async () => {
    const race = await buildRound(test);
    const mine = await begin(race, { points: [{ kind: 'concern', comment: 'gelesen' }] });
    const params = { procedureId: race.procedureId, pointId: mine.points[0]?.id ?? '' };
    const [save, submit] = await Promise.all([
      race.stage.contributor.client.call(editPoint, { params, match: '"v1"', body: { comment: 'nachgeschoben' } }),
      race.stage.representative.client.call(submitPosition, {
        params: { procedureId: race.procedureId, positionId: mine.id },
        match: '"c1"',
      }),
    ]);
    const outcome = `${save.status} ${submit.status}`;
    expect(['200 412', '409 200']).toContain(outcome);
    const now = await read(race, mine.id, race.stage.representative.client);
    expect(now.points[0]?.comment).toBe(outcome === '200 412' ? 'nachgeschoben' : 'gelesen');
  });

  it('a key repeated while the answer was lost answers again instead of refusing one over the own text (R15)', async () => {
    const { client } = play.stage.representative;
    const { coverTextVersion } = await read(play, draft.id, client);
    const options = {
      params: whole(),
      match: `"v${coverTextVersion}"`,
      body: { coverText: 'Mit Schlüssel' },
      key: 'autosave-1',
    };
    const first = await client.ok(writeCoverText, options);
    expect(await client.ok(writeCoverText, options)).toEqual(first);
    await client.refused(writeCoverText, 422, { ...options, body: { coverText: 'Anderer Text' } });
  });
});

describe('answers', () => {
  it('have the form their question asks for', async () => {
    const { client } = play.stage.representative;
    const put = (
      questionKey: string,
      value: string | { answer: 'yes' | 'no' | null; reason: string },
      status: number,
    ) => client.refused(writeAnswer, status, { params: { ...whole(), questionKey }, match: '"v0"', body: { value } });
    await put('unknown', 'x', 404);
    expect((await put('aims', { answer: 'yes', reason: '' }, 400)).errors?.[0]?.pointer).toBe('/value');
    await put('field', 'Kochen', 400);
    await put('network', 'ja', 400);
  });
});

describe('in plain SQL', () => {
  it('a second own draft in one round is impossible', async () => {
    const copy = test.db.transaction((tx) =>
      tx.execute(sql`insert into draft select procedure_id, gen_random_uuid(), round_id, organisation_id, channel, received_on, stance,
        publication, language, cover_text, cover_text_version, supersedes_id, recorded_by_staff, created_by, created_at, version, content_version
        from draft where id = ${draft.id}`),
    );
    await expect(copy).rejects.toMatchObject({ cause: { constraint: 'draft_one_per_round' } });
  });

  it('a draft revision cannot be changed or removed by the application', async () => {
    for (const statement of [sql`update draft_revision set text = ''`, sql`delete from draft_revision`]) {
      await expect(test.db.transaction((tx) => tx.execute(statement))).rejects.toMatchObject({
        cause: { code: '42501' },
      });
    }
  });
});
