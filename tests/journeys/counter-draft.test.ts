import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  type OpenedBrowser,
  openBrowser,
  screenshot,
  screenshotOfFailure,
} from '../support/browser.ts';
import { type RunningSystem, startSystem } from '../support/running-system.ts';
import { ensureWebIsBuilt } from '../support/web-build.ts';
import { expectText } from './people.ts';
import { openSignedIn, openWritingDesk, type WritingDesk } from './writing-desk.ts';

const draft =
  '# 1 Leitlinien\n\nIntegration gelingt gemeinsam.\n\n# 2 Sprache\n\nSprachkurse werden angeboten.\n\n# 3 Wohnen\n\nAlle sollen gut wohnen.\n';
const counterDraft =
  '# 1 Leitlinien\n\nIntegration gelingt gemeinsam.\n\n# 2 Sprache\n\nSprachkurse werden auch abends angeboten.\n\n# 3 Gesundheit\n\nIn jeder Klinik wird gedolmetscht.\n\n# Unsere Ziele\n\nWir wollen mitreden.\n';

/** A whole text instead of single remarks: handed in on a phone, laid beside the draft, answered section by section. */
describe('a draft of one’s own', () => {
  let system: RunningSystem;
  let browser: OpenedBrowser;
  let desk: WritingDesk;
  let volunteer: Page;
  let coordinator: Page;
  let positionPath = '';

  beforeAll(async () => {
    ensureWebIsBuilt();
    system = await startSystem();
    browser = await openBrowser();
    desk = await openWritingDesk(system.base, draft);
    volunteer = await openSignedIn(browser, system.base, 'association', 390);
    coordinator = await openSignedIn(browser, system.base, 'coordinator', 1440);
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    for (const [name, page] of Object.entries({ volunteer, coordinator }))
      if (page) await screenshotOfFailure(page, `counter-draft-failed-${name}`);
  });

  const inspect = async (page: Page, name: string) => {
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await screenshot(page, `counter-draft-${name}`);
  };

  const pick = (name: string, words: string) =>
    volunteer
      .getByLabel(/^(Datei mit dem eigenen Entwurf|Durch eine andere Datei ersetzen)$/)
      .setInputFiles({ name, mimeType: 'text/markdown', buffer: Buffer.from(words) });

  it('is read in on a phone, replaced and taken out again', { timeout: 120_000 }, async () => {
    await volunteer.goto(`${desk.writingPath}?schritt=ganzes`);
    await volunteer.getByRole('button', { name: 'Stellungnahme beginnen' }).click();
    await pick('Brief.md', 'Nur ein Satz.');
    await expectText(volunteer, 'Brief.md');
    await pick('Unser Entwurf.md', counterDraft);
    await expectText(volunteer, '4 Abschnitte');
    await volunteer.getByText('Den eigenen Entwurf lesen').click();
    await expectText(volunteer, 'In jeder Klinik wird gedolmetscht.');
    await inspect(volunteer, 'write-390');
    await volunteer.getByRole('button', { name: 'Eigenen Entwurf entfernen' }).click();
    await volunteer.getByText('Unser Entwurf.md', { exact: true }).waitFor({ state: 'hidden' });
    await expect.poll(() => volunteer.evaluate(() => document.activeElement?.textContent)).toBe('Eigener Entwurf');
    await pick('Unser Entwurf.md', counterDraft);
    await expectText(volunteer, '4 Abschnitte');
  });

  it('is handed in with the position', { timeout: 120_000 }, async () => {
    await volunteer.goto(desk.writingPath.replace(/schreiben$/, 'abgeben'));
    await expectText(volunteer, 'Unser Entwurf.md');
    await volunteer.getByRole('button', { name: 'Stellungnahme einreichen' }).click();
    await volunteer.getByRole('button', { name: 'Verbindlich einreichen' }).click();
    await expectText(volunteer, 'Ihre Stellungnahme ist eingegangen');
    await volunteer.getByRole('link', { name: 'Zu unserer Stellungnahme' }).click();
    await expectText(volunteer, 'Unser Entwurf.md');
    positionPath = new URL(volunteer.url()).pathname;
  });

  it('lies beside the draft; proposals are corrected and confirmed, by keyboard too', {
    timeout: 120_000,
  }, async () => {
    await coordinator.goto(positionPath);
    await coordinator.getByRole('link', { name: 'Neben den Entwurf legen und zuordnen' }).click();
    const language = coordinator.getByRole('article', { name: '2 Sprache' });
    await language.getByText('auch abends').waitFor();
    expect(await language.getByLabel('Entspricht: 2 Sprache').locator('option:checked').textContent()).toBe(
      '2 Sprache',
    );
    const aims = coordinator.getByLabel('Entspricht: Unsere Ziele');
    await aims.selectOption({ label: 'Das Ganze: Ziele, Aufbau' });
    const health = coordinator.getByLabel('Entspricht: 3 Gesundheit');
    await health.selectOption({ label: 'Kein Gegenstück: eine Ergänzung' });
    await inspect(coordinator, 'mapping-1440');
    await language.getByRole('button', { name: 'Zuordnung bestätigen: 2 Sprache' }).press('Enter');
    await language.getByRole('link', { name: /^R\d+-001\.\d+$/ }).waitFor();
    await expectText(coordinator, '3 von 4 Abschnitten sind noch offen.');
    // What was said before about the others is still there.
    expect(await aims.inputValue()).toBe('whole');
    await coordinator.getByRole('button', { name: '3 offene Zuordnungen bestätigen' }).click();
    await inspect(coordinator, 'confirm-1440');
    await coordinator.getByRole('button', { name: 'Zuordnungen bestätigen', exact: true }).click();
    await expectText(coordinator, 'Alle Abschnitte sind zugeordnet.');
    await coordinator.getByRole('article', { name: '1 Leitlinien' }).getByText('Gleiche Worte').waitFor();
    await coordinator.setViewportSize({ width: 390, height: 844 });
    await inspect(coordinator, 'mapping-390');
    await coordinator.setViewportSize({ width: 1440, height: 900 });
  });

  it('each section names the points that were made of it', { timeout: 120_000 }, async () => {
    await volunteer.reload();
    await volunteer.getByText('Den eigenen Entwurf lesen').click();
    await volunteer.getByRole('link', { name: /^Einzelpunkt R\d+-001\.\d+ zu 2 Sprache$/ }).waitFor();
    await volunteer.getByRole('link', { name: /zu 3 Gesundheit$/ }).waitFor();
    await inspect(volunteer, 'position-390');
  });
});
