import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { procedure } from '../../server/tables/procedures.ts';
import { createOrganisation } from '../../shared/organisations.ts';
import {
  createDeliberation,
  createParticipation,
  editDeliberation,
  editProcedure,
  participationStates,
} from '../../shared/procedures.ts';
import { getPublicProcedure, getPublicVersion, listPublicProcedures } from '../../shared/public.ts';
import { editWorkingGroup } from '../../shared/working-group.ts';
import { useApp } from '../support/app.ts';
import { createOpenRound } from '../support/stage.ts';
import { buildWindow, type Window } from './window.ts';

const test = useApp();
let window: Window;
let params: { procedureId: string };
let slug: { slug: string };
beforeAll(async () => {
  window = await buildWindow(test);
  params = { procedureId: window.stage.procedureId };
  slug = { slug: window.slug };
});

const seen = () => window.stage.public.ok(getPublicProcedure, { params: slug });

describe('the public list of procedures', () => {
  it('begins with the start of a procedure: before, nobody outside finds it (R12)', async () => {
    const { stage } = window;
    const set = (status: 'preparing' | 'running') =>
      test.db.transaction((tx) =>
        tx.update(procedure).set({ status }).where(eq(procedure.id, stage.foreignProcedureId)),
      );
    await set('preparing');
    const { text } = await stage.public.call(listPublicProcedures);
    expect(text).not.toContain('Fremdes Verfahren');
    const foreign = { slug: `verfahren-${stage.foreignProcedureId.slice(-12)}` };
    await stage.public.refused(getPublicProcedure, 404, { params: foreign });
    await set('running');
    const { items } = await stage.public.ok(listPublicProcedures);
    expect(items.map(({ title }) => title)).toContain('Fremdes Verfahren');
    await stage.public.ok(getPublicProcedure, { params: foreign });
  });
});

describe('a procedure as everybody sees it', () => {
  it('shows mandate, due date, lead and working group, by function and never by name', async () => {
    const { client } = window.stage.coordinator;
    const mandate = { reference: '2689-73(III)03', title: 'Leitlinien', resolvedOn: null, body: 'Stadtrat' };
    await client.ok(editProcedure, {
      params,
      match: '"v1"',
      body: {
        mandate,
        due: { on: '2004-09-30', precision: 'quarter' },
        leadOrganisationId: window.stage.organisations.own.id,
      },
    });
    expect((await seen()).workingGroup).toBeNull();
    await client.ok(editWorkingGroup, {
      params,
      match: '"v0"',
      body: { title: 'Arbeitsgremium', seats: [{ function: 'Leitung Sozialamt', voting: true }] },
    });
    expect(await seen()).toMatchObject({
      mandate,
      due: { on: '2004-09-30', precision: 'quarter' },
      leadOrganisationName: 'Begegnung e. V.',
      workingGroup: {
        title: 'Arbeitsgremium',
        seats: [{ function: 'Leitung Sozialamt', organisationName: null, voting: true }],
      },
    });
  });

  it('shows who takes part or is hoped for, and nobody who asked, declined or left', async () => {
    const { client } = window.stage.coordinator;
    for (const status of participationStates) {
      const { id } = await client.ok(createOrganisation, { body: { name: `Stand ${status}`, kind: 'other' } });
      await client.ok(createParticipation, { params, body: { organisationId: id, status } });
    }
    const { participants } = await seen();
    const names = participants.map(({ name }) => name).filter((name) => name.startsWith('Stand'));
    expect(names).toEqual(['Stand confirmed', 'Stand invited', 'Stand planned', 'Stand sought']);
  });

  it('shows of the Beratungsfolge what is public or released, and of the rest no word, day, result or paper (R12)', async () => {
    const { client } = window.stage.coordinator;
    const enter = (body: string, isPublic: boolean, reference: string) =>
      client.ok(createDeliberation, {
        params,
        body: {
          body,
          heldOn: isPublic ? '2004-04-15' : '2004-03-23',
          public: isPublic,
          capacity: 'information',
          result: `Ergebnis ${body}`,
          paper: { reference, paperType: 'information', title: `Titel ${reference}` },
        },
      });
    await enter('Stadtrat', true, 'I0087/04');
    await enter('Oberbürgermeister', false, 'I0087/04');
    const hidden = await enter('Dienstberatung', false, 'I0099/04');
    const planted = ['Oberbürgermeister', 'Dienstberatung', '2004-03-23', 'I0099/04', hidden.id];
    const before = await window.stage.public.call(getPublicProcedure, { params: slug });
    expect(before.body).toMatchObject({ deliberations: [{ body: 'Stadtrat', paper: { reference: 'I0087/04' } }] });
    for (const words of planted) expect(before.text).not.toContain(words);

    await client.ok(editDeliberation, {
      params: { ...params, deliberationId: hidden.id },
      match: '"v1"',
      body: { released: true },
    });
    const { deliberations } = await seen();
    expect(deliberations).toMatchObject([
      { body: 'Dienstberatung', public: false, result: 'Ergebnis Dienstberatung', paper: { title: 'Titel I0099/04' } },
      { body: 'Stadtrat' },
    ]);
  });

  it('shows released versions, and rounds on them with the state the clock gives', async () => {
    const now = test.clock.now();
    const { first } = window.desk;
    const opensAt = new Date(now.getTime() + 3_600_000);
    const closesAt = new Date(now.getTime() + 7_200_000);
    await createOpenRound(test, params.procedureId, { versionId: first.id, number: 7, opensAt, closesAt });
    const stateOf = async () => (await seen()).rounds.find(({ reference }) => reference === 'R7')?.status;
    const states = [await stateOf()];
    for (const seconds of [3600, 3599, 1]) {
      test.clock.advance(seconds);
      states.push(await stateOf());
    }
    test.clock.set(now.toISOString());
    expect(states).toEqual(['planned', 'open', 'open', 'closed']);
    expect((await seen()).documents).toMatchObject([{ title: 'Konzept', versions: [{ number: 1, status: 'frozen' }] }]);
  });

  it('comes with a tag of its content, and is not sent again while that is the same', async () => {
    const { headers } = await window.stage.public.call(getPublicProcedure, { params: slug });
    const url = `/api/v1/public/procedures/${window.slug}`;
    const again = () => test.app.inject({ url, headers: { 'if-none-match': String(headers.etag) } });
    expect((await again()).statusCode).toBe(304);
    await window.stage.coordinator.client.ok(createDeliberation, {
      params,
      body: { body: 'Beirat', heldOn: '2004-05-01', public: true, capacity: 'hearing' },
    });
    expect((await again()).statusCode).toBe(200);
  });
});

describe('a version in public', () => {
  it('is there to read once it is released, and not before', async () => {
    const { desk, stage } = window;
    const at = { ...slug, documentId: desk.documentId };
    const version = await stage.public.ok(getPublicVersion, { params: { ...at, number: 1 } });
    expect(version).toMatchObject({ documentTitle: 'Konzept', sections: [{ heading: 'Wege' }, { heading: 'Netz' }] });
    expect(version.sections[0]?.html).toContain('Kurse werden angeboten.');
    const { pointId } = await window.decide();
    const second = await window.writeIn({ pointId });
    for (const number of [2, 3]) {
      const answer = await stage.public.call(getPublicVersion, { params: { ...at, number } });
      expect(answer.status).toBe(404);
    }
    const { text } = await stage.public.call(getPublicProcedure, { params: slug });
    expect(text).not.toContain(second.id);
    await window.publish();
    const released = await stage.public.ok(getPublicVersion, { params: { ...at, number: 2 } });
    expect(released.sections[0]?.plainText).toContain('kostenlos');
    await stage.public.refused(getPublicVersion, 404, { params: { ...at, number: 3 } });
    await stage.public.refused(getPublicVersion, 404, {
      params: { ...at, slug: `verfahren-${stage.foreignProcedureId.slice(-12)}`, number: 1 },
    });
  });
});
