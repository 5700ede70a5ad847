import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { officeTemplate } from '../letters/office-template.ts';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  type OpenedBrowser,
  openBrowser,
  screenshot,
  screenshotOfFailure,
} from '../support/browser.ts';
import { type RunningSystem, startSystem } from '../support/running-system.ts';
import { openSignedIn, openWritingDesk, takeInLetter, type WritingDesk } from './writing-desk.ts';

const minutes = 60_000;

describe('letters', () => {
  let system: RunningSystem;
  let browser: OpenedBrowser;
  let desk: WritingDesk;
  let clerk: Page;
  const folder = mkdtempSync(join(tmpdir(), 'stellwerk-letters-'));

  beforeAll(async () => {
    system = await startSystem();
    browser = await openBrowser();
    desk = await openWritingDesk(system.base, '# 1 Sprache\n\nSprachkurse werden angeboten.\n');
    await takeInLetter(desk, { points: ['Bitte kostenlos.', 'Bitte auch am Abend.'] });
    clerk = await openSignedIn(browser, system.base, 'clerk', 1440);
  }, 2 * minutes);

  afterAll(async () => {
    await browser?.close();
    await system?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await screenshotOfFailure(clerk, 'letters-failed');
  });

  const choose = async (name: string, content: Buffer) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    await clerk.getByLabel('Vorlage als Word-Dokument (DOCX)').setInputFiles(path);
  };
  const saved = async (act: () => Promise<void>) => {
    const [download] = await Promise.all([clerk.waitForEvent('download'), act()]);
    return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
  };

  it(
    'are written from a template whose flaws were told, looked at, made for all, and saved as ZIP',
    async () => {
      await clerk.goto(`/verfahren/${desk.procedureId}/antwortschreiben`);
      await clerk.getByText('Hier stehen die Briefvorlagen').waitFor();
      const lines = ['Guten Tag {Organisation},', '{#Einzelpunkte}', '{Nummer}: {Entscheidung}', '{/Einzelpunkte}'];
      await choose('falsch.docx', await officeTemplate([...lines, '{Datun}', '{Wetter}']));
      await clerk.getByText('Meinten Sie {Datum}?').waitFor();
      await clerk.getByText('{Wetter}').waitFor();
      await expectAccessible(clerk);
      await screenshot(clerk, 'journey-letter-flaws-1440');
      await choose('Unser Brief.docx', await officeTemplate([...lines, '{Datum}']));
      await clerk.getByText('Die Vorlage „Unser Brief“ ist in Ordnung.').waitFor();

      await clerk.locator('summary', { hasText: 'Einen Brief ansehen' }).click();
      const pdf = await saved(() => clerk.getByRole('button', { name: 'Brief als PDF' }).click());
      expect(pdf.content.subarray(0, 5).toString()).toBe('%PDF-');

      await clerk.getByRole('button', { name: 'Briefe schreiben' }).click();
      await clerk.getByText('Zu keiner Stellungnahme dieser Runde').waitFor();
      await clerk.getByLabel('Auch, wenn noch nicht über alle Punkte entschieden ist').check();
      await clerk.getByRole('button', { name: 'Briefe schreiben' }).click();
      await clerk.getByText('1 von 1 Briefen geschrieben').waitFor();
      await clerk.getByText('Fertig', { exact: true }).waitFor();
      await expectAccessible(clerk);
      await screenshot(clerk, 'journey-letters-1440');
      const zip = await saved(() => clerk.getByRole('button', { name: 'Als ZIP speichern' }).click());
      expect(zip.name).toMatch(/^Entwurf Briefe R\d+ Unser Brief\.zip$/);
      const files = unzipSync(new Uint8Array(zip.content));
      const letter = Object.entries(files).find(([name]) => name.endsWith('.docx'))?.[1] ?? new Uint8Array();
      const { value: text } = await mammoth.extractRawText({ buffer: Buffer.from(letter) });
      expect(text).toContain('Noch nicht entschieden');

      await clerk.setViewportSize({ width: 390, height: 800 });
      await expectNoSidewaysScroll(clerk);
      await screenshot(clerk, 'journey-letters-390');
    },
    2 * minutes,
  );
});
