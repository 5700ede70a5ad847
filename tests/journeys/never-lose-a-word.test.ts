import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endSession } from '../../shared/identity.ts';
import { expectAccessible, expectNoSidewaysScroll, type OpenedBrowser, openBrowser } from '../support/browser.ts';
import { findChromium } from '../support/find-chromium.ts';
import { type RunningSystem, startSystem } from '../support/running-system.ts';
import { demoPassword, people } from './screens/world.ts';
import { openSignedIn, openWritingDesk, type WritingDesk } from './writing-desk.ts';

const text = '# 1 Leitlinien\n\nIntegration ist Aufgabe aller.\n\n# 2 Sprache\n\nSprachkurse werden angeboten.\n';
const comment = 'Anmerkung zu 1 Leitlinien';
const onDevice = 'Auf diesem Gerät gespeichert, noch nicht gesendet';

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

  /** A round of its own, and a page on which somebody has begun to write in it. */
  async function begin(who: 'council' | 'contributor' | 'association', width = 1440, desk?: WritingDesk) {
    const place = desk ?? (await openWritingDesk(system.base, text));
    const page = await openSignedIn(browser, system.base, who, width);
    await page.goto(place.writingPath);
    await page.getByRole('heading', { level: 1, name: /^Stellungnahme:/ }).waitFor();
    await readyForTheRoad(page);
    return { desk: place, page };
  }

  /** The comments of a draft on the server, once they are what they should be. */
  async function arrived(desk: WritingDesk, comments: string[], who: 'council' | 'association' = 'council') {
    const speaker = await desk.speakerOf(who);
    await expect
      .poll(async () => (await desk.draftOf(speaker))?.points.map((point) => point.comment), { timeout: 40_000 })
      .toEqual(comments);
  }

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

  it('when the browser is killed without a connection', async () => {
    const desk = await openWritingDesk(system.base, text);
    const profile = mkdtempSync(join(tmpdir(), 'stellwerk-profile-'));
    const words = 'Das stand da, als der Akku leer war.';
    try {
      const first = await startChromium(profile);
      const page = await first.page();
      await signInByForm(page, system.base, desk.writingPath);
      await readyForTheRoad(page);
      await page.getByRole('button', { name: comment }).click();
      await page.getByText('Alles gespeichert').waitFor();
      await page.context().setOffline(true);
      await page.getByLabel('Ihre Anmerkung').fill(words);
      await page.getByText(onDevice).first().waitFor();
      await page.waitForTimeout(1000);
      await first.kill();

      const second = await startChromium(profile);
      const again = await second.page();
      await again.goto(system.base + desk.writingPath);
      // The cookie of the session may not have reached the disk: then one signs in again, and the words are there.
      const signInAgain = again.getByLabel('Passwort', { exact: true });
      await again.getByLabel('Ihre Anmerkung').or(signInAgain).waitFor();
      if (await signInAgain.isVisible()) await signInByForm(again, system.base, desk.writingPath);
      await expect.poll(() => again.getByLabel('Ihre Anmerkung').inputValue(), { timeout: 20_000 }).toBe(words);
      await arrived(desk, [words]);
      await second.kill();
    } finally {
      rmSync(profile, { recursive: true, force: true });
    }
  });

  it('when two people write in one point and the line of one is cut: both see both texts', async () => {
    const { desk, page: ours } = await begin('council');
    await ours.getByRole('button', { name: comment }).click();
    await ours.getByText('Alles gespeichert').waitFor();
    const { page: theirs } = await begin('contributor', 1440, desk);
    const [mine, other] = [ours, theirs].map((page) => page.getByLabel('Ihre Anmerkung'));
    await other?.waitFor();

    await theirs.context().setOffline(true);
    await other?.fill('Von unterwegs geschrieben.');
    await theirs.getByText(onDevice).first().waitFor();
    await mine?.fill('Am Schreibtisch geschrieben.');
    await ours.getByText('Alles gespeichert').waitFor();
    await theirs.context().setOffline(false);

    const choice = theirs.getByRole('alert', { name: 'Es gibt zwei Fassungen dieses Textes' });
    await choice.getByText('Am Schreibtisch geschrieben.').waitFor();
    await choice.getByText('Von unterwegs geschrieben.').waitFor();
    await expectAccessible(theirs);
    await other?.fill('Von unterwegs geschrieben. Am Schreibtisch geschrieben.');
    await choice.getByRole('button', { name: 'Ihre Fassung behalten' }).click();
    await arrived(desk, ['Von unterwegs geschrieben. Am Schreibtisch geschrieben.']);
    await expect.poll(() => mine?.inputValue(), { timeout: 30_000 }).toContain('Von unterwegs geschrieben.');
    expect(await mine?.inputValue()).toContain('Am Schreibtisch geschrieben.');
    for (const page of [ours, theirs]) await page.context().close();
  });

  it('when one person writes in two tabs', async () => {
    const { desk, page: first } = await begin('council');
    await first.getByRole('button', { name: comment }).click();
    await first.getByText('Alles gespeichert').waitFor();
    const second = await first.context().newPage();
    await second.goto(desk.writingPath);
    const field = second.getByLabel('Ihre Anmerkung');
    await field.waitFor();
    await first.getByLabel('Ihre Anmerkung').fill('Im ersten Fenster.');
    await first.getByText('Alles gespeichert').waitFor();
    await field.fill('Im zweiten Fenster.');
    const choice = second.getByRole('alert', { name: 'Es gibt zwei Fassungen dieses Textes' });
    await choice.getByText('Im ersten Fenster.').waitFor();
    await choice.getByRole('button', { name: 'Ihre Fassung behalten' }).click();
    await arrived(desk, ['Im zweiten Fenster.']);
    await first.context().close();
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

  it('when the device is full: the page says that it must stay open', async () => {
    const { page } = await begin('association');
    await page.getByRole('button', { name: comment }).click();
    await page.getByText('Alles gespeichert').waitFor();
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.context().setOffline(true);
    await page.getByLabel('Ihre Anmerkung').fill('Nirgends mehr Platz.');
    await page.getByText('Noch nicht gespeichert: bitte diese Seite offen lassen').waitFor();
    await page.context().setOffline(false);
    await page.getByText('Alles gespeichert').waitFor();
    await page.context().close();
  });

  it('from right to left', async () => {
    const { desk, page } = await begin('association', 390);
    await page.getByRole('button', { name: comment }).click();
    const field = page.locator('.point-card textarea').first();
    await field.fill('نحتاج إلى دورات مسائية.');
    expect(await field.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    await arrived(desk, ['نحتاج إلى دورات مسائية.'], 'association');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.context().close();
  });
});

/** The application lies on the device, and of the API nothing does. */
async function readyForTheRoad(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    await navigator.serviceWorker.ready;
    const names = await caches.keys();
    const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    const paths = kept.flat().map(({ url }) => new URL(url).pathname);
    if (paths.some((path) => path.startsWith('/api'))) throw new Error('The API is kept on the device.');
    return navigator.serviceWorker.controller !== null && paths.some((path) => path.includes('write-page'));
  });
  // What was read lies on the device a second after it came.
  await page.waitForTimeout(1500);
}

async function signInByForm(page: Page, base: string, path: string): Promise<void> {
  await page.goto(`${base}/anmelden?weiter=${encodeURIComponent(path)}`);
  await page.getByLabel('E-Mail-Adresse').fill(people.council);
  await page.getByLabel('Passwort', { exact: true }).fill(demoPassword);
  await page.getByRole('main').getByRole('button', { name: 'Anmelden' }).click();
  await page.getByRole('heading', { level: 1, name: /^Stellungnahme:/ }).waitFor();
}

/** A Chromium with a profile that outlives it, which can be killed as a power cut does. */
async function startChromium(profile: string) {
  const { executablePath, libraryPath } = await findChromium();
  const child: ChildProcess = spawn(
    executablePath,
    [
      '--headless',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      '--disable-gpu',
      '--no-first-run',
      '--lang=de-DE',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      'about:blank',
    ],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...(libraryPath === undefined ? {} : { LD_LIBRARY_PATH: libraryPath }) },
    },
  );
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    child.once('exit', () => reject(new Error(`Chromium ended:\n${said}`)));
  });
  const browser: Browser = await chromium.connectOverCDP(address);
  return {
    page: async (): Promise<Page> => {
      const [context] = browser.contexts();
      if (!context) throw new Error('The profile has no window.');
      const page = context.pages()[0] ?? (await context.newPage());
      page.setDefaultTimeout(20_000);
      return page;
    },
    kill: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
