import { beforeAll, describe, expect, it } from 'vitest';
import { addRemark, listRemarks, resolveRemark } from '../../shared/co-writing.ts';
import { getReceipt, removePoint } from '../../shared/positions.ts';
import { listTexts } from '../../shared/review.ts';
import { begin, buildRound, handIn, type Play, type Position, read } from '../positions/play.ts';
import { useApp } from '../support/app.ts';

const test = useApp();
const words = 'Das können wir so nicht schreiben.';
let play: Play;
let draft: Position;
let params: { procedureId: string; positionId: string };
beforeAll(async () => {
  play = await buildRound(test);
  draft = await begin(play, { coverText: 'Guten Tag', points: [{ kind: 'concern', comment: 'zu kurz' }] });
  params = { procedureId: play.procedureId, positionId: draft.id };
});

describe('a remark inside the organisation', () => {
  it('stands on the whole or on a point, leaves the words as they are, and is resolved and opened again', async () => {
    const { contributor, representative } = play.stage;
    const pointId = draft.points[0]?.id ?? '';
    const onPoint = await contributor.client.ok(addRemark, { params, body: { body: words, pointId } });
    await representative.client.ok(addRemark, { params, body: { body: 'Wer spricht mit dem Vorstand?' } });
    expect(onPoint).toMatchObject({ pointId, authorName: contributor.name, resolvedAt: null, version: 1 });
    const of = { params: { ...params, remarkId: onPoint.id }, match: '"v1"' };
    const resolved = await representative.client.ok(resolveRemark, { ...of, body: { resolved: true } });
    expect(resolved).toMatchObject({ resolvedByName: representative.name, version: 2 });
    await contributor.client.refused(resolveRemark, 412, { ...of, body: { resolved: true } });
    await contributor.client.ok(resolveRemark, { ...of, match: '"v2"', body: { resolved: false } });
    const { items } = await play.stage.observer.client.ok(listRemarks, { params });
    expect(items.map(({ body, resolvedAt }) => [body, resolvedAt])).toEqual([
      [words, null],
      ['Wer spricht mit dem Vorstand?', null],
    ]);
    expect((await read(play, draft.id, contributor.client)).contentVersion).toBe(draft.contentVersion);
  });

  it('belongs to a point of this draft, and is written by those who write it', async () => {
    const { contributor, observer, otherRepresentative } = play.stage;
    const theirs = await otherRepresentative.client.ok(addRemark, {
      params: {
        procedureId: play.procedureId,
        positionId: (
          await begin(play, { organisationId: play.stage.organisations.other.id }, otherRepresentative.client)
        ).id,
      },
      body: { body: 'Unser Entwurf' },
    });
    await contributor.client.refused(addRemark, 404, { params, body: { body: words, pointId: theirs.id } });
    await contributor.client.refused(addRemark, 400, { params, body: { body: ' \n' } });
    await observer.client.refused(addRemark, 403, { params, body: { body: words } });
    const foreign = { params: { ...params, remarkId: theirs.id }, match: '"v1"', body: { resolved: true } };
    await contributor.client.refused(resolveRemark, 404, foreign);
  });

  it('is seen by nobody else, before and after the position is handed in, and is no part of it (R9, R1)', async () => {
    const { contributor, coordinator, clerk, otherRepresentative } = play.stage;
    const invisible = async () => {
      for (const { client } of [coordinator, clerk, otherRepresentative]) {
        const { status, text } = await client.call(listRemarks, { params });
        expect([403, 404], text).toContain(status);
        expect(text).not.toContain(words);
      }
    };
    await invisible();
    const handedIn = await handIn(play, draft.id);
    await invisible();
    const { items } = await contributor.client.ok(listRemarks, { params });
    expect(items.map(({ body }) => body)).toContain(words);
    const receipt = await clerk.client.call(getReceipt, { params });
    const texts = await clerk.client.call(listTexts, { params, query: { positionId: handedIn.id } });
    expect(receipt.text + texts.text).toContain('Guten Tag');
    expect(receipt.text + texts.text).not.toContain(words);
    await contributor.client.refused(addRemark, 409, { params, body: { body: 'zu spät' } });
  });

  it('outlives the point it is about', async () => {
    const other = await buildRound(test);
    const mine = await begin(other, { points: [{ kind: 'concern', comment: 'weg damit' }] });
    const place = { procedureId: other.procedureId, positionId: mine.id };
    const { client } = other.stage.contributor;
    const pointId = mine.points[0]?.id ?? '';
    await client.ok(addRemark, { params: place, body: { body: words, pointId } });
    await client.ok(removePoint, { params: { procedureId: other.procedureId, pointId }, match: '"v1"' });
    expect((await client.ok(listRemarks, { params: place })).items).toMatchObject([{ body: words, pointId }]);
  });
});
