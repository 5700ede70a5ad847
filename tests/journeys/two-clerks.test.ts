import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { adoptPointDisposition, getPoint } from '../../shared/review.ts';
import {
  expectAccessible,
  type OpenedBrowser,
  openBrowser,
  screenshot,
  screenshotOfFailure,
} from '../support/browser.ts';
import { type RunningSystem, startSystem } from '../support/running-system.ts';
import { openSignedIn, openWritingDesk, takeInLetter, type WritingDesk } from './writing-desk.ts';

const minutes = 60_000;

/** Two people of the department at the same point: each sees at once what the other does, and nothing is overwritten (R16). */
describe('two clerks at the same point', () => {
  let system: RunningSystem;
  let browser: OpenedBrowser;
  let desk: WritingDesk;
  let mine: Page;
  let theirs: Page;
  let pointId: string;

  beforeAll(async () => {
    system = await startSystem();
    browser = await openBrowser();
    desk = await openWritingDesk(system.base, '# 1 Sprache\n\nSprachkurse werden angeboten.\n');
    pointId = (await takeInLetter(desk, { points: ['Bitte auch am Abend.'] })).pointIds[0] ?? '';
    mine = await openSignedIn(browser, system.base, 'clerk', 1440);
    theirs = await openSignedIn(browser, system.base, 'coordinator', 1440);
    for (const page of [mine, theirs]) await page.goto(`/verfahren/${desk.procedureId}/einzelpunkte?punkt=${pointId}`);
  }, 2 * minutes);

  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    await screenshotOfFailure(mine, 'two-clerks-mine-failed');
    await screenshotOfFailure(theirs, 'two-clerks-theirs-failed');
  });

  const reason = (page: Page) => page.getByLabel('Begründung');
  const warning = (page: Page) => page.getByRole('alert').filter({ hasText: 'inzwischen geändert' });
  const decision = (page: Page) => page.getByRole('region', { name: 'Entscheidung' });
  const point = async () =>
    (await desk.speakerOf('clerk')).call(getPoint, { params: { procedureId: desk.procedureId, pointId } });

  it(
    'the second to propose sees both proposals side by side before anything is saved',
    async () => {
      await mine.getByRole('button', { name: 'Vorschlag machen' }).click();
      await reason(mine).fill('Abendkurse beginnen im Herbst.');
      await theirs.getByRole('button', { name: 'Vorschlag machen' }).click();
      await reason(theirs).fill('Die Volkshochschule übernimmt das.');
      await theirs.getByRole('button', { name: 'Vorschlag speichern' }).click();

      await warning(mine).waitFor();
      expect(await warning(mine).textContent()).toContain('Die Volkshochschule übernimmt das.');
      expect(await reason(mine).inputValue()).toBe('Abendkurse beginnen im Herbst.');
      await expectAccessible(mine);
      await screenshot(mine, 'two-clerks-1440');
      await mine.getByRole('button', { name: 'Vorschlag speichern' }).focus();
      await mine.keyboard.press('Enter');
      expect((await point()).disposition?.reason).toBe('Die Volkshochschule übernimmt das.');

      await mine.getByRole('button', { name: 'Meine Angaben behalten' }).click();
      await mine.getByRole('button', { name: 'Vorschlag speichern' }).click();
      await decision(theirs).getByText('Abendkurse beginnen im Herbst.').first().waitFor();
      const { disposition } = await point();
      expect(disposition?.history.map(({ reason: words }) => words)).toEqual([
        'Die Volkshochschule übernimmt das.',
        'Abendkurse beginnen im Herbst.',
      ]);
    },
    minutes,
  );

  it(
    'tags typed by both are chosen by a person, and untouched fields follow by themselves',
    async () => {
      await mine.getByRole('combobox', { name: /^Schlagwörter/ }).fill('Abend');
      await theirs.getByRole('combobox', { name: /^Schlagwörter/ }).fill('Sprache');
      await theirs.getByRole('button', { name: 'Sichtung speichern' }).click();
      await warning(mine).waitFor();
      await mine.getByRole('button', { name: 'Gespeicherte Angaben übernehmen' }).click();
      await expect.poll(() => mine.getByRole('combobox', { name: /^Schlagwörter/ }).inputValue()).toBe('Sprache');
      await theirs.getByRole('combobox', { name: /^Schlagwörter/ }).fill('Sprache, Abend');
      await theirs.getByRole('button', { name: 'Sichtung speichern' }).click();
      await expect
        .poll(() => mine.getByRole('combobox', { name: /^Schlagwörter/ }).inputValue())
        .toBe('Abend, Sprache');
    },
    minutes,
  );

  it(
    'what is typed when somebody else adopts stays, with the way on, also after looking at another screen',
    async () => {
      await mine.getByRole('button', { name: 'Vorschlag ändern' }).click();
      await reason(mine).fill('Abendkurse beginnen im Winter.');
      const { version } = (await point()).disposition ?? { version: 0 };
      const params = { procedureId: desk.procedureId, pointId };
      const signatory = await desk.speakerOf('signatory');
      await signatory.call(adoptPointDisposition, { params, match: `"v${version}"` });
      await decision(mine).getByText('Beschlossen', { exact: true }).first().waitFor();
      const save = mine.getByRole('button', { name: 'Vorschlag speichern' });
      await expect.poll(() => save.getAttribute('aria-disabled')).toBe('true');
      await mine.getByRole('link', { name: 'Schließen' }).click();
      await mine.goBack();
      await expect.poll(() => reason(mine).inputValue()).toBe('Abendkurse beginnen im Winter.');
      expect((await point()).disposition).toMatchObject({
        status: 'adopted',
        reason: 'Abendkurse beginnen im Herbst.',
      });
    },
    minutes,
  );
});
