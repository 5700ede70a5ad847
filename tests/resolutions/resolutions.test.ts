import { eq } from 'drizzle-orm';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { procedure } from '../../server/tables/procedures.ts';
import { createSource } from '../../shared/documents.ts';
import { listEndorsementCalls } from '../../shared/endorsements.ts';
import type { WireBody } from '../../shared/endpoint.ts';
import { getProvenance } from '../../shared/incorporation.ts';
import { createDeliberation, editDeliberation } from '../../shared/procedures.ts';
import { getPublicVersion } from '../../shared/public.ts';
import { listResolutions, recordResolution, resolveVersion } from '../../shared/resolutions.ts';
import { agreedVersion } from '../endorsements/agreed-version.ts';
import { openDesk } from '../incorporation/desk.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Stage } from '../support/stage.ts';

const test = useApp();
let stage: Stage;
beforeAll(async () => {
  stage = await buildStage(test);
});

const old = '# 1 Ziel\n\nAlle können teilhaben. Die Stadt hilft.\n';
const changed = old.replace('Die Stadt hilft.', 'Die Stadt hilft mit zwei Stellen.');
const params = () => ({ procedureId: stage.procedureId });
const office = () => stage.coordinator.client;

async function deliberate(more: Partial<WireBody<typeof createDeliberation>> = {}) {
  const body = {
    body: 'Stadtrat',
    heldOn: '2026-03-01',
    public: true,
    capacity: 'decision',
    result: 'Beschlossen',
  } as const;
  return office().ok(createDeliberation, { params: params(), body: { ...body, ...more } });
}

async function resolve(more: Parameters<typeof deliberate>[0] = {}, reference = '12-3(VIII)26') {
  const deliberation = await deliberate(more);
  const body = { reference, wording: 'Das Konzept wird beschlossen.' };
  const made = await office().ok(recordResolution, {
    params: { ...params(), deliberationId: deliberation.id },
    body,
  });
  return { ...made, deliberation };
}

const agreed = () => agreedVersion(test, stage, old);
type Desk = Awaited<ReturnType<typeof openDesk>>;

const declare = async ({ id, contentVersion }: { id: string; contentVersion: number }, resolutionId: string) =>
  office().call(resolveVersion, {
    params: { ...params(), versionId: id },
    body: { resolutionId },
    match: `"c${contentVersion}"`,
  });

const state = (desk: Desk, more: Partial<WireBody<typeof createSource>>) => ({
  params: { ...params(), documentId: desk.documentId, number: 2 },
  body: {
    sectionKey: desk.keyOf('Ziel'),
    kind: 'resolution' as const,
    change: 'changed' as const,
    quote: 'Die Stadt hilft mit zwei Stellen.',
    note: 'Änderungsantrag 4',
    ...more,
  },
});

describe('a resolution (R18)', () => {
  it('is recorded once the result is noted, and known outside once its deliberation may be (R12)', async () => {
    const open = await deliberate({ result: null });
    const body = { reference: '1', wording: 'Ja.' };
    await office().refused(recordResolution, 409, { params: { ...params(), deliberationId: open.id }, body });
    const { id, deliberation } = await resolve({ public: false }, 'Geheim-7');
    const seen = async () =>
      (await stage.representative.client.ok(listResolutions, { params: params() })).items.map((one) => one.id);
    expect(await seen()).not.toContain(id);
    const desk = await agreed();
    await desk.write(changed);
    await office().refused(createSource, 404, state(desk, { resolutionId: id }));
    expect(await declare(desk.first, id)).toMatchObject({ status: 409 });
    await office().ok(editDeliberation, {
      params: { ...params(), deliberationId: deliberation.id },
      body: { released: true },
      match: `"v${deliberation.version}"`,
    });
    expect(await seen()).toContain(id);
    await office().ok(createSource, state(desk, { resolutionId: id }));
  });

  it('makes the agreed version resolved where it changes nothing; the endorsements stay with it, and everybody reads it', async () => {
    await test.db.transaction((tx) =>
      tx.update(procedure).set({ status: 'running' }).where(eq(procedure.id, stage.procedureId)),
    );
    const desk = await agreed();
    const { id, reference } = await resolve();
    const unread = { params: { ...params(), versionId: desk.first.id }, body: { resolutionId: id } };
    await office().refused(resolveVersion, 428, unread);
    await office().refused(resolveVersion, 412, { ...unread, match: '"c999"' });
    await stage.clerk.client.refused(resolveVersion, 403, { ...unread, match: '"c1"' });
    const both = await Promise.all([declare(desk.first, id), declare(desk.first, id)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    const [row] = await test.db.reader
      .select({ slug: procedure.slug })
      .from(procedure)
      .where(eq(procedure.id, stage.procedureId));
    const shown = await stage.public.ok(getPublicVersion, {
      params: { slug: row?.slug ?? '', documentId: desk.documentId, number: 1 },
    });
    expect(shown).toMatchObject({
      status: 'resolved',
      resolution: { reference, body: 'Stadtrat', heldOn: '2026-03-01' },
    });
    const { items } = await stage.representative.client.ok(listEndorsementCalls, { params: params() });
    const call = items.find((one) => one.version.id === desk.first.id);
    expect(call).toMatchObject({ status: 'agreed', agreement: { entries: [{ opinion: 'endorsed' }] } });
  });

  it('changes words only with itself as their source, and the sentence says so', async () => {
    const desk = await agreed();
    const { id } = await resolve({}, '99-1(VIII)26');
    await desk.write(changed);
    await office().refused(createSource, 400, state(desk, { resolutionId: null }));
    await office().refused(createSource, 400, state(desk, { kind: 'law', resolutionId: id }));
    await office().refused(createSource, 404, state(desk, { resolutionId: crypto.randomUUID() }));
    await office().ok(createSource, state(desk, { resolutionId: id }));
    const second = await desk.freeze(2);
    expect(await declare(desk.first, id), 'a newer version is frozen').toMatchObject({ status: 409 });
    expect(await declare(second, id)).toMatchObject({ status: 201, body: { versions: [{ number: 2 }] } });
    const { sections } = await stage.representative.client.ok(getProvenance, {
      params: { ...params(), versionId: second.id },
    });
    const sentence = sections.flatMap(({ units }) => units).find(({ text }) => text.includes('zwei Stellen'));
    expect(sentence?.causes).toMatchObject([
      {
        kind: 'source',
        sourceKind: 'resolution',
        note: 'Beschluss 99-1(VIII)26, Stadtrat, 01.03.2026: Änderungsantrag 4',
      },
    ]);
  });

  it('is no cover for other changes: they are named, and nothing is resolved', async () => {
    const desk = await agreed();
    const { id } = await resolve();
    const other = await resolve({}, 'Anderer');
    await desk.write(changed.replace('Alle können teilhaben.', 'Alle können überall teilhaben.'));
    await office().ok(createSource, state(desk, { resolutionId: id }));
    const beside = { quote: 'Alle können überall teilhaben.', resolutionId: other.id };
    await office().ok(createSource, state(desk, beside));
    const second = await desk.freeze(2);
    const refused = await declare(second, id);
    expect(refused).toMatchObject({ status: 422, body: { code: 'rule_broken', rule: 'R18' } });
    expect((refused.body as { obstacles: { detail: string }[] }).obstacles.map(({ detail }) => detail)).toEqual([
      'Nicht aus dem Beschluss: „Alle können überall teilhaben.“',
    ]);
    expect((await desk.read(2)).status).toBe('frozen');
  });

  it('resolves nothing that is not agreed, in work, of another procedure, or unknown', async () => {
    const desk = await openDesk(stage, old);
    const { id } = await resolve();
    expect(await declare(desk.first, id)).toMatchObject({ status: 409 });
    const after = await agreed();
    expect(await declare(await after.read(2), id)).toMatchObject({ status: 409 });
    expect(await declare(after.first, crypto.randomUUID())).toMatchObject({ status: 404 });
    await stage.foreignCoordinator.client.refused(resolveVersion, 404, {
      params: { procedureId: stage.foreignProcedureId, versionId: after.first.id },
      body: { resolutionId: id },
      match: `"c${after.first.contentVersion}"`,
    });
  });

  it('cannot be changed, nor a version be resolved without one, in plain SQL', async () => {
    const { id } = await resolve();
    const desk = await agreed();
    const client = new pg.Client({ connectionString: test.urls.appUrl });
    await client.connect();
    try {
      await expect(client.query('update resolution set wording = $1 where id = $2', ['Anders', id])).rejects.toThrow(
        /permission denied/,
      );
      await expect(
        client.query("update version set status = 'resolved' where id = $1", [desk.first.id]),
      ).rejects.toThrow(/version_resolved/);
    } finally {
      await client.end();
    }
  });
});
