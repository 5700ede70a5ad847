import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { exportAnswers } from '../../shared/answer-export.ts';
import { getRound, listRounds, openRound } from '../../shared/rounds.ts';
import * as sample from '../attachments/samples.ts';
import { fillForm, tick } from '../paper/fill-form.ts';
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
import { type Speaker, signIn } from '../try/api.ts';
import { expectText } from './people.ts';
import { demoPassword, people } from './screens/world.ts';
import { openSignedIn, openWritingDesk, type WritingDesk } from './writing-desk.ts';

const minutes = 60_000;
const concept = '# 1 Leitlinien\n\nIntegration gelingt gemeinsam.\n\n# 2 Sprache\n\nSprachkurse werden angeboten.\n';
const title = 'Runde mit allen Fragen';

/** The words by which the builder offers each kind, with the question asked by it; the form's order. */
const asked = [
  ['Freier Text', 'Was fehlt im Entwurf?'],
  ['Eine Möglichkeit aus mehreren', 'Welches Feld kommt zuerst?'],
  ['Mehrere Möglichkeiten', 'Wo arbeiten Sie?'],
  ['Stufe auf einer Skala', 'Wie gut ist der Entwurf?'],
  ['Ja oder Nein, mit Begründung', 'Machen Sie im Netzwerk mit?'],
  ['Tag', 'Ab wann?'],
  ['Zahl', 'Wie viele Menschen erreichen Sie?'],
  ['Dateien', 'Haben Sie Belege?'],
  ['Zustimmung zu jedem Abschnitt', 'Stimmen Sie den Abschnitten zu?'],
] as const;
const labelOf = (kind: (typeof asked)[number][0]): string => asked.find(([known]) => known === kind)?.[1] ?? '';
const condition = `Je nach Antwort auf: ${labelOf('Ja oder Nein, mit Begründung')}`;

const selected = (select: Locator): Promise<string> =>
  select.evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.label ?? '');

/** A round with every kind of question: built, tried out, asked again, answered on a phone, and read as a table. */
describe('the questions of a round', () => {
  let system: RunningSystem;
  let browser: OpenedBrowser;
  let desk: WritingDesk;
  let coordinator: Page;
  let council: Page;
  let office: Speaker;
  let at: { procedureId: string; roundId: string };

  beforeAll(async () => {
    ensureWebIsBuilt();
    system = await startSystem();
    browser = await openBrowser();
    desk = await openWritingDesk(system.base, concept);
    office = await signIn(system.base, people.coordinator, demoPassword);
    coordinator = await openSignedIn(browser, system.base, 'coordinator', 1440);
    council = await openSignedIn(browser, system.base, 'council', 390);
  }, 3 * minutes);

  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    for (const [name, page] of Object.entries({ coordinator, council }))
      if (page) await screenshotOfFailure(page, `questions-failed-${name}`);
  });

  const inspect = async (page: Page, name: string) => {
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await screenshot(page, `questions-${name}`);
  };

  const item = (page: Page, number: number) => page.getByRole('group', { name: `Frage ${number}`, exact: true });

  const plan = async (page: Page, name: string) => {
    await page.goto(`/verfahren/${desk.procedureId}/runden/neu`);
    await page.getByLabel('Titel der Runde').fill(name);
    await page.getByLabel('Fassung, um die es geht').selectOption({ label: 'Text, Fassung 1' });
    await page.getByLabel('Beginn', { exact: false }).first().fill('2031-03-03T09:00');
    await page.getByLabel('Letzter Tag').fill('2031-03-31');
  };

  it('are put together by the coordinator, in every kind', { timeout: 3 * minutes }, async () => {
    await plan(coordinator, title);
    for (const [index, [kind, label]] of asked.entries()) {
      await coordinator.getByRole('button', { name: 'Frage hinzufügen' }).click();
      const question = item(coordinator, index + 1);
      await question.getByLabel('Frage', { exact: true }).fill(label);
      await question.getByLabel('Antwort', { exact: true }).selectOption({ label: kind });
    }
    await item(coordinator, 1).getByLabel('Verbindlichkeit').selectOption({ label: 'Muss beantwortet werden' });
    await item(coordinator, 1).getByLabel('Erläuterung').fill('Ein Satz genügt.');
    await item(coordinator, 2).getByLabel('Möglichkeiten').fill('Sprache\nArbeit\nWohnen');
    await item(coordinator, 3).getByLabel('Möglichkeiten').fill('Nord\nMitte\nSüd');
    const [low, high] = [0, 1].map((end) => item(coordinator, 4).getByLabel('Bedeutet').nth(end));
    await low?.fill('gar nicht');
    await high?.fill('sehr');
    await item(coordinator, 4).getByLabel('Verbindlichkeit').selectOption({ label: 'Erwünscht' });
    await item(coordinator, 6).getByLabel('Wann wird gefragt?').selectOption({ label: condition });
    await item(coordinator, 6).getByLabel('Ja', { exact: true }).check();
    await item(coordinator, 7).getByLabel('Einheit').fill('Menschen');
    await inspect(coordinator, 'builder-1440');
  });

  it('are tried out in the preview as organisations will see them', { timeout: 2 * minutes }, async () => {
    await coordinator.getByRole('button', { name: 'Vorschau', exact: true }).click();
    const preview = coordinator.getByRole('dialog', { name: 'Vorschau der Fragen' });
    for (const [kind, label] of asked) {
      const isShown = kind !== 'Tag';
      expect(
        await preview
          .getByText(label)
          .first()
          .isVisible()
          .catch(() => false),
        label,
      ).toBe(isShown);
    }
    await preview.getByRole('radio', { name: 'Ja', exact: true }).check();
    await preview.getByLabel(labelOf('Tag')).waitFor();
    await inspect(coordinator, 'preview-1440');
    await preview.getByRole('button', { name: 'Vorschau schließen' }).click();
  });

  it('stay what they are when the plan is saved and opened again: the condition too', {
    timeout: 2 * minutes,
  }, async () => {
    await coordinator.getByRole('button', { name: 'Runde planen' }).click();
    await coordinator.getByRole('heading', { level: 1, name: title }).waitFor();
    await inspect(coordinator, 'planned-1440');
    await coordinator.reload();
    await coordinator.getByRole('button', { name: 'Planung ändern' }).click();
    const when = item(coordinator, 6).getByLabel('Wann wird gefragt?');
    await when.waitFor();
    expect(await selected(when)).toBe(condition);
    expect(await item(coordinator, 6).getByLabel('Ja', { exact: true }).isChecked()).toBe(true);
    await coordinator.getByRole('button', { name: 'Frage 6 nach unten' }).click();
    expect(await selected(item(coordinator, 7).getByLabel('Wann wird gefragt?')), 'after moving').toBe(condition);
    await coordinator.getByRole('button', { name: 'Frage 7 nach oben' }).click();
    await item(coordinator, 5).getByLabel('Frage', { exact: true }).fill('Machen Sie mit?');
    expect(await selected(when), 'after wording the other anew').toBe('Je nach Antwort auf: Machen Sie mit?');
    await coordinator.getByRole('button', { name: 'Abbrechen' }).click();
  });

  it('are taken over into another round with their condition', { timeout: 2 * minutes }, async () => {
    await plan(coordinator, 'Runde danach');
    await coordinator.getByRole('button', { name: 'Frage hinzufügen' }).click();
    await item(coordinator, 1).getByLabel('Frage', { exact: true }).fill('Vorweg: Waren Sie schon dabei?');
    await item(coordinator, 1).getByLabel('Antwort', { exact: true }).selectOption({ label: asked[4][0] });
    await coordinator.getByRole('button', { name: 'Fragen übernehmen' }).click();
    const dialog = coordinator.getByRole('dialog', { name: 'Fragen übernehmen' });
    const round = dialog.getByLabel('Aus welcher Runde?');
    const wanted = await round.locator('option', { hasText: title }).first().getAttribute('value');
    await round.selectOption(wanted);
    await inspect(coordinator, 'template-1440');
    await dialog.getByRole('button', { name: 'Übernehmen', exact: true }).click();
    const when = item(coordinator, 7).getByLabel('Wann wird gefragt?');
    await when.waitFor();
    expect(await selected(when)).toBe(condition);
    expect(await item(coordinator, 7).getByLabel('Ja', { exact: true }).isChecked()).toBe(true);
    await coordinator.getByRole('button', { name: 'Frage 1 entfernen' }).click();
    const moved = item(coordinator, 6).getByLabel('Wann wird gefragt?');
    expect(await selected(moved), 'after a question before it was removed').toBe(condition);
    await coordinator.setViewportSize({ width: 390, height: 844 });
    await inspect(coordinator, 'builder-390');
    await coordinator.setViewportSize({ width: 1440, height: 900 });
    await coordinator.getByRole('button', { name: 'Runde planen' }).click();
    await coordinator.getByRole('heading', { level: 1, name: 'Runde danach' }).waitFor();
  });

  it('are answered on a phone; a question under a condition comes and goes', { timeout: 3 * minutes }, async () => {
    const { procedureId } = desk;
    const { items } = await office.call(listRounds, { params: { procedureId } });
    const planned = items.find((round) => round.title === title);
    at = { procedureId, roundId: planned?.id ?? '' };
    const { version } = await office.call(getRound, { params: at });
    await office.call(openRound, { params: at, match: `"v${version}"` });

    await council.goto(`/verfahren/${procedureId}/runden/${at.roundId}/schreiben?schritt=fragen`);
    await council.getByRole('button', { name: 'Stellungnahme beginnen' }).click();
    await council.getByLabel(labelOf('Freier Text')).fill('Ein Zeitplan.');
    await chooseByKeyboard(council, 'Sprache', 'Arbeit');
    await council.getByLabel('Mitte').check();
    await council.getByLabel('Nord').check();
    await council.getByLabel('5: sehr').check();
    const day = council.getByLabel(labelOf('Tag'));
    expect(await day.isVisible()).toBe(false);
    await council.getByRole('radio', { name: 'Ja', exact: true }).check();
    await day.fill('2026-05-01');
    await council.getByRole('radio', { name: 'Nein', exact: true }).check();
    await expect.poll(() => day.isVisible(), { message: 'gone with the answer it depends on' }).toBe(false);
    await council.getByRole('radio', { name: 'Ja', exact: true }).check();
    await expect.poll(() => day.inputValue(), { message: 'and back with what was answered' }).toBe('2026-05-01');
    await council.getByLabel('Begründung').fill('Gern.');
    await council.getByLabel(labelOf('Zahl')).fill('120');
    await council.getByLabel('Datei oder Foto hinzufügen').setInputFiles({
      name: 'Beleg.pdf',
      mimeType: 'application/pdf',
      buffer: sample.pdf(),
    });
    await council.getByRole('button', { name: 'Herunterladen: Beleg.pdf' }).waitFor();
    await council
      .getByRole('group', { name: /1 Leitlinien/ })
      .getByLabel('Zustimmung', { exact: true })
      .check();
    await council.getByRole('button', { name: 'Zu allen übrigen: keine Anmerkung' }).click();
    await expectText(council, 'Sie haben zu allen Abschnitten geantwortet.');
    await inspect(council, 'answers-390');
    await expect
      .poll(async () => Object.keys((await answersOnServer()) ?? {}).length, { timeout: 20_000 })
      .toBe(asked.length);
  });

  const answersOnServer = async () => {
    const speaker = await desk.speakerOf('council');
    const draft = await desk.draftOf(speaker, at.roundId);
    return draft && Object.fromEntries(draft.answers.map(({ questionKey, value }) => [questionKey, value]));
  };

  it('come back from the form on paper: what has no room is told with its words', {
    timeout: 2 * minutes,
  }, async () => {
    await council.goto(`/verfahren/${at.procedureId}/runden/${at.roundId}`);
    await council.getByText('Lieber auf Papier oder in Word?').click();
    const saved = council.waitForEvent('download');
    await council.getByRole('button', { name: 'Rückmeldebogen (Word)' }).click();
    const empty = await readFile(await (await saved).path());
    const remarked = fillForm(empty, { 2: ['Bitte kürzer.', 'Integration gelingt.', ''] });
    const filled = tick(tick(remarked, 'Wir stimmen mit Änderungen zu.'), 'Wohnen');
    await council.goto(`/verfahren/${at.procedureId}/runden/${at.roundId}/schreiben`);
    await council.getByRole('button', { name: 'Ausgefüllten Bogen hochladen' }).click();
    await council.getByLabel('Ausgefüllter Rückmeldebogen (Word, DOCX)').setInputFiles({
      name: 'Bogen.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(filled),
    });
    await expectText(council, 'Nicht übernommen');
    const left = council.getByRole('listitem').filter({ hasText: labelOf('Eine Möglichkeit aus mehreren') });
    expect(await left.first().textContent()).toContain('Wohnen');
    await expectText(council, 'Bitte kürzer.');
    await inspect(council, 'reply-form-390');
    await council.getByRole('button', { name: '2 Einträge übernehmen' }).click();
    await expectText(council, '2 Einträge stehen jetzt in Ihrem Entwurf.');
    const draft = await desk.draftOf(await desk.speakerOf('council'), at.roundId);
    expect(draft).toMatchObject({ stance: 'agree_with_changes', points: [{ proposedText: 'Integration gelingt.' }] });
    expect(Object.values((await answersOnServer()) ?? {})).toContain('Arbeit');
  });

  it('are handed in, and the receipt says so', { timeout: 2 * minutes }, async () => {
    await council.goto(`/verfahren/${at.procedureId}/runden/${at.roundId}/abgeben`);
    await expectText(council, 'Ein Zeitplan.');
    await council.setViewportSize({ width: 390, height: 844 });
    await inspect(council, 'review-390');
    await council.getByRole('button', { name: 'Stellungnahme einreichen' }).click();
    await council.getByRole('button', { name: 'Verbindlich einreichen' }).click();
    await expectText(council, 'Ihre Stellungnahme ist eingegangen');
    await inspect(council, 'receipt-390');
    await council.getByRole('link', { name: 'Zu unserer Stellungnahme' }).click();
    await expectText(council, 'Gern.');
    await inspect(council, 'position-390');
  });

  it('stand in the table in the order of the form, a column each', { timeout: 2 * minutes }, async () => {
    const { questions } = await office.call(getRound, { params: at });
    const { columns, rows } = await office.call(exportAnswers, { params: at });
    const keys = [...new Set(columns.map(({ questionKey }) => questionKey))];
    expect(keys).toEqual(questions.map(({ key }) => key));
    expect(questions.map(({ label }) => label)).toEqual(asked.map(([, label]) => label));
    const cells = rows[0]?.cells ?? [];
    expect(cells.slice(0, 7)).toEqual(['Ein Zeitplan.', 'Arbeit', 'Nord\nMitte', 5, 'yes\nGern.', '2026-05-01', 120]);
    expect(cells.slice(8)).toEqual(['agree', 'no_comment']);

    await coordinator.goto(`/verfahren/${at.procedureId}/runden/${at.roundId}`);
    const saved = coordinator.waitForEvent('download');
    await coordinator.getByRole('button', { name: 'Antworten (Excel)' }).click();
    expect((await saved).suggestedFilename()).toMatch(/^Antworten .+\.xlsx$/);
    await inspect(coordinator, 'round-1440');
    await coordinator.setViewportSize({ width: 390, height: 844 });
    await inspect(coordinator, 'round-390');
  });
});

/** Reaches a group of choices with the tabulator alone and chooses with the arrows. */
async function chooseByKeyboard(page: Page, first: string, wanted: string): Promise<void> {
  await page.getByLabel(labelOf('Freier Text')).focus();
  const isOn = (name: string) =>
    page.evaluate(
      (label) => (document.activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent?.trim() === label,
      name,
    );
  for (let steps = 0; steps < 10 && !(await isOn(first)); steps++) await page.keyboard.press('Tab');
  expect(await isOn(first), 'reached with the tabulator').toBe(true);
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  expect(await isOn(wanted)).toBe(true);
  expect(await page.getByLabel(wanted, { exact: true }).isChecked()).toBe(true);
}
