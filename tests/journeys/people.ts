import type { Page } from 'playwright-core';
import type { OpenedBrowser } from '../support/browser.ts';
import type { RunningSystem } from '../support/running-system.ts';

export const PASSWORD = 'ein langes Passwort';

/** Signs a person in by the form, on a device of their own. */
export async function signIn(
  browser: OpenedBrowser,
  system: RunningSystem,
  email: string,
  width = 1440,
): Promise<Page> {
  const page = await browser.newPage({ width, baseUrl: system.base });
  page.setDefaultTimeout(30_000);
  await page.goto('/anmelden');
  await page.getByLabel('E-Mail-Adresse').fill(email);
  await page.getByLabel('Passwort', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Anmelden', exact: true }).last().click();
  await page.waitForURL((url) => !url.pathname.startsWith('/anmelden'));
  return page;
}

/** Opens the link of an invitation mail, sets name and password, and is in. */
export async function acceptInvitation(
  browser: OpenedBrowser,
  system: RunningSystem,
  email: string,
  name: string,
  width = 1440,
): Promise<Page> {
  const link = /https?:\/\/\S+\/einladung\/\S+/.exec(await system.mailTo(email))?.[0];
  if (!link) throw new Error(`The mail to ${email} has no link.`);
  const page = await browser.newPage({ width, baseUrl: system.base });
  page.setDefaultTimeout(30_000);
  await page.goto(link);
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Passwort', { exact: false }).first().fill(PASSWORD);
  await page.getByRole('button', { name: /annehmen/i }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/einladung'));
  return page;
}

/** Waits for a sentence that tells how an act ended. */
export const expectText = (page: Page, text: string | RegExp) =>
  page.getByText(text).filter({ visible: true }).first().waitFor({ timeout: 30_000 });
