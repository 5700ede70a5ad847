import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
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

const POINTS = 5000;
const minutes = 60_000;

describe('a desk of 5,000 points', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'stellwerk-crowded-'));
  let system: RunningSystem;
  let browser: OpenedBrowser;
  let page: Page;
  let path: string;

  beforeAll(async () => {
    system = await startSystem({ dataDir });
    browser = await openBrowser();
    path = `/verfahren/${await crowdDesk(system.base, dataDir, POINTS)}/einzelpunkte`;
    page = await openSignedIn(browser, system.base, 'clerk', 1440);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  }, 2 * minutes);

  afterAll(async () => {
    await browser?.close();
    await system?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail' && page) await screenshotOfFailure(page, 'crowded-desk-failed');
  });

  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  const counted = (name: RegExp) => page.getByRole('status').filter({ hasText: name }).first().waitFor();

  it(
    'is worked through by keyboard alone',
    async () => {
      await page.goto(path);
      await counted(/5\.000 Einzelpunkte/);
      await expectAccessible(page);
      await screenshot(page, 'journey-crowded-desk-1440');

      await press('j');
      expect(await focused()).toBe('R1-1.1');
      await press('j', 'ArrowDown', 'k');
      expect(await focused()).toBe('R1-1.2');

      await press('x', 'j', 'x');
      await counted(/2 ausgewählt/);
      await press('c');
      await counted(/2 Zeilen sind kopiert/);
      const sheet = await page.evaluate(() => navigator.clipboard.readText());
      expect(sheet.split('\n').map((line) => line.split('\t')[0])).toEqual(['Nummer', 'R1-1.2', 'R1-1.3']);

      await press('o');
      await page.getByRole('heading', { name: 'Einzelpunkt R1-1.3' }).waitFor();
      await page.waitForFunction(() => document.activeElement?.tagName === 'H2');
      await press('Escape');
      await page.getByRole('heading', { name: 'Einzelpunkt R1-1.3' }).waitFor({ state: 'detached' });
      expect(await focused()).toBe('R1-1.3');

      await press('?');
      await page.getByRole('dialog').getByText('Zur Suche').waitFor();
      await expectAccessible(page, { contrast: false });
      await press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    },
    minutes,
  );

  it(
    'draws only what is in sight, and reads on',
    async () => {
      for (let step = 0; step < 130; step++) await press('j');
      await page.getByRole('link', { name: 'R1-3.30', exact: true }).waitFor();
      expect(await page.locator('tr[data-row]').count()).toBeLessThan(110);
      expect(await page.locator('table').getAttribute('aria-rowcount')).toBe('5001');
    },
    minutes,
  );

  it(
    'shows results while one types, a slip of the pen forgiven',
    async () => {
      const answered: number[] = [];
      await press('/');
      for (const letter of 'Klimapaln') {
        const begun = Date.now();
        const answer = page.waitForResponse((response) => response.url().includes('/points?') && response.ok(), {
          timeout: 3000,
        });
        await page.keyboard.type(letter);
        if (await answer.catch(() => null)) answered.push(Date.now() - begun);
      }
      expect(answered.length).toBeGreaterThan(0);
      await page.waitForURL(/suche=Klimapaln/);
      await page
        .getByText(/Klimaplan/)
        .first()
        .waitFor();
      await press('Escape');
      expect(await focused()).toMatch(/^R1-/);
    },
    minutes,
  );

  it(
    'keeps filters, columns and groups in the address',
    async () => {
      await page.goto(`${path}?ergebnis=none`);
      await page.locator('summary', { hasText: 'Art' }).press('Enter');
      const question = page.getByRole('checkbox', { name: /^Frage \(/ });
      const label = await question.evaluate((box) => (box as HTMLInputElement).labels?.[0]?.textContent ?? '');
      await question.press('Space');
      await page.waitForURL(/art=question/);
      const number = /\(([\d.]+)\)/.exec(label)?.[1] ?? '';
      await counted(new RegExp(`^${number.replace('.', '\\.')} Einzelpunkte`));
      await page.getByRole('checkbox', { name: /^Ergänzung \(/ }).press('Space');
      await page.waitForURL(/addition/);

      await page.getByLabel('Gruppieren nach').selectOption('abschnitt');
      await page.getByRole('button', { name: /Wohnen/ }).press('Enter');
      await page.getByRole('link', { name: /^R1-/ }).first().waitFor();
      await press('j', 'j');
      expect(await focused()).toMatch(/^R1-/);
      await expectAccessible(page, { contrast: false });

      await page.reload();
      await page.getByRole('button', { name: /Wohnen/ }).waitFor();
      expect(await page.getByLabel('Gruppieren nach').inputValue()).toBe('abschnitt');
    },
    minutes,
  );

  it(
    'changes all of a view at once, and takes it back',
    async () => {
      await page.goto(`${path}?suche=Klimaplan&ergebnis=none`);
      await page.getByRole('button', { name: 'Alle dieser Ansicht auswählen' }).press('Enter');
      const chosen = page.getByRole('status').filter({ hasText: /^[\d.]+ ausgewählt/ });
      const number = /^[\d.]+/.exec((await chosen.textContent()) ?? '')?.[0] ?? '';
      await page.getByRole('button', { name: 'Gemeinsam ändern' }).press('Enter');
      await page.getByLabel('Schlagwörter hinzufügen').fill('Klimaschutz');
      await page.getByRole('button', { name: 'Vorschau ansehen' }).press('Enter');
      await page.getByText(`${number} Punkte ändern sich.`).waitFor();
      await expectAccessible(page, { contrast: false });
      await page.getByRole('button', { name: 'Jetzt ändern' }).press('Enter');
      await page.getByText(`${number} Punkte sind geändert.`).waitFor();
      await page.getByRole('button', { name: 'Rückgängig machen' }).press('Enter');
      await page.getByText(`${number} Punkte stehen wieder da wie vorher.`).waitFor();
      await page.goto(`${path}?schlagwort=Klimaschutz`);
      await counted(/^0 Einzelpunkte/);
    },
    minutes,
  );

  it(
    'leaves a phone its screen',
    async () => {
      const phone = await openSignedIn(browser, system.base, 'clerk', 390);
      await phone.goto(path);
      await phone.getByText(/5\.000 Einzelpunkte/).waitFor();
      expect(await phone.locator('summary', { hasText: 'Stand' }).isVisible()).toBe(false);
      await expectNoSidewaysScroll(phone);
      await screenshot(phone, 'journey-crowded-desk-390');
    },
    minutes,
  );
});
