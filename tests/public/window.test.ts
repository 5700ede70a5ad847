import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { importVersion } from '../../shared/documents.ts';
import { createPosition } from '../../shared/positions.ts';
import { createDeliberation } from '../../shared/procedures.ts';
import {
  getPublicPoint,
  getPublicProcedure,
  getPublicProvenance,
  getPublicVersion,
  listPublicPoints,
  listPublicProcedures,
} from '../../shared/public.ts';
import { adoptPointDisposition, proposePointDisposition } from '../../shared/review.ts';
import { handIn } from '../review/build.ts';
import { useApp } from '../support/app.ts';
import { createOpenRound, type Stage } from '../support/stage.ts';
import { after, buildWindow, type Window } from './window.ts';

const test = useApp();
let window: Window;
let versionId: string;
let pointId: string;
let people: string[];

const planted = {
  draft: 'Entwurfsworte der Organisation',
  internal: 'Interne Worte der Organisation',
  unpublished: 'Worte der offenen Runde',
  working: 'Arbeitsworte der Verwaltung',
  reason: 'Unveröffentlichte Begründung',
  deliberation: 'Vertrauliche Dienstberatung',
  result: 'Vertrauliches Ergebnis',
  paper: 'I0099/04',
};

beforeAll(async () => {
  window = await buildWindow(test);
  const { stage, desk } = window;
  const { procedureId } = stage;
  ({ pointId } = await window.decide());
  await window.decide({ publication: 'internal', proposedText: planted.internal, outcome: 'not_accepted' });
  ({ id: versionId } = await window.writeIn({ pointId }));
  await window.publish();

  const roundId = await createOpenRound(test, procedureId, { versionId, number: 2 });
  await stage.representative.client.ok(createPosition, {
    params: { procedureId, roundId },
    body: { organisationId: stage.organisations.own.id, coverText: planted.draft, points: [] },
  });
  const { points } = await handIn(test, {
    procedureId,
    roundId,
    organisation: stage.organisations.other,
    reference: 'R2-001',
    points: [{ comment: planted.unpublished }],
  });
  const at = { procedureId, pointId: points[0]?.id ?? '' };
  await stage.clerk.client.ok(proposePointDisposition, {
    params: at,
    match: '*',
    body: { outcome: 'not_accepted', reason: planted.reason },
  });
  await stage.signatory.client.ok(adoptPointDisposition, { params: at, match: '"v1"' });
  await desk.client.ok(importVersion, {
    params: { procedureId, documentId: desk.documentId },
    body: { markdown: `${after}\n${planted.working}.\n` },
  });
  await stage.coordinator.client.ok(createDeliberation, {
    params: { procedureId },
    body: {
      body: planted.deliberation,
      heldOn: '2004-03-23',
      public: false,
      capacity: 'information',
      result: planted.result,
      paper: { reference: planted.paper, paperType: 'information', title: 'Vertraulicher Titel' },
    },
  });
  people = Object.values(stage).flatMap((player: Stage[keyof Stage]) =>
    typeof player === 'object' && 'email' in player ? [player.id, player.name, player.email] : [],
  );
});

/** Everything that may stand in no public answer. */
const secrets = () => [...Object.values(planted), '2004-03-23', ...people];

describe('no public answer', () => {
  it('holds a word, a name or an id that is not for everybody (R9, R11, R12)', async () => {
    expect(people.length).toBeGreaterThan(40);
    const { slug, desk, stage } = window;
    const client = stage.public;
    const answers = [
      await client.call(listPublicProcedures),
      await client.call(getPublicProcedure, { params: { slug } }),
      await client.call(getPublicVersion, { params: { slug, documentId: desk.documentId, number: 2 } }),
      await client.call(listPublicPoints, { params: { slug } }),
      await client.call(getPublicPoint, { params: { slug, pointId } }),
      await client.call(getPublicProvenance, { params: { slug, versionId } }),
    ];
    for (const { status, text } of answers) {
      expect(status, text).toBe(200);
      for (const secret of secrets()) expect(text).not.toContain(secret);
    }
  });
});

describe('the database role of the public', () => {
  let client: pg.Client;
  beforeAll(async () => {
    client = new pg.Client({ connectionString: test.urls.publicUrl });
    await client.connect();
    return () => client.end();
  });

  it('may read no table and write nothing, in plain SQL', async () => {
    for (const statement of [
      'select from public.person',
      'select from public.position',
      'select from public.deliberation',
      'select from public.draft',
      'select from public.invitation',
      'delete from public_window.procedure',
      "update public_window.procedure set title = 'x'",
    ])
      await expect(client.query(statement), statement).rejects.toMatchObject({ code: '42501' });
  });

  it('finds in every view of its window nothing that is not for everybody', async () => {
    const { rows: views } = await client.query<{ name: string }>(
      "select viewname as name from pg_views where schemaname = 'public_window'",
    );
    expect(views.length).toBeGreaterThan(20);
    for (const { name } of views) {
      const { rows } = await client.query(`select to_jsonb(v)::text as row from public_window.${name} v`);
      const text = rows.map(({ row }: { row: string }) => row).join('\n');
      for (const secret of secrets()) expect(text, name).not.toContain(secret);
    }
    const { rows } = await client.query('select id from public_window.point where id = $1', [pointId]);
    expect(rows).toHaveLength(1);
  });
});
