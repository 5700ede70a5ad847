import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addPoint,
  createPosition,
  deletePosition,
  editPoint,
  editPosition,
  removePoint,
  submitPosition,
  writeAnswer,
  writeCoverText,
} from '../../shared/positions.ts';
import { useApp } from '../support/app.ts';
import { begin, buildRound, handedIn, type Play, type Position, questions, read } from './play.ts';

const test = useApp();
let play: Play;
let position: Position;
let app: pg.Client;
beforeAll(async () => {
  play = await buildRound(test, questions);
  position = await handedIn(play, {
    answers: [{ questionKey: 'aims', value: 'Ziele' }],
    points: [{ kind: 'concern', comment: 'Bleibt stehen' }],
  });
  app = new pg.Client({ connectionString: test.urls.appUrl });
  await app.connect();
});
afterAll(() => app.end());

describe('what was handed in (R1)', () => {
  it('refuses every edit with the rule and the way to correct it, and stays as it is', async () => {
    const { stage, procedureId } = play;
    const params = { procedureId, positionId: position.id };
    const ofPoint = { procedureId, pointId: position.points[0]?.id ?? '' };
    for (const { client } of [stage.representative, stage.clerk]) {
      const refusals = [
        await client.refused(editPoint, 409, { params: ofPoint, match: '"v1"', body: { comment: 'anders' } }),
        await client.refused(removePoint, 409, { params: ofPoint, match: '"v1"' }),
        await client.refused(addPoint, 409, { params, body: { kind: 'concern', comment: 'dazu' } }),
        await client.refused(writeCoverText, 409, { params, match: '"v1"', body: { coverText: 'anders' } }),
        await client.refused(writeAnswer, 409, {
          params: { ...params, questionKey: 'aims' },
          match: '"v1"',
          body: { value: 'anders' },
        }),
        await client.refused(editPosition, 409, { params, match: '"v1"', body: { stance: 'agree' } }),
        await client.refused(deletePosition, 409, { params, match: '"c1"' }),
        await client.refused(submitPosition, 409, { params, match: '"c1"' }),
      ];
      for (const refusal of refusals) {
        expect(refusal).toMatchObject({
          code: 'wrong_state',
          rule: 'R1',
          detail: expect.stringContaining('neue Stellungnahme'),
        });
      }
    }
    expect(await read(play, position.id, stage.representative.client)).toEqual(position);
  });

  it('is not even known to strangers who try', async () => {
    const { stage, procedureId } = play;
    const ofPoint = { procedureId, pointId: position.points[0]?.id ?? '' };
    await stage.otherRepresentative.client.refused(editPoint, 404, {
      params: ofPoint,
      match: '"v1"',
      body: { comment: 'x' },
    });
    await stage.foreignCoordinator.client.refused(editPoint, 404, {
      params: ofPoint,
      match: '"v1"',
      body: { comment: 'x' },
    });
    await stage.foreignCoordinator.client.refused(editPoint, 404, {
      params: { ...ofPoint, procedureId: stage.foreignProcedureId },
      match: '"v1"',
      body: { comment: 'x' },
    });
  });

  it.each(['position', 'evidence_text', 'point', 'point_span', 'position_step'])(
    'cannot be changed in %s by the database role of the application',
    async (table) => {
      await expect(app.query(`update "${table}" set procedure_id = procedure_id`)).rejects.toMatchObject({
        code: '42501',
      });
      await expect(app.query(`delete from "${table}"`)).rejects.toMatchObject({ code: '42501' });
      await expect(app.query(`truncate "${table}" cascade`)).rejects.toMatchObject({ code: '42501' });
    },
  );

  it('takes a thousand points in one call, with gapless references', async () => {
    const { stage } = play;
    const { client } = stage.otherRepresentative;
    const points = Array.from({ length: 1000 }, (_, index) => ({
      kind: 'change' as const,
      sectionKey: play.keys[0],
      comment: `Punkt ${index + 1}`,
      proposedText: 'Neu',
    }));
    const draft = await begin(
      play,
      {
        organisationId: stage.organisations.other.id,
        channel: 'api',
        points,
        answers: [{ questionKey: 'aims', value: 'Ziele' }],
      },
      client,
    );
    const large = await client.ok(submitPosition, {
      params: { procedureId: play.procedureId, positionId: draft.id },
      match: '"c1"',
    });
    expect(large.points).toHaveLength(1000);
    expect(large.points[999]).toMatchObject({
      reference: 'R1-002.1000',
      comment: 'Punkt 1000',
      proposedText: 'Neu',
      place: 1000,
    });
    await client.refused(createPosition, 400, {
      params: { procedureId: play.procedureId, roundId: play.roundId },
      body: { organisationId: stage.organisations.other.id, points: [...points, ...points.slice(0, 1)] },
    });
  });
});
