import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { getVersion } from '../../shared/documents.ts';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  type OpenedBrowser,
  openBrowser,
  screenshot,
  screenshotOfFailure,
} from '../support/browser.ts';
import { type RunningSystem, startSystem } from '../support/running-system.ts';
import { openSignedIn, openWritingDesk, type WritingDesk } from './writing-desk.ts';

const minutes = 60_000;
const markdown = `# 1 Ziele

Wir leben zusammen. Alle sollen mitreden.

Die Stadt lädt jedes Jahr alle Vereine und Beiräte zu einer Konferenz ein.

# 2 Sprache

Kurse werden angeboten.

# 3 Netzwerk

Die Beratung gibt es dienstags.
`;

describe('the editor of the working version', () => {
  let system: RunningSystem;
  let browser: OpenedBrowser;
  let desk: WritingDesk;
  let page: Page;

  beforeAll(async () => {
    system = await startSystem();
    browser = await openBrowser();
    desk = await openWritingDesk(system.base, markdown);
    page = await openSignedIn(browser, system.base, 'coordinator', 1440);
  }, 2 * minutes);

  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail' && page) await screenshotOfFailure(page, 'version-editor-failed');
  });

  const saved = () => page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok());

  it(
    'is written in with the keyboard alone: list, marks, footnote, reference and undo',
    async () => {
      const { procedureId, documentId } = desk;
      await page.goto(`/verfahren/${procedureId}/konzept/${documentId}/2/bearbeiten`);
      const goals = page.getByRole('region', { name: '1 Ziele', exact: true });
      const field = goals.getByLabel('Text', { exact: true });
      await field.focus();
      await page.keyboard.press('Control+End');
      await page.keyboard.type('\n\nDazu gehören:\n\n- Kurse\nBeratung\n\nMehr steht in ');
      await expect.poll(() => field.inputValue()).toContain('- Kurse\n- Beratung\n\nMehr steht in ');
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').getByLabel('Nummer oder Überschrift').fill('netz');
      await expectAccessible(page);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect.poll(() => field.inputValue()).toMatch(/Mehr steht in \[Netzwerk\]\(#abschnitt-[a-z0-9]{8}\)$/);
      await page.keyboard.type('.');
      await page.keyboard.press('Control+b');
      await page.keyboard.press('Control+z');
      await expect.poll(() => field.inputValue()).toMatch(/\)\.$/);
      const done = saved();
      await page.keyboard.press('Tab');
      const tools = goals.getByRole('toolbar', { name: 'Text gestalten: 1 Ziele' });
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await done;
      const preview = goals.getByRole('region', { name: 'Vorschau: 1 Ziele' });
      await preview.getByRole('link', { name: '3 Netzwerk' }).waitFor();
      expect(await preview.getByRole('listitem').allTextContents()).toEqual(['Kurse', 'Beratung']);
      await page.keyboard.press('Home');
      for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowRight');
      expect(await tools.getByRole('button', { name: 'Fußnote' }).evaluate((it) => it === document.activeElement)).toBe(
        true,
      );
      await page.keyboard.press('Enter');
      const again = saved();
      await page.keyboard.type('Siehe Handbuch.');
      await again;
      await preview.getByText('Siehe Handbuch.').waitFor();
      await expectAccessible(page);
      await screenshot(page, 'journey-version-editor-1440');
      await page.setViewportSize({ width: 390, height: 844 });
      await expectNoSidewaysScroll(page);
      await screenshot(page, 'journey-version-editor-390');
      await page.setViewportSize({ width: 1440, height: 900 });
      const coordinator = await desk.speakerOf('coordinator');
      const { sections } = await coordinator.call(getVersion, { params: { procedureId, documentId, number: 2 } });
      expect(sections[0]?.body).toMatch(/\.\[\^1\]\n\n\[\^1\]: Siehe Handbuch\.$/);
    },
    2 * minutes,
  );

  it(
    'shows in the comparison where a paragraph and a section went, after they were moved by keyboard',
    async () => {
      const { procedureId, documentId } = desk;
      const region = (name: string) => page.getByRole('region', { name, exact: true });
      const conference = 'Die Stadt lädt jedes Jahr alle Vereine und Beiräte zu einer Konferenz ein.';
      const goals = region('1 Ziele').getByLabel('Text', { exact: true });
      const cut = saved();
      await goals.fill((await goals.inputValue()).replace(`${conference}\n\n`, ''));
      await cut;
      const network = region('3 Netzwerk').getByLabel('Text', { exact: true });
      const pasted = saved();
      await network.fill(`Die Beratung gibt es dienstags.\n\n${conference.replace('jedes Jahr', 'alle zwei Jahre')}`);
      await pasted;
      const moved = saved();
      await region('2 Sprache').getByRole('button', { name: '2 Sprache nach oben' }).press('Enter');
      await moved;
      await page.goto(`/verfahren/${procedureId}/konzept/${documentId}/1/vergleich/2`);
      await page.getByRole('link', { name: 'Absatz verschoben nach: 3 Netzwerk' }).press('Enter');
      await page.getByRole('link', { name: 'Absatz verschoben aus: 1 Ziele' }).waitFor();
      expect(await page.locator('#verschoben-1-nach ins').textContent()).toContain('alle zwei Jahre');
      await page.getByText('Der Abschnitt stand bisher').first().waitFor();
      await expectAccessible(page);
      await screenshot(page, 'journey-version-compare-1440');
      await page.getByRole('link', { name: 'Nebeneinander' }).press('Enter');
      await page.setViewportSize({ width: 390, height: 844 });
      await page.getByRole('heading', { name: 'Fassung 2', exact: true }).first().waitFor();
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
      await screenshot(page, 'journey-version-compare-390');
    },
    minutes,
  );

  it(
    'tells the history of a section, and takes its first words back as a new change',
    async () => {
      const { procedureId, documentId } = desk;
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(`/verfahren/${procedureId}/konzept/${documentId}/2/bearbeiten`);
      const goals = page.getByRole('region', { name: '1 Ziele', exact: true });
      await goals.getByRole('button', { name: 'Verlauf von 1 Ziele' }).press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.locator('summary', { hasText: '(jetziger Stand)' }).waitFor();
      await dialog.locator('summary', { hasText: 'Am Anfang' }).click();
      await expectAccessible(page);
      await screenshot(page, 'journey-section-history-1440');
      const restored = saved();
      await dialog.getByRole('button', { name: 'Diesen Stand wiederherstellen' }).last().press('Enter');
      await restored;
      const field = goals.getByLabel('Text', { exact: true });
      await expect.poll(() => field.inputValue()).not.toContain('Dazu gehören');
      await goals.getByRole('button', { name: 'Verlauf von 1 Ziele' }).press('Enter');
      await dialog.locator('summary', { hasText: 'Am Anfang' }).waitFor();
      await page.keyboard.press('Escape');

      await page.getByRole('button', { name: 'Neu nummerieren' }).press('Enter');
      await dialog.getByText('2 → 1').waitFor();
      await expectAccessible(page);
      await dialog.getByRole('button', { name: 'Neu nummerieren' }).press('Enter');
      await page.getByText('2 Nummern sind geändert.').waitFor();
      await page.getByRole('region', { name: '1 Sprache', exact: true }).waitFor();
      await page.getByRole('button', { name: 'Rückgängig machen' }).press('Enter');
      await page.getByRole('region', { name: '2 Sprache', exact: true }).waitFor();
    },
    minutes,
  );
});
