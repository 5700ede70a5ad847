import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  expectAccessible,
  type OpenedBrowser,
  openBrowser,
  screenshot,
  screenshotOfFailure,
} from '../support/browser.ts';
import { type RunningSystem, startSystem } from '../support/running-system.ts';
import { openSignedIn, openWritingDesk, takeInLetter } from './writing-desk.ts';

const minutes = 60_000;

/** Tags from the form in which they are listed to the points that carry them. */
describe('tags', () => {
  let system: RunningSystem;
  let browser: OpenedBrowser;
  let page: Page;
  let home: string;
  let pointIds: string[];

  beforeAll(async () => {
    system = await startSystem();
    browser = await openBrowser();
    const desk = await openWritingDesk(system.base, '# 1 Sprache\n\nSprachkurse werden angeboten.\n');
    ({ pointIds } = await takeInLetter(desk, { points: ['Bitte auch am Abend.', 'Der Bus fährt zu selten.'] }));
    page = await openSignedIn(browser, system.base, 'clerk', 1440);
    home = `/verfahren/${desk.procedureId}`;
  }, 2 * minutes);

  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await screenshotOfFailure(page, 'tags-failed');
  });

  const dialog = () => page.getByRole('dialog');
  const save = () => dialog().getByRole('button', { name: 'Speichern' }).click();
  const row = (words: string) => page.getByRole('row').filter({ hasText: words });

  it(
    'are listed, renamed and retired by form',
    async () => {
      await page.goto(`${home}/schlagwoerter`);
      for (const [tag, theme] of [
        ['Bus', 'Verkehr'],
        ['Abendkurs', 'Sprache'],
      ] as const) {
        await page.getByRole('button', { name: 'Schlagwort anlegen' }).click();
        await dialog().getByRole('textbox', { name: 'Schlagwort' }).fill(tag);
        await dialog().getByRole('textbox', { name: 'Themenbereich' }).fill(theme);
        if (tag === 'Bus') await dialog().getByLabel('Zuständig').selectOption({ index: 1 });
        await save();
        await row(tag).waitFor();
      }
      await page.getByRole('button', { name: 'Schlagwort Bus ändern' }).click();
      await dialog().getByRole('textbox', { name: 'Schlagwort' }).fill('Nahverkehr');
      await expectAccessible(page);
      await screenshot(page, 'journey-tags-dialog-1440');
      await save();
      await row('Nahverkehr').filter({ hasText: 'Verkehr' }).waitFor();
      await page.getByRole('button', { name: 'Schlagwort Abendkurs ändern' }).click();
      await dialog().getByLabel('Nicht mehr vergeben').check();
      await save();
      await row('Abendkurs').getByText('Wird nicht mehr vergeben').waitFor();
      await screenshot(page, 'journey-tags-1440');
    },
    minutes,
  );

  it(
    'are given to the opened point and taken from it by keyboard, and bring whoever is in charge along',
    async () => {
      await page.goto(`${home}/einzelpunkte?punkt=${pointIds[1]}&spalten=["words","tags","assignee","due"]`);
      await page.getByRole('heading', { name: /^Einzelpunkt / }).waitFor();
      await page.keyboard.press('s');
      await page.keyboard.type('Nahverkehr');
      await page.keyboard.press('Enter');
      await row('Der Bus fährt zu selten.').filter({ hasText: 'Nahverkehr' }).waitFor();
      await expect.poll(() => page.getByLabel('Zuständig').locator('option:checked').textContent()).not.toBe('Niemand');
      const assignee = await page.getByLabel('Zuständig').locator('option:checked').textContent();
      expect(await row('Der Bus fährt zu selten.').textContent()).toContain(assignee);
      await screenshot(page, 'journey-tags-desk-1440');
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Delete');
      await page.keyboard.press('Enter');
      await expect.poll(() => row('Der Bus fährt zu selten.').textContent()).not.toContain('Nahverkehr');
    },
    minutes,
  );

  it(
    'are merged, and a phone shows them without scrolling sideways',
    async () => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(`${home}/schlagwoerter`);
      await page.getByRole('button', { name: 'Schlagwort Abendkurs zusammenlegen' }).click();
      await dialog().getByLabel('Dieses Schlagwort bleibt').selectOption('Nahverkehr');
      await expectAccessible(page);
      await screenshot(page, 'journey-tags-merge-390');
      await dialog().getByRole('button', { name: 'Zusammenlegen' }).click();
      await row('Abendkurs').waitFor({ state: 'detached' });
      await screenshot(page, 'journey-tags-390');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    },
    minutes,
  );
});
