import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { counterDraftMapping } from '../../server/tables/counter-drafts.ts';
import { listEvents } from '../../shared/audit.ts';
import { getCounterDraft, getCounterDraftMapping, mapCounterDraft } from '../../shared/counter-drafts.ts';
import { createIncorporation, getProvenance, getTrace } from '../../shared/incorporation.ts';
import { createPriorPosition, submitPosition } from '../../shared/positions.ts';
import {
  adoptPointDisposition,
  getPoint,
  listPoints,
  listTexts,
  proposePointDisposition,
} from '../../shared/review.ts';
import { closeRound, getRound } from '../../shared/rounds.ts';
import { undoClearing, undoMark } from '../../shared/splitting.ts';
import { contents, decide, publish } from '../review/closed-round.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Stage } from '../support/stage.ts';
import { asProposed, handedIn, sectionOf } from './play.ts';
import { lay } from './send.ts';

const test = useApp();
let stage: Stage;
beforeAll(async () => {
  stage = await buildStage(test);
});

const pointsOf = async (positionId: string) =>
  (await stage.clerk.client.ok(listPoints, { params: { procedureId: stage.procedureId }, query: { positionId } }))
    .items;

describe('a counter-draft beside the version of its round', () => {
  it('proposes counterparts, additions and what concerns the whole', async () => {
    const { read, desk, versionId } = await handedIn(test, stage);
    const mapping = await read();
    expect(mapping.versionId).toBe(versionId);
    expect(mapping.sections.map(({ heading, proposal }) => [heading, proposal.choice, proposal.sectionKey])).toEqual([
      ['', 'whole', null],
      ['Ziele und Wege', 'whole', null],
      ['Leitbild', 'section', desk.keyOf('Leitbild')],
      ['Sprache', 'section', desk.keyOf('Sprache')],
      ['Gesundheit', 'none', null],
    ]);
    expect(sectionOf(mapping, 'Sprache')).toMatchObject({ number: 'II', confirmed: null });
    expect(sectionOf(mapping, 'Sprache').parentId).toBe(sectionOf(mapping, 'Ziele und Wege').id);
  });

  it('can be laid beside another frozen version, and beside no working one', async () => {
    const { params, desk } = await handedIn(test, stage);
    const working = await desk.read(2);
    await stage.clerk.client.refused(getCounterDraftMapping, 404, { params, query: { versionId: working.id } });
    const second = await desk.freeze(2);
    const mapping = await stage.clerk.client.ok(getCounterDraftMapping, { params, query: { versionId: second.id } });
    expect(mapping.versionId).toBe(second.id);
    expect(mapping.versions.map(({ id }) => id)).toContain(desk.first.id);
  });

  it('is laid beside the newest frozen version where it belongs to no round', async () => {
    const { procedureId } = stage;
    const draft = await stage.clerk.client.ok(createPriorPosition, {
      params: { procedureId },
      body: { organisationId: stage.organisations.other.id },
    });
    const params = { procedureId, positionId: draft.id };
    await lay(test, stage.clerk, { ...params, bytes: '# Sprache\n\nKurse für alle.\n' });
    await stage.clerk.client.ok(submitPosition, { params, match: '"c2"' });
    const mapping = await stage.clerk.client.ok(getCounterDraftMapping, { params });
    expect(mapping.versionId).toBe(mapping.versions[0]?.id);
    expect(mapping.positionReference).toMatch(/^V-/);
  });

  it('is kept from the organisations', async () => {
    const { params } = await handedIn(test, stage);
    await stage.representative.client.refused(getCounterDraftMapping, 403, { params });
  });
});

describe('confirming', () => {
  it('makes a change of what differs, an addition of what is new, and points on the whole, with their wording', async () => {
    const { read, map, positionId, desk, position } = await handedIn(test, stage);
    const mapping = await read();
    expect(await map(mapping.sections.map(asProposed))).toEqual({ points: 4, cleared: 1 });
    const points = await pointsOf(positionId);
    const of = (text: string) => points.find(({ proposedText }) => proposedText.includes(text));
    expect(of('Kinderbetreuung')).toMatchObject({
      kind: 'change',
      sectionKey: desk.keyOf('Sprache'),
      proposedText: 'II Sprache\nDie Stadt fördert Sprachkurse am Abend und mit Kinderbetreuung.',
    });
    expect(of('Arztpraxen')).toMatchObject({ kind: 'addition', sectionKey: null });
    expect(of('anderen Aufbau')).toMatchObject({ kind: 'change', sectionKey: null });
    expect(of('Leitbild')).toBeUndefined();
    expect(points.map(({ reference }) => reference)).toContain(`${position.reference}.1`);
    const actions = async () => {
      const at = { params: { procedureId: stage.procedureId }, query: { subjectId: positionId } };
      return (await stage.coordinator.client.ok(listEvents, at)).items.map(({ action }) => action);
    };
    await expect.poll(actions).toContain('counter_draft.map');
  });

  it('accounts for words that stand in the draft already without a point, and says where they stand', async () => {
    const { read, map } = await handedIn(test, stage);
    expect(await map([asProposed(sectionOf(await read(), 'Leitbild'))])).toEqual({ points: 0, cleared: 1 });
    const { confirmed, text } = sectionOf(await read(), 'Leitbild');
    expect(confirmed).toMatchObject({ choice: 'section' });
    expect(text.spans).toMatchObject([{ kind: 'cleared', note: 'Wortgleich mit „1 Leitbild“' }]);
    expect(text.uncovered).toEqual([]);
  });

  it('leaves every word of the counter-draft to be accounted for until it is confirmed (R3)', async () => {
    const { read, map, positionId } = await handedIn(test, stage);
    const waiting = async () =>
      (
        await stage.clerk.client.ok(listTexts, {
          params: { procedureId: stage.procedureId },
          query: { positionId, unaccounted: 'true' },
        })
      ).items.length;
    expect(await waiting()).toBe(5);
    await map((await read()).sections.map(asProposed));
    expect(await waiting()).toBe(0);
  });

  it('takes what staff corrects by hand instead of what is proposed', async () => {
    const { read, map, positionId, desk } = await handedIn(test, stage);
    const mapping = await read();
    await map([
      { sectionId: sectionOf(mapping, 'Gesundheit').id, choice: 'section', sectionKey: desk.keyOf('Wohnen') },
      { sectionId: sectionOf(mapping, 'Ziele und Wege').id, choice: 'no_point' },
    ]);
    const points = await pointsOf(positionId);
    expect(points.find(({ proposedText }) => proposedText.includes('Arztpraxen'))).toMatchObject({
      kind: 'change',
      sectionKey: desk.keyOf('Wohnen'),
    });
    expect(sectionOf(await read(), 'Ziele und Wege').confirmed).toEqual({ choice: 'no_point', sectionKey: null });
  });

  it('can be taken back and made anew; the reference is not given again', async () => {
    const { read, map, position, params, desk } = await handedIn(test, stage);
    const ask = async () => sectionOf(await read(), 'Sprache');
    await map([asProposed(await ask())]);
    const [span] = (await ask()).text.spans;
    const { procedureId } = params;
    await stage.clerk.client.ok(undoMark, { params: { procedureId, pointId: span?.id ?? '' }, body: {} });
    expect((await ask()).confirmed).toBeNull();
    await map([{ sectionId: (await ask()).id, choice: 'section', sectionKey: desk.keyOf('Wohnen') }]);
    expect((await ask()).text.spans[0]?.pointReference).toBe(`${position.reference}.3`);

    await map([asProposed(sectionOf(await read(), 'Leitbild'))]);
    const same = sectionOf(await read(), 'Leitbild').text;
    await stage.clerk.client.ok(undoClearing, {
      params: { procedureId, textId: same.id, clearingId: same.spans[0]?.id ?? '' },
    });
    expect(sectionOf(await read(), 'Leitbild').confirmed).toBeNull();
  });

  it('refuses what is confirmed already, and then does nothing of what was asked', async () => {
    const { read, map, refuse, positionId } = await handedIn(test, stage);
    const mapping = await read();
    await map([asProposed(sectionOf(mapping, 'Sprache'))]);
    const before = (await pointsOf(positionId)).length;
    const problem = await refuse(409, [
      asProposed(sectionOf(mapping, 'Gesundheit')),
      asProposed(sectionOf(mapping, 'Sprache')),
    ]);
    expect(problem.detail).toContain('„II Sprache“ ist schon zugeordnet');
    expect(await pointsOf(positionId)).toHaveLength(before);
    expect(sectionOf(await read(), 'Gesundheit').confirmed).toBeNull();
  });

  it('lets one of two requests at the same instant through', async () => {
    const { read, params, versionId, positionId } = await handedIn(test, stage);
    const body = { versionId, sections: [asProposed(sectionOf(await read(), 'Sprache'))] };
    const answers = await Promise.all(
      [stage.clerk, stage.secondClerk, stage.coordinator].map(({ client }) =>
        client.call(mapCounterDraft, { params, body }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
    expect((await pointsOf(positionId)).filter(({ proposedText }) => proposedText.includes('Abend'))).toHaveLength(1);
    const { id } = sectionOf(await read(), 'Sprache');
    const rows = await test.db.transaction((tx) =>
      tx.select().from(counterDraftMapping).where(eq(counterDraftMapping.sectionId, id)),
    );
    expect(rows).toHaveLength(1);
  });

  it.each([
    ['a section of another version', { choice: 'section', sectionKey: 'zzzz9999' }, 'section_unknown'],
    ['no section where there is a counterpart', { choice: 'section' }, 'section_unknown'],
    ['a section where there is none', { choice: 'none', sectionKey: 'own' }, 'section_unknown'],
  ] as const)('refuses %s', async (_, asked, code) => {
    const { read, refuse, desk } = await handedIn(test, stage);
    const { id } = sectionOf(await read(), 'Sprache');
    const sectionKey =
      'sectionKey' in asked ? (asked.sectionKey === 'own' ? desk.keyOf('Wohnen') : asked.sectionKey) : null;
    const problem = await refuse(400, [{ sectionId: id, choice: asked.choice, sectionKey }]);
    expect(problem.errors).toMatchObject([{ pointer: '/sections/0/sectionKey', code }]);
  });

  it('asks why there is no point in 20 words or more (R3)', async () => {
    const long = `# Lang\n\n${'Wort '.repeat(25)}\n`;
    const { read, map, refuse } = await handedIn(test, stage, long);
    const { id } = sectionOf(await read(), 'Lang');
    const problem = await refuse(422, [{ sectionId: id, choice: 'no_point' }]);
    expect(problem).toMatchObject({ rule: 'R3' });
    expect(await map([{ sectionId: id, choice: 'no_point', note: 'Nur Füllwörter.' }])).toEqual({
      points: 0,
      cleared: 1,
    });
  });
});

describe('the draft as a whole', () => {
  it('is a point that must be answered before the results are published (R3)', async () => {
    const { read, map, roundId, position } = await handedIn(test, stage);
    const mapping = await read();
    await map(mapping.sections.map(({ id }) => ({ sectionId: id, choice: 'no_point' as const })));
    const params = { procedureId: stage.procedureId, roundId };
    const { version } = await stage.coordinator.client.ok(getRound, { params });
    await stage.coordinator.client.ok(closeRound, { params, match: `"v${version}"` });
    const whole = { id: mapping.wholePointId, reference: mapping.wholePointReference };
    expect(whole.reference).toBe(`${position.reference}.1`);
    const refused = await publish(stage, params);
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ rule: 'R3', obstacles: [{ reference: whole.reference }] });
    await decide(stage, whole);
    expect(await contents(stage, params)).toMatch(/^"c/);
    expect((await publish(stage, params)).status).toBe(200);
  });

  it('cannot be taken back: the organisation handed it in (R1)', async () => {
    const { read } = await handedIn(test, stage);
    const { wholePointId } = await read();
    const { procedureId } = stage;
    await stage.clerk.client.refused(undoMark, 422, { params: { procedureId, pointId: wholePointId }, body: {} });
  });
});

describe('adopted wording', () => {
  it('keeps its attribution down to the sentence, taken over alone', async () => {
    const { read, map, desk, positionId, params } = await handedIn(test, stage);
    await map([asProposed(sectionOf(await read(), 'Sprache'))]);
    const [point] = (await pointsOf(positionId)).filter(({ proposedText }) => proposedText.includes('Kinderbetreuung'));
    const at = { procedureId: stage.procedureId, pointId: point?.id ?? '' };
    await stage.clerk.client.ok(proposePointDisposition, { params: at, body: { outcome: 'accepted' }, match: '*' });
    await stage.signatory.client.ok(adoptPointDisposition, { params: at, match: '"v1"' });
    const working = await desk.write(
      (await desk.read(2)).sections
        .map(
          ({ number, heading, body }) =>
            `# ${number}. ${heading}\n\n${body.replace('am Abend.', 'am Abend und mit Kinderbetreuung.')}\n`,
        )
        .join('\n'),
    );
    await desk.client.ok(createIncorporation, {
      params: { procedureId: stage.procedureId },
      body: {
        versionId: working.id,
        sectionKey: desk.keyOf('Sprache'),
        change: 'changed',
        pointId: point?.id ?? '',
        before: 'Die Stadt fördert Sprachkurse am Abend.',
        after: 'Die Stadt fördert Sprachkurse am Abend und mit Kinderbetreuung.',
      },
    });
    const second = await desk.freeze(2);
    const { sections } = await stage.clerk.client.ok(getProvenance, {
      params: { procedureId: stage.procedureId, versionId: second.id },
    });
    const units = sections.flatMap((section) => section.units);
    const sentence = units.find(({ text }) => text.includes('mit Kinderbetreuung.'));
    expect(JSON.stringify(sentence?.causes)).toContain(stage.organisations.own.name);
    expect(JSON.stringify(sentence?.causes)).toContain(point?.reference);
    expect(units.filter(({ causes }) => causes.length > 0)).toHaveLength(1);
    const trace = await stage.clerk.client.ok(getTrace, {
      params: { procedureId: stage.procedureId, pointId: point?.id ?? '' },
    });
    expect(trace.incorporations).toMatchObject([{ change: 'changed', state: 'done' }]);
    const told = await stage.representative.client.ok(getCounterDraft, { params });
    expect(told.sections.find(({ heading }) => heading === 'Sprache')?.points).toEqual([
      { id: point?.id, reference: point?.reference },
    ]);
    expect(told.sections.every(({ mapping }) => mapping === null)).toBe(true);
    const own = await stage.representative.client.ok(getPoint, {
      params: { procedureId: stage.procedureId, pointId: point?.id ?? '' },
    });
    expect(own.proposedText).toContain('Kinderbetreuung');
  });
});
