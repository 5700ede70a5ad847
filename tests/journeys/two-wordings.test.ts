import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { removePoint } from '../../shared/positions.ts';
import { expectAccessible, expectNoSidewaysScroll, type OpenedBrowser, openBrowser } from '../support/browser.ts';
import { type RunningSystem, startSystem } from '../support/running-system.ts';
import { arrived, type Begin, beginWriting, comment, onDevice } from './on-the-road.ts';

const twoTexts = { name: 'Es gibt zwei Fassungen dieses Textes' };

/** Whoever else writes in the same text: both wordings are on the screen, and a person chooses. */
describe('two who write in one point', () => {
  let system: RunningSystem;
  let browser: OpenedBrowser;

  beforeAll(async () => {
    system = await startSystem({ env: { TRUST_PROXY: '1' } });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });
  const begin: Begin = (...wanted) => beginWriting({ system, browser }, ...wanted);

  it('choose for each field, by keyboard alone, when the line of one was cut; both see both texts', async () => {
    const { desk, page: ours } = await begin('council');
    await ours.getByRole('button', { name: comment }).click();
    await ours.getByText('Alles gespeichert').waitFor();
    const { page: theirs } = await begin('contributor', 390, desk);
    const [mine, other] = [ours.getByLabel('Ihre Anmerkung'), theirs.getByLabel('Ihre Anmerkung')];
    await other.waitFor();

    await theirs.context().setOffline(true);
    await other.fill('Wir schlagen Sprachkurse am Abend vor.');
    await theirs.getByLabel('Art der Anmerkung').selectOption('question');
    await theirs.getByText(onDevice).first().waitFor();
    await mine.fill('Wir schlagen Sprachkurse am Morgen vor.');
    await ours.getByLabel('Art der Anmerkung').selectOption('support');
    await ours.getByText('Alles gespeichert').waitFor();
    await theirs.context().setOffline(false);

    const choice = theirs.getByRole('region', twoTexts);
    await choice.waitFor();
    await expect
      .poll(() => choice.locator('mark').allTextContents())
      .toEqual(expect.arrayContaining([expect.stringContaining('Abend'), expect.stringContaining('Morgen')]));
    await expectAccessible(theirs);
    await expectNoSidewaysScroll(theirs);
    await press(theirs, 'Art der Anmerkung: Andere Fassung übernehmen');
    expect(await choice.getByRole('button', { name: /^Art der Anmerkung/ }).count()).toBe(0);
    // The next choice has the focus already.
    await expect.poll(() => focused(theirs)).toBe('Anmerkung: Ihre Fassung behalten');
    await press(theirs, 'Anmerkung: Beide zusammen bearbeiten');
    await choice.waitFor({ state: 'hidden' });
    await expect.poll(() => other.evaluate((field) => field === document.activeElement)).toBe(true);

    const both = 'Wir schlagen Sprachkurse am Abend vor.\n\nWir schlagen Sprachkurse am Morgen vor.';
    await arrived(desk, [both]);
    expect((await desk.draftOf(await desk.speakerOf('council')))?.points[0]?.kind).toBe('support');
    await expect.poll(() => mine.inputValue(), { timeout: 30_000 }).toBe(both);
    expect(await other.inputValue()).toBe(both);
    for (const page of [ours, theirs]) await page.context().close();
  });

  it('are asked also when they are one person in two tabs', async () => {
    const { desk, page: first } = await begin('council');
    await first.getByRole('button', { name: comment }).click();
    await first.getByText('Alles gespeichert').waitFor();
    const second = await first.context().newPage();
    await second.goto(desk.writingPath);
    const field = second.getByLabel('Ihre Anmerkung');
    await field.waitFor();
    await first.getByLabel('Ihre Anmerkung').fill('Im ersten Fenster.');
    await first.getByText('Alles gespeichert').waitFor();
    await field.fill('Im zweiten Fenster.');
    const choice = second.getByRole('region', twoTexts);
    await choice.getByText('Andere Fassung', { exact: true }).waitFor();
    await choice.getByRole('button', { name: 'Anmerkung: Ihre Fassung behalten' }).click();
    await arrived(desk, ['Im zweiten Fenster.']);
    await first.context().close();
  });

  it('keep what each tab wrote without a connection, when both tabs are closed', async () => {
    const { desk, page: first } = await begin('association');
    await first.getByRole('button', { name: comment }).click();
    await first.getByText('Alles gespeichert').waitFor();
    const second = await first.context().newPage();
    second.setDefaultTimeout(20_000);
    await second.goto(desk.writingPath);
    await second.getByLabel('Ihre Anmerkung').waitFor();
    await first.context().setOffline(true);
    for (const [page, words] of [
      [first, 'Im ersten Fenster.'],
      [second, 'Im zweiten Fenster.'],
    ] as const) {
      await page.getByLabel('Ihre Anmerkung').fill(words);
      await page.getByText(onDevice).first().waitFor();
    }
    await first.reload();
    await expect
      .poll(() => first.getByLabel('Ihre Anmerkung').inputValue(), { timeout: 20_000 })
      .toBe('Im ersten Fenster.');
    const third = await first.context().newPage();
    third.setDefaultTimeout(20_000);
    await first.close();
    await second.close();
    await third.goto(desk.writingPath);
    const field = third.getByLabel('Ihre Anmerkung');
    await expect.poll(() => field.inputValue(), { timeout: 20_000 }).toMatch(/^Im (ersten|zweiten) Fenster\.$/);
    const shown = await field.inputValue();
    const other = shown === 'Im ersten Fenster.' ? 'Im zweiten Fenster.' : 'Im ersten Fenster.';
    await third.context().setOffline(false);
    const choice = third.getByRole('region', twoTexts);
    for (const word of ['ersten', 'zweiten'])
      await expect.poll(() => choice.textContent(), { timeout: 20_000 }).toContain(word);
    await choice.getByRole('button', { name: 'Anmerkung: Beide zusammen bearbeiten' }).click();
    const together = await field.inputValue();
    expect(together.split('\n\n').toSorted()).toEqual([shown, other].toSorted());
    await arrived(desk, [together], 'association');
    await third.context().close();
  });

  it('are told when one has deleted what the other was writing in, also after the window was closed', async () => {
    const { desk, page } = await begin('council', 390);
    await page.getByRole('button', { name: comment }).click();
    await page.getByText('Alles gespeichert').waitFor();
    await page.context().setOffline(true);
    await page.getByLabel('Ihre Anmerkung').fill('Das will ich noch sagen.');
    await page.getByText(onDevice).first().waitFor();
    const council = await desk.speakerOf('council');
    const [point] = (await desk.draftOf(council))?.points ?? [];
    await council.call(removePoint, {
      params: { procedureId: desk.procedureId, pointId: point?.id ?? '' },
      match: `"v${point?.version}"`,
    });
    await page.goto('about:blank');
    await page.context().setOffline(false);
    await page.goto(desk.writingPath);
    const told = page.getByRole('status').filter({ hasText: 'Jemand anderes hat diese Anmerkung gelöscht' });
    await told.getByText('Das will ich noch sagen.').waitFor();
    await expectAccessible(page);
    await told.getByRole('button', { name: 'Als neue Anmerkung behalten' }).click();
    await arrived(desk, ['Das will ich noch sagen.']);
    await told.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByText('Alles gespeichert').waitFor();
    expect(await told.count()).toBe(0);
    await page.context().close();
  });
});

/** Goes to a button with the tabulator key and presses it. */
async function press(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 80 && (await focused(page)) !== name; step++) await page.keyboard.press('Tab');
  expect(await focused(page)).toBe(name);
  await page.keyboard.press('Enter');
}

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
