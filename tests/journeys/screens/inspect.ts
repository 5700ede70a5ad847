import type { Page, Request } from 'playwright-core';
import { expectAccessible, expectNoSidewaysScroll, screenshot } from '../../support/browser.ts';

/** Waits until the screen is there and asks the server for nothing more. */
export async function untilLoaded(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  for (let calm = 0; calm < 2; calm++) {
    await page.waitForFunction(() => document.querySelector('.st-loading, [aria-busy="true"]') === null);
    await page.waitForTimeout(60);
    if (requestsOf(page).size > 0) calm = -1;
  }
}

const requests = new WeakMap<Page, Set<Request>>();
const requestsOf = (page: Page): Set<Request> => requests.get(page) ?? new Set();

/** The screen as it stands now, with its dialog. */
export async function inspectState(page: Page, picture: string): Promise<void> {
  await screenshot(page, picture);
  // Colours do not depend on the width.
  await expectAccessible(page, { contrast: (page.viewportSize()?.width ?? 0) > 600 });
  await expectNoSidewaysScroll(page);
  const isCutOff = await page
    .locator('dialog[open]')
    .evaluateAll((dialogs) => dialogs.some(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth));
  if (isCutOff) throw new Error(`${picture}: the dialog is wider than the window.`);
}

/** Its one main heading is there, and its tab names the screen, `titles` and the product. */
export async function expectNamed(page: Page, titles: readonly string[]): Promise<void> {
  const headings = await page.locator('h1').allTextContents();
  if (headings.length !== 1 || headings[0]?.trim() === '') {
    throw new Error(`There are ${headings.length} main headings: ${headings.join(' / ')}`);
  }
  const title = await page.title();
  const parts = title.split(' · ');
  if (parts.length < 2 || parts.at(-1) !== 'Stellwerk' || titles.some((name) => !parts.includes(name))) {
    throw new Error(`The tab is titled "${title}"; it should name the screen, ${titles.join(', ')} and Stellwerk.`);
  }
}

/** Opens every disclosure, also those inside others. */
export async function openFolded(page: Page): Promise<void> {
  const folded = page.locator('details:not([open]) > summary').filter({ visible: true });
  const found = await folded.count();
  while ((await folded.count()) > 0) {
    await folded.evaluateAll((summaries) => {
      for (const summary of summaries) if (summary instanceof HTMLElement) summary.click();
    });
  }
  if (found > 0) await untilLoaded(page);
}

/** Depends on how busy the machine is and on when the service worker took over, not on the page. */
const hintOnPreload = /was preloaded using link preload but not used|^A preload for .* is found, but is not used/;

/** What is told as it happens never ends by itself: a screen does not wait for it. */
const staysOpen = (request: Request): boolean => request.headers().accept === 'text/event-stream';

/** Keeps count of the requests that are under way, and collects what the browser complains about: script errors, refused content, requests that fail. */
export function watch(page: Page, complaints: string[]): void {
  const open = new Set<Request>();
  requests.set(page, open);
  page.on('request', (request) => {
    if (!staysOpen(request)) open.add(request);
  });
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    if (!hintOnPreload.test(message.text())) complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
}
