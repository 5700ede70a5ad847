import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, it } from 'vitest';
import { downloadCouncilPackage } from '../../shared/exports.ts';
import { createDeliberation } from '../../shared/procedures.ts';
import { agreedVersion } from '../endorsements/agreed-version.ts';
import { openPdf } from '../paper/open-pdf.ts';
import { useApp } from '../support/app.ts';
import { buildStage, type Player, type Stage } from '../support/stage.ts';
import { holdDecidedRound } from './decided-round.ts';
import { oneLine } from './open-export.ts';

const test = useApp();
let stage: Stage;
beforeAll(async () => {
  stage = await buildStage(test);
  await holdDecidedRound(test, stage, true);
});

const enter = async (isPublic: boolean) => {
  const { id } = await stage.coordinator.client.ok(createDeliberation, {
    params: { procedureId: stage.procedureId },
    body: {
      body: 'Stadtrat',
      heldOn: '2026-04-16',
      public: isPublic,
      capacity: 'decision',
      paper: {
        reference: 'DS0123/26',
        paperType: 'resolution_proposal',
        title: 'Integrationskonzept',
        office: 'Amt 50',
      },
    },
  });
  return { params: { procedureId: stage.procedureId, deliberationId: id } };
};

async function unpack(at: Awaited<ReturnType<typeof enter>>, by: Player = stage.clerk) {
  const { status, bytes, headers } = await by.client.call(downloadCouncilPackage, at);
  expect(status).toBe(200);
  expect(headers['content-type']).toBe('application/zip');
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, Buffer.from(content)]));
}

const wordsOf = async (name: string, content: Buffer): Promise<string> => {
  if (name.endsWith('.pdf')) return oneLine((await openPdf(content)).text);
  if (name.endsWith('.docx')) return oneLine((await mammoth.extractRawText({ buffer: content })).value);
  return content.toString('utf8');
};

describe('the package for the council', () => {
  it('is refused while no version is agreed, and kept from everybody but the office', async () => {
    const at = await enter(true);
    await stage.clerk.client.refused(downloadCouncilPackage, 409, at);
    await stage.representative.client.refused(downloadCouncilPackage, 403, at);
    const foreign = { params: { ...at.params, deliberationId: crypto.randomUUID() } };
    await stage.clerk.client.refused(downloadCouncilPackage, 404, foreign);
  });

  it('holds paper, concept, decisions, endorsements and involvement, each file with its checksum', async () => {
    await agreedVersion(test, stage, '# 1 Ziel\n\nAlle können teilhaben.\n', {
      opinion: 'endorsed_with_reservation',
      words: 'Die Kosten sind offen.',
      publication: 'anonymous',
    });
    const at = await enter(true);
    const files = await unpack(at);
    const names = Object.keys(files);
    for (const [place, ending] of [
      ['1 Unterlagen', 'pdf'],
      ['2 Konzept', 'pdf'],
      ['2 Konzept', 'docx'],
      ['3 Abwägungstabelle', 'pdf'],
      ['3 Abwägungstabelle', 'docx'],
      ['3 Abwägungstabelle', 'csv'],
      ['4 Zustimmung', 'pdf'],
      ['4 Zustimmung', 'csv'],
      ['5 ', 'pdf'],
      ['5 ', 'csv'],
    ]) {
      expect(
        names.filter((name) => name.startsWith(place ?? '') && name.endsWith(`.${ending}`)),
        `${place}.${ending}`,
      ).toHaveLength(1);
    }
    const sums = (files.SHA256SUMS?.toString() ?? '').trim().split('\n');
    expect(sums.map((line) => line.slice(66))).toEqual(names.filter((name) => name !== 'SHA256SUMS'));
    for (const line of sums) {
      const content = files[line.slice(66)] ?? '';
      expect(createHash('sha256').update(content).digest('hex')).toBe(line.slice(0, 64));
    }
    const told = new Map<string, string>();
    for (const [name, content] of Object.entries(files)) told.set(name, await wordsOf(name, content));
    const whole = (start: string) =>
      [...told].flatMap(([name, words]) => (name.startsWith(start) ? words : [])).join(' ');
    expect(whole('1 ')).toMatch(/Stadtrat.*16\. April 2026.*DS0123\/26/);
    expect(whole('2 ')).toContain('Alle können teilhaben.');
    expect(whole('3 ')).toContain('Mehr Busse.');
    expect(whole('4 ')).toContain('Die Kosten sind offen.');
    // What is put before a public deliberation is public (R9, R11).
    const everything = [...told.values()].join(' ');
    const people = [stage.clerk, stage.signatory, stage.coordinator, stage.representative].map(({ name }) => name);
    for (const secret of [...people, 'Streng vertraulich.', stage.organisations.other.name]) {
      expect(everything, secret).not.toContain(secret);
    }
    expect(whole('4 ')).not.toContain(stage.organisations.own.name);
  });

  it('holds for a deliberation that is not public what the office may see, and says so in every table', async () => {
    const files = await unpack(await enter(false));
    const csv =
      Object.entries(files)
        .find(([name]) => name.startsWith('3 ') && name.endsWith('.csv'))?.[1]
        .toString() ?? '';
    expect(csv).toContain('Streng vertraulich.');
    expect(csv).toContain('nur für den Dienstgebrauch');
  });
});
