import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  type OpenedBrowser,
  openBrowser,
  screenshot,
} from '../support/browser.ts';
import { buildWeb, serveBuild } from '../support/web-build.ts';

const folder = '.cache/werkstatt';
let browser: OpenedBrowser;
let site: Awaited<ReturnType<typeof serveBuild>>;

beforeAll(async () => {
  buildWeb(folder, true);
  [browser, site] = await Promise.all([openBrowser(), serveBuild(folder)]);
});
afterAll(async () => {
  await browser?.close();
  site?.close();
});

describe('the components', () => {
  it.each([
    { width: 390, colorScheme: 'light' as const, direction: 'ltr' },
    { width: 1440, colorScheme: 'light' as const, direction: 'ltr' },
    { width: 390, colorScheme: 'dark' as const, direction: 'ltr' },
    { width: 1440, colorScheme: 'dark' as const, direction: 'rtl' },
  ])('are accessible at $width px, $colorScheme, $direction, under the policy of the server', async (look) => {
    const page = await browser.newPage({ ...look, baseUrl: site.url });
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy|Refused to/.test(message.text())) complaints.push(message.text());
    });
    await page.goto('/werkstatt');
    await page.getByRole('heading', { level: 1, name: 'Werkstatt' }).waitFor();
    if (look.direction === 'rtl') await page.getByRole('button', { name: 'rtl' }).click();
    await page.getByRole('button', { name: 'Prüfen' }).click();
    await page.getByRole('link', { name: 'Bitte geben Sie einen Titel ein.' }).waitFor();
    await screenshot(page, `werkstatt-${look.width}-${look.colorScheme}-${look.direction}`);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('give the focus to the error summary, and its links lead to the fields', async () => {
    const page = await browser.newPage({ baseUrl: site.url });
    await page.goto('/werkstatt');
    await page.getByRole('button', { name: 'Prüfen' }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
    await page.getByRole('link', { name: 'Bitte geben Sie einen Titel ein.' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('muster-titel');
    await page.context().close();
  });

  it('keep the focus in an open dialog and give it back when Escape closes it', async () => {
    const page = await browser.newPage({ width: 390, baseUrl: site.url });
    await page.goto('/werkstatt');
    await page.getByRole('button', { name: 'Stellungnahme einreichen …' }).click();
    await page.getByRole('dialog', { name: 'Stellungnahme einreichen?' }).waitFor();
    await expectAccessible(page);
    await screenshot(page, 'dialog-390');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Stellungnahme einreichen …');
    await page.context().close();
  });

  it('speak English after the switch, and the page says so', async () => {
    const page = await browser.newPage({ baseUrl: site.url });
    await page.goto('/werkstatt');
    await page.getByRole('combobox', { name: 'Sprache der Oberfläche' }).selectOption('English');
    await page.getByText('Accepted in part').first().waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await page.context().close();
  });
});
