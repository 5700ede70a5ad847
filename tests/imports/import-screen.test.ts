import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSession } from '../../shared/identity.ts';
import { getPosition, listPositions } from '../../shared/positions.ts';
import { listProcedures } from '../../shared/procedures.ts';
import { demoPassword, people } from '../journeys/screens/world.ts';
import { expectAccessible, expectNoSidewaysScroll, type OpenedBrowser, openBrowser } from '../support/browser.ts';
import { type RunningSystem, startSystem } from '../support/running-system.ts';
import { type Speaker, signIn } from '../try/api.ts';
import { isoForm2012, isoRow } from './files.ts';

describe('importing in the browser', () => {
  let system: RunningSystem;
  let browser: OpenedBrowser;
  let clerk: Speaker;
  let procedureId: string;

  beforeAll(async () => {
    system = await startSystem();
    browser = await openBrowser();
    clerk = await signIn(system.base, people.clerk, demoPassword);
    procedureId = (await clerk.call(listProcedures)).items[0]?.id ?? '';
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  /** The import screen on a device of one's own. */
  async function openImport(width: number): Promise<Page> {
    const context = await browser.newContext({ width, baseUrl: system.base });
    const answer = await context.request.post(createSession.path, {
      data: { email: people.clerk, password: demoPassword },
    });
    const { person } = (await answer.json()) as { person: object };
    await context.addInitScript(
      (signedIn) => localStorage.setItem('stellwerk-signed-in', signedIn),
      JSON.stringify(person),
    );
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await page.goto(`/verfahren/${procedureId}/stellungnahmen`);
    await page.getByRole('link', { name: 'Aus Datei importieren' }).click();
    await page.getByRole('heading', { name: 'Stellungnahmen importieren' }).waitFor();
    await page.getByLabel('Beteiligungsrunde').selectOption({ index: 1 });
    await page.getByLabel('Organisation').selectOption({ index: 1 });
    return page;
  }

  const choose = (page: Page, name: string, bytes: Uint8Array | string) =>
    page
      .getByLabel('Datei', { exact: true })
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });

  const drafts = async () =>
    (await clerk.call(listPositions, { params: { procedureId }, query: { status: 'draft' } })).items;

  it('on a phone: every place that does not fit is named, and what is put right is taken over', async () => {
    const page = await openImport(390);
    await choose(page, 'form.docx', await isoForm2012([isoRow('', 'ge', 'Gut.'), isoRow('99.9', 'xx', 'Wo?')]));
    await page.getByRole('button', { name: 'Datei prüfen' }).click();
    const problems = page.getByRole('table', { name: 'Was nicht passt' });
    await problems.getByRole('rowheader', { name: 'Tabelle 1, Zeile 2, Spalte C' }).waitFor();
    await problems.getByRole('rowheader', { name: 'Tabelle 1, Zeile 2, Spalte E' }).waitFor();
    await page.getByText('Bitte berichtigen Sie die Datei').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Ergebnis der Prüfung');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    await choose(
      page,
      'form.docx',
      await isoForm2012([isoRow('', 'ge', 'Gut.'), isoRow('', 'te', 'Kürzer.', 'Kurz.')]),
    );
    await page.getByText('Sie haben die Angaben geändert').waitFor();
    expect(await drafts()).toEqual([]);
    await page.getByRole('button', { name: 'Noch einmal prüfen' }).click();
    await page.getByRole('button', { name: '2 Einträge übernehmen' }).click();
    await page.getByText('1 Stellungnahme ist übernommen.').waitFor();
    await expectAccessible(page);
    const [draft] = await drafts();
    const position = await clerk.call(getPosition, { params: { procedureId, positionId: draft?.id ?? '' } });
    expect(position.points.map(({ comment, proposedText }) => [comment, proposedText])).toEqual([
      ['Gut.', ''],
      ['Kürzer.', 'Kurz.'],
    ]);
    await page.getByRole('link', { name: /^Entwurf von/ }).click();
    await page.getByRole('heading', { name: 'Stellungnahme erfassen' }).waitFor();
    await page.context().close();
  }, 120_000);

  it('columns nobody knows are named by hand', async () => {
    const page = await openImport(1440);
    await choose(page, 'liste.csv', 'Wo;Was uns stört\n;Zu lang.\n');
    await page.getByRole('button', { name: 'Datei prüfen' }).click();
    await page.getByLabel('Was uns stört').selectOption({ label: 'Kommentar' });
    await page.getByLabel('Wo', { exact: true }).selectOption({ label: 'Abschnitt' });
    await page.getByRole('button', { name: 'Noch einmal prüfen' }).click();
    await page.getByRole('cell', { name: 'Zu lang.' }).waitFor();
    await page.getByRole('button', { name: '1 Eintrag übernehmen' }).waitFor();
    await page.context().close();
  }, 120_000);

  it('shows how far a large file has come, and called off leaves nothing', async () => {
    const page = await openImport(1440);
    const before = await drafts();
    const line = await page.context().newCDPSession(page);
    await choose(page, 'gross.txt', 'Ein langer Satz. '.repeat(10_000));
    await line.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: 20_000,
    });
    await page.getByRole('button', { name: 'Datei prüfen' }).click();
    await page.getByText('Die Datei wird übertragen').waitFor();
    await expect
      .poll(async () => Number(await page.getByRole('progressbar').getAttribute('value')), { timeout: 20_000 })
      .toBeGreaterThan(5);
    await page.getByRole('button', { name: 'Abbrechen' }).click();
    await page.getByRole('button', { name: 'Datei prüfen' }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await drafts()).toEqual(before);
    await page.context().close();
  }, 120_000);
});
