import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { OpenedBrowser } from '../support/browser.ts';
import type { RunningSystem } from '../support/running-system.ts';
import { openSignedIn, openWritingDesk, type WritingDesk } from './writing-desk.ts';

export const text =
  '# 1 Leitlinien\n\nIntegration ist Aufgabe aller.\n\n# 2 Sprache\n\nSprachkurse werden angeboten.\n';
export const comment = 'Anmerkung zu 1 Leitlinien';
export const onDevice = 'Auf diesem Gerät gespeichert, noch nicht gesendet';

type Wanted = [who: 'council' | 'contributor' | 'association', width?: number, desk?: WritingDesk];
export type Begin = (...wanted: Wanted) => Promise<{ desk: WritingDesk; page: Page }>;

/** A round of its own, and a page on which somebody has begun to write in it. */
export async function beginWriting(
  { system, browser }: { system: RunningSystem; browser: OpenedBrowser },
  ...[who, width = 1440, desk]: Wanted
): Promise<{ desk: WritingDesk; page: Page }> {
  const place = desk ?? (await openWritingDesk(system.base, text));
  const page = await openSignedIn(browser, system.base, who, width);
  await page.goto(place.writingPath);
  await page.getByRole('heading', { level: 1, name: /^Stellungnahme:/ }).waitFor();
  await readyForTheRoad(page);
  return { desk: place, page };
}

/** The comments of a draft on the server, once they are what they should be. */
export async function arrived(desk: WritingDesk, comments: string[], who: 'council' | 'association' = 'council') {
  const speaker = await desk.speakerOf(who);
  await expect
    .poll(async () => (await desk.draftOf(speaker))?.points.map((point) => point.comment), { timeout: 40_000 })
    .toEqual(comments);
}

/** The application lies on the device, and of the API nothing does. */
export async function readyForTheRoad(page: Page): Promise<void> {
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
