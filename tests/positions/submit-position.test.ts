import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { listEvents } from '../../shared/audit.ts';
import {
  addPoint,
  createPosition,
  getPosition,
  submitPosition,
  writeAnswer,
  writeCoverText,
} from '../../shared/positions.ts';
import { useApp } from '../support/app.ts';
import { begin, buildRound, handedIn, handIn, type Play, questions, read, statuses } from './play.ts';

const test = useApp();
let play: Play;
beforeAll(async () => {
  play = await buildRound(test, questions);
});

const answered = [{ questionKey: 'aims', value: 'Die Sprachförderung für Erwachsene.' }];

describe('handing in', () => {
  it('turns the draft into evidence under the same ids and gives number, time and hash', async () => {
    const { stage } = play;
    const quote = { exact: 'Die Stadt fördert Begegnung.', prefix: 'fördert Sprachkurse. ', suffix: '' };
    const draft = await begin(play, {
      answers: [...answered, { questionKey: 'network', value: { answer: 'yes', reason: 'Ja, mit zwei Stunden.' } }],
      coverText: 'Sehr geehrte Damen und Herren,',
      stance: 'agree_with_changes',
      points: [
        {
          kind: 'change',
          sectionKey: play.keys[0],
          quote,
          comment: 'Zu vage.',
          proposedText: 'Die Stadt finanziert Begegnung.',
        },
        { kind: 'support', sectionKey: play.keys[1] },
      ],
    });
    const position = await handIn(play, draft.id);
    expect(position).toMatchObject({
      id: draft.id,
      reference: 'R1-001',
      status: 'submitted',
      late: false,
      admitted: null,
      organisationName: 'Begegnung e. V.',
      coverText: 'Sehr geehrte Damen und Herren,',
      submittedAt: test.clock.now().toISOString(),
      stance: 'agree_with_changes',
    });
    expect(position.receipt?.number).toBe(`R1-001-${position.receipt?.sha256.slice(0, 8)}`);
    expect(position.points.map(({ id, reference }) => [id, reference])).toEqual([
      [draft.points[0]?.id, 'R1-001.1'],
      [draft.points[1]?.id, 'R1-001.2'],
    ]);
    expect(position.points[0]).toMatchObject({
      quote,
      comment: 'Zu vage.',
      proposedText: 'Die Stadt finanziert Begegnung.',
    });
    expect(await read(play, draft.id, stage.clerk.client)).toMatchObject({
      reference: 'R1-001',
      coverText: position.coverText,
    });

    const texts = await test.db.reader.execute<{ kind: string; source: string | null; spans: number }>(sql`
      select t.kind, t.source_key as source, count(s.id)::int as spans from evidence_text t
      left join point_span s on s.procedure_id = t.procedure_id and s.text_id = t.id and s.start = 0 and s."end" = char_length(t.body)
      where t.position_id = ${draft.id} group by t.id, t.kind, t.source_key, t.place order by t.place`);
    expect(texts.rows).toEqual([
      { kind: 'cover', source: null, spans: 0 },
      { kind: 'answer', source: 'aims', spans: 0 },
      { kind: 'answer', source: 'network', spans: 0 },
      { kind: 'comment', source: draft.points[0]?.id, spans: 1 },
      { kind: 'proposed_text', source: draft.points[0]?.id, spans: 1 },
    ]);
    const left = await test.db.reader.execute(sql`
      select id from draft where id = ${draft.id} union all select id from draft_point where draft_id = ${draft.id}`);
    expect(left.rows).toEqual([]);
  });

  it('is written into the chain with reference and hash, without the texts', async () => {
    const position = await handedIn(play, { answers: answered, coverText: 'Ein vertraulich klingender Satz.' });
    await test.seal();
    const answer = await play.stage.coordinator.client.call(listEvents, {
      params: { procedureId: play.procedureId },
      query: { subjectId: position.id },
    });
    expect(answer.body).toMatchObject({
      items: [
        { action: 'position.submit', after: { reference: position.reference, sha256: position.receipt?.sha256 } },
      ],
    });
    expect(answer.text).not.toContain('vertraulich klingender');
  });

  it('is refused to contributors and observers, who may write and read', async () => {
    const draft = await begin(play, { answers: answered });
    for (const player of [play.stage.contributor, play.stage.observer]) {
      await player.client.refused(submitPosition, 403, {
        params: { procedureId: play.procedureId, positionId: draft.id },
        match: `"c${draft.contentVersion}"`,
      });
    }
    await handIn(play, draft.id);
  });

  it('is refused when somebody wrote on meanwhile, and shows the present text (R16)', async () => {
    const { stage, procedureId } = play;
    const draft = await begin(play, { answers: answered });
    const params = { procedureId, positionId: draft.id };
    await stage.contributor.client.ok(addPoint, { params, body: { kind: 'concern', comment: 'Von der Mitwirkung' } });
    const problem = await stage.representative.client.refused(submitPosition, 412, {
      params,
      match: `"c${draft.contentVersion}"`,
    });
    expect(problem.current).toMatchObject({ points: [{ comment: 'Von der Mitwirkung' }] });
    await stage.representative.client.refused(submitPosition, 428, { params });
    await handIn(play, draft.id);
  });

  it('lists everything that is missing, by question and by point, and keeps the text', async () => {
    const { stage, procedureId } = play;
    const quote = { exact: 'Das steht nirgends.', prefix: '', suffix: '' };
    const draft = await begin(play, {
      coverText: 'Mein Text',
      points: [
        { kind: 'change', comment: '  ' },
        { kind: 'change', sectionKey: 'zzzzzzzz', comment: 'Falscher Abschnitt' },
        { kind: 'change', sectionKey: play.keys[0], quote, comment: 'Falsches Zitat' },
        { kind: 'change', sectionKey: play.keys[0], comment: 'Richtig' },
      ],
    });
    const params = { procedureId, positionId: draft.id };
    const problem = await stage.representative.client.refused(submitPosition, 422, {
      params,
      match: `"c${draft.contentVersion}"`,
    });
    expect(problem.obstacles?.map(({ kind, reference }) => [kind, reference])).toEqual([
      ['question', 'aims'],
      ['point', '1'],
      ['point', '2'],
      ['point', '3'],
    ]);
    expect((await read(play, draft.id, stage.representative.client)).coverText).toBe('Mein Text');
    await stage.representative.client.ok(writeAnswer, {
      params: { ...params, questionKey: 'aims' },
      match: '"v0"',
      body: { value: 'Nichts.' },
    });
    await stage.representative.client.ok(writeCoverText, { params, match: '"v1"', body: { coverText: '' } });
  });

  it('takes a quote that stands twice only with its surroundings', async () => {
    const at = (prefix: string) => ({ exact: 'Die Stadt fördert', prefix, suffix: '' });
    const other = play.stage.otherRepresentative.client;
    const organisationId = play.stage.organisations.other.id;
    const point = { kind: 'change' as const, sectionKey: play.keys[0], comment: 'Hier' };
    const vague = await begin(
      play,
      { organisationId, answers: answered, points: [{ ...point, quote: at('') }] },
      other,
    );
    const params = { procedureId: play.procedureId, positionId: vague.id };
    await other.refused(submitPosition, 422, { params, match: '"c1"' });
    await other.ok(addPoint, { params, body: { ...point, quote: at('fördert Sprachkurse. ') } });
    const problem = await other.refused(submitPosition, 422, { params, match: '"c2"' });
    expect(problem.obstacles?.map(({ reference }) => reference)).toEqual(['1']);
  });
});

describe('an empty position', () => {
  it('is refused, but "no comment" and "agree" are full answers without the required questions or a word', async () => {
    const empty = await buildRound(test, questions);
    const draft = await begin(empty);
    const params = { procedureId: empty.procedureId, positionId: draft.id };
    const problem = await empty.stage.representative.client.refused(submitPosition, 422, { params, match: '"c1"' });
    expect(problem.obstacles?.map(({ kind }) => kind)).toEqual(['position', 'question']);
    const noComment = await begin(
      empty,
      { organisationId: empty.stage.organisations.other.id, stance: 'no_comment' },
      empty.stage.otherRepresentative.client,
    );
    expect((await handIn(empty, noComment.id, empty.stage.otherRepresentative.client)).stance).toBe('no_comment');

    const plain = await buildRound(test);
    expect((await handedIn(plain, { stance: 'agree' })).status).toBe('submitted');
    const objecting = await begin(plain, { stance: 'object' });
    await plain.stage.representative.client.refused(submitPosition, 422, {
      params: { procedureId: plain.procedureId, positionId: objecting.id },
      match: '"c1"',
    });
  });
});

describe('two submissions at the same instant', () => {
  it('of one draft give one position and one receipt', async () => {
    const race = await buildRound(test);
    const draft = await begin(race, { coverText: 'Einmal' });
    const options = { params: { procedureId: race.procedureId, positionId: draft.id }, match: '"c1"' };
    const answers = await Promise.all(
      [1, 2, 3].map(() => race.stage.representative.client.call(submitPosition, options)),
    );
    expect(statuses(answers)).toEqual([200, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ rule: 'R1' });
  });

  it('with one key have one effect and give the same answer (R15)', async () => {
    const race = await buildRound(test);
    const draft = await begin(race, { coverText: 'Einmal' });
    const { client } = race.stage.representative;
    const options = {
      params: { procedureId: race.procedureId, positionId: draft.id },
      match: '"c1"',
      key: `submit-${draft.id}`,
    };
    const first = await Promise.all([client.call(submitPosition, options), client.call(submitPosition, options)]);
    expect(first.every(({ status }) => status === 200 || status === 409)).toBe(true);
    const again = await client.call(submitPosition, options);
    expect(again.status).toBe(200);
    expect(again.text).toBe(first.find(({ status }) => status === 200)?.text);
    const mails = await test.db.reader.execute(sql`select id from outbox where procedure_id = ${race.procedureId}`);
    expect(mails.rows).toHaveLength(1);
  });

  it('with one key create one draft (R15)', async () => {
    const race = await buildRound(test);
    const options = {
      params: { procedureId: race.procedureId, roundId: race.roundId },
      body: { organisationId: race.stage.organisations.own.id, coverText: 'Neu' },
      key: `create-${race.roundId}`,
    };
    const { client } = race.stage.representative;
    await Promise.all([client.call(createPosition, options), client.call(createPosition, options)]);
    const again = await client.call(createPosition, options);
    expect(again.status).toBe(201);
    expect(
      (
        await client.ok(getPosition, {
          params: { procedureId: race.procedureId, positionId: (again.body as { id: string }).id },
        })
      ).coverText,
    ).toBe('Neu');
  });

  it('of several organisations take gapless numbers', async () => {
    const race = await buildRound(test);
    const { stage } = race;
    const one = await begin(race, { coverText: 'Eins' });
    const two = await begin(
      race,
      { organisationId: stage.organisations.other.id, coverText: 'Zwei' },
      stage.otherRepresentative.client,
    );
    const three = await begin(race, { channel: 'letter', coverText: 'Drei' }, stage.clerk.client);
    const all = await Promise.all([
      handIn(race, one.id),
      handIn(race, two.id, stage.otherRepresentative.client),
      handIn(race, three.id, stage.clerk.client),
    ]);
    expect(new Set(all.map(({ reference }) => reference))).toEqual(new Set(['R1-001', 'R1-002', 'R1-003']));
  });
});
