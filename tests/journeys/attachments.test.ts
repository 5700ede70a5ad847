import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FakeClamd, startFakeClamd } from '../attachments/fake-clamd.ts';
import * as sample from '../attachments/samples.ts';
import { expectAccessible, type OpenedBrowser, openBrowser, screenshot } from '../support/browser.ts';
import { type RunningSystem, startSystem } from '../support/running-system.ts';
import { ensureWebIsBuilt } from '../support/web-build.ts';
import { expectText } from './people.ts';

const minutes = 60_000;
const password = 'stellwerk-demo';
const volunteer = 'vertretung-verein@stellwerk.example';

let clamd: FakeClamd;
let system: RunningSystem;
let browser: OpenedBrowser;
/** The open round of the demonstration, and who writes in it. */
let procedureId = '';
let roundId = '';
let organisationId = '';

interface Session {
  accessToken: string;
}

beforeAll(async () => {
  ensureWebIsBuilt();
  clamd = await startFakeClamd();
  system = await startSystem({ env: { CLAMD_HOST: '127.0.0.1', CLAMD_PORT: String(clamd.port) } });
  browser = await openBrowser();
  await beginDraft();
}, 2 * minutes);

afterAll(async () => {
  await browser?.close();
  await system?.stop();
  await clamd?.stop();
});

async function ask<Answer>(path: string, token?: string, body?: unknown): Promise<Answer> {
  const response = await fetch(`${system.base}/api/v1/${path}`, {
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
  });
  return (await response.json()) as Answer;
}

/** The draft somebody of the association began at a desk; the phone goes on in it. */
async function beginDraft(): Promise<void> {
  const { accessToken: token } = await ask<Session>('session', undefined, { email: volunteer, password });
  const procedures = await ask<{ items: { id: string }[] }>('procedures', token);
  procedureId = procedures.items[0]?.id ?? '';
  const rounds = await ask<{ items: { id: string; status: string }[] }>(`procedures/${procedureId}/rounds`, token);
  roundId = rounds.items.find(({ status }) => status === 'open')?.id ?? '';
  const { memberships } = await ask<{ memberships: { organisationId: string }[] }>('me', token);
  organisationId = memberships[0]?.organisationId ?? '';
  await ask(`procedures/${procedureId}/rounds/${roundId}/positions`, token, {
    organisationId,
    coverText: 'Bitte lesen Sie unser Gutachten.',
  });
}

async function signIn(email: string, width: number): Promise<Page> {
  const page = await browser.newPage({ width, baseUrl: system.base });
  page.setDefaultTimeout(30_000);
  await page.goto('/anmelden');
  await page.getByLabel('E-Mail-Adresse').first().fill(email);
  await page.getByLabel('Passwort', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Anmelden', exact: true }).last().click();
  await page.waitForURL((url) => !url.pathname.startsWith('/anmelden'));
  return page;
}

const pick = (page: Page, ...files: { name: string; content: Buffer }[]) =>
  page
    .getByLabel('Datei oder Foto hinzufügen')
    .setInputFiles(files.map(({ name, content }) => ({ name, mimeType: 'application/octet-stream', buffer: content })));

const item = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });

describe('a volunteer attaches files on a phone', () => {
  let page: Page;

  it(
    'several at once, and sees what the scanner says',
    async () => {
      page = await signIn(volunteer, 390);
      await page.goto(`/verfahren/${procedureId}/runden/${roundId}/schreiben?schritt=ganzes`);
      await pick(page, sample.named('Gutachten Ж.pdf', sample.pdf()), sample.named('Platz.png', sample.png()));
      await item(page, 'Gutachten Ж.pdf').getByText('auf Schadsoftware geprüft', { exact: true }).waitFor();
      await item(page, 'Platz.png').waitFor();
      expect(await page.getByLabel('Datei oder Foto hinzufügen').getAttribute('accept')).toContain('image/*');
      await expectAccessible(page);
      await screenshot(page, 'attachments-390');
    },
    2 * minutes,
  );

  it(
    'reads why a file is not taken, and takes it off the list',
    async () => {
      await pick(page, sample.named('Brief.docx', sample.docm()));
      await expectText(page, /enthält Makros/);
      await expectAccessible(page);
      await screenshot(page, 'attachments-refused-390');
      await page.getByRole('button', { name: 'Aus der Liste nehmen: Brief.docx' }).click();
      await expect.poll(() => item(page, 'Brief.docx').count()).toBe(0);
    },
    minutes,
  );

  it(
    'sees how far a large file is on a weak line, and calls it off',
    async () => {
      const line = await page.context().newCDPSession(page);
      const weak = { offline: false, latency: 50, downloadThroughput: 200_000, uploadThroughput: 50_000 };
      await line.send('Network.emulateNetworkConditions', weak);
      const large = Buffer.concat([sample.pdf(), Buffer.alloc(5_000_000)]);
      await pick(page, sample.named('Film.pdf', large));
      const bar = page.getByRole('progressbar', { name: 'Film.pdf wird hochgeladen' });
      await bar.waitFor();
      await expectAccessible(page);
      await screenshot(page, 'attachments-under-way-390');
      await page.getByRole('button', { name: 'Abbrechen: Film.pdf' }).click();
      await expect.poll(() => item(page, 'Film.pdf').count()).toBe(0);
      await line.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 0,
        downloadThroughput: -1,
        uploadThroughput: -1,
      });
      await line.detach();
    },
    minutes,
  );

  it(
    'sends a file again that did not arrive',
    async () => {
      await page.context().setOffline(true);
      await pick(page, sample.named('Notiz.txt', sample.text()));
      await page.getByRole('button', { name: 'Noch einmal: Notiz.txt' }).waitFor();
      await page.context().setOffline(false);
      await page.getByRole('button', { name: 'Noch einmal: Notiz.txt' }).click();
      await page.getByRole('button', { name: 'Herunterladen: Notiz.txt' }).waitFor();
    },
    minutes,
  );

  it(
    'removes one by keyboard, and does not lose the place',
    async () => {
      await page.getByRole('button', { name: 'Entfernen: Notiz.txt' }).press('Enter');
      await expect.poll(() => item(page, 'Notiz.txt').count()).toBe(0);
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Anlagen');
      await page.getByRole('status').filter({ hasText: 'Notiz.txt ist entfernt.' }).waitFor({ state: 'attached' });
    },
    minutes,
  );

  it(
    'hands them in with the text, and finds them at the position',
    async () => {
      await page.goto(`/verfahren/${procedureId}/runden/${roundId}/abgeben`);
      await item(page, 'Gutachten Ж.pdf').waitFor();
      await page.getByRole('button', { name: 'Stellungnahme einreichen' }).click();
      await page.getByRole('button', { name: 'Verbindlich einreichen' }).click();
      await page.getByRole('link', { name: 'Zu unserer Stellungnahme' }).click();
      await page.waitForURL(/stellungnahmen\//);
      await item(page, 'Gutachten Ж.pdf').waitFor();
      expect(await page.getByRole('button', { name: /^Entfernen/ }).count()).toBe(0);
      await expectAccessible(page);
      await screenshot(page, 'attachments-handed-in-390');
    },
    minutes,
  );
});

describe('staff', () => {
  it(
    'saves the very file, and accounts for it as a point (R3)',
    async () => {
      const page = await signIn('sachbearbeitung@stellwerk.example', 1440);
      await page.goto(`/verfahren/${procedureId}/texte`);
      const card = page.getByRole('article').filter({ hasText: 'Gutachten Ж.pdf' });
      await card.getByText('Anlage 1 (PDF)').first().waitFor();
      await screenshot(page, 'attachments-texts-1440');
      const saved = page.waitForEvent('download');
      await card.getByRole('button', { name: 'Herunterladen: Gutachten Ж.pdf' }).click();
      const download = await saved;
      expect(download.suggestedFilename()).toBe('Gutachten Ж.pdf');
      expect(readFileSync(await download.path()).equals(sample.pdf())).toBe(true);
      await card.getByRole('link', { name: 'Text aufteilen' }).click();
      await page.getByRole('button', { name: 'Als Punkt aufnehmen' }).click();
      await page.getByText('Jedes Wort ist zugeordnet.').waitFor();
      await page.goto(`/verfahren/${procedureId}/texte`);
      await expect.poll(() => card.count()).toBe(0);
    },
    2 * minutes,
  );

  it(
    'keeps the original beside a letter',
    async () => {
      const email = 'sachbearbeitung@stellwerk.example';
      const { accessToken: token } = await ask<Session>('session', undefined, { email, password });
      const letter = await ask<{ id: string }>(`procedures/${procedureId}/rounds/${roundId}/positions`, token, {
        organisationId,
        channel: 'letter',
        coverText: 'Wie im Brief.',
      });
      const page = await signIn(email, 1440);
      await page.goto(`/verfahren/${procedureId}/stellungnahmen/erfassen?entwurf=${letter.id}`);
      const scan = { name: 'Brief.jpg', mimeType: 'image/jpeg', buffer: sample.jpeg() };
      await page.getByLabel('Original als Datei').setInputFiles(scan);
      await page.getByRole('button', { name: 'Entfernen: Brief.jpg' }).waitFor();
      await expectAccessible(page);
      await screenshot(page, 'attachments-letter-1440');
    },
    2 * minutes,
  );
});
