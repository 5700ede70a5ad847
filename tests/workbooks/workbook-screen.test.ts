import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getPoint, markPoint, proposePointDisposition } from '../../shared/review.ts';
import { openSignedIn, openWritingDesk, takeInLetter } from '../journeys/writing-desk.ts';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  type OpenedBrowser,
  openBrowser,
  screenshot,
} from '../support/browser.ts';
import { type RunningSystem, startSystem } from '../support/running-system.ts';
import type { Speaker } from '../try/api.ts';
import { change, edited, rowsOf } from './edit-workbook.ts';

const wishes = ['Mehr Busse.', 'Mehr Bäume.', 'Mehr Bänke.'];

describe('editing proposals in a spreadsheet', () => {
  let system: RunningSystem;
  let browser: OpenedBrowser;
  let coordinator: Speaker;
  let page: Page;
  let procedureId: string;
  const points: { id: string; reference: string }[] = [];

  beforeAll(async () => {
    system = await startSystem();
    browser = await openBrowser();
    const desk = await openWritingDesk(system.base, '# Verkehr\n\nDie Stadt fährt Bus.');
    ({ procedureId } = desk);
    coordinator = await desk.speakerOf('coordinator');
    const { textId } = await takeInLetter(desk, { coverText: wishes.join(' ') });
    let start = 0;
    for (const wish of wishes) {
      const body = { start, end: start + wish.length, kind: 'change' } as const;
      points.push(await coordinator.call(markPoint, { params: { procedureId, textId }, body }));
      start += wish.length + 1;
    }
    page = await openSignedIn(browser, system.base, 'clerk', 1440);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  const choose = (buffer: Buffer) =>
    page.getByLabel('Datei', { exact: true }).setInputFiles({ name: 'Einzelpunkte.xlsx', mimeType: '', buffer });
  const table = (name: string) => page.getByRole('table', { name });

  it('goes from the filtered desk to a file and back, with everything shown before anything is proposed', async () => {
    const [first, second, third] = points;
    if (!first || !second || !third) throw new Error('The letter holds three points.');
    await page.goto(`/verfahren/${procedureId}/einzelpunkte?ergebnis=none&suche=mehr`);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'In Excel bearbeiten' }).click();
    const file = await saved;
    expect(file.suggestedFilename()).toMatch(/^Einzelpunkte \d{4}-\d{2}-\d{2}\.xlsx$/);
    const workbook = await readFile(await file.path());
    const references = (await rowsOf(workbook)).map(({ reference }) => reference);
    expect(references).toEqual(points.map(({ reference }) => reference));

    await coordinator.call(proposePointDisposition, {
      params: { procedureId, pointId: second.id },
      body: { outcome: 'noted', reason: 'Wird an das Land gegeben.' },
      match: '*',
    });
    const reason = 'Dafür ist kein Geld eingeplant.';
    const edit = (outcome: string) =>
      edited(workbook, (rows) =>
        [
          change(first.reference, { outcome: 'Nicht berücksichtigt', reason, comment: 'Andere Worte' }),
          change(second.reference, { outcome: 'Nicht berücksichtigt', reason }),
          change(third.reference, { outcome, reason }),
        ].reduce((so, far) => far(so), rows),
      );
    await page.getByRole('link', { name: 'Aus Excel übernehmen' }).click();
    await choose(await edit('Abgelehnt'));
    await page.getByRole('heading', { name: 'Vorschau' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Vorschau');
    await table('Was sich ändert').getByRole('rowheader', { name: first.reference, exact: true }).waitFor();
    const stale = table('Was inzwischen geändert wurde').getByRole('row').nth(1);
    expect(await stale.textContent()).toContain('Wird an das Land gegeben.');
    const invalid = table('Was nicht passt').getByRole('row').nth(1);
    expect(await invalid.textContent()).toContain('„Abgelehnt“ ist kein Ergebnis');
    expect(await table('Was außer Acht bleibt').getByRole('row').nth(1).textContent()).toContain('Andere Worte');
    await expectAccessible(page);
    await screenshot(page, 'workbook-preview-wide');
    await page.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(page, { contrast: false });
    await expectNoSidewaysScroll(page);
    await screenshot(page, 'workbook-preview-phone');

    await choose(await edit('Berücksichtigt'));
    await page.getByRole('button', { name: '2 Vorschläge übernehmen' }).click();
    await page.getByText('2 Vorschläge sind gespeichert').waitFor();
    await expectAccessible(page, { contrast: false });
    await screenshot(page, 'workbook-done-phone');
    const outcomeOf = async (pointId: string) =>
      (await coordinator.call(getPoint, { params: { procedureId, pointId } })).disposition?.outcome;
    expect([await outcomeOf(first.id), await outcomeOf(second.id), await outcomeOf(third.id)]).toEqual([
      'not_accepted',
      'noted',
      'accepted',
    ]);
  }, 90_000);
});
