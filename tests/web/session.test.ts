import { eq } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashPassword } from '../../server/features/identity/passwords.ts';
import { person, session } from '../../server/tables/identity.ts';
import { useApp } from '../support/app.ts';
import { expectAccessible, type OpenedBrowser, openBrowser } from '../support/browser.ts';
import { createPlayer, type Player } from '../support/stage.ts';
import { ensureWebIsBuilt } from '../support/web-build.ts';

const password = 'ein langes Passwort 2004';
const test = useApp();
let browser: OpenedBrowser;
let baseUrl: string;
let player: Player;

beforeAll(async () => {
  ensureWebIsBuilt();
  baseUrl = await test.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await openBrowser();
  player = await createPlayer(test, 'Vertretung Runder Tisch');
  const passwordHash = await hashPassword(password);
  await test.db.transaction((tx) => tx.update(person).set({ passwordHash }).where(eq(person.id, player.id)));
});
afterAll(() => browser?.close());

async function signIn(page: Page, secret = password): Promise<void> {
  await page.goto('/anmelden');
  await page.getByLabel('E-Mail-Adresse').fill(player.email);
  await page.getByLabel('Passwort', { exact: true }).fill(secret);
  await page.getByRole('main').getByRole('button', { name: 'Anmelden' }).click();
}

const endSessions = () =>
  test.db.transaction((tx) =>
    tx.update(session).set({ endedAt: test.clock.now() }).where(eq(session.personId, player.id)),
  );

describe('being signed in', () => {
  it('tells a wrong password in a sentence and shows an accessible page', async () => {
    const page = await browser.newPage({ width: 390, baseUrl });
    await signIn(page, 'ein falsches Passwort');
    await page
      .getByRole('alert')
      .getByText(/Passwort/)
      .waitFor();
    expect(await page.getByLabel('E-Mail-Adresse').inputValue()).toBe(player.email);
    await expectAccessible(page);
    await page.context().close();
  });

  it('lasts over a reload and in a second tab, and ends in both', async () => {
    const device = await browser.newContext({ baseUrl });
    const [first, second] = [await device.newPage(), await device.newPage()];
    await signIn(first);
    await first.getByText(player.name).waitFor();
    await Promise.all([first.reload(), second.goto('/anmelden')]);
    await first.getByText(player.name).waitFor();
    await second.getByText(player.name).waitFor();
    await first.bringToFront();
    await first.getByRole('button', { name: 'Abmelden' }).click();
    await second.getByRole('banner').getByRole('link', { name: 'Anmelden' }).waitFor();
    await second.reload();
    await second.getByRole('banner').getByRole('link', { name: 'Anmelden' }).waitFor();
    await device.close();
  });

  it('asks in place when the session has ended, and goes on where it was', async () => {
    const page = await browser.newPage({ baseUrl });
    await page.clock.install();
    await signIn(page);
    await page.getByText(player.name).waitFor();
    const address = page.url();
    await endSessions();
    await page.clock.fastForward('05:00');
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
    const dialog = page.getByRole('dialog', { name: 'Bitte melden Sie sich noch einmal an' });
    await dialog.waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    expect(await dialog.isVisible()).toBe(true);
    await dialog.getByLabel('Passwort', { exact: true }).fill(password);
    await dialog.getByRole('button', { name: 'Anmelden', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(page.url()).toBe(address);
    await page.getByText(player.name).waitFor();
    await page.context().close();
  });

  it('sends nobody to another site after signing in', async () => {
    const page = await browser.newPage({ baseUrl });
    await page.goto('/anmelden?weiter=//example.org/');
    await page.getByLabel('E-Mail-Adresse').fill(player.email);
    await page.getByLabel('Passwort', { exact: true }).fill(password);
    await page.getByRole('main').getByRole('button', { name: 'Anmelden' }).click();
    await page.getByText(player.name).waitFor();
    expect(new URL(page.url()).origin).toBe(new URL(baseUrl).origin);
    await page.context().close();
  });
});
