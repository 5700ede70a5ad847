import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { getTrace } from '../../shared/incorporation.ts';
import { createPosition, submitPosition } from '../../shared/positions.ts';
import { adoptPointDisposition, proposePointDisposition } from '../../shared/review.ts';
import { makeQuote } from '../../shared/text/quotes.ts';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  type OpenedBrowser,
  openBrowser,
  screenshot,
  screenshotOfFailure,
} from '../support/browser.ts';
import { type RunningSystem, startSystem } from '../support/running-system.ts';
import { expectText } from './people.ts';
import { openSignedIn, openWritingDesk, type WritingDesk } from './writing-desk.ts';

const minutes = 60_000;
const plain = 'Wir leben zusammen. Kurse werden angeboten. Beratung gibt es dienstags. Alle sollen mitreden.';
const wordings = [
  ['Wir leben zusammen.', 'Wir leben gern zusammen.'],
  ['Alle sollen mitreden.', 'Alle entscheiden mit.'],
  ['Kurse werden angeboten.', 'Kurse sind kostenlos.'],
  ['Kurse werden angeboten.', 'Kurse gibt es abends.'],
] as const;
const composed = 'Kurse sind kostenlos und finden auch abends statt.';

describe('writing in what was decided', () => {
  let system: RunningSystem;
  let browser: OpenedBrowser;
  let desk: WritingDesk;
  let page: Page;
  let points: { id: string; reference: string }[];

  beforeAll(async () => {
    system = await startSystem();
    browser = await openBrowser();
    desk = await openWritingDesk(system.base, `# Zusammenleben\n\n${plain}`);
    points = await handInAndAccept();
    page = await openSignedIn(browser, system.base, 'coordinator', 1440);
  }, 2 * minutes);

  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail' && page) await screenshotOfFailure(page, 'write-in-failed');
  });

  async function handInAndAccept() {
    const { procedureId, roundId, sections } = desk;
    const [association, clerk, signatory] = await Promise.all([
      desk.speakerOf('council'),
      desk.speakerOf('clerk'),
      desk.speakerOf('signatory'),
    ]);
    const draft = await association.call(createPosition, {
      params: { procedureId, roundId },
      body: {
        organisationId: await desk.organisationOf(association),
        points: wordings.map(([exact, proposedText]) => ({
          kind: 'change' as const,
          sectionKey: sections[0]?.key ?? null,
          quote: makeQuote(plain, plain.indexOf(exact), plain.indexOf(exact) + exact.length),
          proposedText,
        })),
      },
    });
    const params = { procedureId, positionId: draft.id };
    const handedIn = await association.call(submitPosition, { params, match: `"c${draft.contentVersion}"` });
    for (const { id: pointId } of draft.points) {
      const at = { procedureId, pointId };
      const body = { outcome: 'accepted' as const, reason: '' };
      const { version } = await clerk.call(proposePointDisposition, { params: at, match: '*', body });
      await signatory.call(adoptPointDisposition, { params: at, match: `"v${version}"` });
    }
    return draft.points.map(({ id }, index) => ({ id, reference: `${handedIn.reference}.${index + 1}` }));
  }

  const referenceOf = (index: number) => points[index]?.reference ?? '';
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const text = () => page.getByLabel('Text', { exact: true });
  const stands = (words: string) => expect.poll(() => text().inputValue(), { timeout: 20_000 }).toContain(words);

  it(
    'takes two wordings over with one click each, takes one back, and composes where two collide',
    async () => {
      const { procedureId, documentId } = desk;
      await page.goto(`/verfahren/${procedureId}/konzept/${documentId}/2/bearbeiten`);
      await page.getByRole('heading', { name: '4 Punkte einzuarbeiten' }).waitFor();
      await expectAccessible(page);
      await screenshot(page, 'journey-write-in-1440');
      await button(`Wortlaut übernehmen: ${referenceOf(0)}`).click();
      await stands('Wir leben gern zusammen.');
      await button(`Wortlaut übernehmen: ${referenceOf(1)}`).click();
      await stands('Alle entscheiden mit.');
      await page.getByRole('heading', { name: '2 Punkte einzuarbeiten' }).waitFor();
      await button(`Übernahme zurücknehmen: ${referenceOf(0)}`).click();
      await stands('Wir leben zusammen.');
      await button(`Wortlaut übernehmen: ${referenceOf(0)}`).click();
      await stands('Wir leben gern zusammen.');

      await expectText(page, `Dieselbe Stelle soll nach ${referenceOf(3)} anders lauten.`);
      await button(`Text zusammenstellen: ${referenceOf(2)}`).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: `Stelle ersetzen: ${referenceOf(2)}` }).click();
      const field = dialog.getByLabel('Text des Abschnitts');
      await field.fill((await field.inputValue()).replace(wordings[2][1], composed));
      await expectAccessible(page);
      await screenshot(page, 'journey-write-in-compose-1440');
      await page.setViewportSize({ width: 390, height: 844 });
      await expectNoSidewaysScroll(page);
      await screenshot(page, 'journey-write-in-compose-390');
      await dialog.getByRole('button', { name: 'Text speichern und verknüpfen' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await stands(composed);
      await page.getByRole('heading', { name: /einzuarbeiten$/ }).waitFor({ state: 'hidden' });
      await expectNoSidewaysScroll(page);
      await screenshot(page, 'journey-write-in-390');
      await page.setViewportSize({ width: 1440, height: 900 });
    },
    2 * minutes,
  );

  it(
    'says why a wording cannot be taken back, shows both texts, and then freezes with every promise kept',
    async () => {
      await text().fill((await text().inputValue()).replace('gern zusammen', 'sehr gern zusammen'));
      await button(`Übernahme zurücknehmen: ${referenceOf(0)}`).click();
      await expectText(page, 'Der übernommene Wortlaut steht nicht mehr so im Text');
      await page.getByRole('heading', { name: 'So lautet der Abschnitt jetzt' }).waitFor();
      await screenshot(page, 'journey-write-in-refused-1440');
      const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok());
      await text().fill((await text().inputValue()).replace('sehr gern', 'gern'));
      await saved;
      await page.goto(`/verfahren/${desk.procedureId}/einarbeitung?konzept=${desk.documentId}`);
      await page.getByRole('button', { name: 'Fassung 2 einfrieren' }).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /einfrieren/i })
        .last()
        .click();
      await expectText(page, /Fassung 2 (ist|wurde) eingefroren/);
      const coordinator = await desk.speakerOf('coordinator');
      for (const { id: pointId } of points) {
        const { incorporations } = await coordinator.call(getTrace, {
          params: { procedureId: desk.procedureId, pointId },
        });
        expect(incorporations.map(({ state, sentences }) => [state, sentences.length])).toEqual([['done', 1]]);
      }
    },
    minutes,
  );
});
