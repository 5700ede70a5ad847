import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import axe, { type Result } from 'axe-core';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium } from './find-chromium.ts';

const screenshots = fileURLToPath(new URL('../../.cache/screenshots', import.meta.url));

export interface NewPage {
  /** Width of the window in CSS pixels; 390 is a phone. */
  width?: number;
  /** Origin of the running server, so that pages can be named by path. */
  baseUrl?: string;
  language?: string;
  colorScheme?: 'light' | 'dark';
}

export type OpenedBrowser = Awaited<ReturnType<typeof openBrowser>>;

/** A Chromium for the journeys; every page has cookies and storage of its own, as if it were another person's device. */
export async function openBrowser() {
  const { executablePath, libraryPath } = await findChromium();
  const browser = await chromium.launch({
    executablePath,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--disable-background-networking'],
    env: { ...process.env, ...(libraryPath === undefined ? {} : { LD_LIBRARY_PATH: libraryPath }) },
  });
  return {
    /** A page on a device of its own. */
    newPage: async (wanted: NewPage = {}): Promise<Page> => (await newContext(wanted)).newPage(),
    /** A device of its own, on which several tabs can be opened. */
    newContext,
    close: () => browser.close(),
  };

  function newContext({
    width = 1440,
    baseUrl,
    language = 'de-DE',
    colorScheme = 'light',
  }: NewPage = {}): Promise<BrowserContext> {
    return browser.newContext({
      viewport: { width, height: width < 600 ? 844 : 900 },
      locale: language,
      timezoneId: 'Europe/Berlin',
      colorScheme,
      hasTouch: width < 600,
      ...(baseUrl === undefined ? {} : { baseURL: baseUrl }),
    });
  }
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Fails with a readable list when the page, as it stands now with its dialogs and menus, breaks WCAG 2.2 A or AA. Without `contrast`
 * colours are not judged, which takes longest: for a page whose colours were judged at another width.
 */
export async function expectAccessible(page: Page, { contrast = true } = {}): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const violations = await page.evaluate(
    async ([values, judgesColours]): Promise<Result[]> => {
      const answer = await window.axe.run(document, {
        resultTypes: ['violations'],
        runOnly: { type: 'tag', values },
        rules: { 'color-contrast': { enabled: judgesColours } },
      });
      return answer.violations;
    },
    [tags, contrast] as const,
  );
  if (violations.length === 0) return;
  const list = violations.flatMap(({ id, help, nodes }) => [
    `${id}: ${help}`,
    ...nodes
      .slice(0, 5)
      .map(
        ({ target, failureSummary = '' }) =>
          `   ${target.join(' ')}\n      ${failureSummary.split('\n').join('\n      ')}`,
      ),
  ]);
  throw new Error(`Not accessible: ${page.url()}\n${list.join('\n')}`);
}

/** Fails when the page can be scrolled sideways: long words, tables and codes must not break the layout. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [content, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  if (content !== undefined && window !== undefined && content > window) {
    throw new Error(`${page.url()} is ${content} px wide in a window of ${window} px.`);
  }
}

/** Keeps a picture of the whole page in `.cache/screenshots/<name>.png`, to be looked at; with `SCREENSHOTS=1` only, as it takes long. */
export async function screenshot(page: Page, name: string): Promise<void> {
  if (process.env.SCREENSHOTS === '1') await takePicture(page, name);
}

/** Keeps a picture of what a test failed on. */
export const screenshotOfFailure = (page: Page, name: string): Promise<void> => takePicture(page, name);

async function takePicture(page: Page, name: string): Promise<void> {
  await mkdir(screenshots, { recursive: true });
  await page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: true });
}
