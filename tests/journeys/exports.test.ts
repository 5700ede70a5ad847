import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { listPublicProcedures } from '../../shared/public.ts';
import { openPdf } from '../paper/open-pdf.ts';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  type OpenedBrowser,
  openBrowser,
  screenshot,
  screenshotOfFailure,
} from '../support/browser.ts';
import { type RunningSystem, startSystem } from '../support/running-system.ts';
import { crowdDesk } from './crowded-desk.ts';
import { openSignedIn } from './writing-desk.ts';

const POINTS = 1050;
const minutes = 60_000;

/** Under which address the public finds the procedure of the demonstration. */
async function slugOf(base: string): Promise<string> {
  const answer = await fetch(`${base}/api/v1/public/procedures`);
  const { items } = listPublicProcedures.result.parse(await answer.json());
  return items[0]?.slug ?? '';
}

describe('exports of 1,050 points', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'stellwerk-exports-'));
  let system: RunningSystem;
  let browser: OpenedBrowser;
  let page: Page;
  let procedureId: string;

  beforeAll(async () => {
    system = await startSystem({ dataDir });
    browser = await openBrowser();
    procedureId = await crowdDesk(system.base, dataDir, POINTS, true);
    page = await openSignedIn(browser, system.base, 'clerk', 1440);
  }, 2 * minutes);

  afterAll(async () => {
    await browser?.close();
    await system?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail' && page) await screenshotOfFailure(page, 'exports-failed');
  });

  const saved = async (act: () => Promise<void>) => {
    const [download] = await Promise.all([page.waitForEvent('download'), act()]);
    return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
  };
  const card = (name: string) => page.getByRole('region', { name });
  const job = (name: string) => page.getByRole('article', { name });

  it(
    'are ordered, watched, one stopped, the other saved, while the public takes along what is published',
    async () => {
      await page.goto(`/verfahren/${procedureId}/ausgaben`);
      await page.getByText('1.050 Einzelpunkte ausgewählt').waitFor();
      await card('Synopse').getByRole('button', { name: 'PDF erstellen' }).click();
      await card('Abwägungstabelle').getByRole('button', { name: 'Word erstellen' }).click();
      await card('ISO-Kommentarformular').getByRole('button', { name: 'PDF erstellen' }).click();
      await job('ISO-Kommentarformular (PDF)').getByRole('button', { name: 'Anhalten' }).click();
      await job('ISO-Kommentarformular (PDF)').getByText('Angehalten').waitFor();
      await expectAccessible(page);
      await screenshot(page, 'journey-exports-1440');
      await page.setViewportSize({ width: 390, height: 800 });
      await expectNoSidewaysScroll(page);
      await screenshot(page, 'journey-exports-390');
      await page.setViewportSize({ width: 1440, height: 900 });

      const table = job('Abwägungstabelle (Word)');
      await table.getByText('1.050 Zeilen geschrieben').waitFor();
      const { name, content } = await saved(() => table.getByRole('button', { name: 'Datei speichern' }).click());
      expect(name).toMatch(/^Abwägungstabelle .*\.docx$/);
      const { value: words } = await mammoth.extractRawText({ buffer: content });
      for (const reference of ['R1-1.1', `R1-${POINTS / 50}.50`]) expect(words).toContain(reference);
      await expect
        .poll(() => job('ISO-Kommentarformular (PDF)').getByRole('button', { name: 'Neu erstellen' }).isVisible())
        .toBe(true);

      const synopsis = job('Synopse (PDF)');
      await synopsis.getByText('Fertig', { exact: true }).waitFor();
      const archive = await saved(() => synopsis.getByRole('button', { name: 'Datei speichern' }).click());
      expect(archive.name).toMatch(/^Synopse .*\.zip$/);
      const parts = Object.entries(unzipSync(new Uint8Array(archive.content)));
      expect(parts.map(([part]) => part)).toEqual(['Synopse, Teil 1.pdf', 'Synopse, Teil 2.pdf']);
      const { text, isTagged } = await openPdf(Buffer.from(parts[1]?.[1] ?? []));
      expect(isTagged).toBe(true);
      expect(text.match(/R1-\d+\.\d+/g)).toHaveLength(POINTS - 1000);

      await page.goto(`/v/${await slugOf(system.base)}/ergebnisse`);
      await page.getByRole('group', { name: 'Diese Auswahl als Datei' }).waitFor();
      const results = await saved(() => page.getByRole('button', { name: 'CSV' }).click());
      const rows = parse(results.content, { bom: true, delimiter: ';' }) as string[][];
      expect(rows.length).toBeGreaterThan(100);
      expect(rows.flat().join(' ')).not.toContain('Sachbearbeitung');
    },
    2 * minutes,
  );
});
