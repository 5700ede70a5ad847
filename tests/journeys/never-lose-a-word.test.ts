import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endSession } from '../../shared/identity.ts';
import { submitPosition } from '../../shared/positions.ts';
import { expectAccessible, expectNoSidewaysScroll, type OpenedBrowser, openBrowser } from '../support/browser.ts';
import { startChromium } from '../support/chromium-process.ts';
import { type RunningSystem, startSystem } from '../support/running-system.ts';
import { arrived, type Begin, beginWriting, comment, onDevice, readyForTheRoad, text } from './on-the-road.ts';
import { demoPassword, people } from './screens/world.ts';
import { openWritingDesk } from './writing-desk.ts';

/** Whatever happens to line, device, session and clock: what was typed is on the screen, and arrives. */
describe('no word is lost', () => {
  let system: RunningSystem;
  let browser: OpenedBrowser;

  beforeAll(async () => {
    system = await startSystem({ env: { TRUST_PROXY: '1' } });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  const begin: Begin = (...wanted) => beginWriting({ system, browser }, ...wanted);

  it('on a phone whose line breaks, over a reload, until it is back', async () => {
    const { desk, page } = await begin('council', 390);
    const network = page.context();
    await page.getByRole('button', { name: comment }).click();
    const field = page.getByLabel('Ihre Anmerkung');
    await field.fill('Angefangen mit Verbindung.');
    await page.getByText('Alles gespeichert').waitFor();

    await network.setOffline(true);
    await field.fill('Angefangen mit Verbindung, weiter ohne.');
    await page.getByText(onDevice).first().waitFor();
    await page.getByRole('button', { name: comment }).click();
    const second = page.getByRole('article', { name: 'Anmerkung 2 zu: 1 Leitlinien' }).getByLabel('Ihre Anmerkung');
    await second.fill('Ganz ohne Verbindung begonnen.');
    await page.getByText('2 Teile sind noch nicht gesendet').waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    await page.reload();
    await expect.poll(() => second.inputValue(), { timeout: 20_000 }).toBe('Ganz ohne Verbindung begonnen.');
    await expect.poll(() => field.first().inputValue()).toBe('Angefangen mit Verbindung, weiter ohne.');

    await network.setOffline(false);
    await arrived(desk, ['Angefangen mit Verbindung, weiter ohne.', 'Ganz ohne Verbindung begonnen.']);
    await page.getByText('Alles gespeichert').waitFor();
    await page.context().close();
  });

  it('when the screen is left while a point begins: nobody is in conflict with themselves', async () => {
    const { desk, page } = await begin('council', 390);
    await page.getByRole('button', { name: comment }).click();
    await page.getByLabel('Ihre Anmerkung').fill('Sofort weiter.');
    await page.goto(page.url().replace(/\/schreiben.*$/, '/abgeben'));
    await arrived(desk, ['Sofort weiter.']);
    await page.locator('button:not([aria-disabled=true])', { hasText: 'Stellungnahme einreichen' }).waitFor();
    expect(await page.getByText('Es gibt zwei Fassungen dieses Textes').count()).toBe(0);
    await page.context().close();
  });

  it('when the browser is killed without a connection', async () => {
    const desk = await openWritingDesk(system.base, text);
    const profile = mkdtempSync(join(tmpdir(), 'stellwerk-profile-'));
    const words = 'Das stand da, als der Akku leer war.';
    let running = await startChromium(profile);
    try {
      const page = await running.page();
      await signInByForm(page, system.base, desk.writingPath);
      await readyForTheRoad(page);
      await page.getByRole('button', { name: comment }).click();
      await page.getByText('Alles gespeichert').waitFor();
      await page.context().setOffline(true);
      await page.getByLabel('Ihre Anmerkung').fill(words);
      await page.getByText(onDevice).first().waitFor();
      await page.waitForTimeout(1000);
      await running.kill();

      running = await startChromium(profile);
      const again = await running.page();
      await again.goto(system.base + desk.writingPath);
      // The cookie of the session may not have reached the disk: then one signs in again, and the words are there.
      const signInAgain = again.getByLabel('Passwort', { exact: true });
      await again.getByLabel('Ihre Anmerkung').or(signInAgain).waitFor();
      if (await signInAgain.isVisible()) await signInByForm(again, system.base, desk.writingPath);
      await expect.poll(() => again.getByLabel('Ihre Anmerkung').inputValue(), { timeout: 20_000 }).toBe(words);
      await arrived(desk, [words]);
    } finally {
      await running.kill();
      // The killed browser's helper processes may still be writing there for a moment.
      rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    }
  });

  it('when the session ends while one writes', async () => {
    const { desk, page } = await begin('association');
    await page.getByRole('button', { name: comment }).click();
    await page.getByText('Alles gespeichert').waitFor();
    const ended = await page.context().request.delete(endSession.path);
    expect(ended.ok()).toBe(true);
    await page.getByLabel('Ihre Anmerkung').fill('Geschrieben, als die Sitzung schon vorbei war.');
    const dialog = page.getByRole('dialog', { name: 'Bitte melden Sie sich noch einmal an' });
    await dialog.waitFor();
    await expectAccessible(page);
    await dialog.getByLabel('Passwort', { exact: true }).fill(demoPassword);
    await dialog.getByRole('button', { name: 'Anmelden', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await arrived(desk, ['Geschrieben, als die Sitzung schon vorbei war.'], 'association');
    await page.context().close();
  });

  it('when the round closes while one writes: it is saved, and can be handed in as late', async () => {
    const lasts = 20_000;
    const desk = await openWritingDesk(system.base, text, lasts);
    const closed = new Promise((resolve) => setTimeout(resolve, lasts));
    const { page } = await begin('association', 390, desk);
    await page.getByRole('button', { name: comment }).click();
    await page.getByText('Alles gespeichert').waitFor();
    await closed;
    await page.getByLabel('Ihre Anmerkung').fill('Eine Minute zu spät.');
    await arrived(desk, ['Eine Minute zu spät.'], 'association');
    await page.reload();
    await page.getByText('Die Frist ist abgelaufen').waitFor();
    await page.goto(desk.writingPath.replace('schreiben', 'abgeben'));
    await page.getByRole('button', { name: 'Stellungnahme einreichen' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /einreichen/ })
      .click();
    await page
      .getByText(/verspätet/i)
      .first()
      .waitFor();
    await expectAccessible(page);
    await page.context().close();
  });

  it('when the device is full: the page says that it must stay open, and asks before it is left', async () => {
    const { desk, page } = await begin('council');
    await page.getByRole('button', { name: comment }).click();
    await page.getByText('Alles gespeichert').waitFor();
    // What the browser does when the person's disk is full.
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.context().setOffline(true);
    await page.getByLabel('Ihre Anmerkung').fill('Nirgends mehr Platz.');
    await page.getByText('Noch nicht gespeichert: bitte diese Seite offen lassen').waitFor();
    await expectAccessible(page);
    const asked = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    const question = await asked;
    expect(question.type()).toBe('beforeunload');
    await question.dismiss();
    expect(await page.getByLabel('Ihre Anmerkung').inputValue()).toBe('Nirgends mehr Platz.');
    await page.context().setOffline(false);
    await arrived(desk, ['Nirgends mehr Platz.']);
    await page.getByText('Alles gespeichert').waitFor();
    await page.context().close();
  });

  it('when a colleague hands in or deletes meanwhile: what could not be sent is still shown', async () => {
    const { desk, page } = await begin('contributor', 390);
    await page.getByRole('button', { name: comment }).click();
    await page.getByLabel('Ihre Anmerkung').fill('Gesendet.');
    await arrived(desk, ['Gesendet.']);
    await page.context().setOffline(true);
    await page.getByLabel('Ihre Anmerkung').fill('Gesendet, und weitergeschrieben.');
    await page.getByText(onDevice).first().waitFor();

    const council = await desk.speakerOf('council');
    const draft = await desk.draftOf(council);
    await council.call(submitPosition, {
      params: { procedureId: desk.procedureId, positionId: draft?.id ?? '' },
      match: `"c${draft?.contentVersion}"`,
    });
    await page.context().setOffline(false);
    const left = page.getByRole('status').filter({ hasText: 'Auf diesem Gerät liegt noch Text' });
    await left.getByText('Gesendet, und weitergeschrieben.').waitFor({ timeout: 40_000 });
    await expectAccessible(page);
    await page.reload();
    await left.getByText('Gesendet, und weitergeschrieben.').waitFor();
    await left.getByRole('button', { name: 'Verwerfen' }).click();
    await left.waitFor({ state: 'hidden' });
    await page.context().close();
  });

  it('while submitting waits for a connection, and says so', async () => {
    const { desk, page } = await begin('association');
    await page.getByRole('button', { name: comment }).click();
    await page.getByLabel('Ihre Anmerkung').fill('Zum Einreichen bereit.');
    await arrived(desk, ['Zum Einreichen bereit.'], 'association');
    await page.goto(desk.writingPath.replace('schreiben', 'abgeben'));
    await page.getByText('Alles gespeichert').waitFor();
    await page.context().setOffline(true);
    await page.getByText('Zum Einreichen brauchen Sie eine Verbindung').waitFor();
    await page.getByRole('button', { name: 'Stellungnahme einreichen' }).click({ force: true });
    expect(await page.getByRole('dialog').count()).toBe(0);
    await expectAccessible(page);
    await page.context().setOffline(false);
    await page.getByText('Zum Einreichen brauchen Sie eine Verbindung').waitFor({ state: 'hidden' });
    expect((await desk.draftOf(await desk.speakerOf('association')))?.status).toBe('draft');
    await page.context().close();
  });

  it('from right to left, in the words as in the interface', async () => {
    const { desk, page } = await begin('association', 390);
    await page.getByRole('combobox', { name: 'Sprache der Oberfläche' }).selectOption('العربية');
    await expect.poll(() => page.getAttribute('html', 'dir')).toBe('rtl');
    await page.getByRole('button', { name: /1/ }).and(page.locator('.write-section__tools button')).first().click();
    const field = page.locator('.point-card textarea').first();
    await field.fill('نحتاج إلى دورات مسائية.');
    expect(await field.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    await arrived(desk, ['نحتاج إلى دورات مسائية.'], 'association');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.context().close();
  });
});

async function signInByForm(page: Page, base: string, path: string): Promise<void> {
  await page.goto(`${base}/anmelden?weiter=${encodeURIComponent(path)}`);
  await page.getByLabel('E-Mail-Adresse').fill(people.council);
  await page.getByLabel('Passwort', { exact: true }).fill(demoPassword);
  await page.getByRole('main').getByRole('button', { name: 'Anmelden' }).click();
  await page.getByRole('heading', { level: 1, name: /^Stellungnahme:/ }).waitFor();
}
