import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { listPoints } from '../../shared/review.ts';
import { getText } from '../../shared/splitting.ts';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  type OpenedBrowser,
  openBrowser,
  screenshot,
  screenshotOfFailure,
} from '../support/browser.ts';
import { type RunningSystem, startSystem } from '../support/running-system.ts';
import type { Speaker } from '../try/api.ts';
import { openSignedIn, openWritingDesk, takeInLetter, type WritingDesk } from './writing-desk.ts';

const text = `# 1 Leitlinien

Integration ist Aufgabe aller.

# 2 Sprache

## 2.1 Abendkurse

Sprachkurse werden angeboten.
`;

const letter = `Frauenverein Sudenburg
Halberstädter Straße 1

Sehr geehrte Damen und Herren,

Zu Abschnitt 2.1: Abendkurse
Die Kurse sollen auch am Abend stattfinden. Dafür fehlen Räume. 🙂

1. Bitte ergänzen Sie die Vereine.
2. Wer bezahlt die Sprachmittlung?

Sonst gefällt uns der Text. Er ist gut zu lesen. Danke dafür.

Mit freundlichen Grüßen
Der Vorstand`;

const minutes = 60_000;

describe('splitting an imported letter', () => {
  let system: RunningSystem;
  let browser: OpenedBrowser;
  let desk: WritingDesk;
  let clerk: Speaker;
  let page: Page;

  beforeAll(async () => {
    system = await startSystem();
    browser = await openBrowser();
    desk = await openWritingDesk(system.base, text);
    clerk = await desk.speakerOf('clerk');
  }, minutes);

  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail' && page) await screenshotOfFailure(page, 'splitting-failed');
  });

  const list = () => page.getByRole('listbox');
  const status = () => page.locator('.split__status');
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  /** Goes on with the tab key until it reaches what has this role and name. */
  async function tabTo(
    role: 'listbox' | 'button' | 'link' | 'textbox' | 'combobox',
    name: string | RegExp,
    key = 'Tab',
  ) {
    for (let step = 0; step < 80; step++) {
      if (
        await page
          .getByRole(role, { name })
          .first()
          .evaluate((node) => node === document.activeElement)
      )
        return;
      await page.keyboard.press(key);
    }
    throw new Error(`${role} ${name} cannot be reached by keyboard.`);
  }
  const activeOption = () =>
    list().evaluate(
      (node) => document.getElementById(node.getAttribute('aria-activedescendant') ?? '')?.textContent ?? '',
    );
  const chosen = () => page.locator('.split__chosen').textContent();

  it(
    'by keyboard alone: proposals confirmed one by one, a mark taken back, the rest set aside',
    async () => {
      const { procedureId, textId, positionId, reference } = await takeInLetter(desk, { coverText: letter });
      page = await openSignedIn(browser, system.base, 'clerk', 1440);
      await page.goto(`/verfahren/${procedureId}/texte?stellungnahme=${positionId}`);
      await page.getByRole('link', { name: 'Text aufteilen' }).waitFor();
      await tabTo('link', 'Text aufteilen');
      await press('Enter');
      await list().waitFor();
      await tabTo('listbox', 'Der Text, Satz für Satz');
      expect((await clerk.call(getText, { params: { procedureId, textId } })).opened).toBe(true);
      await expectAccessible(page);
      await screenshot(page, 'splitting-begun-1440');

      // The letterhead is proposed as no point, then the salutation, then the heading.
      await press('Home');
      for (const said of ['Frauenverein Sudenburg', 'Sehr geehrte', 'Zu Abschnitt 2.1']) {
        await expect.poll(chosen).toContain(said);
        await press('Enter');
      }
      // The first point has its section from the heading, and the emoji belongs to it.
      await expect.poll(chosen).toBe('Die Kurse sollen auch am Abend stattfinden. Dafür fehlen Räume. 🙂');
      expect(await page.getByLabel('Bezieht sich auf').locator('option:checked').textContent()).toBe('2.1 Abendkurse');
      await press('Enter');
      await expect.poll(() => status().textContent()).toContain(`${reference}.1 aufgenommen`);
      await expect.poll(chosen).toBe('1. Bitte ergänzen Sie die Vereine.');
      expect(await page.getByLabel('Art des Punktes').inputValue()).toBe('addition');
      await press('Enter');
      await expect.poll(chosen).toBe('2. Wer bezahlt die Sprachmittlung?');
      await tabTo('combobox', 'Art des Punktes');
      await press('B');
      await tabTo('button', 'Als Punkt aufnehmen');
      await press('Enter');
      await expect.poll(() => status().textContent()).toContain(`${reference}.3 aufgenommen`);

      // Taken back and marked again, sentence by sentence; its reference is not given again.
      await expect.poll(() => list().evaluate((node) => node === document.activeElement)).toBe(true);
      await press('ArrowUp', 'Delete');
      await expect.poll(() => status().textContent()).toContain(`${reference}.3 ist zurückgenommen`);
      await press('Enter');
      await expect.poll(() => status().textContent()).toContain(`${reference}.4 aufgenommen`);
      await expect.poll(chosen).toContain('Sonst gefällt uns');
      await press('Escape', 'Shift+ArrowDown');
      await expect.poll(chosen).toBe('Sonst gefällt uns der Text. Er ist gut zu lesen.');
      expect(await list().getByRole('option', { selected: true }).count()).toBe(2);
      await press('Enter');
      await expect.poll(() => status().textContent()).toContain(`${reference}.5 aufgenommen`);

      await expect.poll(chosen).toBe('Danke dafür.');
      await tabTo('textbox', /^Vermerk/);
      await page.keyboard.type('Dank');
      await tabTo('button', 'Kein Punkt hier');
      await press('Enter');
      await expect.poll(() => status().textContent()).toContain('vermerkt');
      await tabTo('button', 'Im Übrigen kein Punkt');
      await press('Enter');
      await page.getByRole('dialog').waitFor();
      await tabTo('button', /^Übrige Wörter/);
      await press('Enter');
      await page.getByText('Jedes Wort ist zugeordnet.').waitFor();
      await expectAccessible(page);
      await screenshot(page, 'splitting-done-1440');

      const read = await clerk.call(getText, { params: { procedureId, textId } });
      expect(read.uncovered).toEqual([]);
      expect(read.spans.filter(({ kind }) => kind === 'point').map((span) => span.pointReference)).toEqual(
        [1, 2, 4, 5].map((number) => `${reference}.${number}`),
      );
      expect(read.spans.find(({ note }) => note === 'Dank')).toMatchObject({ kind: 'cleared' });
      const points = await clerk.call(listPoints, { params: { procedureId }, query: { positionId } });
      expect(points.items.map(({ comment }) => comment)).toEqual([
        'Die Kurse sollen auch am Abend stattfinden. Dafür fehlen Räume. 🙂',
        '1. Bitte ergänzen Sie die Vereine.',
        '2. Wer bezahlt die Sprachmittlung?',
        'Sonst gefällt uns der Text. Er ist gut zu lesen.',
      ]);

      // One point is split further, and made whole again.
      await page.goto(`/verfahren/${procedureId}/einzelpunkte?punkt=${points.items[3]?.id}`);
      await page.getByRole('button', { name: 'Weiter aufteilen' }).waitFor();
      await tabTo('button', 'Weiter aufteilen');
      await press('Enter');
      await page.getByRole('dialog').waitFor();
      await tabTo('button', /^Neuer Teil ab hier/);
      await press('Enter');
      const joins = page.getByRole('button', { name: /^Mit vorigem Teil verbinden/ });
      expect(await joins.evaluate((node) => node === document.activeElement)).toBe(true);
      await expectAccessible(page);
      await screenshot(page, 'splitting-further-1440');
      await tabTo('button', 'In 2 Teile aufteilen');
      await press('Enter');
      await page.getByText('Dieser Punkt ist aufgeteilt').waitFor();
      await page.getByRole('region', { name: 'Geöffneter Einzelpunkt' }).getByText(`${reference}.5.2`).waitFor();
      await expectAccessible(page);
      await screenshot(page, 'splitting-parent-1440');
      await page.getByRole('button', { name: 'Wieder zusammenfügen' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Zusammenfügen' }).click();
      await page.getByRole('button', { name: 'Weiter aufteilen' }).waitFor();
    },
    3 * minutes,
  );

  it(
    'on a phone: exactly the marked words, or all proposals at once',
    async () => {
      const { procedureId, textId, positionId, reference } = await takeInLetter(desk, { coverText: letter });
      page = await openSignedIn(browser, system.base, 'clerk', 390);
      await page.goto(`/verfahren/${procedureId}/texte?stellungnahme=${positionId}`);
      await page.getByRole('link', { name: 'Text aufteilen' }).waitFor();
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
      await screenshot(page, 'splitting-texts-390');
      await page.goto(`/verfahren/${procedureId}/texte/${textId}`);
      const sentence = page.getByText('Die Kurse sollen auch am Abend stattfinden.');
      await sentence.waitFor();
      await sentence.evaluate((node) => {
        const words = node.firstChild;
        if (words) getSelection()?.setBaseAndExtent(words, 4, words, 9);
        node.closest('[role=listbox]')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      });
      await expect.poll(chosen).toBe('Kurse');
      await page.getByRole('button', { name: 'Als Punkt aufnehmen' }).click();
      await expect.poll(() => status().textContent()).toContain(`${reference}.1 aufgenommen`);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
      await screenshot(page, 'splitting-phone-390');
      await page.getByRole('button', { name: 'Alle übernehmen' }).click();
      await screenshot(page, 'splitting-all-390');
      await page.getByRole('button', { name: /^Ich habe den Text gelesen/ }).click();
      await page.getByText('Jedes Wort ist zugeordnet.').waitFor();
      const { uncovered, spans } = await clerk.call(getText, { params: { procedureId, textId } });
      expect(uncovered).toEqual([]);
      expect(spans.some(({ note }) => note === 'Überschriften und Briefrahmen')).toBe(true);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    },
    2 * minutes,
  );

  it(
    'of 200,000 characters is walked through from end to end',
    async () => {
      const paragraph = (index: number) =>
        `Absatz ${index}: Die Stadt fördert Sprachkurse, Begegnung und Beratung. Dafür fehlen Räume. Wer bezahlt ${index}?\n\n`;
      const long = Array.from({ length: 1800 }, (_, index) => paragraph(index)).join('');
      const { procedureId, textId } = await takeInLetter(desk, { coverText: long.trim() });
      page = await openSignedIn(browser, system.base, 'clerk', 1440);
      page.setDefaultTimeout(60_000);
      await page.goto(`/verfahren/${procedureId}/texte/${textId}`);
      await list().focus();
      await press('End');
      await expect.poll(() => activeOption()).toContain('Wer bezahlt 1799?');
      await press('Home');
      await expect.poll(() => activeOption()).toContain('Absatz 0:');
      await press('PageDown');
      await expect.poll(() => activeOption()).not.toContain('Absatz 0:');
    },
    2 * minutes,
  );
});
