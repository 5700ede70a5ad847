import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { clearingUndone, evidenceText, point, pointStep } from '../../server/tables/positions.ts';
import { listEvents } from '../../shared/audit.ts';
import {
  addToTopic,
  adoptPointDisposition,
  clearText,
  createTopic,
  getPoint,
  listPoints,
  listTexts,
  markPoint,
  reopenPointDisposition,
} from '../../shared/review.ts';
import {
  clearTexts,
  getPointSpans,
  getText,
  markPoints,
  openText,
  rejoinPoint,
  splitPoint,
  undoClearing,
  undoMark,
} from '../../shared/splitting.ts';
import { buildRound, handIn, present, propose } from '../review/build.ts';
import { closedRound, decide, publish } from '../review/closed-round.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Stage } from '../support/stage.ts';

const test = useApp();
let stage: Stage;
let round: Awaited<ReturnType<typeof buildRound>>;
let places = 10;

beforeAll(async () => {
  stage = await buildStage(test);
  round = await buildRound(test, stage);
});

const cover = 'Wir fordern mehr Kurse. Die Räume fehlen. 🙂 Danke für alles!';

async function newPosition(
  coverText = cover,
  points = [{ comment: 'Erster Satz. Zweiter Satz.', proposedText: 'Neu.' }],
) {
  const { procedureId, organisations } = stage;
  const handed = await handIn(test, {
    procedureId,
    roundId: round.roundId,
    organisation: organisations.own,
    reference: `R${round.number}-${++places}`,
    points,
    coverText,
  });
  return { ...handed, params: { procedureId, textId: present(handed.coverId) } };
}

const at = (pointId: string) => ({ procedureId: stage.procedureId, pointId });
const clerk = () => stage.clerk.client;

const mark = async (params: { procedureId: string; textId: string }, start: number, end: number) =>
  clerk().ok(markPoint, { params, body: { start, end, kind: 'change' } });

const listed = async (positionId: string) =>
  (await clerk().ok(listPoints, { params: { procedureId: stage.procedureId }, query: { positionId } })).items.map(
    ({ reference }) => reference,
  );

const obstaclesOf = async (positionId: string) =>
  (await clerk().ok(listTexts, { params: { procedureId: stage.procedureId }, query: { positionId } })).items;

describe('taking a mark back', () => {
  it('frees its words, keeps the mark as history, and never gives its reference to another (R1, R8)', async () => {
    const { id, reference, params } = await newPosition();
    const marked = await mark(params, 0, 23);
    expect(marked).toMatchObject({ reference: `${reference}.2`, retired: null, can: { undo: true, split: true } });
    const undone = await clerk().ok(undoMark, { params: at(marked.id), body: { note: 'Gehört zusammen.' } });
    expect(undone).toMatchObject({
      reference: `${reference}.2`,
      retired: 'undone',
      comment: 'Wir fordern mehr Kurse.',
    });
    expect(await listed(id)).toEqual([`${reference}.1`]);
    expect(await obstaclesOf(id)).toMatchObject([{ spans: [], uncovered: [{ start: 0 }] }]);
    const again = await mark(params, 0, 41);
    expect(again.reference).toBe(`${reference}.3`);
    const rows = await test.db.reader.select().from(pointStep).where(eq(pointStep.pointId, marked.id));
    expect(rows).toMatchObject([{ step: 'undone', note: 'Gehört zusammen.', personId: stage.clerk.id }]);
    const events = await stage.coordinator.client.ok(listEvents, {
      params: { procedureId: stage.procedureId },
      query: { limit: 200 },
    });
    expect(events.items.some(({ action, subject }) => action === 'point.undo' && subject.id === marked.id)).toBe(true);
  });

  it('is refused for what the organisation wrote as a point, and once it was adopted, be it reopened', async () => {
    const { points, params } = await newPosition();
    const own = await clerk().refused(undoMark, 422, { params: at(present(points[0]).id), body: {} });
    expect(own).toMatchObject({ rule: 'R1' });
    const marked = await mark(params, 0, 23);
    await propose(stage.clerk, stage, marked);
    await stage.signatory.client.ok(adoptPointDisposition, { params: at(marked.id), match: '"v1"' });
    await clerk().refused(undoMark, 409, { params: at(marked.id), body: {} });
    await stage.coordinator.client.ok(reopenPointDisposition, {
      params: at(marked.id),
      match: '"v1"',
      body: { reason: 'Neue Lage.' },
    });
    const refused = await clerk().refused(undoMark, 409, { params: at(marked.id), body: {} });
    expect((await clerk().ok(getPoint, { params: at(marked.id) })).can.undo).toMatchObject({ detail: refused.detail });
  });

  it('leaves nothing to decide: neither proposed, adopted nor grouped afterwards, twice taken back neither', async () => {
    const { params, points } = await newPosition();
    const marked = await mark(params, 0, 23);
    await propose(stage.clerk, stage, marked);
    await clerk().ok(undoMark, { params: at(marked.id), body: {} });
    await stage.signatory.client.refused(adoptPointDisposition, 409, { params: at(marked.id), match: '"v1"' });
    await clerk().refused(createTopic, 409, {
      params: { procedureId: stage.procedureId },
      body: { title: 'Zusammen', argument: 'Gleich.', pointIds: [marked.id, present(points[0]).id] },
    });
    await clerk().refused(undoMark, 409, { params: at(marked.id), body: {} });
    await clerk().refused(splitPoint, 409, {
      params: at(marked.id),
      body: {
        parts: [0, 1].map(() => ({
          kind: 'change' as const,
          spans: [{ ...params, start: 0, end: 3 }].map(({ textId, start, end }) => ({ textId, start, end })),
        })),
      },
    });
  });

  it('wants the point out of its topic first (R8)', async () => {
    const { params } = await newPosition();
    const marked = await mark(params, 0, 23);
    const topic = await clerk().ok(createTopic, {
      params: { procedureId: stage.procedureId },
      body: { title: 'Kurse', argument: 'Mehr Kurse.', pointIds: [] },
    });
    await clerk().ok(addToTopic, {
      params: { procedureId: stage.procedureId, topicId: topic.id },
      match: '"v1"',
      body: { pointIds: [marked.id] },
    });
    await clerk().refused(undoMark, 409, { params: at(marked.id), body: {} });
  });

  it('and adopting at the same instant: one of the two', async () => {
    for (let turn = 0; turn < 3; turn++) {
      const { params } = await newPosition();
      const marked = await mark(params, 0, 23);
      await propose(stage.clerk, stage, marked);
      const [undone, adopted] = await Promise.all([
        clerk().call(undoMark, { params: at(marked.id), body: {} }),
        stage.signatory.client.call(adoptPointDisposition, { params: at(marked.id), match: '"v1"' }),
      ]);
      expect([undone.status, adopted.status].toSorted()).toEqual([200, 409]);
    }
  });

  it('does not change what is stored of the point, nor the text (R1)', async () => {
    const { params } = await newPosition();
    const marked = await mark(params, 0, 23);
    const stored = () =>
      Promise.all([
        test.db.reader.select().from(point).where(eq(point.id, marked.id)),
        test.db.reader.select().from(evidenceText).where(eq(evidenceText.id, params.textId)),
      ]);
    const before = await stored();
    await clerk().ok(undoMark, { params: at(marked.id), body: {} });
    expect(await stored()).toEqual(before);
  });
});

describe('splitting a point further', () => {
  const parts = async (pointId: string, cuts: [from: number, to: number][]) => {
    const { items } = await clerk().ok(getPointSpans, { params: at(pointId) });
    const [first] = items;
    return cuts.map(([from, to]) => ({
      kind: 'change' as const,
      spans: [{ textId: first?.textId ?? '', start: (first?.start ?? 0) + from, end: (first?.start ?? 0) + to }],
    }));
  };

  it('numbers the parts under the point, which is only a heading then', async () => {
    const { id, reference, params } = await newPosition();
    const marked = await mark(params, 0, 41);
    const { items } = await clerk().ok(splitPoint, {
      params: at(marked.id),
      body: {
        parts: await parts(marked.id, [
          [0, 23],
          [24, 41],
        ]),
      },
    });
    expect(items).toMatchObject([
      { reference: `${reference}.2.1`, comment: 'Wir fordern mehr Kurse.', parentId: marked.id },
      { reference: `${reference}.2.2`, comment: 'Die Räume fehlen.', parentId: marked.id },
    ]);
    expect(await clerk().ok(getPoint, { params: at(marked.id) })).toMatchObject({
      retired: 'split',
      can: { rejoin: true },
    });
    expect(await listed(id)).toEqual([`${reference}.1`, `${reference}.2.1`, `${reference}.2.2`]);
    const inner = present(items[0]);
    const deeper = await clerk().ok(splitPoint, {
      params: at(inner.id),
      body: {
        parts: await parts(inner.id, [
          [0, 11],
          [11, 23],
        ]),
      },
    });
    expect(deeper.items.map((item) => item.reference)).toEqual([`${reference}.2.1.1`, `${reference}.2.1.2`]);
    const { items: below } = await clerk().ok(listPoints, {
      params: { procedureId: stage.procedureId },
      query: { parentId: marked.id },
    });
    expect(below.map((part) => [part.reference, part.retired])).toEqual([
      [`${reference}.2.1`, 'split'],
      [`${reference}.2.2`, null],
    ]);
  });

  it('splits what was handed in as a point, with comment and wording, and each part is decided alone', async () => {
    const { points } = await newPosition();
    const { id } = present(points[0]);
    const { items: spans } = await clerk().ok(getPointSpans, { params: at(id) });
    expect(spans.map(({ kind, text }) => [kind, text])).toEqual([
      ['comment', 'Erster Satz. Zweiter Satz.'],
      ['proposed_text', 'Neu.'],
    ]);
    const [comment, wording] = spans.map(({ textId, start, end }) => ({ textId, start, end }));
    const { items } = await clerk().ok(splitPoint, {
      params: at(id),
      body: {
        parts: [
          { kind: 'change', spans: [{ ...present(comment), end: 12 }, present(wording)] },
          { kind: 'question', spans: [{ ...present(comment), start: 13 }] },
        ],
      },
    });
    expect(items).toMatchObject([
      { comment: 'Erster Satz.', proposedText: 'Neu.', kind: 'change' },
      { comment: 'Zweiter Satz.', proposedText: '', kind: 'question' },
    ]);
    await decide(stage, items[0]);
    expect((await clerk().ok(getPoint, { params: at(present(items[1]).id) })).status).toBe('received');
    await clerk().refused(rejoinPoint, 409, { params: at(id) });
  });

  it('loses no word and doubles none (R3)', async () => {
    const { params } = await newPosition();
    const marked = await mark(params, 0, 41);
    const split = async (cuts: [number, number][]) =>
      clerk().refused(splitPoint, 422, { params: at(marked.id), body: { parts: await parts(marked.id, cuts) } });
    expect(
      await split([
        [0, 10],
        [24, 41],
      ]),
    ).toMatchObject({ rule: 'R3' });
    expect(
      await split([
        [0, 30],
        [24, 41],
      ]),
    ).toMatchObject({ rule: 'R3' });
    expect(
      await split([
        [0, 41],
        [22, 23],
      ]),
    ).toMatchObject({ rule: 'R3' });
    expect(
      await split([
        [0, 23],
        [23, 47],
      ]),
    ).toMatchObject({ rule: 'R3' });
    expect((await clerk().ok(getPoint, { params: at(marked.id) })).retired).toBeNull();
  });

  it('is undone as a whole until a part is adopted; new parts get new references', async () => {
    const { id, reference, params } = await newPosition();
    const marked = await mark(params, 0, 41);
    const body = {
      parts: await parts(marked.id, [
        [0, 23],
        [24, 41],
      ]),
    };
    const { items } = await clerk().ok(splitPoint, { params: at(marked.id), body });
    expect(await clerk().ok(rejoinPoint, { params: at(marked.id) })).toMatchObject({ retired: null });
    expect(await listed(id)).toEqual([`${reference}.1`, `${reference}.2`]);
    expect((await clerk().ok(getPoint, { params: at(present(items[0]).id) })).retired).toBe('undone');
    const again = await clerk().ok(splitPoint, { params: at(marked.id), body });
    expect(again.items.map((item) => item.reference)).toEqual([`${reference}.2.3`, `${reference}.2.4`]);
    await clerk().ok(undoMark, { params: at(present(again.items[0]).id), body: {} });
    await mark(params, 0, 23);
    expect(await clerk().refused(rejoinPoint, 422, { params: at(marked.id) })).toMatchObject({ rule: 'R3' });
  });

  it('keeps the results from being published until every part is answered, and never waits for the heading', async () => {
    const closed = await closedRound(test, stage);
    const { items } = await clerk().ok(splitPoint, {
      params: at(closed.point.id),
      body: {
        parts: await parts(closed.point.id, [
          [0, 4],
          [4, 26],
        ]),
      },
    });
    await decide(stage, items[0]);
    const early = await publish(stage, closed.params);
    expect(early.status).toBe(422);
    expect(early.text).toContain(present(items[1]).reference);
    await decide(stage, items[1]);
    expect((await publish(stage, closed.params)).status).toBe(200);
    await clerk().refused(rejoinPoint, 409, { params: at(closed.point.id) });
    const own = await stage.representative.client.ok(listPoints, {
      params: { procedureId: stage.procedureId },
      query: { positionId: closed.position.id },
    });
    expect(own.items.map(({ status }) => status)).toEqual(['published', 'published']);
  });
});

describe('confirming many at once', () => {
  const long = `${'Dieser Satz hat genau sechs Wörter. '.repeat(4)}Ende.`;

  it('marks proposals only in a text that was opened, all or none (R3)', async () => {
    const { reference, params } = await newPosition(long);
    const points = [0, 1, 2].map((index) => ({ start: index * 36, end: index * 36 + 35, kind: 'change' as const }));
    const unread = await clerk().refused(markPoints, 422, { params, body: { points } });
    expect(unread).toMatchObject({ rule: 'R3' });
    expect((await clerk().ok(getText, { params })).opened).toBe(false);
    await clerk().ok(openText, { params });
    await clerk().ok(openText, { params });
    expect((await stage.secondClerk.client.ok(getText, { params })).opened).toBe(false);
    await clerk().refused(markPoints, 422, {
      params,
      body: { points: [...points, { start: 3, end: 9, kind: 'change' }] },
    });
    const text = await clerk().ok(markPoints, { params, body: { points } });
    expect(text.spans.map(({ pointReference }) => pointReference)).toEqual(
      [2, 3, 4].map((number) => `${reference}.${number}`),
    );
    expect(text.uncovered.map(({ text: rest }) => rest.trim())).toEqual(['Dieser Satz hat genau sechs Wörter. Ende.']);
  });

  it('sets aside only short texts, or such as were opened, and can be taken back', async () => {
    const short = await newPosition('Mit freundlichen Grüßen');
    const read = await newPosition(long);
    const body = { textIds: [short.params.textId, read.params.textId], note: 'Grußformel' };
    const params = { procedureId: stage.procedureId };
    expect(await clerk().refused(clearTexts, 422, { params, body })).toMatchObject({ rule: 'R3' });
    await clerk().ok(openText, { params: read.params });
    expect(await clerk().ok(clearTexts, { params, body })).toEqual({ cleared: 2 });
    const { spans, uncovered } = await clerk().ok(getText, { params: short.params });
    expect(uncovered).toEqual([]);
    expect(spans).toMatchObject([{ kind: 'cleared', office: 'Abteilung Zuwanderung', note: 'Grußformel' }]);
    const clearing = { ...short.params, clearingId: present(spans[0]).id };
    const open = await clerk().ok(undoClearing, { params: clearing });
    expect(open).toMatchObject({ spans: [], uncovered: [{ text: 'Mit freundlichen Grüßen' }] });
    await clerk().ok(undoClearing, { params: clearing });
    const rows = await test.db.reader
      .select()
      .from(clearingUndone)
      .where(eq(clearingUndone.clearingId, clearing.clearingId));
    expect(rows).toHaveLength(1);
    await clerk().ok(clearText, { params: short.params, body: { start: 0, end: 23 } });
  });

  it('is nobody else’s business, and knows no id of another procedure (R9)', async () => {
    const { params } = await newPosition();
    const marked = await mark(params, 0, 23);
    const foreign = { procedureId: stage.foreignProcedureId };
    const { client } = stage.foreignCoordinator;
    await client.refused(undoMark, 404, { params: { ...at(marked.id), ...foreign }, body: {} });
    await client.refused(getText, 404, { params: { ...params, ...foreign } });
    await client.refused(clearTexts, 404, { params: foreign, body: { textIds: [params.textId] } });
    await stage.representative.client.refused(undoMark, 403, { params: at(marked.id), body: {} });
    await stage.signatory.client.refused(openText, 403, { params });
  });
});
