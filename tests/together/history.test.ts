import { beforeAll, describe, expect, it } from 'vitest';
import { getHistoryState, listHistory, restoreState } from '../../shared/co-writing.ts';
import { editPoint, editPosition, removePoint, writeAnswer, writeCoverText } from '../../shared/positions.ts';
import { begin, buildRound, handIn, type Play, type Position, questions, read } from '../positions/play.ts';
import { useApp } from '../support/app.ts';
import type { Client } from '../support/client.ts';

const test = useApp();
let play: Play;
let draft: Position;
let params: { procedureId: string; positionId: string };
const quote = { exact: 'fördert Sprachkurse', prefix: 'Die Stadt ', suffix: '.' };
beforeAll(async () => {
  play = await buildRound(test, questions);
  draft = await begin(play, {
    coverText: 'Erster Text',
    stance: 'object',
    answers: [{ questionKey: 'network', value: { answer: 'yes', reason: 'seit Jahren' } }],
    points: [{ kind: 'change', sectionKey: play.keys[0], quote, comment: 'alt', proposedText: 'fördert Kurse' }],
  });
  params = { procedureId: play.procedureId, positionId: draft.id };
});

const cover = async (client: Client, coverText: string) => {
  const { coverTextVersion } = await read(play, draft.id, client);
  await client.ok(writeCoverText, { params, match: `"v${coverTextVersion}"`, body: { coverText } });
  test.clock.advance(1);
};

const history = async (part: string) => {
  const { items } = await play.stage.contributor.client.ok(listHistory, { params, query: { limit: 200 } });
  return items.filter((item) => item.part === part);
};

const restore = async (revisionId: string) => {
  const { client } = play.stage.contributor;
  const { contentVersion } = await read(play, draft.id, client);
  return client.ok(restoreState, { params: { ...params, revisionId }, match: `"c${contentVersion}"` });
};

describe('the history of a draft', () => {
  it('joins what one person saved of one part without a pause, and begins anew with the next person or after a pause', async () => {
    const { contributor, representative } = play.stage;
    await cover(contributor.client, 'Zweiter');
    await cover(contributor.client, 'Zweiter Text');
    await cover(representative.client, 'Dritter Text');
    await cover(contributor.client, 'Vierter Text');
    test.clock.advance(601);
    await cover(contributor.client, 'Fünfter Text');
    const entries = await history('cover_text');
    expect(entries.map(({ authorName, saves }) => [authorName, saves])).toEqual([
      [contributor.name, 1],
      [contributor.name, 1],
      [representative.name, 1],
      [contributor.name, 2],
      [representative.name, 1],
    ]);
    const [, , , joined] = entries;
    const state = await contributor.client.ok(getHistoryState, {
      params: { ...params, revisionId: joined?.id ?? '' },
      query: { firstId: joined?.firstId ?? '' },
    });
    expect(state).toMatchObject({ text: 'Zweiter Text', before: 'Erster Text', can: { restore: true } });
  });

  it('is paged without losing or repeating an entry', async () => {
    const { client } = play.stage.contributor;
    const all = (await client.ok(listHistory, { params, query: { limit: 200 } })).items.map(({ id }) => id);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await client.ok(listHistory, { params, query: { limit: 2, ...(cursor && { cursor }) } });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen).toEqual(all);
  });

  it('gives a text back as a new state; what it was stays', async () => {
    const before = await history('cover_text');
    const restored = await restore(before.at(-1)?.id ?? '');
    expect(restored.coverText).toBe('Erster Text');
    const after = await history('cover_text');
    expect(after.slice(-before.length + 1).map(({ id }) => id)).toEqual(before.slice(1).map(({ id }) => id));
    const { items } = await play.stage.contributor.client.ok(listHistory, { params });
    expect(items[0]).toMatchObject({ part: 'cover_text', authorName: play.stage.contributor.name });
  });

  it("gives back a point that was removed, whole and under its id, over nobody's newer words (R16)", async () => {
    const { client } = play.stage.contributor;
    const pointId = draft.points[0]?.id ?? '';
    const point = { procedureId: play.procedureId, pointId };
    await client.ok(editPoint, { params: point, match: '"v1"', body: { comment: 'neu', quote: null } });
    await client.ok(removePoint, { params: point, match: '"v2"' });
    const first = (await history('point')).at(-1);
    const oldest = await client.ok(getHistoryState, { params: { ...params, revisionId: first?.firstId ?? '' } });
    expect(oldest).toMatchObject({ before: null, text: expect.stringContaining('fördert Sprachkurse') });
    const restored = await restore(first?.firstId ?? '');
    expect(restored.points).toMatchObject([
      { id: pointId, kind: 'change', sectionKey: play.keys[0], quote, comment: 'alt', proposedText: 'fördert Kurse' },
    ]);
    await client.refused(editPoint, 412, { params: point, match: '"v2"', body: { comment: 'aus dem alten Fenster' } });
  });

  it('gives back an answer and the choices', async () => {
    const { client } = play.stage.contributor;
    const [answered] = await history('answer');
    const [chosen] = await history('position');
    await client.ok(writeAnswer, {
      params: { ...params, questionKey: 'network' },
      match: '"v1"',
      body: { value: { answer: 'no', reason: '' } },
    });
    const { version } = await read(play, draft.id, client);
    await client.ok(editPosition, { params, match: `"v${version}"`, body: { stance: 'agree' } });
    const restored = await restore(answered?.firstId ?? '');
    expect(restored.answers).toMatchObject([{ value: { answer: 'yes', reason: 'seit Jahren' }, version: 3 }]);
    expect((await restore(chosen?.firstId ?? '')).stance).toBe('object');
  });

  it('restores nothing over words that were not read, nothing of another draft, and nothing that was handed in', async () => {
    const { contributor, otherRepresentative, coordinator } = play.stage;
    const [entry] = await history('cover_text');
    const of = { params: { ...params, revisionId: entry?.id ?? '' } };
    await contributor.client.refused(restoreState, 412, { ...of, match: '"c1"' });
    for (const { client } of [otherRepresentative, coordinator]) {
      await client.refused(listHistory, 404, { params });
      await client.refused(getHistoryState, 404, of);
      await client.refused(restoreState, 404, { ...of, match: '"c1"' });
    }
    const theirs = await begin(play, { organisationId: play.stage.organisations.other.id }, otherRepresentative.client);
    await otherRepresentative.client.refused(restoreState, 404, {
      params: { procedureId: play.procedureId, positionId: theirs.id, revisionId: entry?.id ?? '' },
      match: `"c${theirs.contentVersion}"`,
    });
    await contributor.client.ok(writeAnswer, {
      params: { ...params, questionKey: 'aims' },
      match: '"v0"',
      body: { value: 'Mehr Begegnung' },
    });
    await handIn(play, draft.id);
    const state = await contributor.client.ok(getHistoryState, of);
    expect(state.can.restore).toMatchObject({ code: 'wrong_state' });
    await contributor.client.refused(restoreState, 409, { ...of, match: '"c1"' });
  });
});
