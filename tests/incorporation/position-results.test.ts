import mammoth from 'mammoth';
import { beforeAll, describe, expect, it } from 'vitest';
import { markPublished } from '../../server/features/rounds/index.ts';
import { createIncorporation, getPositionResults } from '../../shared/incorporation.ts';
import { oneLine } from '../exports/open-export.ts';
import { openPdf } from '../paper/open-pdf.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Player, type Stage } from '../support/stage.ts';
import { decidePoints, holdRound, openDesk } from './desk.ts';

const test = useApp();
const old = '# 1. Wege\n\nKurse werden angeboten. Beratung gibt es.\n';
let stage: Stage;
let own: Awaited<ReturnType<typeof decidePoints>>;
let other: Awaited<ReturnType<typeof decidePoints>>;
let publish: () => Promise<void>;

/** A point that was written in, and one of another organisation that is not to be published. */
beforeAll(async () => {
  stage = await buildStage(test);
  const { procedureId, organisations } = stage;
  const desk = await openDesk(stage, old);
  const roundId = await holdRound(test, procedureId, desk.first.id, 1);
  own = await decidePoints(test, stage, {
    roundId,
    organisation: organisations.own,
    sectionKey: desk.keyOf('Wege'),
    proposedText: 'Kurse werden kostenlos angeboten.',
    outcome: 'accepted_in_part',
  });
  other = await decidePoints(test, stage, {
    roundId,
    organisation: organisations.other,
    publication: 'internal',
    proposedText: 'Streng vertraulich.',
  });
  const working = await desk.write(old.replace('Kurse werden', 'Kurse werden kostenlos'));
  const params = { procedureId };
  const link = (pointId: string) =>
    desk.client.ok(createIncorporation, {
      params,
      body: {
        pointId,
        versionId: working.id,
        sectionKey: desk.keyOf('Wege'),
        change: 'changed',
        before: 'Kurse werden angeboten.',
        after: 'Kurse werden kostenlos angeboten.',
      },
    });
  await link(own.pointId);
  await link(other.pointId);
  await desk.freeze(2);
  publish = async () => {
    await test.db.transaction((tx) => markPublished(tx, procedureId, roundId, test.clock.now()));
    await test.db.transaction((tx) =>
      tx.execute('update version set released_at = now() where released_at is null and frozen_at is not null'),
    );
  };
});

const at = (positionId: string) => ({ params: { procedureId: stage.procedureId, positionId } });

async function file(form: 'pdf' | 'docx', by: Player) {
  const path = getPositionResults.path
    .replace(':procedureId', stage.procedureId)
    .replace(':positionId', own.positionId);
  const accept = {
    pdf: 'application/pdf',
    docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  }[form];
  const answer = await test.app.inject({ url: path, headers: { authorization: `Bearer ${by.token}`, accept } });
  expect(answer.statusCode).toBe(200);
  return answer.rawPayload;
}

describe('the results of a position', () => {
  it('are kept from other organisations, and tell nothing of a decision before the round is published (R9, R11)', async () => {
    const { representative, otherRepresentative } = stage;
    await otherRepresentative.client.refused(getPositionResults, 404, at(own.positionId));
    const { items } = await representative.client.ok(getPositionResults, at(own.positionId));
    expect(items).toMatchObject([{ point: { id: own.pointId, disposition: null }, incorporations: [] }]);
    const words = oneLine((await openPdf(await file('pdf', representative))).text);
    expect(words).toContain('Darüber ist noch keine Entscheidung veröffentlicht.');
    expect(words).not.toContain('Das ist richtig.');
  });

  it('hold as PDF and DOCX every point with decision, reason and both wordings; no person, nobody else’s words', async () => {
    await publish();
    const { items } = await stage.representative.client.ok(getPositionResults, at(own.positionId));
    expect(items[0]?.point.disposition?.outcome).toBe('accepted_in_part');
    const pdf = await openPdf(await file('pdf', stage.representative));
    expect(pdf).toMatchObject({ isTagged: true, claimsAccessibility: true });
    for (const role of ['H1', 'H2', 'L']) expect(pdf.roles, role).toContain(role);
    const docx = (await mammoth.extractRawText({ buffer: await file('docx', stage.representative) })).value;
    const secrets = [stage.clerk, stage.signatory, stage.coordinator].map(({ name }) => name);
    for (const told of [oneLine(pdf.text), oneLine(docx)]) {
      for (const words of [
        stage.organisations.own.name,
        `${own.reference}.1`,
        'Teilweise berücksichtigt',
        'Das ist richtig.',
        'Der Rest.',
        'Abteilung Zuwanderung',
        'Fassung 2',
        'kostenlos',
      ]) {
        expect(told).toContain(words);
      }
      for (const secret of [...secrets, 'Streng vertraulich.', stage.organisations.other.name]) {
        expect(told).not.toContain(secret);
      }
    }
  });
});
