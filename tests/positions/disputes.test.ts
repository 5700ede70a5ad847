import { beforeAll, describe, expect, it } from 'vitest';
import { getTrace } from '../../shared/incorporation.ts';
import {
  addPoint,
  createPosition,
  getReceipt,
  removePoint,
  submitPosition,
  withdrawPosition,
} from '../../shared/positions.ts';
import { getPoint, listPoints, listTexts } from '../../shared/review.ts';
import { splitPoint } from '../../shared/splitting.ts';
import { decidePoints, holdRound } from '../incorporation/desk.ts';
import { useApp } from '../support/app.ts';
import type { Client } from '../support/client.ts';
import { createOpenRound } from '../support/stage.ts';
import { begin, buildRound, handedIn, handIn, type Play, read, statuses } from './play.ts';

const test = useApp();
let play: Play;
let earlier: { pointId: string; reference: string };
let others: string;
let undecided: string;

/** A second round, after one in which a point of each organisation was decided and published. */
beforeAll(async () => {
  play = await buildRound(test);
  const { stage, procedureId, versionId } = play;
  const publishedAt = new Date(test.clock.now().getTime() - 500);
  const roundId = await holdRound(test, procedureId, versionId, 70, publishedAt);
  const { pointId, reference } = await decidePoints(test, stage, {
    roundId,
    organisation: stage.organisations.own,
    sectionKey: play.keys[1],
  });
  earlier = { pointId, reference: `${reference}.1` };
  others = (await decidePoints(test, stage, { roundId, organisation: stage.organisations.other })).pointId;
  const silent = await holdRound(test, procedureId, versionId, 71);
  undecided = (await decidePoints(test, stage, { roundId: silent, organisation: stage.organisations.own })).pointId;
});

const disputing = (pointId: string) => ({
  kind: 'concern' as const,
  comment: 'Das haben wir anders gemeint.',
  disputesPointId: pointId,
});

const dispute = (positionId: string, pointId: string, client: Client = play.stage.representative.client) =>
  client.call(addPoint, { params: { procedureId: play.procedureId, positionId }, body: disputing(pointId) });

const readPoint = (pointId: string, client: Client) =>
  client.ok(getPoint, { params: { procedureId: play.procedureId, pointId } });

describe('a point that disputes the decision on an earlier one', () => {
  it('comes with the position of the later round, and both know each other', async () => {
    const { stage, procedureId } = play;
    const mine = stage.representative.client;
    const draft = await begin(play);
    const added = await mine.ok(addPoint, {
      params: { procedureId, positionId: draft.id },
      body: disputing(earlier.pointId),
    });
    expect(added.disputes).toEqual(earlier);
    expect((await readPoint(earlier.pointId, stage.clerk.client)).disputedBy, 'a draft is nobody’s business').toEqual(
      [],
    );
    const { points, id: positionId } = await handIn(play, draft.id);
    expect(points.map(({ disputes }) => disputes)).toEqual([earlier]);
    const [{ id, reference } = { id: '', reference: '' }] = points;
    for (const { client } of [stage.clerk, stage.representative]) {
      expect((await readPoint(id, client)).disputes).toEqual(earlier);
      const old = await client.ok(getTrace, { params: { procedureId, pointId: earlier.pointId } });
      expect(old.point.disputedBy).toEqual([{ pointId: id, reference }]);
      expect(old.point.disposition, 'the old decision stands as it was').toMatchObject({ outcome: 'accepted' });
    }
    const { items } = await stage.clerk.client.ok(listPoints, { params: { procedureId }, query: { positionId } });
    expect(items.map(({ disputes }) => disputes)).toEqual([earlier]);
    const narrowed = await stage.clerk.client.ok(listPoints, {
      params: { procedureId },
      query: { dispute: 'disputes' },
    });
    expect(narrowed.items.map((item) => item.id)).toEqual([id]);
    const { document } = await mine.ok(getReceipt, { params: { procedureId, positionId } });
    expect(document.points, 'it is part of what was handed in (R2)').toMatchObject([{ disputes: earlier.reference }]);
  });

  it('is known no more once its position is withdrawn, and is copied into the parts it is split into', async () => {
    const { stage, procedureId } = play;
    const mine = stage.representative.client;
    const draft = await begin(play);
    const { status } = await dispute(draft.id, earlier.pointId);
    expect(status).toBe(201);
    const handed = await handIn(play, draft.id);
    const [written] = handed.points;
    const pointId = written?.id ?? '';
    const { items: texts } = await stage.clerk.client.ok(listTexts, {
      params: { procedureId },
      query: { positionId: handed.id, unaccounted: 'false' },
    });
    const textId = texts.find(({ kind }) => kind === 'comment')?.id ?? '';
    const { items: parts } = await stage.clerk.client.ok(splitPoint, {
      params: { procedureId, pointId },
      body: {
        parts: [
          { kind: 'concern', spans: [{ textId, start: 0, end: 10 }] },
          { kind: 'concern', spans: [{ textId, start: 10, end: [...'Das haben wir anders gemeint.'].length }] },
        ],
      },
    });
    expect(parts.map(({ disputes }) => disputes)).toEqual([earlier, earlier]);
    const known = async () => (await readPoint(earlier.pointId, mine)).disputedBy.map((later) => later.pointId);
    expect(await known()).toContain(pointId);
    await mine.ok(withdrawPosition, {
      params: { procedureId, positionId: handed.id },
      body: { reason: '' },
      match: `"c${handed.contentVersion}"`,
    });
    expect(await known()).not.toContain(pointId);
  });

  it('is refused for a point that is not the organisation’s own, of another procedure, or not decided for it yet', async () => {
    const { stage } = play;
    const draft = await begin(play);
    for (const pointId of [others, crypto.randomUUID()]) {
      expect((await dispute(draft.id, pointId)).status).toBe(404);
    }
    expect(await dispute(draft.id, undecided)).toMatchObject({ status: 409, body: { code: 'wrong_state' } });
    await stage.otherRepresentative.client.refused(createPosition, 404, {
      params: { procedureId: play.procedureId, roundId: play.roundId },
      body: { organisationId: stage.organisations.other.id, points: [disputing(earlier.pointId)] },
    });
  });

  it('stands once in a draft, also when two people dispute at the same instant, and leaves nothing when it is removed', async () => {
    const { stage, procedureId } = play;
    const roundId = await createOpenRound(test, procedureId, { versionId: play.versionId, number: 80 });
    const draft = await begin({ ...play, roundId });
    const both = await Promise.all([
      dispute(draft.id, earlier.pointId),
      dispute(draft.id, earlier.pointId, stage.contributor.client),
    ]);
    expect(statuses(both)).toEqual([201, 409]);
    const added = both.find(({ status }) => status === 201)?.body as { id: string };
    await stage.representative.client.ok(removePoint, { params: { procedureId, pointId: added.id }, match: '"v1"' });
    expect((await dispute(draft.id, earlier.pointId)).status, 'and can be begun anew').toBe(201);
  });
});

describe('a round limited to some sections', () => {
  it('refuses a point to another one with the names of those it is about; a dispute and the whole are always open', async () => {
    const { stage, procedureId, versionId, keys } = play;
    const mine = stage.representative.client;
    const roundId = await createOpenRound(test, procedureId, { versionId, number: 81, sectionKeys: [keys[0]] });
    const draft = await begin({ ...play, roundId });
    const params = { procedureId, positionId: draft.id };
    const add = (sectionKey: string | null, comment: string) =>
      mine.ok(addPoint, { params, body: { kind: 'concern', sectionKey, comment } });
    expect((await dispute(draft.id, earlier.pointId)).status).toBe(201);
    await add(null, 'Zum Ganzen.');
    await add(keys[0], 'Hierzu.');
    const beside = await add(keys[1], 'Und dazu auch noch.');
    const { contentVersion } = await read({ ...play, roundId }, draft.id, mine);
    const { rule, obstacles } = await mine.refused(submitPosition, 422, { params, match: `"c${contentVersion}"` });
    expect(rule).toBe('R2');
    expect(obstacles).toMatchObject([
      { id: beside.id, detail: expect.stringMatching(/in dieser Runde geht es nur um „/) },
    ]);
    await mine.ok(removePoint, { params: { procedureId, pointId: beside.id }, match: '"v1"' });
    const { points } = await handIn({ ...play, roundId }, draft.id);
    expect(points.map(({ disputes, sectionKey }) => disputes?.pointId ?? sectionKey)).toEqual([
      earlier.pointId,
      null,
      keys[0],
    ]);
  });

  it('records whatever stands in a letter', async () => {
    const { stage, procedureId, versionId, keys } = play;
    const roundId = await createOpenRound(test, procedureId, { versionId, number: 82, sectionKeys: [keys[0]] });
    const letter = await handedIn(
      { ...play, roundId },
      { channel: 'letter', points: [{ kind: 'concern', sectionKey: keys[1], comment: 'Nicht gefragt.' }] },
      stage.coordinator.client,
    );
    expect(letter.points).toMatchObject([{ sectionKey: keys[1], comment: 'Nicht gefragt.' }]);
  });
});
