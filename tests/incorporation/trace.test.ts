import { beforeAll, describe, expect, it } from 'vitest';
import { markPublished } from '../../server/features/rounds/index.ts';
import { compareVersions, listSources } from '../../shared/documents.ts';
import {
  confirmIncorporation,
  createIncorporation,
  disputeIncorporation,
  getProvenance,
  getTrace,
  listIncorporations,
} from '../../shared/incorporation.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Stage } from '../support/stage.ts';
import { decidePoints, holdRound, openDesk } from './desk.ts';

const test = useApp();
let stage: Stage;
beforeAll(async () => {
  stage = await buildStage(test);
});

const old = '# 1. Wege\n\nKurse werden angeboten. Beratung gibt es.\n\n# 2. Netz\n\nDie Stadt lädt ein.\n';
const now = old.replace('Kurse werden angeboten.', 'Kurse werden kostenlos angeboten.');
let rounds = 300;

/** One change written in for a point of each organisation, as a topic or alone, with version 2 frozen and not yet released. */
async function writeIn(publication: 'full' | 'anonymous' | 'internal' = 'full') {
  const desk = await openDesk(stage, old);
  const { procedureId, organisations } = stage;
  const roundId = await holdRound(test, procedureId, desk.first.id, ++rounds);
  const own = await decidePoints(test, stage, {
    roundId,
    organisation: organisations.own,
    publication,
    sectionKey: desk.keyOf('Wege'),
  });
  const other = await decidePoints(test, stage, { roundId, organisation: organisations.other });
  const working = await desk.write(now);
  const wording = {
    versionId: working.id,
    sectionKey: desk.keyOf('Wege'),
    change: 'changed' as const,
    before: 'Kurse werden angeboten.',
    after: 'Kurse werden kostenlos angeboten.',
  };
  const params = { procedureId };
  const link = await desk.client.ok(createIncorporation, { params, body: { ...wording, pointId: own.pointId } });
  const action = await desk.client.ok(createIncorporation, {
    params,
    body: { pointId: other.pointId, versionId: working.id, change: 'action', action: { office: 'Jugendamt' } },
  });
  const second = await desk.freeze(2);
  const trace = (client: typeof desk.client, pointId = own.pointId) =>
    client.ok(getTrace, { params: { procedureId, pointId } });
  const publish = () => test.db.transaction((tx) => markPublished(tx, procedureId, roundId, test.clock.now()));
  const at = { params: { ...params, incorporationId: link.id }, match: '"v2"' };
  return { desk, own, other, second, link, action, trace, publish, at, params };
}

describe('the trace of a point', () => {
  it('shows staff the whole path down to the sentence, before anything is published', async () => {
    const { desk, own, trace } = await writeIn();
    const path = await trace(desk.client);
    expect(path.point).toMatchObject({ id: own.pointId, status: 'adopted', disposition: { outcome: 'accepted' } });
    expect(path.sectionLabel).toBe('1 Wege');
    expect(path.incorporations).toMatchObject([
      {
        change: 'changed',
        state: 'done',
        versionNumber: 2,
        versionReleased: false,
        sectionLabel: '1 Wege',
        sentences: [{ text: 'Kurse werden kostenlos angeboten.' }],
      },
    ]);
  });

  it('tells the organisation nothing of the decision before the round is published, then everything at once (R11)', async () => {
    const { desk, own, trace, publish, at } = await writeIn();
    const before = await trace(stage.representative.client);
    expect(before).toMatchObject({
      point: { status: 'received', disposition: null },
      incorporations: [],
      explanation: null,
      topic: null,
    });
    await stage.representative.client.refused(confirmIncorporation, 404, { ...at, body: {} });
    await publish();
    const after = await trace(stage.representative.client);
    expect(after).toMatchObject({
      point: {
        status: 'published',
        disposition: { outcome: 'accepted', decidedBy: 'Abteilung Zuwanderung', proposedBy: null, adoptedBy: null },
      },
      incorporations: [
        { versionReleased: true, before: 'Kurse werden angeboten.', can: { confirm: true, dispute: true } },
      ],
    });
    expect((await trace(stage.observer.client)).incorporations[0]?.can).toEqual({});
    await stage.otherRepresentative.client.refused(getTrace, 404, {
      params: { procedureId: desk.procedureId, pointId: own.pointId },
    });
    await stage.foreignRepresentative.client.refused(getTrace, 404, {
      params: { procedureId: desk.procedureId, pointId: own.pointId },
    });
  });
});

describe('what the organisation says to it', () => {
  it('can change: the newest counts, the older stay on record', async () => {
    const { publish, at, own, desk, params } = await writeIn();
    await publish();
    const { client } = stage.representative;
    const confirmed = await client.ok(confirmIncorporation, { ...at, body: {} });
    expect(confirmed).toMatchObject({ state: 'confirmed', responses: [{ kind: 'confirmed', pointId: own.pointId }] });
    const disputed = await client.ok(disputeIncorporation, { ...at, body: { note: 'Es fehlt die Kinderbetreuung.' } });
    expect(disputed).toMatchObject({
      state: 'disputed',
      responses: [{ kind: 'confirmed' }, { kind: 'disputed', note: 'Es fehlt die Kinderbetreuung.' }],
    });
    await client.ok(disputeIncorporation, { ...at, body: { note: 'Es fehlt die Kinderbetreuung.' } });
    const { items } = await desk.client.ok(listIncorporations, { params, query: { pointId: own.pointId } });
    expect(items[0]?.responses).toHaveLength(2);
    await expect(
      test.db.transaction((tx) => tx.execute(`delete from response where incorporation_id = '${disputed.id}'`)),
    ).rejects.toThrow();
  });

  it('goes to all its points behind a topic at once, or to the one it names', async () => {
    const desk = await openDesk(stage, old);
    const { procedureId, organisations } = stage;
    const roundId = await holdRound(test, procedureId, desk.first.id, ++rounds);
    const { topicId, pointIds } = await decidePoints(test, stage, {
      roundId,
      organisation: organisations.own,
      together: 2,
    });
    const working = await desk.write(now);
    const { id } = await desk.client.ok(createIncorporation, {
      params: { procedureId },
      body: {
        topicId,
        versionId: working.id,
        sectionKey: desk.keyOf('Wege'),
        change: 'changed',
        before: 'Kurse werden angeboten.',
        after: 'Kurse werden kostenlos angeboten.',
      },
    });
    const second = await desk.freeze(2);
    await test.db.transaction((tx) => markPublished(tx, procedureId, roundId, test.clock.now()));
    const at = { params: { procedureId, incorporationId: id }, match: '"v2"' };
    const { client } = stage.representative;
    const all = await client.ok(confirmIncorporation, { ...at, body: {} });
    expect(new Set(all.responses.map(({ pointId }) => pointId))).toEqual(new Set(pointIds));
    const one = await client.ok(disputeIncorporation, { ...at, body: { pointId: pointIds[1] ?? '', note: 'Nein.' } });
    expect(one.state).toBe('disputed');
    const path = await client.ok(getTrace, { params: { procedureId, pointId: pointIds[0] ?? '' } });
    expect(path).toMatchObject({ topic: { title: 'Gemeinsam' }, incorporations: [{ state: 'confirmed' }] });
    const { sections } = await client.ok(getProvenance, { params: { procedureId, versionId: second.id } });
    expect(sections[0]?.units[1]?.causes[0]?.points.map(({ pointId }) => pointId)).toEqual(pointIds);
  });

  it('is its own: nobody else says it, staff least of all', async () => {
    const { publish, at, other, action } = await writeIn();
    await publish();
    await stage.otherRepresentative.client.refused(confirmIncorporation, 404, { ...at, body: {} });
    await stage.coordinator.client.refused(confirmIncorporation, 403, { ...at, body: {} });
    await stage.contributor.client.refused(confirmIncorporation, 403, { ...at, body: {} });
    await stage.representative.client.refused(confirmIncorporation, 404, { ...at, body: { pointId: other.pointId } });
    await stage.representative.client.refused(disputeIncorporation, 400, { ...at, body: { note: ' ' } });
    await stage.representative.client.refused(confirmIncorporation, 412, { ...at, match: '"v1"', body: {} });
    const { text } = await stage.representative.client.call(confirmIncorporation, { ...at, body: {} });
    expect(text).not.toContain(other.reference);
    expect(action.action).toEqual({ office: 'Jugendamt', due: null });
  });
});

describe('provenance', () => {
  it('names the points behind a sentence, newest first through all versions', async () => {
    const { desk, second, publish, own } = await writeIn();
    await publish();
    const roundId = await holdRound(test, stage.procedureId, second.id, ++rounds, test.clock.now());
    const again = await decidePoints(test, stage, { roundId, organisation: stage.organisations.other });
    const working = await desk.write(
      old.replace('Kurse werden angeboten.', 'Kurse werden kostenlos und abends angeboten.'),
    );
    await desk.client.ok(createIncorporation, {
      params: { procedureId: stage.procedureId },
      body: {
        pointId: again.pointId,
        versionId: working.id,
        sectionKey: desk.keyOf('Wege'),
        change: 'changed',
        before: 'Kurse werden kostenlos angeboten.',
        after: 'Kurse werden kostenlos und abends angeboten.',
      },
    });
    const third = await desk.freeze(3);
    const { sections } = await stage.representative.client.ok(getProvenance, {
      params: { procedureId: stage.procedureId, versionId: third.id },
    });
    const [, changed, kept] = sections[0]?.units ?? [];
    expect(changed?.causes).toMatchObject([
      {
        versionNumber: 3,
        before: 'Kurse werden kostenlos angeboten.',
        points: [{ reference: `${again.reference}.1`, organisationName: 'Brücke e. V.' }],
      },
      {
        versionNumber: 2,
        before: 'Kurse werden angeboten.',
        points: [
          {
            reference: `${own.reference}.1`,
            outcome: 'accepted',
            reason: 'Das ist richtig.',
            decidedBy: 'Abteilung Zuwanderung',
          },
        ],
      },
    ]);
    expect(kept).toMatchObject({ text: 'Beratung gibt es.', sinceVersion: 1, causes: [] });
  });

  it('calls an unpublished position "eine Organisation", except for itself and staff (R11)', async () => {
    const { second, publish, own, desk } = await writeIn('internal');
    await publish();
    const params = { procedureId: stage.procedureId, versionId: second.id };
    const pointSeenBy = async (client: typeof desk.client) => {
      const { sections } = await client.ok(getProvenance, { params });
      return sections[0]?.units[1]?.causes[0]?.points[0];
    };
    expect(await pointSeenBy(stage.otherRepresentative.client)).toMatchObject({
      pointId: null,
      reference: null,
      organisationName: 'eine Organisation',
    });
    expect(await pointSeenBy(stage.representative.client)).toMatchObject({
      pointId: own.pointId,
      organisationName: 'Begegnung e. V.',
    });
    const { text } = await stage.otherRepresentative.client.call(getProvenance, { params });
    for (const planted of ['Begegnung e. V.', own.pointId, own.reference]) expect(text).not.toContain(planted);
  });

  it('and comparison are for organisations from the release on', async () => {
    const { desk, second, publish } = await writeIn();
    const params = { procedureId: stage.procedureId, versionId: second.id };
    const both = { procedureId: desk.procedureId, documentId: desk.documentId, number: 1, otherNumber: 2 };
    await stage.representative.client.refused(getProvenance, 404, { params });
    await stage.representative.client.refused(compareVersions, 404, { params: both });
    const { sections } = await desk.client.ok(compareVersions, { params: both });
    expect(sections.map(({ heading, change }) => [heading, change])).toEqual([
      ['Wege', 'changed'],
      ['Netz', 'same'],
    ]);
    expect(sections[0]?.parts).toEqual([
      { kind: 'same', text: 'Kurse werden ' },
      { kind: 'inserted', text: 'kostenlos ' },
      { kind: 'same', text: 'angeboten. Beratung gibt es.' },
    ]);
    await publish();
    await stage.representative.client.ok(getProvenance, { params });
    await stage.representative.client.refused(listSources, 403, { params: { ...desk, number: 2 } });
  });
});

it('compares sections that came, went and moved', async () => {
  const desk = await openDesk(stage, '# A\n\nEins.\n\n# B\n\nZwei.\n\n# C\n\nDrei.\n');
  await desk.write('# C\n\nDrei.\n\n# A\n\nEins.\n\n# Neu\n\nGanz anders gesagt ist das hier.\n');
  const params = { procedureId: desk.procedureId, documentId: desk.documentId, number: 1, otherNumber: 2 };
  const { sections } = await desk.client.ok(compareVersions, { params });
  const changes = Object.fromEntries(sections.map(({ heading, change }) => [heading, change]));
  expect(changes).toMatchObject({ B: 'deleted', Neu: 'inserted' });
  expect(new Set([changes.A, changes.C])).toEqual(new Set(['moved', 'same']));
});
