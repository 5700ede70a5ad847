import { describe, expect, it } from 'vitest';
import { getTrace } from '../../shared/incorporation.ts';
import { listPublicPoints } from '../../shared/public.ts';
import { previewOrganisationResults, previewPublication } from '../../shared/publication-preview.ts';
import { getPoint, reopenPointDisposition } from '../../shared/review.ts';
import { getRound, publishRound } from '../../shared/rounds.ts';
import { useApp } from '../support/app.ts';
import { buildWindow } from './window.ts';

const test = useApp();

/** A closed round: one point with a name, one without, one the city does not publish; the first is written in. */
async function buildPreviewed() {
  const window = await buildWindow(test);
  const named = await window.decide({
    sectionKey: window.desk.keyOf('Wege'),
    proposedText: 'Kurse kostenlos anbieten.',
  });
  const anonymous = await window.decide({
    publication: 'anonymous',
    outcome: 'not_accepted',
    organisation: window.stage.organisations.other,
    proposedText: 'Ohne Namen gesagt.',
  });
  const internal = await window.decide({
    publication: 'internal',
    outcome: 'not_accepted',
    organisation: window.stage.organisations.other,
    proposedText: 'Vertraulich gesagt.',
  });
  await window.writeIn({ pointId: named.pointId });
  const params = { procedureId: window.desk.procedureId, roundId: window.roundId };
  const office = window.stage.coordinator.client;
  const publish = (contentVersion: number) => office.call(publishRound, { params, match: `"c${contentVersion}"` });
  return { ...window, named, anonymous, internal, params, office, publish };
}

describe('the preview of a publication', () => {
  it('is byte by byte what the public and each organisation read afterwards (R11)', async () => {
    const of = await buildPreviewed();
    const { params, office, stage, slug } = of;
    const preview = await office.ok(previewPublication, { params, body: {} });
    expect(preview).toMatchObject({ obstacleTotal: 0, obstacles: [], releasedVersions: [2], points: { total: 2 } });
    expect(preview.outcomes).toEqual([
      { outcome: 'not_accepted', points: 2 },
      { outcome: 'accepted', points: 1 },
    ]);
    const own = await office.ok(previewOrganisationResults, {
      params: { ...params, organisationId: stage.organisations.own.id },
      body: {},
    });
    expect(own.items.map(({ point }) => point.reference)).toEqual([`${of.named.reference}.1`]);

    expect((await of.publish(preview.contentVersion)).status).toBe(200);
    const read = await stage.public.call(listPublicPoints, {
      params: { slug },
      query: { roundId: params.roundId, limit: 50, count: 'true' },
    });
    expect(JSON.stringify(preview.points)).toBe(read.text);
    const at = { procedureId: params.procedureId, pointId: of.named.pointId };
    const trace = await stage.representative.client.call(getTrace, { params: at });
    expect(JSON.stringify(own.items[0])).toBe(trace.text);
  });

  it('keeps back names and words as R11 says, and tells staff what is left out', async () => {
    const of = await buildPreviewed();
    const answer = await of.office.call(previewPublication, { params: of.params, body: {} });
    const { points, organisations } = await of.office.ok(previewPublication, { params: of.params, body: {} });
    expect(points.items.map(({ organisationName }) => organisationName).toSorted()).toEqual([
      'Begegnung e. V.',
      'eine Organisation',
    ]);
    expect(answer.text).not.toContain('Vertraulich');
    expect(JSON.stringify(points)).not.toContain(of.internal.reference);
    expect(organisations.map(({ publication, points: count }) => [publication, count]).toSorted()).toEqual([
      ['anonymous', 1],
      ['full', 1],
      ['internal', 1],
    ]);
    const others = await of.office.call(previewOrganisationResults, {
      params: { ...of.params, organisationId: of.stage.organisations.own.id },
      body: {},
    });
    for (const words of ['Ohne Namen', 'Vertraulich', 'Sachbearbeitung', 'Zeichnung'])
      expect(others.text).not.toContain(words);
  });

  it('leaves nothing behind: nobody outside knows anything, and the round is as it was', async () => {
    const of = await buildPreviewed();
    const { params, office, stage } = of;
    const before = await office.ok(getRound, { params });
    await office.ok(previewPublication, { params, body: {} });
    await office.ok(previewOrganisationResults, {
      params: { ...params, organisationId: stage.organisations.own.id },
      body: {},
    });
    expect(await office.ok(getRound, { params })).toEqual(before);
    expect((await stage.public.ok(listPublicPoints, { params: { slug: of.slug } })).items).toEqual([]);
    const at = { procedureId: params.procedureId, pointId: of.named.pointId };
    expect((await stage.representative.client.ok(getPoint, { params: at })).disposition).toBeNull();
  });

  it('lists what stands in the way (R3), and binds the publication to what was previewed (R16)', async () => {
    const of = await buildPreviewed();
    const { params, office } = of;
    const previewed = await office.ok(previewPublication, { params, body: {} });
    await office.ok(reopenPointDisposition, {
      params: { procedureId: params.procedureId, pointId: of.anonymous.pointId },
      body: { reason: 'Neue Rechtslage' },
      match: '"v1"',
    });
    expect((await of.publish(previewed.contentVersion)).status).toBe(412);
    const again = await office.ok(previewPublication, { params, body: {} });
    expect(again).toMatchObject({ obstacleTotal: 1, obstacles: [{ kind: 'point', id: of.anonymous.pointId }] });
    expect((await of.publish(again.contentVersion)).status).toBe(422);
  });

  it('is for whoever publishes, of a closed round of this procedure alone (R9)', async () => {
    const of = await buildPreviewed();
    const { params, office, stage } = of;
    await stage.clerk.client.refused(previewPublication, 403, { params, body: {} });
    const elsewhere = { ...params, procedureId: stage.foreignProcedureId };
    await stage.foreignCoordinator.client.refused(previewPublication, 404, { params: elsewhere, body: {} });
    const organisationId = stage.organisations.own.id;
    await stage.foreignCoordinator.client.refused(previewOrganisationResults, 404, {
      params: { ...elsewhere, organisationId },
      body: {},
    });
    const { contentVersion } = await office.ok(previewPublication, { params, body: {} });
    expect((await of.publish(contentVersion)).status).toBe(200);
    await office.refused(previewPublication, 409, { params, body: {} });
  });
});
