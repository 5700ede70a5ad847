import type { Page } from 'playwright-core';
import { createPosition } from '../../shared/positions.ts';
import { openSignedIn, openWritingDesk, takeInLetter } from '../journeys/writing-desk.ts';
import { openBrowser } from '../support/browser.ts';
import { startSystem } from '../support/running-system.ts';

/**
 * From key to paint while a position of 500 points on a text of 200,000 characters is written, beside a bare textarea in an empty
 * page: 200 keystrokes in one point, 200 in the text of a section changed by hand, with the saves that happen meanwhile. Then the
 * same from key to paint while staff walks through a letter of 200,000 characters to split it.
 */
const KEYSTROKES = 200;
const POINTS = 500;
const SECTIONS = 50;
const CHARACTERS = 200_000;

const print = (line: string) => process.stdout.write(`${line}\n`);

const sentence = (about: string) =>
  `Die Stadt fördert Sprachkurse, Begegnung und Beratung gemeinsam mit der Organisation ${about}. `;

const sentences = Math.ceil(CHARACTERS / SECTIONS / sentence('00.00').length);
const bodyOf = (section: number) =>
  Array.from({ length: sentences }, (_, index) => sentence(`${section}/${index}`))
    .join('')
    .trim();
const text = Array.from({ length: SECTIONS }, (_, index) => `# ${index + 1} Abschnitt\n\n${bodyOf(index)}\n`).join(
  '\n',
);

const at = (values: readonly number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

const writing = Array.from({ length: KEYSTROKES }, (_, typed) => (typed % 6 === 5 ? 'Space' : 'e'));
const walking = Array.from(
  { length: KEYSTROKES },
  (_, walked) => ['ArrowDown', 'Shift+ArrowDown', 'PageDown'][walked % 3] ?? '',
);

/** Presses keys where the focus is, 20 a second, and measures each until its frame is painted, in milliseconds. */
async function measure(page: Page, name: string, keys: readonly string[] = writing): Promise<void> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { keyTimes: times });
    document.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        const painted = new MessageChannel();
        painted.port1.onmessage = () => times.push(performance.now() - timeStamp);
        requestAnimationFrame(() => painted.port2.postMessage(null));
      },
      true,
    );
  });
  for (const [pressed, key] of keys.entries()) {
    await page.keyboard.press(key);
    await page.waitForTimeout(pressed % 50 === 49 ? 900 : 50);
  }
  const times = await page.evaluate((): number[] => Reflect.get(window, 'keyTimes'));
  const [median, p95, most] = [at(times, 0.5), at(times, 0.95), Math.max(...times)].map((ms) => ms.toFixed(1));
  print(`${name.padEnd(44)} median ${median} ms   p95 ${p95} ms   longest ${most} ms   (${times.length} keystrokes)`);
}

async function main(): Promise<void> {
  const system = await startSystem();
  const browser = await openBrowser();
  try {
    const bare = await browser.newPage();
    await bare.setContent('<textarea rows="3"></textarea>');
    await bare.locator('textarea').focus();
    await measure(bare, 'a bare textarea');

    const desk = await openWritingDesk(system.base, text);
    const speaker = await desk.speakerOf('council');
    await speaker.call(createPosition, {
      params: { procedureId: desk.procedureId, roundId: desk.roundId },
      body: {
        organisationId: await desk.organisationOf(speaker),
        points: Array.from({ length: POINTS }, (_, index) => ({
          kind: 'change' as const,
          sectionKey: desk.sections[index % desk.sections.length]?.key ?? null,
          comment: `Anmerkung ${index + 1}. ${sentence('eins')}`,
          proposedText: sentence('zwei'),
        })),
      },
    });
    for (const width of [1440, 390]) {
      const page = await openSignedIn(browser, system.base, 'council', width);
      const begin = performance.now();
      await page.goto(desk.writingPath);
      await page.getByRole('article').filter({ visible: true }).first().waitFor();
      print(
        `${POINTS} points on ${CHARACTERS} characters at ${width} px are there after ${Math.round(performance.now() - begin)} ms`,
      );
      await page.waitForTimeout(3000);
      await page.getByLabel('Ihre Anmerkung').filter({ visible: true }).first().focus();
      await measure(page, `in a point, ${width} px`);
      await page
        .getByRole('button', { name: /^Text selbst ändern/ })
        .filter({ visible: true })
        .first()
        .click();
      await page.waitForTimeout(1000);
      await measure(page, `in the text of a section, ${width} px`);
      await page.close();
    }

    const { procedureId, textId } = await takeInLetter(desk, {
      coverText: text.replaceAll('. ', '.\n\n').slice(0, CHARACTERS),
    });
    const page = await openSignedIn(browser, system.base, 'clerk', 1440);
    await page.goto(`/verfahren/${procedureId}/texte/${textId}`);
    await page.getByRole('listbox').focus();
    await measure(page, 'in a letter to split, 1440 px', walking);
  } finally {
    await browser.close();
    await system.stop();
  }
}

await main();
