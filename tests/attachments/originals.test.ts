import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { addAttachment, getAttachmentContent, removeAttachment } from '../../shared/attachments.ts';
import { deletePosition, writeAnswer } from '../../shared/positions.ts';
import { report } from '../imports/send.ts';
import { begin, buildRound, handIn, type Play, read } from '../positions/play.ts';
import { useApp } from '../support/app.ts';
import type { Client } from '../support/client.ts';
import { named, pdf } from './samples.ts';

const test = useApp();
let play: Play;
let own: Client;
let clerk: Client;
beforeAll(async () => {
  play = await buildRound(test, [{ key: 'proof', kind: 'file', label: 'Belege?' }]);
  own = play.stage.representative.client;
  clerk = play.stage.clerk.client;
});

const contentOf = async (client: Client, attachmentId: string) =>
  (await client.call(getAttachmentContent, { params: { procedureId: play.procedureId, attachmentId } })).bytes;

describe('a correction', () => {
  it('begins with the files of the position it replaces, and its answers name them (R1)', async () => {
    const { procedureId } = play;
    const draft = await begin(play, { coverText: 'Siehe Anlagen.' });
    const attach = (name: string) =>
      own.ok(addAttachment, {
        params: { procedureId },
        query: { positionId: draft.id },
        file: named(name, pdf(name)),
      });
    const [plan, proof] = [await attach('Plan.pdf'), await attach('Beleg.pdf')];
    await own.ok(writeAnswer, {
      params: { procedureId, positionId: draft.id, questionKey: 'proof' },
      match: '"v0"',
      body: { value: [proof.id] },
    });
    const old = await handIn(play, draft.id);

    const correction = await begin(play, {
      coverText: 'Berichtigt.',
      supersedesId: old.id,
      answers: old.answers.map(({ questionKey, value }) => ({ questionKey, value })),
    });
    expect(correction.attachments.map(({ name, sha256 }) => [name, sha256])).toEqual([
      ['Plan.pdf', plan.sha256],
      ['Beleg.pdf', proof.sha256],
    ]);
    const [copy, second] = correction.attachments;
    expect([plan.id, proof.id]).not.toContain(copy?.id);
    expect(correction.answers).toMatchObject([{ questionKey: 'proof', value: [second?.id] }]);
    expect((await contentOf(own, copy?.id ?? '')).equals(pdf('Plan.pdf'))).toBe(true);

    await own.ok(removeAttachment, { params: { procedureId, attachmentId: copy?.id ?? '' } });
    const corrected = await handIn(play, correction.id);
    expect(corrected.attachments).toMatchObject([{ name: 'Beleg.pdf', sha256: proof.sha256 }]);
    expect(corrected.answers).toMatchObject([{ questionKey: 'proof', value: [second?.id] }]);
    const kept = await read(play, old.id, own);
    expect(kept).toMatchObject({ status: 'superseded', attachments: [{ name: 'Plan.pdf' }, { name: 'Beleg.pdf' }] });
    expect((await contentOf(own, plan.id)).equals(pdf('Plan.pdf'))).toBe(true);
  });

  it('that is thrown away leaves the files of the old position where they are', async () => {
    const { procedureId } = play;
    const draft = await begin(play, { channel: 'letter', coverText: 'Brief' }, clerk);
    const file = await clerk.ok(addAttachment, {
      params: { procedureId },
      query: { positionId: draft.id },
      file: named('Brief.pdf', pdf('Brief')),
    });
    const old = await handIn(play, draft.id, clerk);
    const correction = await begin(play, { channel: 'letter', coverText: 'Neu', supersedesId: old.id }, clerk);
    await clerk.ok(deletePosition, { params: { procedureId, positionId: correction.id }, match: '"c1"' });
    expect((await contentOf(clerk, file.id)).equals(pdf('Brief'))).toBe(true);
  });
});

describe('an imported file', () => {
  const csv = (...rows: string[]) => ['Organisation;Abschnitt;Anmerkung', ...rows].join('\r\n');
  const send = (fileName: string, bytes: string, query: Record<string, string | boolean> = {}) =>
    report(test, play.stage.clerk, play.procedureId, {
      fileName,
      bytes,
      query: { roundId: play.roundId, channel: 'email', ...query },
    });
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');

  it('is attached, as it came, to the position that was made from it, also when that is handed in at once', async () => {
    const { own: organisation } = play.stage.organisations;
    const letter = 'Sehr geehrte Damen und Herren,\n\nbitte mehr Kurse.\n';
    const query = { organisationId: organisation.id, as: 'text', submit: true };
    const { positions } = await send('Schreiben Größe.md', letter, query);
    expect(positions).toMatchObject([{ status: 'submitted' }]);
    const position = await read(play, positions[0]?.id ?? '', clerk);
    expect(position.attachments).toMatchObject([
      { name: 'Schreiben Größe.md', mediaType: 'text/plain', sha256: hash(letter) },
    ]);
    expect((await contentOf(clerk, position.attachments[0]?.id ?? '')).toString('utf8')).toBe(letter);
  });

  it('is attached once, however often it comes, and a changed one beside it', async () => {
    const { other } = play.stage.organisations;
    const file = csv(`${other.name};1;Eins`);
    const [first] = (await send('Tabelle.csv', file)).positions;
    expect((await send('Tabelle.csv', file)).positions).toMatchObject([{ id: null }]);
    const more = csv(`${other.name};1;Eins`, `${other.name};2;Zwei`);
    await send('Tabelle 2.csv', more);
    const draft = await read(play, first?.id ?? '', clerk);
    expect(draft.points).toHaveLength(2);
    expect(draft.attachments.map(({ sha256 }) => sha256)).toEqual([hash(file), hash(more)]);
  });

  it('with the words of several organisations is shown to none of them (R9)', async () => {
    const { own: one, other } = play.stage.organisations;
    const { positions } = await send('Alle.csv', csv(`${one.name};1;Nur von uns`, `${other.name};1;Nur von ihnen`));
    expect(positions).toHaveLength(2);
    for (const { id } of positions) {
      const files = (await read(play, id ?? '', clerk)).attachments;
      expect(files.map(({ name }) => name)).not.toContain('Alle.csv');
    }
  });

  it('is stored by no dry run', async () => {
    const before = (await test.db.reader.execute('select count(*)::int as files from stored_file')).rows;
    const { own: organisation } = play.stage.organisations;
    await send('Probe.csv', csv(`${organisation.name};1;Probe`), { dryRun: true });
    expect((await test.db.reader.execute('select count(*)::int as files from stored_file')).rows).toEqual(before);
  });
});
