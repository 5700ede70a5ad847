import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { ExportTable } from '../../server/features/exports/export-table.ts';
import { pdfParts } from '../../server/features/exports/write-parts.ts';
import { exportLimits } from '../../shared/exports.ts';
import { openPdf } from '../paper/open-pdf.ts';

/** A table of so many rows under one heading. */
const tableOf = (points: number): ExportTable => ({
  title: 'Synopse',
  procedureTitle: 'Konzept',
  asOf: new Date('2026-03-02T09:00:00Z'),
  day: '2026-03-02',
  facts: [{ term: 'Einzelpunkte', value: String(points) }],
  columns: [{ name: 'reference', label: 'Nummer', width: 12 }],
  handedIn: [],
  page: [{ label: 'Nummer', width: 1, names: ['reference'] }],
  points,
  empty: 'Nichts.',
  async *rows() {
    for (let row = 1; row <= points; row++) {
      const cells = { reference: `Punkt${row}!` };
      yield { pointId: null, sectionKey: null, outcome: null, language: null, heading: 'Wohnen', cells };
    }
  },
});

it('a table too long for one PDF is several, in which every row stands once and which each say what they are of', async () => {
  const points = exportLimits.pdf + 1;
  const { name, content } = pdfParts(tableOf(points), 'de');
  if (Buffer.isBuffer(content)) throw new Error('The archive comes in pieces.');
  const pieces: Uint8Array[] = [];
  for await (const piece of content) pieces.push(Buffer.from(piece));
  expect(name).toBe('Synopse 2026-03-02.zip');
  const files = Object.entries(unzipSync(new Uint8Array(Buffer.concat(pieces))));
  expect(files.map(([file]) => file)).toEqual(['Synopse, Teil 1.pdf', 'Synopse, Teil 2.pdf']);
  const parts = await Promise.all(files.map(([, part]) => openPdf(Buffer.from(part))));
  for (const [index, part] of parts.entries()) {
    expect(part).toMatchObject({ isTagged: true, claimsAccessibility: true, title: `Synopse, Teil ${index + 1}` });
    expect(part.text).toContain(String(points));
    expect(part.text).toContain('Wohnen');
  }
  const rows = parts.map(({ text }) => [...text.matchAll(/Punkt(\d+)!/g)].map(([, number]) => Number(number)));
  expect(rows.flat()).toEqual(Array.from({ length: points }, (_, index) => index + 1));
  expect(rows[1]).toEqual([points]);
});
