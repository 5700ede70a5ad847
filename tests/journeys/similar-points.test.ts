import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createPosition, submitPosition } from '../../shared/positions.ts';
import { listClusters } from '../../shared/similarity.ts';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  type OpenedBrowser,
  openBrowser,
  screenshot,
  screenshotOfFailure,
} from '../support/browser.ts';
import { type RunningSystem, startSystem } from '../support/running-system.ts';
import { openSignedIn, openWritingDesk, type WritingDesk } from './writing-desk.ts';

const minutes = 60_000;
const LETTERS = 52;
const letter = (sender: string) =>
  `Wir fordern einen durchgehenden Radweg an der Lorenzstraße, dauerhaft beleuchtet und geräumt. ${sender}`;
const playground = 'Der Spielplatz im Nordpark soll eingezäunt und neu bepflanzt werden';

describe('similar points on the desk', () => {
  let system: RunningSystem;
  let browser: OpenedBrowser;
  let desk: WritingDesk;
  let page: Page;
  let clusters: string;

  beforeAll(async () => {
    system = await startSystem();
    browser = await openBrowser();
    desk = await openWritingDesk(system.base, '# Konzept\n\nDie Stadt wird grüner.');
    await handIn('council', [
      ...Array.from({ length: LETTERS }, (_, sender) => letter(`Familie ${sender}`)),
      playground,
    ]);
    await handIn('association', [letter('Verein Lorenzstraße'), `${playground}, und zwar mit Bäumen.`, 'Mehr Bänke.']);
    clusters = `/verfahren/${desk.procedureId}/aehnliche`;
    page = await openSignedIn(browser, system.base, 'clerk', 1440);
    await compared();
  }, 2 * minutes);

  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail' && page) await screenshotOfFailure(page, 'similar-points-failed');
  });

  async function handIn(who: 'council' | 'association', comments: string[]) {
    const { procedureId, roundId } = desk;
    const speaker = await desk.speakerOf(who);
    const draft = await speaker.call(createPosition, {
      params: { procedureId, roundId },
      body: {
        organisationId: await desk.organisationOf(speaker),
        points: comments.map((comment) => ({ kind: 'change' as const, comment, sectionKey: null })),
      },
    });
    const params = { procedureId, positionId: draft.id };
    await speaker.call(submitPosition, { params, match: `"c${draft.contentVersion}"` });
  }

  /** The job runs behind the requests: until it has put both into clusters. */
  async function compared() {
    const clerk = await desk.speakerOf('clerk');
    for (let look = 0; look < 100; look++) {
      const { items } = await clerk.call(listClusters, { params: { procedureId: desk.procedureId } });
      if (items.map(({ points }) => points).join() === `${LETTERS + 1},2`) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('The points were not compared.');
  }

  /** Goes on with the tab key until the focus is there. */
  async function reach(target: Locator) {
    await target.waitFor();
    for (let step = 0; step < 120; step++) {
      if (await target.evaluate((node) => node === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`${target} cannot be reached by keyboard.`);
  }

  async function enter(target: Locator) {
    await reach(target);
    await page.keyboard.press('Enter');
  }

  const button = (name: string) => page.getByRole('button', { name, exact: true });

  it(
    'become one topic by keyboard, a mass letter with every sender',
    async () => {
      await page.goto(clusters);
      await page.getByText('2 Gruppen ähnlicher Punkte').waitFor();
      await expectAccessible(page);
      await screenshot(page, 'journey-similar-1440');
      await enter(page.getByRole('navigation', { name: 'Ansicht' }).getByRole('link', { name: 'Massenschreiben' }));
      await page.getByText('1 Gruppe ähnlicher Punkte').waitFor();
      await enter(page.getByRole('link', { name: `${LETTERS + 1} Punkte wie` }));
      await page.getByRole('heading', { level: 1, name: `Massenschreiben mit ${LETTERS + 1} Punkten` }).waitFor();
      await page.getByText('Vergleichspunkt', { exact: true }).waitFor();
      expect(await page.getByRole('checkbox', { name: /auswählen$/ }).count()).toBe(LETTERS + 1);
      await expectAccessible(page);
      await enter(button(`Alle ${LETTERS + 1} offenen Punkte auswählen`));
      await enter(button('Als Argumentgruppe zusammenfassen'));
      const dialog = page.getByRole('dialog');
      await reach(dialog.getByLabel('Titel'));
      await page.keyboard.type('Radweg Lorenzstraße');
      await enter(dialog.getByRole('button', { name: 'Aufnehmen' }));
      await dialog.waitFor({ state: 'hidden' });
      await page
        .getByRole('link', { name: /^T-\d+$/ })
        .first()
        .waitFor();
      expect(await page.getByRole('checkbox', { name: /auswählen$/ }).count()).toBe(0);
      await page.goto(`${clusters}?offen=true`);
      await page.getByText('1 Gruppe ähnlicher Punkte').waitFor();
    },
    minutes,
  );

  it(
    'are shown beside a point with what is different, on a phone too',
    async () => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(`/verfahren/${desk.procedureId}/aehnliche`);
      await enter(page.getByRole('link', { name: '2 Punkte wie' }));
      await page.getByRole('heading', { level: 1, name: '2 ähnliche Punkte' }).waitFor();
      await page.locator('ins').first().waitFor();
      expect(await page.locator('ins').first().textContent()).toContain('und zwar mit Bäumen');
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
      await screenshot(page, 'journey-similar-cluster-390');
      await enter(
        page
          .getByRole('main')
          .getByRole('link', { name: /\.\d+$/ })
          .first(),
      );
      await enter(page.locator('summary', { hasText: '1 ähnlicher Punkt' }));
      await page.getByText(/^Zu \d+ % gleich$/).waitFor();
      await expectNoSidewaysScroll(page);
      await screenshot(page, 'journey-similar-point-390');
      await enter(button('Zusammen in eine Argumentgruppe'));
      await reach(page.getByRole('dialog').getByLabel('Titel'));
      await page.keyboard.type('Spielplatz Nordpark');
      await enter(page.getByRole('dialog').getByRole('button', { name: 'Aufnehmen' }));
      await page.getByText('Dieser Punkt gehört zu einer Argumentgruppe').waitFor();
    },
    minutes,
  );
});
