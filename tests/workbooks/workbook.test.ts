import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { dispositionHand } from '../../server/tables/review.ts';
import { listEvents } from '../../shared/audit.ts';
import { adoptPointDisposition, createTopic, getPoint, proposePointDisposition } from '../../shared/review.ts';
import { exportWorkbook } from '../../shared/workbooks.ts';
import { at, buildRound, type HandedPoint, present, propose, refusal } from '../review/build.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Player, type Stage } from '../support/stage.ts';
import { change, download, edited, partsOf, rowsOf, upload } from './edit-workbook.ts';

const test = useApp();
let stage: Stage;
let points: HandedPoint[];
let keys: string[];
const written = [
  { comment: '=HYPERLINK("https://example.org")', proposedText: '+49 @alle\n- Zeile mit _x000A_ & <b>' },
  { comment: 'Mehr Busse.' },
  { comment: 'Wann wird gebaut?', kind: 'question' as const },
  { comment: 'Längere Öffnungszeiten.' },
];

beforeEach(async () => {
  stage = await buildStage(test);
  const round = await buildRound(test, stage, written);
  ({ points } = round);
  keys = round.sections.map(({ key }) => key);
});

const name = (index: number) => present(points[index]).reference;
const fetch = (search = '', by: Player = stage.clerk) => download(test, by, stage.procedureId, search);
const send = (bytes: Uint8Array, more: { dryRun?: boolean; key?: string } = {}, by: Player = stage.clerk) =>
  upload(test, by, stage.procedureId, { bytes, ...more });
const sent = async (...given: Parameters<typeof send>) => {
  const { status, report, problem } = await send(...given);
  if (status !== 200) throw new Error(`The import answered ${status}: ${JSON.stringify(problem)}`);
  return report;
};
const read = (index: number) => stage.clerk.client.ok(getPoint, { params: at(stage, points[index]) });
const versionsNow = async () =>
  Promise.all(points.map(async (_, index) => (await read(index)).disposition?.version ?? 0));
const reason = 'Das ist beschlossen.';

describe('the table of points', () => {
  it('says what the desk shows, as texts whatever they begin with, and hides what it knows the points by', async () => {
    await propose(stage.clerk, stage, points[1]);
    const workbook = await fetch();
    const rows = await rowsOf(workbook);
    expect(rows.map(({ reference, version, outcome }) => [reference, version, outcome])).toEqual([
      [name(0), '0', ''],
      [name(1), '1', 'Nicht berücksichtigt'],
      [name(2), '0', ''],
      [name(3), '0', ''],
    ]);
    expect(rows[0]).toMatchObject({ comment: written[0]?.comment, id: points[0]?.id });
    expect(rows[1]).toMatchObject({ reason: refusal.reason, status: 'Vorgeschlagen' });
    const parts = partsOf(workbook);
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).not.toMatch(/<(?:\w+:)?f>/);
    expect([...sheet.matchAll(/<col min="(\d+)"[^>]*hidden="1"/g)].map(([, column]) => column)).toEqual([
      '1',
      '2',
      '3',
    ]);
    expect(sheet).toContain('<row r="1" hidden="1">');
    expect(sheet).toMatch(/<dataValidation type="list"[^>]* sqref="K3:K6"><formula1>'Auswahl'!\$A\$1:\$A\$8</);
    expect(parts.get('xl/worksheets/sheet2.xml')).toContain('Teilweise berücksichtigt');
  });

  it('holds the points of the view in its order, and tells which view that was and when', async () => {
    await propose(stage.clerk, stage, points[1]);
    const workbook = await fetch('?status=proposed&q=Busse');
    expect((await rowsOf(workbook)).map(({ reference }) => reference)).toEqual([name(1)]);
    const notes = partsOf(workbook).get('xl/worksheets/sheet3.xml') ?? '';
    for (const told of ['Vorgeschlagen', 'Busse', 'Integrationskonzept', String(test.clock.now().getFullYear())]) {
      expect(notes).toContain(told);
    }
    const { points: listed } = await stage.clerk.client.ok(exportWorkbook, {
      params: { procedureId: stage.procedureId },
      query: { outcome: 'not_accepted' },
    });
    expect(listed).toMatchObject([{ reference: name(1), version: 1, outcome: 'not_accepted' }]);
  });

  it('comes back as it went without changing anything', async () => {
    await propose(stage.clerk, stage, points[1]);
    const workbook = await fetch();
    const nothing = { taken: false, rows: 4, unchanged: 4, changed: [], stale: [], invalid: [], ignored: [] };
    expect(await sent(workbook)).toMatchObject(nothing);
    expect(await sent(await edited(workbook, (rows) => rows.toReversed()))).toMatchObject(nothing);
    expect(await versionsNow()).toEqual([0, 1, 0, 0]);
  });

  it('is previewed without writing, then proposed for all of its sound rows at once, and once only', async () => {
    await propose(stage.secondClerk, stage, points[1]);
    const bytes = await edited(await fetch(), (rows) =>
      change(name(0), { outcome: 'zurückgestellt', reason, referredTo: 'Haushalt 2027' })(
        change(name(1), { outcome: 'Bereits enthalten', coveredBySectionKey: '2' })(rows),
      ),
    );
    const preview = await sent(bytes, { dryRun: true });
    expect(preview).toMatchObject({ taken: false, unchanged: 2, stale: [], invalid: [], ignored: [] });
    expect(preview.changed).toEqual([
      {
        row: 3,
        id: points[0]?.id,
        reference: name(0),
        cells: [
          { column: 'outcome', before: '', after: 'Zurückgestellt' },
          { column: 'reason', before: '', after: reason },
          { column: 'referredTo', before: '', after: 'Haushalt 2027' },
        ],
      },
      {
        row: 4,
        id: points[1]?.id,
        reference: name(1),
        cells: [
          { column: 'outcome', before: 'Nicht berücksichtigt', after: 'Bereits enthalten' },
          { column: 'coveredBySectionKey', before: '', after: '2 Abschnitt 2' },
        ],
      },
    ]);
    expect(await versionsNow()).toEqual([0, 1, 0, 0]);
    expect(await sent(bytes, { key: 'one' })).toMatchObject({ taken: true, unchanged: 2 });
    expect(await sent(bytes, { key: 'one' })).toMatchObject({ taken: true, unchanged: 2 });
    expect(await sent(bytes)).toMatchObject({ taken: false, unchanged: 4, changed: [], stale: [] });
    expect(await versionsNow()).toEqual([1, 2, 0, 0]);
    expect((await read(0)).disposition).toMatchObject({
      status: 'proposed',
      outcome: 'deferred',
      reason,
      referredTo: 'Haushalt 2027',
      proposedBy: { id: stage.clerk.id },
    });
    expect((await read(1)).disposition).toMatchObject({
      outcome: 'already_covered',
      coveredBySectionKey: keys[1],
      reason: refusal.reason,
    });
    await test.seal();
    const { items } = await stage.coordinator.client.ok(listEvents, {
      params: { procedureId: stage.procedureId },
      query: {},
    });
    expect(items.filter(({ action }) => action === 'disposition.propose')).toHaveLength(3);
  });

  it('makes whoever sends it an author, who does not adopt (R5)', async () => {
    const bytes = await edited(await fetch('', stage.coordinator), change(name(1), { outcome: 'Berücksichtigt' }));
    expect(await sent(bytes, {}, stage.coordinator)).toMatchObject({ taken: true });
    const rows = await test.db.reader
      .select({ personId: dispositionHand.personId })
      .from(dispositionHand)
      .where(eq(dispositionHand.procedureId, stage.procedureId));
    expect(rows).toEqual([{ personId: stage.coordinator.id }]);
  });

  it('tells row, column and value of what cannot be proposed, and proposes the rest', async () => {
    const bytes = await edited(await fetch(), (rows) =>
      [
        change(name(0), { outcome: 'Vielleicht', reason }),
        change(name(1), { outcome: 'Teilweise berücksichtigt', passedOn: 'später' }),
        change(name(2), { outcome: 'Nicht berücksichtigt' }),
        change(name(3), { outcome: 'Berücksichtigt' }),
      ].reduce((so, far) => far(so), rows),
    );
    const { invalid, changed } = await sent(bytes);
    expect(changed.map(({ reference }) => reference)).toEqual([name(3)]);
    expect(invalid.map(({ row, column, value, code }) => [row, column, value, code])).toEqual([
      [3, 'outcome', 'Vielleicht', 'outcome_unknown'],
      [4, 'passedOn', 'später', 'yes_or_no'],
      [4, 'passedOn', 'später', 'not_asked'],
      [5, 'outcome', 'Nicht berücksichtigt', 'question_stays_open'],
      [5, 'reason', '', 'reason_missing'],
    ]);
    expect(await versionsNow()).toEqual([0, 0, 0, 1]);
  });

  it.each([
    ['outcome_missing', { outcome: '', reason: 'Neu' }],
    ['part_missing', { outcome: 'Teilweise berücksichtigt', reason }],
    ['section_unknown', { outcome: 'Bereits enthalten', reason, coveredBySectionKey: '9.9 Nirgends' }],
    ['section_missing', { outcome: 'Bereits enthalten', reason }],
    ['referral_missing', { outcome: 'Nicht Gegenstand', reason }],
    ['too_long', { outcome: 'Nicht Gegenstand', reason, referredTo: 'x'.repeat(501) }],
    ['not_asked', { outcome: 'Berücksichtigt', referredTo: 'Land' }],
  ])('does not propose what is refused as %s', async (code, cells) => {
    const { invalid, changed } = await sent(await edited(await fetch(), change(name(1), cells)));
    expect(changed).toEqual([]);
    expect(invalid).toMatchObject([{ row: 4, reference: name(1), code }]);
    expect(await versionsNow()).toEqual([0, 0, 0, 0]);
  });

  it('leaves what is decided, and what is decided with its topic', async () => {
    await propose(stage.clerk, stage, points[0]);
    await stage.signatory.client.ok(adoptPointDisposition, { params: at(stage, points[0]), match: '"v1"' });
    const pointIds = [present(points[1]).id];
    await stage.clerk.client.ok(createTopic, {
      params: { procedureId: stage.procedureId },
      body: { title: 'Verkehr', pointIds },
    });
    const bytes = await edited(await fetch(), (rows) =>
      rows.map((row) => ({ ...row, outcome: 'Beantwortet', reason })),
    );
    const { invalid, changed } = await sent(bytes);
    expect(invalid.map(({ row, column, detail }) => [row, column, detail.slice(0, 30)])).toEqual([
      [3, null, `Über ${name(0)} ist schon entschieden`.slice(0, 30)],
      [4, null, `${name(1)} gehört zur Argumentgruppe`.slice(0, 30)],
    ]);
    expect(changed.map(({ reference }) => reference)).toEqual([name(2), name(3)]);
  });

  it('shows what somebody else has proposed since, and changes only the rest', async () => {
    const workbook = await fetch();
    await propose(stage.secondClerk, stage, points[1]);
    const untouched = await sent(workbook, { dryRun: true });
    expect(untouched).toMatchObject({ unchanged: 4, stale: [] });
    const report = await sent(
      await edited(workbook, (rows) =>
        change(name(3), { outcome: 'Berücksichtigt' })(change(name(1), { outcome: 'Zur Kenntnis genommen' })(rows)),
      ),
    );
    expect(report.stale).toMatchObject([
      {
        row: 4,
        reference: name(1),
        by: stage.secondClerk.name,
        cells: [
          { column: 'outcome', before: 'Nicht berücksichtigt', after: 'Zur Kenntnis genommen' },
          { column: 'reason', before: refusal.reason, after: '' },
        ],
      },
    ]);
    expect(report.changed.map(({ reference }) => reference)).toEqual([name(3)]);
    expect(await versionsNow()).toEqual([0, 1, 0, 1]);
  });

  it('sent by two people at the same instant is proposed once, and the other is told', async () => {
    const workbook = await fetch();
    const [one, other] = await Promise.all(
      [stage.clerk, stage.secondClerk].map(async (player, index) =>
        sent(
          await edited(workbook, change(name(1), { outcome: 'Nicht berücksichtigt', reason: `${index}` })),
          {},
          player,
        ),
      ),
    );
    const [first, second] = one?.taken ? [one, other] : [other, one];
    expect(first).toMatchObject({ taken: true, stale: [] });
    expect(second).toMatchObject({ taken: false, changed: [], stale: [{ reference: name(1) }] });
    expect(await versionsNow()).toEqual([0, 1, 0, 0]);
  });

  it('tells rows of other procedures and edited words, and does nothing with them', async () => {
    const elsewhere = await buildStage(test);
    const round = await buildRound(test, elsewhere, [{ comment: 'Fremd.' }]);
    const bytes = await edited(await fetch(), (rows) => [
      ...change(name(1), { comment: 'Weniger Busse.', outcome: 'Berücksichtigt' })(rows),
      { ...rows[0], id: present(round.points[0]).id, reference: 'R9-9.9', outcome: 'Berücksichtigt' },
      { reference: 'neu', outcome: 'Berücksichtigt' },
    ]);
    const report = await sent(bytes);
    expect(report.ignored.map(({ row, column, value, code }) => [row, column, value, code])).toEqual([
      [4, 'comment', 'Weniger Busse.', 'words'],
      [7, null, 'R9-9.9', 'foreign'],
      [8, null, 'neu', 'foreign'],
    ]);
    expect(report).toMatchObject({ taken: true, rows: 4, changed: [{ reference: name(1) }] });
    expect((await read(1)).comment).toBe('Mehr Busse.');
    const params = at(elsewhere, round.points[0]);
    expect((await elsewhere.clerk.client.ok(getPoint, { params })).disposition).toBeNull();
  });

  it('does not guess where a point stands in it twice', async () => {
    const bytes = await edited(await fetch(), (rows) => [
      ...change(name(1), { outcome: 'Berücksichtigt' })(rows),
      { ...rows[1], outcome: 'Zur Kenntnis genommen', reason },
      { ...rows[3] },
    ]);
    const { invalid, changed } = await sent(bytes);
    expect(invalid.map(({ row, code }) => [row, code])).toEqual([
      [4, 'doubled'],
      [7, 'doubled'],
    ]);
    expect(changed).toEqual([]);
  });

  it('is refused as a whole where it is no such table, or its columns are gone', async () => {
    const workbook = await fetch();
    for (const bytes of [
      Buffer.from('no workbook'),
      workbook.subarray(0, 900),
      await edited(workbook, (rows) => rows.map(() => ({}))).then((emptied) => emptied.subarray(0, 40)),
    ]) {
      expect((await send(bytes)).status).toBe(400);
    }
    expect((await send(workbook, {}, stage.representative)).status).toBe(403);
    expect((await send(workbook, {}, stage.signatory)).status).toBe(403);
  });

  it('keeps a reason that is longer than a cell', async () => {
    const long = 'Wort '.repeat(8000).trim();
    const body = { outcome: 'not_accepted', reason: long } as const;
    await stage.clerk.client.ok(proposePointDisposition, { params: at(stage, points[1]), body, match: '*' });
    const bytes = await edited(await fetch(), change(name(1), { outcome: 'Zur Kenntnis genommen' }));
    expect(await sent(bytes)).toMatchObject({ taken: true, changed: [{ cells: [{ column: 'outcome' }] }] });
    expect((await read(1)).disposition).toMatchObject({ outcome: 'noted', reason: long });
  });
});
