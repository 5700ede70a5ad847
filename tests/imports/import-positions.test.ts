import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { event } from '../../server/tables/platform.ts';
import { verifyEvents } from '../../shared/audit.ts';
import { deletePosition, getPosition, getReceipt } from '../../shared/positions.ts';
import { buildRound, type Play } from '../positions/play.ts';
import { useApp } from '../support/app.ts';
import { isoForm2012, isoRow, letter, workbook } from './files.ts';
import { type Report, refusal, report, send } from './send.ts';

const test = useApp();
let play: Play;
beforeAll(async () => {
  play = await buildRound(test);
});

/** Sends a file as the clerk, for the round and the own organisation unless told otherwise. */
const given = (
  fileName: string,
  bytes: Uint8Array | string,
  query: Record<string, string | boolean | undefined> = {},
) =>
  [
    test,
    play.stage.clerk,
    play.procedureId,
    { fileName, bytes, query: { roundId: play.roundId, organisationId: play.stage.organisations.own.id, ...query } },
  ] as const;

const positionOf = (found: Report, index = 0) =>
  play.stage.clerk.client.ok(getPosition, {
    params: { procedureId: play.procedureId, positionId: found.positions[index]?.id ?? '' },
  });

const csv = (...rows: string[]) => ['Nr.;Abschnitt;Art;Kommentar;Vorschlag', ...rows].join('\n');

describe('an import', () => {
  it('records the points of an ISO form as a draft of staff, with sections, kinds and places kept', async () => {
    const file = await isoForm2012([
      isoRow('1', 'te', 'Zu kurz.', 'Länger.', '17', 'Table 1'),
      isoRow('Abschnitt 2', 'ed', 'Tippfehler.'),
      isoRow('', 'ge', 'Insgesamt gut.'),
    ]);
    const found = await report(...given('form.docx', file));
    expect(found).toMatchObject({ taken: true, format: 'iso_form', problems: [] });
    expect(found.columns[0]).toMatchObject({ heading: 'MB/NC', field: null });
    const draft = await positionOf(found);
    expect(draft).toMatchObject({
      status: 'draft',
      channel: 'import',
      organisationId: play.stage.organisations.own.id,
    });
    expect(
      draft.points.map(({ kind, sectionKey, comment, proposedText }) => [kind, sectionKey, comment, proposedText]),
    ).toEqual([
      ['change', play.keys[0], 'Line number: 17\nParagraph/ Figure/ Table: Table 1\n\nZu kurz.', 'Länger.'],
      ['editorial', play.keys[1], 'Tippfehler.', ''],
      ['concern', null, 'Insgesamt gut.', ''],
    ]);
  });

  it('hands positions in at once when asked, as evidence with a receipt and one event each', async () => {
    const file = [
      'Organisation;Eingangsnummer;Abschnitt;Kommentar',
      'Begegnung e. V.;E-1;1;Erstens.',
      'begegnung eV;E-1;2;Zweitens.',
      'Brücke e. V.;E-2;;Anderes.',
    ].join('\n');
    const found = await report(
      ...given('liste.csv', file, { organisationId: undefined, submit: true, channel: 'letter' }),
    );
    expect(found.positions.map(({ status, points }) => [status, points])).toEqual([
      ['submitted', 2],
      ['submitted', 1],
    ]);
    const ids = found.positions.map(({ id }) => id ?? '');
    for (const positionId of ids) {
      const receipt = await play.stage.clerk.client.ok(getReceipt, {
        params: { procedureId: play.procedureId, positionId },
      });
      expect(receipt.document).toMatchObject({ channel: 'letter', positionId });
    }
    const events = await test.db.reader
      .select({ action: event.action, subjectId: event.subjectId })
      .from(event)
      .where(and(eq(event.procedureId, play.procedureId), eq(event.action, 'position.import')));
    expect(ids.map((id) => events.filter(({ subjectId }) => subjectId === id).length)).toEqual([1, 1]);
    await test.seal();
    expect(await play.stage.clerk.client.ok(verifyEvents, { params: { procedureId: play.procedureId } })).toMatchObject(
      {
        intact: true,
      },
    );
  });

  it('repeated adds only what is new: to the draft while it is one', async () => {
    const first = await report(...given('a.csv', csv('a1;1;;Eins.;', 'a2;2;;Zwei.;')));
    const again = await report(...given('a.csv', csv('a1;1;;Eins.;', 'a2;2;;Zwei.;')));
    expect(again).toMatchObject({ taken: false, positions: [{ state: 'known', id: null }] });
    const more = await report(...given('a.csv', csv('a1;1;;Eins.;', 'a2;2;;Zwei.;', 'a3;;;Drei.;')));
    expect(more.positions[0]?.id).toBe(first.positions[0]?.id);
    expect(more.items.map(({ state }) => state)).toEqual(['known', 'known', 'new']);
    expect((await positionOf(first)).points.map(({ comment }) => comment)).toEqual(['Eins.', 'Zwei.', 'Drei.']);
  });

  it('repeated after handing in records the new ones as a position of their own', async () => {
    const first = await report(...given('b.csv', csv('b1;1;;Eins.;'), { submit: true }));
    const more = await report(...given('b.csv', csv('b1;1;;Eins.;', 'b2;2;;Zwei.;'), { submit: true }));
    expect(more.positions[0]?.id).not.toBe(first.positions[0]?.id);
    expect((await positionOf(more)).points.map(({ comment }) => comment)).toEqual(['Zwei.']);
  });

  it('without ids knows its items by their words, and equal words twice are two', async () => {
    const file = 'Abschnitt;Kommentar\n1;Gleich.\n1;Gleich.\n';
    expect((await report(...given('c.csv', file))).positions[0]?.points).toBe(2);
    expect((await report(...given('c.csv', file))).positions[0]?.points).toBe(0);
  });

  it('takes in again what was thrown away with its draft', async () => {
    const file = csv('d1;1;;Weg damit.;');
    const first = await report(...given('d.csv', file));
    const { contentVersion, id } = await positionOf(first);
    await play.stage.clerk.client.ok(deletePosition, {
      params: { procedureId: play.procedureId, positionId: id },
      match: `"c${contentVersion}"`,
    });
    expect((await report(...given('d.csv', file))).items[0]?.state).toBe('new');
  });

  it('never lets an id pass that now says something else', async () => {
    await report(...given('e.csv', csv('e1;1;;Alt.;')));
    const problem = await refusal(...given('e.csv', csv('e1;1;;Neu.;')));
    expect(problem.errors).toMatchObject([{ code: 'changed_source', pointer: '/CSV/2/A' }]);
  });

  it('of the same file twice at the same instant takes everything in once', async () => {
    const file = csv('f1;1;;Eins.;', 'f2;1;;Zwei.;');
    const both = await Promise.all([report(...given('f.csv', file)), report(...given('f.csv', file))]);
    expect(both.map(({ positions }) => positions[0]?.points).toSorted()).toEqual([0, 2]);
  });

  it('with the same key is answered again without a second effect', async () => {
    const [app, clerk, procedureId, file] = given('g.csv', csv('g1;1;;Eins.;'));
    const first = await send(app, clerk, procedureId, { ...file, key: 'import-1' });
    const again = await send(app, clerk, procedureId, { ...file, key: 'import-1' });
    expect(again.text).toBe(first.text);
    const other = await send(app, clerk, procedureId, { ...file, bytes: csv('g2;1;;Zwei.;'), key: 'import-1' });
    expect(other.status).toBe(422);
  });

  it('keeps a letter as one text that waits to be split', async () => {
    const found = await report(
      ...given('brief.docx', await letter(['Sehr geehrte Damen und Herren,', 'wir bitten um mehr.'])),
    );
    expect(found).toMatchObject({ format: 'docx', positions: [{ points: 0, hasText: true }] });
    expect((await positionOf(found)).coverText).toContain('wir bitten um mehr.');
  });

  it('keeps a prior contribution without a round, with the words of its section in front', async () => {
    const found = await report(
      ...given('vorarbeit.csv', 'Abschnitt;Kommentar\n4.2;Netzwerk.\n', { roundId: undefined }),
    );
    expect(await positionOf(found)).toMatchObject({
      channel: 'prior',
      roundId: null,
      points: [{ sectionKey: null, comment: 'Abschnitt: 4.2\n\nNetzwerk.' }],
    });
  });

  it('anchors a quoted passage, and refuses one that does not stand there', async () => {
    const head = 'Abschnitt;Textstelle;Kommentar\n';
    const found = await report(...given('zitat.csv', `${head}1;„fördert Begegnung“;Mehr davon.\n`));
    expect((await positionOf(found)).points[0]?.quote).toMatchObject({ exact: 'fördert Begegnung' });
    const problem = await refusal(...given('zitat.csv', `${head}1;fördert Fußball;Mehr davon.\n`));
    expect(problem.errors).toMatchObject([{ code: 'quote_not_found', pointer: '/CSV/2/B' }]);
  });

  it('counts day and way of receipt from the file', async () => {
    const file = await workbook({
      Briefe: [
        ['Institution', 'Eingangsdatum', 'Art der Einreichung', 'Stellungnahmetext'],
        ['Brücke e. V.', new Date('2026-02-27T00:00:00Z'), 'Brief', 'Ein Brief.'],
      ],
    });
    const found = await report(...given('briefe.xlsx', file));
    expect(await positionOf(found)).toMatchObject({
      organisationId: play.stage.organisations.other.id,
      receivedOn: '2026-02-27',
      channel: 'letter',
    });
  });
});
