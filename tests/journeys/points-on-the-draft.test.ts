import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { suggestedText } from '../../shared/text/difference-as-point.ts';
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
import type { Speaker } from '../try/api.ts';
import { openSignedIn, openWritingDesk, type WritingDesk } from './writing-desk.ts';

const text = `# 1 Leitlinien

Integration ist Aufgabe aller. Sie gelingt **gemeinsam**.

# 2 Sprache

## 2.1 Kurse

Sprachkurse werden angeboten. Die Kurse kosten Geld. Wer wenig hat, zahlt nichts. Die Kurse kosten Geld. Alle lernen.
`;

type Point = NonNullable<Awaited<ReturnType<WritingDesk['draftOf']>>>['points'][number];

describe('points on the draft', () => {
  let system: RunningSystem;
  let browser: OpenedBrowser;
  let desk: WritingDesk;
  let page: Page;

  beforeAll(async () => {
    system = await startSystem();
    browser = await openBrowser();
    desk = await openWritingDesk(system.base, text);
  });

  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail' && page) await screenshotOfFailure(page, 'points-on-the-draft-failed');
  });

  const sectionNamed = (heading: string) => {
    const section = desk.sections.find((candidate) => candidate.heading === heading);
    if (section === undefined) throw new Error(`There is no section „${heading}“.`);
    return section;
  };

  /** The points of a section, once the server has those that are expected. */
  async function savedPoints(speaker: Speaker, sectionKey: string, isThere: (points: Point[]) => boolean) {
    await expect
      .poll(async () => isThere(((await desk.draftOf(speaker))?.points ?? []).filter(on(sectionKey))), {
        timeout: 15_000,
      })
      .toBe(true);
    return ((await desk.draftOf(speaker))?.points ?? []).filter(on(sectionKey));
  }

  describe('by keyboard alone, at a desk', () => {
    let speaker: Speaker;

    beforeAll(async () => {
      speaker = await desk.speakerOf('council');
      page = await openSignedIn(browser, system.base, 'council', 1440);
      await page.goto(desk.writingPath);
      await page.getByRole('heading', { name: '2.1 Kurse' }).waitFor();
    });

    it('a section is commented by its own button, which names it', async () => {
      await tabTo(page, page.getByRole('button', { name: 'Anmerkung zu 1 Leitlinien' }));
      await page.keyboard.press('Enter');
      await expectFocus(page.getByLabel('Ihre Anmerkung'));
      await page.keyboard.type('Wer sind alle?');
      const [point] = await savedPoints(speaker, sectionNamed('Leitlinien').key, ([first]) => first?.comment !== '');
      expect(point).toMatchObject({ kind: 'change', quote: null, comment: 'Wer sind alle?', proposedText: '' });
      await expectAccessible(page);
    });

    it('the text of a section is changed by hand, and the change is one point on the changed sentence', async () => {
      const section = sectionNamed('Kurse');
      await tabTo(page, page.getByRole('button', { name: 'Text selbst ändern in 2.1 Kurse' }));
      await page.keyboard.press('Enter');
      const field = page.getByLabel('So soll „2.1 Kurse“ lauten');
      await expectFocus(field);
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('Shift+Control+ArrowRight');
      await page.keyboard.type('Deutschkurse');
      await page.locator('.suggest__difference ins').getByText('Deutschkurse').waitFor();
      await page.keyboard.press('Tab');
      if (!(await isFocused(page.getByLabel('Warum?')))) await tabTo(page, page.getByLabel('Warum?'));
      await page.keyboard.type('Das ist genauer.');
      await expectAccessible(page);
      await screenshot(page, 'suggest-1440');
      await tabTo(page, page.getByRole('button', { name: 'Fertig' }));
      await page.keyboard.press('Enter');
      await expectFocus(page.getByRole('article', { name: 'Anmerkung 1 zu: 2.1 Kurse' }));
      const points = await savedPoints(speaker, section.key, ([first]) => first?.comment === 'Das ist genauer.');
      expect(points).toHaveLength(1);
      expect(points[0]).toMatchObject({
        kind: 'change',
        quote: makeQuote(section.plainText, 0, 'Sprachkurse werden angeboten.'.length),
        proposedText: 'Deutschkurse werden angeboten.',
      });
    });

    it('opened again, it goes on with the same point', async () => {
      const section = sectionNamed('Kurse');
      await tabTo(page, page.getByRole('button', { name: 'Text selbst ändern in 2.1 Kurse' }), 'Shift+Tab');
      await page.keyboard.press('Enter');
      const field = page.getByLabel('So soll „2.1 Kurse“ lauten');
      await expectFocus(field);
      expect(await field.inputValue()).toBe(section.plainText.replace('Sprachkurse', 'Deutschkurse'));
      await page.keyboard.press('Control+End');
      await page.keyboard.type(' Auch abends.');
      await tabTo(page, page.getByRole('button', { name: 'Fertig' }));
      await page.keyboard.press('Enter');
      await expectFocus(page.getByRole('article', { name: 'Anmerkung 1 zu: 2.1 Kurse' }));
      const points = await savedPoints(
        speaker,
        section.key,
        ([first]) => first?.proposedText.includes('abends') === true,
      );
      expect(points).toHaveLength(1);
      expect(points[0]?.comment).toBe('Das ist genauer.');
      expect(points[0] && suggestedText(section.plainText, points[0])).toBe(
        `${section.plainText.replace('Sprachkurse', 'Deutschkurse')} Auch abends.`,
      );
    });

    it('marked words are quoted where they stand, also when they stand there twice; from point to text and back', async () => {
      const section = sectionNamed('Kurse');
      const words = 'kosten Geld';
      const last = section.plainText.lastIndexOf(words);
      await markWords(page, section.key, words, 2);
      await page.getByRole('heading', { name: '2.1 Kurse', exact: true }).focus();
      await tabTo(page, page.getByRole('toolbar').getByRole('button', { name: 'Anmerkung zu dieser Stelle' }));
      await expectAccessible(page);
      await screenshot(page, 'selection-1440');
      await page.keyboard.press('Enter');
      const card = page.getByRole('article', { name: 'Anmerkung 2 zu: 2.1 Kurse' });
      await expectFocus(card.getByLabel('Ihre Anmerkung'));
      await page.keyboard.type('Wie viel?');
      const points = await savedPoints(speaker, section.key, (all) => all[1]?.comment === 'Wie viel?');
      expect(points[1]).toMatchObject({ quote: makeQuote(section.plainText, last, last + words.length) });

      await tabTo(page, card.getByRole('button', { name: 'Stelle im Text zeigen' }), 'Shift+Tab');
      await page.keyboard.press('Enter');
      await expectFocus(page.getByRole('toolbar').getByRole('button', { name: 'Zu Ihrer Anmerkung' }));
      expect(await wordsBeforeMarked(page, section.key)).toBe(section.plainText.slice(0, last));
      await page.keyboard.press('Enter');
      await expectFocus(card);
      await expectAccessible(page);
    });
  });

  describe('by touch, on a phone', () => {
    let speaker: Speaker;

    beforeAll(async () => {
      speaker = await desk.speakerOf('association');
      page = await openSignedIn(browser, system.base, 'association', 390);
      await page.goto(desk.writingPath);
      await page.getByRole('heading', { name: '1 Leitlinien' }).waitFor();
    });

    it('a wording is proposed for marked words, and a tap on their mark leads to it', async () => {
      const section = sectionNamed('Leitlinien');
      await markWords(page, section.key, 'gelingt gemeinsam', 1);
      await page.getByRole('toolbar').waitFor();
      await expectNoSidewaysScroll(page);
      await screenshot(page, 'selection-390');
      await page.getByRole('toolbar').getByRole('button', { name: 'Wortlaut vorschlagen' }).tap();
      const card = page.getByRole('article', { name: 'Anmerkung 1 zu: 1 Leitlinien' });
      const field = card.getByLabel('So soll es heißen');
      await expectFocus(field);
      expect(await field.inputValue()).toBe('gelingt gemeinsam');
      await field.fill('gelingt nur gemeinsam');
      const [point] = await savedPoints(
        speaker,
        section.key,
        ([first]) => first?.proposedText.includes('nur') === true,
      );
      expect(point).toMatchObject({ kind: 'change', quote: { exact: 'gelingt gemeinsam', suffix: '.' } });
      // The mark appears a moment after the point is saved.
      const followsTheMark = async () => {
        await tapWords(page, section.key, 'gemeinsam');
        return isFocused(card);
      };
      await expect.poll(followsTheMark, { timeout: 10_000, interval: 500 }).toBe(true);
      await expectAccessible(page);
    });

    it('then the next section; a whole section is struck out as one deletion', async () => {
      const section = sectionNamed('Kurse');
      while (!(await page.getByRole('heading', { name: '2.1 Kurse', exact: true }).isVisible()))
        await page.getByRole('link', { name: 'Nächster Abschnitt' }).tap();
      await page.getByRole('button', { name: 'Text selbst ändern in 2.1 Kurse' }).tap();
      await page.getByLabel('So soll „2.1 Kurse“ lauten').fill('');
      await expectNoSidewaysScroll(page);
      await screenshot(page, 'suggest-390');
      await page.getByRole('button', { name: 'Fertig' }).tap();
      const points = await savedPoints(speaker, section.key, (all) => all.length > 0);
      expect(points).toHaveLength(1);
      expect(points[0]).toMatchObject({ kind: 'deletion', quote: null, proposedText: '' });
      await expectAccessible(page);
    });

    it('what is written and taken back again leaves nothing', async () => {
      const section = sectionNamed('Sprache');
      await page.goto(`${desk.writingPath}?abschnitt=${section.key}`);
      await page.getByRole('button', { name: 'Text selbst ändern in 2 Sprache' }).tap();
      const field = page.getByLabel('So soll „2 Sprache“ lauten');
      await field.fill('Sprache verbindet.');
      const [point] = await savedPoints(speaker, section.key, (all) => all.length > 0);
      expect(point).toMatchObject({ kind: 'addition', quote: null, proposedText: 'Sprache verbindet.' });
      await page.getByRole('button', { name: 'Wortlaut des Entwurfs zurückholen' }).tap();
      await page.getByRole('button', { name: 'Fertig' }).tap();
      await savedPoints(speaker, section.key, (all) => all.length === 0);
    });
  });
});

const on =
  (sectionKey: string) =>
  (point: Point): boolean =>
    point.sectionKey === sectionKey;

const isFocused = (locator: Locator) => locator.evaluate((element) => element === document.activeElement);

const expectFocus = (locator: Locator) => expect.poll(() => isFocused(locator), { timeout: 10_000 }).toBe(true);

/** Walks with the key until the element has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, locator: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let steps = 0; steps < 80; steps++) {
    if (await isFocused(locator)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never came to ${locator}.`);
}

/** Marks the words where they stand for the nth time in the section, as a finger or a screen reader does. */
const markWords = (page: Page, sectionKey: string, words: string, nth: number) =>
  page.evaluate(
    ([key, marked, count]) => {
      const element = document.querySelector(`[data-section-text="${key}"]`);
      const selection = getSelection();
      if (element === null || selection === null) throw new Error('There is no section to mark words in.');
      const nodes: Node[] = [];
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) nodes.push(walker.currentNode);
      const whole = nodes.map((node) => node.nodeValue ?? '').join('');
      let start = -1;
      for (let seen = 0; seen < count; seen++) start = whole.indexOf(marked, start + 1);
      const place = (offset: number): [Node, number] => {
        let left = offset;
        for (const node of nodes) {
          const { length } = node.nodeValue ?? '';
          if (left <= length) return [node, left];
          left -= length;
        }
        throw new Error(`The section ends before ${offset}.`);
      };
      selection.setBaseAndExtent(...place(start), ...place(start + marked.length));
    },
    [sectionKey, words, nth] as const,
  );

/** The section's text before what is marked now. */
const wordsBeforeMarked = (page: Page, sectionKey: string) =>
  page.evaluate((key) => {
    const element = document.querySelector(`[data-section-text="${key}"]`);
    const range = getSelection()?.getRangeAt(0);
    if (!element || !range) return null;
    const before = document.createRange();
    before.selectNodeContents(element);
    before.setEnd(range.startContainer, range.startOffset);
    return before.toString().replace(/^\s+/, '');
  }, sectionKey);

/** Taps into the middle of words. */
async function tapWords(page: Page, sectionKey: string, words: string): Promise<void> {
  const target = page.locator(`[data-section-text="${sectionKey}"]`).getByText(words, { exact: true });
  await target.scrollIntoViewIfNeeded();
  await target.tap();
}
