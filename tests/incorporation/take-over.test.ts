import { beforeAll, describe, expect, it } from 'vitest';
import { editSection } from '../../shared/documents.ts';
import type { WireBody } from '../../shared/endpoint.ts';
import {
  freezeVersion,
  getProof,
  getProvenance,
  getTrace,
  listIncorporations,
  takeBackWording,
  takeOverWording,
} from '../../shared/incorporation.ts';
import { makeQuote } from '../../shared/text/quotes.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Stage } from '../support/stage.ts';
import { decidePoints, holdRound, openDesk } from './desk.ts';

const test = useApp();
let stage: Stage;
beforeAll(async () => {
  stage = await buildStage(test);
});

const text = '# 1. Ziele\n\nWir leben zusammen. Kurse werden **oft** angeboten. Alle sollen mitreden.\n';
const plain = 'Wir leben zusammen. Kurse werden oft angeboten. Alle sollen mitreden.';
const quoteOf = (exact: string) => makeQuote(plain, plain.indexOf(exact), plain.indexOf(exact) + exact.length);
let rounds = 400;

interface Wanted {
  exact: string;
  proposedText: string;
  together?: number;
}

/** A working version equal to the frozen one, and accepted points that word passages anew. */
async function begin(...wanted: Wanted[]) {
  const desk = await openDesk(stage, text);
  const roundId = await holdRound(test, stage.procedureId, desk.first.id, ++rounds);
  const sectionKey = desk.keyOf('Ziele');
  const organisation = stage.organisations.own;
  const points = [];
  for (const { exact, ...rest } of wanted) {
    points.push(await decidePoints(test, stage, { roundId, organisation, sectionKey, quote: quoteOf(exact), ...rest }));
  }
  const { procedureId } = stage;
  const working = await desk.read(2);
  const { client } = stage.clerk;
  const section = async () => {
    const found = (await desk.read(2)).sections.find(({ key }) => key === sectionKey);
    if (!found) throw new Error('No section.');
    return found;
  };
  const input = (body: Omit<WireBody<typeof takeOverWording>, 'versionId' | 'sectionKey'>, match: string) => ({
    params: { procedureId },
    match,
    body: { versionId: working.id, sectionKey, ...body },
  });
  const version = async () => `"v${(await section()).version}"`;
  return {
    desk,
    points,
    section,
    working,
    version,
    proof: () => client.ok(getProof, { params: { ...desk, number: 2 } }),
    links: async () =>
      (await client.ok(listIncorporations, { params: { procedureId }, query: { versionId: working.id } })).items,
    take: async (pointId = '', rest: object = { pointIds: [pointId] }) =>
      client.ok(takeOverWording, input({ wordingOf: pointId, ...rest }, await version())),
    compose: async (composed: string, pointIds: string[]) =>
      client.ok(takeOverWording, input({ composed, pointIds }, await version())),
    refuse: async (status: number, body: Parameters<typeof input>[0], match?: string) =>
      client.refused(takeOverWording, status, input(body, match ?? (await version()))),
    back: async (takeOverId: string) =>
      client.ok(takeBackWording, { params: { procedureId, takeOverId }, match: await version() }),
    refuseBack: async (status: number, takeOverId: string, match?: string) =>
      client.refused(takeBackWording, status, {
        params: { procedureId, takeOverId },
        match: match ?? (await version()),
      }),
    write: async (body: string) => {
      const { version: based } = await section();
      await client.ok(editSection, {
        params: { ...desk, number: 2, sectionKey },
        match: `"v${based}"`,
        body: { body },
      });
    },
  };
}

const courses = { exact: 'Kurse werden oft angeboten.', proposedText: 'Kurse sind kostenlos.' };
const voices = { exact: 'Alle sollen mitreden.', proposedText: 'Alle entscheiden mit.' };

describe('a wording is taken over', () => {
  it('into its passage with its link, both at once, and the sentence can say where it comes from', async () => {
    const at = await begin(courses);
    const [point] = at.points;
    expect((await at.proof()).openPromises).toMatchObject([
      { pointId: point?.pointId, kind: 'change', quote: { exact: courses.exact }, isChanged: false },
    ]);
    const taken = await at.take(point?.pointId);
    expect(taken.section.body).toBe('Wir leben zusammen. Kurse sind kostenlos. Alle sollen mitreden.');
    expect(taken.incorporations).toMatchObject([
      {
        pointId: point?.pointId,
        takeOverId: taken.id,
        change: 'changed',
        before: courses.exact,
        after: 'Kurse sind kostenlos.',
      },
    ]);
    expect(await at.proof()).toMatchObject({ openPromises: [], silentChanges: [] });
    const frozen = await at.desk.freeze(2);
    const { sections } = await at.desk.client.ok(getProvenance, {
      params: { procedureId: stage.procedureId, versionId: frozen.id },
    });
    const sentence = sections.flatMap(({ units }) => units).find((unit) => unit.text === 'Kurse sind kostenlos.');
    expect(sentence?.causes.flatMap(({ points }) => points.map(({ pointId }) => pointId))).toEqual([point?.pointId]);
  });

  it('for a whole topic: one text keeps the promise to every member', async () => {
    const at = await begin({ ...courses, together: 3 });
    const [topic] = at.points;
    expect((await at.proof()).openPromises).toHaveLength(3);
    const taken = await at.take(topic?.pointId, { topicIds: [topic?.topicId] });
    expect(taken.incorporations.map(({ pointReferences }) => pointReferences)).toEqual([
      [1, 2, 3].map((number) => `${topic?.reference}.${number}`),
    ]);
    expect((await at.proof()).openPromises).toEqual([]);
  });

  it('never by whoever may not write, into a text somebody else changed, or twice', async () => {
    const at = await begin(courses);
    const pointId = at.points[0]?.pointId ?? '';
    const body = { wordingOf: pointId, pointIds: [pointId] };
    expect(await at.refuse(412, body, '"v9"')).toMatchObject({ current: { body: expect.stringContaining('oft') } });
    await at.refuse(400, { ...body, composed: 'Neu.' });
    await at.refuse(400, { wordingOf: pointId });
    await stage.representative.client.refused(takeOverWording, 403, {
      params: { procedureId: stage.procedureId },
      match: '"v1"',
      body: { ...body, versionId: at.working.id, sectionKey: at.desk.keyOf('Ziele') },
    });
    await at.take(pointId);
    await at.refuse(409, body);
    expect(await at.links()).toHaveLength(1);
  });

  it('once, when two people do it at the same instant', async () => {
    const at = await begin(courses);
    const pointId = at.points[0]?.pointId ?? '';
    const match = await at.version();
    const request = {
      params: { procedureId: stage.procedureId },
      match,
      body: { versionId: at.working.id, sectionKey: at.desk.keyOf('Ziele'), wordingOf: pointId, pointIds: [pointId] },
    };
    const both = await Promise.all([
      stage.clerk.client.call(takeOverWording, request),
      stage.coordinator.client.call(takeOverWording, request),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 412]);
    expect(await at.links()).toHaveLength(1);
  });
});

describe('nothing is written by a guess', () => {
  it('where the passage reads otherwise by now', async () => {
    const at = await begin(courses);
    const pointId = at.points[0]?.pointId ?? '';
    await at.write('Wir leben zusammen. Kurse gibt es. Alle sollen mitreden.');
    const problem = await at.refuse(409, { wordingOf: pointId, pointIds: [pointId] });
    expect(problem.detail).toContain('lautet inzwischen anders');
    expect((await at.section()).body).toContain('Kurse gibt es.');
    expect(await at.links()).toEqual([]);
  });

  it('where two points word the same passage: a person composes, and both promises are kept', async () => {
    const at = await begin(courses, { exact: courses.exact, proposedText: 'Kurse gibt es abends.' });
    const pointIds = at.points.map(({ pointId }) => pointId);
    const [first = ''] = pointIds;
    expect((await at.refuse(409, { wordingOf: first, pointIds: [first] })).detail).toContain('Andere Einzelpunkte');
    const { incorporations } = await at.compose(
      'Wir leben zusammen. Kurse sind kostenlos, auch abends. Alle sollen mitreden.',
      pointIds,
    );
    expect(incorporations.map(({ pointId, before, after }) => [pointId, before, after])).toEqual(
      pointIds.map((pointId) => [pointId, courses.exact, 'Kurse sind kostenlos, auch abends.']),
    );
    expect(await at.proof()).toMatchObject({ openPromises: [], silentChanges: [] });
    const frozen = await at.desk.freeze(2);
    const { procedureId } = stage;
    const { sections } = await at.desk.client.ok(getProvenance, { params: { procedureId, versionId: frozen.id } });
    const sentence = sections.flatMap(({ units }) => units).find((unit) => unit.text.startsWith('Kurse sind'));
    expect(sentence?.causes.flatMap(({ points }) => points.map(({ pointId }) => pointId)).sort()).toEqual(
      pointIds.toSorted(),
    );
    for (const pointId of pointIds) {
      const trace = await at.desk.client.ok(getTrace, { params: { procedureId, pointId } });
      expect(trace.incorporations.map(({ sentences }) => sentences.map(({ text }) => text))).toEqual([
        ['Kurse sind kostenlos, auch abends.'],
      ]);
    }
  });

  it('where the words of another point would go: composed, its link is made anew, and comes back with undo', async () => {
    const at = await begin({ exact: 'Wir leben zusammen.', proposedText: 'Wir leben gut zusammen.' }, courses);
    const [one, other] = at.points.map(({ pointId }) => pointId);
    await at.take(one);
    const both = [one ?? '', other ?? ''];
    const taken = await at.compose('Wir leben gut zusammen und lernen kostenlos. Alle sollen mitreden.', both);
    const links = await at.links();
    expect(links.filter(({ pointId }) => pointId === one).map(({ takeOverId }) => takeOverId)).toEqual([taken.id]);
    expect(await at.proof()).toMatchObject({ openPromises: [], silentChanges: [] });
    await at.back(taken.id);
    expect((await at.links()).map(({ pointId, after }) => [pointId, after])).toEqual([
      [one, 'Wir leben gut zusammen.'],
    ]);
  });

  it('where a composed text changes nothing', async () => {
    const at = await begin(courses);
    const { body } = await at.section();
    expect(await at.refuse(422, { composed: `${body} `, pointIds: [at.points[0]?.pointId ?? ''] })).toMatchObject({
      rule: 'R7',
    });
  });
});

describe('a take-over is taken back', () => {
  it('with its text, marks of the old text included, and its link; what was written elsewhere since stays', async () => {
    const at = await begin(courses, voices);
    const [one, other] = at.points.map(({ pointId }) => pointId);
    const taken = await at.take(one);
    await at.take(other);
    const section = await at.back(taken.id);
    expect(section.body).toBe('Wir leben zusammen. Kurse werden **oft** angeboten. Alle entscheiden mit.');
    expect((await at.links()).map(({ pointId }) => pointId)).toEqual([other]);
    expect((await at.proof()).openPromises.map(({ pointId }) => pointId)).toEqual([one]);
    await at.refuseBack(404, taken.id);
  });

  it('not when its words were changed since, not on a stale text, not once it is frozen', async () => {
    const at = await begin(courses);
    const taken = await at.take(at.points[0]?.pointId);
    await at.refuseBack(412, taken.id, '"v1"');
    await at.write(taken.section.body.replace('kostenlos', 'umsonst'));
    const problem = await at.refuseBack(409, taken.id);
    expect(problem.detail).toContain('steht nicht mehr so im Text');
    await at.write(taken.section.body);
    await at.desk.freeze(2);
    await at.refuseBack(409, taken.id, '"v4"');
  });

  it('and a freeze that read the text before is stale', async () => {
    const at = await begin(courses);
    const taken = await at.take(at.points[0]?.pointId);
    const match = await at.desk.match(2);
    await at.back(taken.id);
    await at.desk.client.refused(freezeVersion, 412, { params: { ...at.desk, number: 2 }, match });
  });
});
