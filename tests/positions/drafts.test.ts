import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  addPoint,
  createPosition,
  createPriorPosition,
  deletePosition,
  editPoint,
  editPosition,
  getPosition,
  listPositionPoints,
  listPositions,
  listRevisions,
  listRoundPositions,
  removePoint,
  submitPosition,
  writeAnswer,
  writeCoverText,
} from '../../shared/positions.ts';
import { useApp } from '../support/app.ts';
import { createOpenRound } from '../support/stage.ts';
import { begin, buildRound, handIn, type Play, type Position, questions, read, statuses } from './play.ts';

const test = useApp();
let play: Play;
let draft: Position;
beforeAll(async () => {
  play = await buildRound(test, questions);
  draft = await begin(play, {
    coverText: 'Nur für uns: Geheimsatz',
    points: [{ kind: 'concern', comment: 'Geheimpunkt' }],
  });
});

const at = (positionId = draft.id) => ({ procedureId: play.procedureId, positionId });

describe('a draft of an organisation (R9)', () => {
  it('is seen by its members and by nobody else, staff included', async () => {
    const { stage } = play;
    const pointId = draft.points[0]?.id ?? '';
    for (const { client } of [stage.representative, stage.contributor, stage.observer]) {
      expect((await client.ok(getPosition, { params: at() })).coverText).toContain('Geheimsatz');
    }
    const outsiders = [
      stage.coordinator,
      stage.clerk,
      stage.signatory,
      stage.groupMember,
      stage.specialist,
      stage.otherRepresentative,
      stage.foreignCoordinator,
      stage.foreignRepresentative,
      stage.administrator,
      stage.stranger,
    ];
    for (const { client, name } of outsiders) {
      const tried = [
        await client.call(getPosition, { params: at() }),
        await client.call(listPositionPoints, { params: at() }),
      ];
      for (const answer of tried) {
        expect([name, answer.status]).toEqual([name, 404]);
        expect(answer.text).not.toContain('Geheim');
      }
    }
    for (const { client } of [stage.coordinator, stage.clerk, stage.otherRepresentative]) {
      await client.refused(listRevisions, 404, { params: at() });
      await client.refused(editPosition, 404, { params: at(), match: '"v1"', body: { stance: 'agree' } });
      await client.refused(writeCoverText, 404, { params: at(), match: '"v1"', body: { coverText: 'x' } });
      await client.refused(writeAnswer, 404, {
        params: { ...at(), questionKey: 'aims' },
        match: '"v0"',
        body: { value: 'x' },
      });
      await client.refused(addPoint, 404, { params: at(), body: { kind: 'concern', comment: 'x' } });
      await client.refused(editPoint, 404, {
        params: { procedureId: play.procedureId, pointId },
        match: '"v1"',
        body: { comment: 'x' },
      });
      await client.refused(removePoint, 404, { params: { procedureId: play.procedureId, pointId }, match: '"v1"' });
      await client.refused(submitPosition, 404, { params: at(), match: '"c1"' });
      await client.refused(deletePosition, 404, { params: at(), match: '"c1"' });
    }
    await stage.observer.client.refused(writeCoverText, 403, { params: at(), match: '"v1"', body: { coverText: 'x' } });
  });

  it('is in no list, number or event of anybody else', async () => {
    const { stage } = play;
    for (const { client } of [stage.coordinator, stage.clerk, stage.otherRepresentative, stage.specialist]) {
      for (const answer of [
        await client.call(listPositions, { params: { procedureId: play.procedureId }, query: { count: 'true' } }),
        await client.call(listPositions, {
          params: { procedureId: play.procedureId },
          query: { count: 'true', status: 'draft' },
        }),
        await client.call(listRoundPositions, {
          params: { procedureId: play.procedureId, roundId: play.roundId },
          query: { count: 'true' },
        }),
      ]) {
        expect(answer.body).toEqual({ items: [], next: null, total: 0 });
      }
    }
    const own = await stage.observer.client.ok(listPositions, {
      params: { procedureId: play.procedureId },
      query: { count: 'true' },
    });
    expect(own).toMatchObject({ items: [{ id: draft.id, status: 'draft' }], total: 1 });
    const events = await test.db.reader.execute(sql`select id from event where procedure_id = ${play.procedureId}`);
    expect(events.rows).toEqual([]);
  });

  it('is begun only for oneself, in a round one can see, and only once', async () => {
    const { stage, procedureId, roundId } = play;
    const body = { organisationId: stage.organisations.own.id };
    const params = { procedureId, roundId };
    await stage.otherRepresentative.client.refused(createPosition, 404, { params, body });
    await stage.foreignRepresentative.client.refused(createPosition, 404, { params, body });
    await stage.observer.client.refused(createPosition, 403, { params, body });
    await stage.representative.client.refused(createPosition, 403, { params, body: { ...body, channel: 'letter' } });
    await stage.representative.client.refused(createPosition, 400, {
      params,
      body: { ...body, receivedOn: '2026-03-01' },
    });
    await stage.representative.client.refused(createPriorPosition, 403, { params: { procedureId }, body });
    const again = await stage.contributor.client.refused(createPosition, 409, { params, body });
    expect(again.current).toMatchObject({ id: draft.id, coverText: draft.coverText });
    const hour = 3_600_000;
    const planned = await createOpenRound(test, procedureId, {
      versionId: play.versionId,
      number: 2,
      opensAt: new Date(test.clock.now().getTime() + hour),
      closesAt: new Date(test.clock.now().getTime() + 2 * hour),
    });
    await stage.representative.client.refused(createPosition, 404, { params: { procedureId, roundId: planned }, body });
    await stage.representative.client.refused(listRoundPositions, 404, { params: { procedureId, roundId: planned } });
  });

  it('is one although two people begin at the same instant', async () => {
    const race = await buildRound(test);
    const options = {
      params: { procedureId: race.procedureId, roundId: race.roundId },
      body: { organisationId: race.stage.organisations.own.id },
    };
    const answers = await Promise.all(
      [race.stage.representative, race.stage.contributor, race.stage.representative].map(({ client }) =>
        client.call(createPosition, options),
      ),
    );
    expect(statuses(answers)).toEqual([201, 409, 409]);
  });

  it('is thrown away by the representative, as it was read', async () => {
    const race = await buildRound(test);
    const mine = await begin(race, { points: [{ kind: 'concern', comment: 'weg' }] });
    const params = { procedureId: race.procedureId, positionId: mine.id };
    await race.stage.contributor.client.refused(deletePosition, 403, { params, match: '"c1"' });
    await race.stage.representative.client.refused(deletePosition, 412, { params, match: '"c7"' });
    await race.stage.representative.client.ok(deletePosition, { params, match: '"c1"' });
    await race.stage.representative.client.refused(getPosition, 404, { params });
    await begin(race);
  });
});

describe('a draft recorded by staff', () => {
  it('is seen by intake alone until it is handed in, then by its organisation too', async () => {
    const { stage, procedureId } = play;
    const letter = await begin(
      play,
      { channel: 'letter', receivedOn: '2026-02-27', stance: 'no_comment' },
      stage.clerk.client,
    );
    const params = at(letter.id);
    expect(letter.can).toEqual({ write: true, delete: true, submit: true });
    expect((await stage.coordinator.client.ok(getPosition, { params })).channel).toBe('letter');
    for (const { client } of [stage.representative, stage.signatory, stage.specialist, stage.otherRepresentative]) {
      await client.refused(getPosition, 404, { params });
    }
    const position = await handIn(play, letter.id, stage.coordinator.client);
    expect(position).toMatchObject({ receivedOn: '2026-02-27', channel: 'letter', status: 'submitted' });
    await stage.observer.client.ok(getPosition, { params });
    await stage.specialist.client.ok(getPosition, { params });
    await stage.otherRepresentative.client.refused(getPosition, 404, { params });
    const mails = await test.db.reader.execute(sql`select id from outbox where procedure_id = ${procedureId}`);
    expect(mails.rows).toEqual([]);
  });

  it('names a channel and an organisation that takes part', async () => {
    const { stage, procedureId, roundId } = play;
    const params = { procedureId, roundId };
    const own = stage.organisations.own.id;
    const { client } = stage.clerk;
    await client.refused(createPosition, 400, { params, body: { organisationId: own } });
    await client.refused(createPosition, 404, {
      params,
      body: { organisationId: stage.organisations.foreign.id, channel: 'letter' },
    });
    await client.refused(createPosition, 400, {
      params,
      body: { organisationId: own, channel: 'letter', receivedOn: '2026-03-03' },
    });
    await stage.specialist.client.refused(createPosition, 403, {
      params,
      body: { organisationId: own, channel: 'letter' },
    });
  });

  it('may be an earlier contribution without a round', async () => {
    const { stage, procedureId } = play;
    const body = { organisationId: stage.organisations.other.id, coverText: 'Vorarbeit', receivedOn: '2004-03-08' };
    const prior = await stage.coordinator.client.ok(createPriorPosition, { params: { procedureId }, body });
    const position = await handIn(play, prior.id, stage.coordinator.client);
    expect(position).toMatchObject({ reference: 'V-001', roundId: null, channel: 'prior', late: false });
    expect((await read(play, prior.id, stage.otherRepresentative.client)).coverText).toBe('Vorarbeit');
  });
});

describe('the history of a draft', () => {
  it('holds one row for each saved state, none for an unchanged save, and stays inside the organisation', async () => {
    const race = await buildRound(test, questions);
    const mine = await begin(race, { points: [{ kind: 'concern', comment: 'Stand 1' }] });
    const { client } = race.stage.contributor;
    const point = { procedureId: race.procedureId, pointId: mine.points[0]?.id ?? '' };
    await client.ok(editPoint, { params: point, match: '"v1"', body: { comment: 'Stand 2' } });
    const unchanged = await client.ok(editPoint, { params: point, match: '"v2"', body: { comment: 'Stand 2' } });
    expect(unchanged.version).toBe(2);
    await client.ok(removePoint, { params: point, match: '"v2"' });
    const params = { procedureId: race.procedureId, positionId: mine.id };
    await client.ok(writeAnswer, {
      params: { ...params, questionKey: 'aims' },
      match: '"v0"',
      body: { value: 'Ziele' },
    });
    const history = await client.ok(listRevisions, { params, query: { count: 'true' } });
    expect(history.items.map(({ part, text }) => [part, text])).toEqual([
      ['answer', 'Ziele'],
      ['point', ''],
      ['point', 'Stand 2'],
      ['point', 'Stand 1'],
      ['position', expect.any(String)],
    ]);
    expect(history.items[0]?.authorName).toBe('Mitwirkung Begegnung');
    const first = await client.ok(listRevisions, { params, query: { limit: '2' } });
    const second = await client.ok(listRevisions, { params, query: { limit: '200', cursor: first.next ?? '' } });
    expect([...first.items, ...second.items]).toEqual(history.items);
    await handIn(race, mine.id);
    await client.ok(listRevisions, { params });
    await race.stage.coordinator.client.refused(listRevisions, 404, { params });
  });
});
