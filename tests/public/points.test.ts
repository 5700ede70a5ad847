import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { reAnchorPoints } from '../../server/features/anchors/index.ts';
import { newId } from '../../server/platform/ids.ts';
import { encodeCursor } from '../../server/platform/paging.ts';
import { positionStep } from '../../server/tables/positions.ts';
import { confirmIncorporation, listIncorporations } from '../../shared/incorporation.ts';
import { getPublicPoint, getPublicProvenance, listPublicPoints } from '../../shared/public.ts';
import { adoptPointDisposition, proposePointDisposition, reopenPointDisposition } from '../../shared/review.ts';
import { useApp } from '../support/app.ts';
import { buildWindow, type Window } from './window.ts';

const test = useApp();
let window: Window;
beforeAll(async () => {
  window = await buildWindow(test);
});

const listed = async (of: Window, query: { outcome?: 'accepted' | 'noted'; q?: string; sectionKey?: string } = {}) =>
  (await of.stage.public.ok(listPublicPoints, { params: { slug: of.slug }, query })).items;

describe('points in public', () => {
  it('show nothing before the round is published, then decision, reason and what it changed at once (R11)', async () => {
    const of = await buildWindow(test);
    const own = await of.decide({ sectionKey: of.desk.keyOf('Wege'), proposedText: 'Kurse kostenlos anbieten.' });
    await of.writeIn({ pointId: own.pointId });
    const at = { params: { slug: of.slug, pointId: own.pointId } };
    expect(await listed(of)).toEqual([]);
    await of.stage.public.refused(getPublicPoint, 404, at);

    await of.publish();
    const point = await of.stage.public.ok(getPublicPoint, at);
    expect(point).toMatchObject({
      reference: `${own.reference}.1`,
      roundReference: 'R1',
      organisationName: 'Begegnung e. V.',
      sectionLabel: '1 Wege',
      proposedText: 'Kurse kostenlos anbieten.',
      outcome: 'accepted',
      reason: 'Das ist richtig.',
      decidedBy: 'Abteilung Zuwanderung',
      incorporations: [
        { change: 'changed', after: 'Kurse werden kostenlos angeboten.', versionNumber: 2, state: 'done' },
      ],
    });
    const { anchors: _, ...inTheList } = point;
    expect(await listed(of)).toEqual([inTheList]);
    await reAnchorPoints(test.db)({ procedureId: of.desk.procedureId }, { isLast: false });
    const { anchors } = await of.stage.public.ok(getPublicPoint, at);
    expect(anchors).toMatchObject([{ versionNumber: 2, result: 'changed', sectionLabel: '1 Wege' }]);

    const links = await of.desk.client.ok(listIncorporations, {
      params: { procedureId: of.desk.procedureId },
      query: { pointId: own.pointId },
    });
    await of.stage.representative.client.ok(confirmIncorporation, {
      params: { procedureId: of.desk.procedureId, incorporationId: links.items[0]?.id ?? '' },
      match: '"v2"',
      body: {},
    });
    expect((await of.stage.public.ok(getPublicPoint, at)).incorporations[0]?.state).toBe('confirmed');
  });

  it('decided anew show both decisions, and why; the new one only when it is adopted (R18)', async () => {
    const of = await buildWindow(test);
    const { pointId } = await of.decide({ sectionKey: of.desk.keyOf('Wege'), proposedText: 'Kurse kostenlos.' });
    await of.writeIn({ pointId });
    await of.publish();
    const at = { params: { slug: of.slug, pointId } };
    const params = { procedureId: of.desk.procedureId, pointId };
    test.clock.advance(60);
    const body = { reason: 'Der Rat hat anders entschieden.' };
    await of.desk.client.ok(reopenPointDisposition, { params, body, match: '"v1"' });
    const during = await of.stage.public.ok(getPublicPoint, at);
    expect(during).toMatchObject({ outcome: 'accepted', reopened: body, earlier: [] });

    test.clock.advance(60);
    const proposal = { outcome: 'noted', reason: 'Dafür fehlt das Geld.' } as const;
    await of.stage.clerk.client.ok(proposePointDisposition, { params, body: proposal, match: '"v1"' });
    expect(await of.stage.public.ok(getPublicPoint, at)).toEqual(during);
    await of.stage.signatory.client.ok(adoptPointDisposition, { params, match: '"v2"' });
    const after = await of.stage.public.ok(getPublicPoint, at);
    expect(after).toMatchObject({
      ...proposal,
      reopened: null,
      earlier: [
        { outcome: 'accepted', reason: 'Das ist richtig.', decidedBy: 'Abteilung Zuwanderung', reopened: body },
      ],
    });
    const { anchors: _, ...inTheList } = after;
    expect(await listed(of, { outcome: 'noted' })).toEqual([inTheList]);
    expect(await listed(of, { outcome: 'accepted' })).toEqual([]);
  });

  it('of a position without a name come from "eine Organisation", of one not published by the city not at all (R11)', async () => {
    const of = await buildWindow(test);
    const anonymous = await of.decide({ publication: 'anonymous', proposedText: 'Ohne Namen gesagt.' });
    const internal = await of.decide({ publication: 'internal', proposedText: 'Vertraulich gesagt.' });
    await of.publish();
    const answer = await of.stage.public.call(listPublicPoints, { params: { slug: of.slug } });
    expect(answer.body).toMatchObject({
      items: [{ id: anonymous.pointId, organisationName: 'eine Organisation', proposedText: 'Ohne Namen gesagt.' }],
    });
    for (const words of [
      'Begegnung',
      of.stage.organisations.own.id,
      internal.pointId,
      internal.reference,
      'Vertraulich',
    ])
      expect(answer.text).not.toContain(words);
    await of.stage.public.refused(getPublicPoint, 404, { params: { slug: of.slug, pointId: internal.pointId } });
  });

  it('are of positions that count: none withdrawn, superseded or late without being admitted', async () => {
    const of = await buildWindow(test);
    const [withdrawn, superseded, late, admitted, counts] = [
      await of.decide(),
      await of.decide(),
      await of.decide(),
      await of.decide(),
      await of.decide(),
    ];
    const owner = new pg.Client({ connectionString: test.urls.ownerUrl });
    await owner.connect();
    await owner.query('update position set is_late = true where id = any($1)', [
      [late.positionId, admitted.positionId],
    ]);
    await owner.end();
    for (const [{ positionId }, step] of [
      [withdrawn, 'withdrawn'],
      [superseded, 'superseded'],
      [admitted, 'admitted'],
    ] as const) {
      await test.db.transaction((tx) =>
        tx.insert(positionStep).values({
          procedureId: of.desk.procedureId,
          id: newId(),
          positionId,
          step,
          at: test.clock.now(),
          personId: of.stage.coordinator.id,
          reason: '',
        }),
      );
    }
    await of.publish();
    expect(new Set((await listed(of)).map(({ id }) => id))).toEqual(new Set([admitted.pointId, counts.pointId]));
  });

  it('are found by outcome, section and words, and page by page in the order in which people count', async () => {
    const key = window.desk.keyOf('Netz');
    const topic = await window.decide({ together: 12, sectionKey: key });
    const noted = await window.decide({ outcome: 'noted', proposedText: '100% dafür' });
    await window.publish();
    const { stage, slug } = window;
    expect((await listed(window, { outcome: 'noted' })).map(({ id }) => id)).toEqual([noted.pointId]);
    expect(await listed(window, { sectionKey: key })).toHaveLength(12);
    expect((await listed(window, { q: '0% DA' })).map(({ id }) => id)).toEqual([noted.pointId]);
    expect(await listed(window, { q: '0_ da' })).toEqual([]);

    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await stage.public.ok(listPublicPoints, {
        params: { slug },
        query: { sectionKey: key, limit: 5, count: 'true', ...(cursor && { cursor }) },
      });
      expect(page.total).toBe(12);
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(ids).toEqual(topic.pointIds);
    for (const wrong of [
      'x',
      encodeCursor(['R1-1.1; drop']),
      encodeCursor([1, 'a', 2]),
      encodeCursor(['R9999999999-1']),
    ])
      await stage.public.refused(listPublicPoints, 400, { params: { slug }, query: { cursor: wrong } });
    await stage.public.refused(getPublicPoint, 404, {
      params: { slug: `verfahren-${stage.foreignProcedureId.slice(-12)}`, pointId: noted.pointId },
    });
  });
});

describe('the origin of a sentence in public', () => {
  const causeOf = async (of: Window, versionId: string) => {
    const answer = await of.stage.public.call(getPublicProvenance, { params: { slug: of.slug, versionId } });
    expect(answer.status, answer.text).toBe(200);
    const { sections } = answer.body as { sections: { units: { text: string; causes: { points: unknown[] }[] }[] }[] };
    const unit = sections[0]?.units.find(({ text }) => text.includes('kostenlos'));
    return { points: unit?.causes[0]?.points, text: answer.text };
  };

  it('is known from the release of the version on', async () => {
    const of = await buildWindow(test);
    const { pointId, reference } = await of.decide();
    const second = await of.writeIn({ pointId });
    await of.stage.public.refused(getPublicProvenance, 404, { params: { slug: of.slug, versionId: second.id } });
    await of.publish();
    expect((await causeOf(of, second.id)).points).toMatchObject([
      { pointId, reference: `${reference}.1`, organisationName: 'Begegnung e. V.', outcome: 'accepted' },
    ]);
  });

  it('names "eine Organisation" for a position without a name, and no reference for one that is not published (R11)', async () => {
    for (const publication of ['anonymous', 'internal'] as const) {
      const of = await buildWindow(test);
      const { pointId, reference } = await of.decide({ publication, proposedText: 'Meine Worte.' });
      const second = await of.writeIn({ pointId });
      await of.publish();
      const { points, text } = await causeOf(of, second.id);
      const isNamed = publication === 'anonymous';
      expect(points).toMatchObject([
        {
          organisationName: 'eine Organisation',
          pointId: isNamed ? pointId : null,
          reference: isNamed ? `${reference}.1` : null,
        },
      ]);
      const planted = ['Begegnung', of.stage.organisations.own.id, 'Meine Worte.'];
      for (const words of isNamed ? planted : [...planted, pointId, reference]) expect(text).not.toContain(words);
    }
  });

  it('names a prior position, which belongs to no round, with the release of what it brought about', async () => {
    const of = await buildWindow(test);
    const prior = await of.decide({ roundId: null, organisation: of.stage.organisations.other });
    const open = await of.decide({ roundId: null, outcome: 'not_accepted' });
    const second = await of.writeIn({ pointId: prior.pointId });
    await of.stage.public.refused(getPublicProvenance, 404, { params: { slug: of.slug, versionId: second.id } });
    await of.publish();
    const { points, text } = await causeOf(of, second.id);
    expect(points).toMatchObject([{ pointId: prior.pointId, organisationName: 'Brücke e. V.' }]);
    expect(text).not.toContain(open.pointId);
  });
});
