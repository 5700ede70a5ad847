import { and, eq } from 'drizzle-orm';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { unit, version } from '../../server/tables/documents.ts';
import { unitDeletion, unitOrigin } from '../../server/tables/incorporation.ts';
import { listEvents } from '../../shared/audit.ts';
import { createDocument, createSource, editSection, getVersion } from '../../shared/documents.ts';
import {
  createIncorporation,
  explainPromise,
  freezeVersion,
  getProof,
  getProvenance,
} from '../../shared/incorporation.ts';
import { createRound } from '../../shared/rounds.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Stage } from '../support/stage.ts';
import { decidePoints, holdRound, openDesk } from './desk.ts';

const test = useApp();
let stage: Stage;
beforeAll(async () => {
  stage = await buildStage(test);
});

const old =
  '# 1. Ziele\n\nWir wollen zusammenleben. Alle sollen mitreden.\n\n# 2. Wege\n\nKurse werden angeboten. Beratung gibt es.\n';

describe('freezing', () => {
  it('keeps the first version as it stands: every sentence is its own origin, and the next working copy is open', async () => {
    const desk = await openDesk(stage, old);
    expect(desk.first).toMatchObject({
      status: 'frozen',
      released: false,
      number: 1,
      can: { freeze: { code: 'wrong_state' } },
    });
    const next = await desk.read(2);
    expect(next.status).toBe('working');
    expect(next.sections.map(({ key, body }) => [key, body])).toEqual(
      desk.first.sections.map(({ key, body }) => [key, body]),
    );
    const { sections } = await desk.client.ok(getProvenance, {
      params: { procedureId: stage.procedureId, versionId: desk.first.id },
    });
    const units = sections.flatMap((section) => section.units);
    expect(units.map(({ text }) => text)).toEqual([
      'Ziele',
      'Wir wollen zusammenleben.',
      'Alle sollen mitreden.',
      'Wege',
      'Kurse werden angeboten.',
      'Beratung gibt es.',
    ]);
    for (const found of units) expect(found).toMatchObject({ sinceVersion: 1, causes: [] });
    await test.seal();
    const { items } = await desk.client.ok(listEvents, { params: desk, query: { subjectId: desk.first.id } });
    expect(items.map(({ action }) => action)).toEqual(['version.freeze']);
  });

  it('binds to what was read: a stale freeze gets the present text (R16)', async () => {
    const desk = await openDesk(stage, old);
    const match = await desk.match(2);
    const [section] = (await desk.read(2)).sections;
    await desk.client.ok(editSection, {
      params: { ...desk, number: 2, sectionKey: section?.key ?? '' },
      body: { body: 'Anders.' },
      match: `"v${section?.version}"`,
    });
    const problem = await desk.client.refused(freezeVersion, 412, { params: { ...desk, number: 2 }, match });
    expect(problem.current).toMatchObject({ number: 2, sections: [{ body: 'Anders.' }, {}] });
    await desk.client.refused(freezeVersion, 428, { params: { ...desk, number: 2 } });
    await stage.clerk.client.refused(freezeVersion, 403, { params: { ...desk, number: 2 }, match });
    await stage.foreignCoordinator.client.refused(freezeVersion, 404, { params: { ...desk, number: 2 }, match });
  });

  it('happens once when asked twice at the same instant, and one working version remains', async () => {
    const desk = await openDesk(stage, old);
    const match = await desk.match(2);
    const answers = await Promise.all(
      [1, 2, 3].map(() => desk.client.call(freezeVersion, { params: { ...desk, number: 2 }, match })),
    );
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409, 409]);
    const rows = await test.db.reader
      .select()
      .from(version)
      .where(and(eq(version.procedureId, stage.procedureId), eq(version.documentId, desk.documentId)))
      .orderBy(version.number);
    expect(rows.map(({ number, status }) => [number, status])).toEqual([
      [1, 'frozen'],
      [2, 'frozen'],
      [3, 'working'],
    ]);
  });

  it('of an empty version is refused', async () => {
    const { client } = stage.coordinator;
    const { id: documentId } = await client.ok(createDocument, {
      params: { procedureId: stage.procedureId },
      body: { title: 'Leer' },
    });
    const params = { procedureId: stage.procedureId, documentId, number: 1 };
    await client.refused(freezeVersion, 409, { params, match: '"c1"' });
    expect((await client.ok(getVersion, { params })).status).toBe('working');
  });

  it('makes evidence the application cannot change', async () => {
    const { first } = await openDesk(stage, old);
    const client = new pg.Client({ connectionString: test.urls.appUrl });
    await client.connect();
    for (const statement of [
      'update section set body = $1 where version_id = $2',
      'update unit set text = $1 where version_id = $2',
      'delete from unit where text <> $1 and version_id = $2',
      'delete from section where body <> $1 and version_id = $2',
    ]) {
      await expect(client.query(statement, ['x', first.id])).rejects.toThrow(/permission denied/);
    }
    await client.end();
  });
});

describe('no silent change (R7)', () => {
  it('refuses every sentence inserted, changed, moved and deleted without a reason, and lists each', async () => {
    const desk = await openDesk(stage, old);
    await desk.write(
      '# 1. Ziele\n\nWir wollen gut zusammenleben. Beratung gibt es.\n\n# 2. Wege\n\nKurse werden angeboten. Ganz neu ist das Haus der Vereine.\n',
    );
    const params = { ...desk, number: 2 };
    const proof = await desk.client.ok(getProof, { params });
    expect(proof).toMatchObject({ versionNumber: 2, comparedToNumber: 1, sentences: 6, openPromises: [] });
    expect(
      proof.silentChanges.map(({ change, sectionLabel, before, after }) => [change, sectionLabel, before, after]),
    ).toEqual([
      ['changed', '1 Ziele', 'Wir wollen zusammenleben.', 'Wir wollen gut zusammenleben.'],
      ['moved', '1 Ziele', 'Beratung gibt es.', 'Beratung gibt es.'],
      ['inserted', '2 Wege', '', 'Ganz neu ist das Haus der Vereine.'],
      ['deleted', '1 Ziele', 'Alle sollen mitreden.', ''],
    ]);
    const problem = await desk.client.refused(freezeVersion, 422, { params, match: await desk.match(2) });
    expect(problem.rule).toBe('R7');
    expect(problem.obstacles).toHaveLength(4);
    expect(problem.obstacles?.every(({ kind }) => kind === 'silent_change')).toBe(true);
    expect((await desk.read(2)).status).toBe('working');
  });

  it('asks nothing for sections that are merely renumbered or stand elsewhere', async () => {
    const desk = await openDesk(stage, old);
    await desk.write(
      '# 1. Wege\n\nKurse werden angeboten. Beratung gibt es.\n\n# 2. Ziele\n\nWir wollen zusammenleben. Alle sollen mitreden.\n',
    );
    expect((await desk.client.ok(getProof, { params: { ...desk, number: 2 } })).silentChanges).toEqual([]);
    const second = await desk.freeze(2);
    const { sections } = await desk.client.ok(getProvenance, {
      params: { procedureId: stage.procedureId, versionId: second.id },
    });
    for (const found of sections.flatMap(({ units }) => units))
      expect(found).toMatchObject({ origin: 'same', sinceVersion: 1 });
  });

  it('lets a change pass with its source, and keeps the source behind the sentence', async () => {
    const desk = await openDesk(stage, old);
    await desk.write(
      old.replace('Kurse werden angeboten.', 'Kurse werden kostenlos angeboten.').replace(' Beratung gibt es.', ''),
    );
    const params = { ...desk, number: 2 };
    const source = { sectionKey: desk.keyOf('Wege'), kind: 'law' as const, note: 'Aufenthaltsgesetz' };
    await desk.client.ok(createSource, { params, body: { ...source, quote: 'Kurse werden kostenlos angeboten.' } });
    await desk.client.ok(createSource, { params, body: { ...source, change: 'deleted', quote: 'Beratung gibt es.' } });
    const second = await desk.freeze(2);
    const { sections } = await desk.client.ok(getProvenance, {
      params: { procedureId: stage.procedureId, versionId: second.id },
    });
    const changed = sections[1]?.units.find(({ origin }) => origin === 'changed');
    expect(changed).toMatchObject({
      text: 'Kurse werden kostenlos angeboten.',
      sinceVersion: 2,
      causes: [
        {
          kind: 'source',
          sourceKind: 'law',
          versionNumber: 2,
          change: 'changed',
          before: 'Kurse werden angeboten.',
          note: 'Aufenthaltsgesetz',
          points: [],
        },
      ],
    });
    const gone = await test.db.reader.select().from(unitDeletion).where(eq(unitDeletion.versionId, second.id));
    expect(gone).toHaveLength(1);
    expect(gone[0]?.sourceId).not.toBeNull();
  });

  it('passes an editorial source only where the words stay the same', async () => {
    const desk = await openDesk(stage, old);
    await desk.write(
      old
        .replace('Alle sollen mitreden.', 'Alle sollen mit reden!')
        .replace('Kurse werden angeboten.', 'Kurse werden nicht angeboten.'),
    );
    const params = { ...desk, number: 2 };
    const editorial = { kind: 'editorial' as const, note: 'Rechtschreibung' };
    const problem = await desk.client.refused(createSource, 422, {
      params,
      body: { ...editorial, sectionKey: desk.keyOf('Wege'), quote: 'Kurse werden nicht angeboten.' },
    });
    expect(problem).toMatchObject({ rule: 'R7', detail: expect.stringContaining('redaktionelle') });
    await desk.client.ok(createSource, {
      params,
      body: { ...editorial, sectionKey: desk.keyOf('Ziele'), quote: 'Alle sollen mit reden!' },
    });
    const { silentChanges } = await desk.client.ok(getProof, { params });
    expect(silentChanges.map(({ after }) => after)).toEqual(['Kurse werden nicht angeboten.']);
  });

  it('judges an editorial source again at freezing: the words may have changed since', async () => {
    const desk = await openDesk(stage, old);
    await desk.write(old.replace('Alle sollen mitreden.', 'Alle sollen mit reden.'));
    const params = { ...desk, number: 2 };
    await desk.client.ok(createSource, {
      params,
      body: { kind: 'editorial', note: 'Rechtschreibung', sectionKey: desk.keyOf('Ziele'), quote: 'mit reden' },
    });
    await desk.write(old.replace('Alle sollen mitreden.', 'Alle sollen nicht mit reden.'));
    const { silentChanges } = await desk.client.ok(getProof, { params });
    expect(silentChanges.map(({ after }) => after)).toEqual(['Alle sollen nicht mit reden.']);
    await desk.client.refused(freezeVersion, 422, { params, match: await desk.match(2) });
  });

  it('takes a source only for words that stand there', async () => {
    const desk = await openDesk(stage, old);
    const body = { kind: 'law' as const, note: 'n', sectionKey: desk.keyOf('Ziele'), quote: 'Das steht nirgends.' };
    const problem = await desk.client.refused(createSource, 422, { params: { ...desk, number: 2 }, body });
    expect(problem.errors).toMatchObject([{ pointer: '/quote', code: 'not_in_text' }]);
    await desk.client.refused(createSource, 409, {
      params: { ...desk, number: 1 },
      body: { ...body, quote: 'mitreden' },
    });
    await stage.representative.client.refused(createSource, 403, { params: { ...desk, number: 2 }, body });
  });
});

describe('open promises (R6)', () => {
  it('hold a version up until they are written in, and are then done', async () => {
    const desk = await openDesk(stage, old);
    const roundId = await holdRound(test, stage.procedureId, desk.first.id, 101);
    const own = stage.organisations.own;
    const { pointId } = await decidePoints(test, stage, {
      roundId,
      organisation: own,
      sectionKey: desk.keyOf('Wege'),
      proposedText: 'Kurse werden kostenlos angeboten.',
    });
    await decidePoints(test, stage, { roundId, organisation: own, outcome: 'not_accepted' });
    const params = { ...desk, number: 2 };
    const proof = await desk.client.ok(getProof, { params });
    expect(proof.openPromises).toMatchObject([
      {
        pointId,
        organisationName: own.name,
        outcome: 'accepted',
        proposedText: 'Kurse werden kostenlos angeboten.',
        missingAfter: null,
        explanation: null,
      },
    ]);
    const problem = await desk.client.refused(freezeVersion, 422, { params, match: await desk.match(2) });
    expect(problem).toMatchObject({ rule: 'R6', obstacles: [{ kind: 'open_promise', id: pointId }] });

    const working = await desk.write(old.replace('Kurse werden angeboten.', 'Kurse werden kostenlos angeboten.'));
    const link = {
      pointId,
      versionId: working.id,
      sectionKey: desk.keyOf('Wege'),
      change: 'changed' as const,
      before: 'Kurse werden angeboten.',
      after: 'Kurse werden kostenlos angeboten.',
    };
    const { id } = await desk.client.ok(createIncorporation, { params: desk, body: link });

    // The promised words are edited away again: the link alone keeps no promise.
    await desk.write(old.replace('Kurse werden angeboten.', 'Kurse werden angeboten und beworben.'));
    const broken = await desk.client.ok(getProof, { params });
    expect(broken.openPromises).toMatchObject([{ pointId, missingAfter: 'Kurse werden kostenlos angeboten.' }]);

    await desk.write(old.replace('Kurse werden angeboten.', 'Kurse werden kostenlos angeboten.'));
    const second = await desk.freeze(2);
    const [found] = await test.db.reader.select().from(unitOrigin).where(eq(unitOrigin.incorporationId, id));
    const [sentence] = await test.db.reader
      .select()
      .from(unit)
      .where(eq(unit.id, found?.unitId ?? ''));
    expect(sentence).toMatchObject({
      text: 'Kurse werden kostenlos angeboten.',
      versionId: second.id,
      sinceVersion: 2,
      origin: 'changed',
    });
    expect((await desk.client.ok(getProof, { params: { ...desk, number: 3 } })).openPromises).toEqual([]);
  });

  it('are let through with an explanation for this version, and come back in the next', async () => {
    const desk = await openDesk(stage, old);
    const roundId = await holdRound(test, stage.procedureId, desk.first.id, 102);
    const { pointId } = await decidePoints(test, stage, { roundId, organisation: stage.organisations.own });
    const explained = {
      params: { procedureId: stage.procedureId, pointId },
      body: { explanation: 'Das Gutachten fehlt noch.' },
    };
    await stage.clerk.client.refused(explainPromise, 403, explained);
    await desk.client.ok(explainPromise, explained);
    await desk.client.refused(explainPromise, 409, explained);
    const proof = await desk.client.ok(getProof, { params: { ...desk, number: 2 } });
    expect(proof.openPromises).toMatchObject([{ pointId, explanation: 'Das Gutachten fehlt noch.' }]);
    await desk.freeze(2);
    const next = await desk.client.ok(getProof, { params: { ...desk, number: 3 } });
    expect(next.openPromises).toMatchObject([{ pointId, explanation: null }]);
  });

  it('are kept by an action, and for a whole topic by one link', async () => {
    const desk = await openDesk(stage, old);
    const roundId = await holdRound(test, stage.procedureId, desk.first.id, 103);
    const { topicId } = await decidePoints(test, stage, {
      roundId,
      organisation: stage.organisations.own,
      together: 3,
    });
    const params = { ...desk, number: 2 };
    const working = await desk.read(2);
    expect((await desk.client.ok(getProof, { params })).openPromises).toHaveLength(3);
    await desk.client.ok(createIncorporation, {
      params: desk,
      body: { topicId, versionId: working.id, change: 'action', action: { office: 'Jugendamt', due: '2026-12-01' } },
    });
    expect((await desk.client.ok(getProof, { params })).openPromises).toEqual([]);
  });
});

it('a round can be planned on what was frozen, and on nothing else', async () => {
  const desk = await openDesk(stage, old);
  const working = await desk.read(2);
  const body = { title: 'Runde', opensAt: '2026-04-01T00:00:00Z', closesAt: '2026-05-01T00:00:00Z' };
  await desk.client.refused(createRound, 409, { params: desk, body: { ...body, versionId: working.id } });
});

it('an accepted point of a prior position, which belongs to no round, is a promise too (R6)', async () => {
  const desk = await openDesk(stage, old);
  const { pointId } = await decidePoints(test, stage, { roundId: null, organisation: stage.organisations.own });
  const { openPromises } = await desk.client.ok(getProof, { params: { ...desk, number: 2 } });
  expect(openPromises).toMatchObject([{ pointId }]);
});
