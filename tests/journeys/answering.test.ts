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
import { openSignedIn, openWritingDesk, takeInLetter, type WritingDesk } from './writing-desk.ts';

const minutes = 60_000;

/** What is written many times, and what is written while an organisation waits. */
describe('answering', () => {
  let system: RunningSystem;
  let browser: OpenedBrowser;
  let desk: WritingDesk;
  let clerk: Page;
  let pointId: string;
  let positionPath: string;

  beforeAll(async () => {
    system = await startSystem();
    browser = await openBrowser();
    desk = await openWritingDesk(system.base, '# 1 Sprache\n\nSprachkurse werden angeboten.\n');
    const council = await desk.organisationOf(await desk.speakerOf('council'));
    const letter = await takeInLetter(desk, { points: ['Bitte kostenlos.'] }, council);
    pointId = letter.pointIds[0] ?? '';
    positionPath = `/verfahren/${desk.procedureId}/stellungnahmen/${letter.positionId}`;
    clerk = await openSignedIn(browser, system.base, 'clerk', 1440);
  }, 2 * minutes);

  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await screenshotOfFailure(clerk, 'answering-failed');
  });

  it(
    'a text block is written, its placeholders are checked, and a second person approves it on a phone',
    async () => {
      await clerk.goto(`/verfahren/${desk.procedureId}/textbausteine`);
      await clerk.getByRole('button', { name: 'Textbaustein schreiben' }).click();
      await clerk.getByLabel('Titel').fill('Land ist zuständig');
      const text = clerk.getByLabel('Text', { exact: true });
      await text.fill('Darüber entscheidet das Land, {Organisaton}. Siehe {Argumentgruppe}.');
      await clerk.getByRole('button', { name: 'Textbaustein speichern' }).click();
      await clerk.getByText('Meinten Sie {Organisation}?').waitFor();
      await expectAccessible(clerk);
      await text.fill('Darüber entscheidet das Land, {Organisation}. Siehe {Argumentgruppe}.');
      await clerk.getByRole('button', { name: 'Textbaustein speichern' }).click();
      await clerk.getByRole('heading', { level: 1, name: 'Land ist zuständig' }).waitFor();
      await clerk.getByText('Noch nicht freigegeben').first().waitFor();

      const signatory = await openSignedIn(browser, system.base, 'signatory', 390);
      await signatory.goto(clerk.url());
      await signatory.getByRole('button', { name: 'Freigeben' }).click();
      await signatory.getByText('Der Textbaustein ist freigegeben.').waitFor();
      await expectAccessible(signatory);
      await expectNoSidewaysScroll(signatory);
      await screenshot(signatory, 'journey-text-block-390');
      await signatory.context().close();
    },
    minutes,
  );

  it(
    'a text block is inserted by keyboard, filled from the point, finished by hand, and followed',
    async () => {
      await clerk.goto(`/verfahren/${desk.procedureId}/einzelpunkte?punkt=${pointId}`);
      await clerk.getByRole('button', { name: 'Vorschlag machen' }).click();
      await clerk.getByLabel('Ergebnis').last().selectOption('Nicht berücksichtigt');
      await clerk.locator('summary', { hasText: 'Textbaustein einfügen' }).focus();
      await clerk.keyboard.press('Enter');
      const insert = clerk.getByRole('button', { name: 'Textbaustein „Land ist zuständig“ einfügen' });
      await insert.waitFor();
      await clerk.getByText('Hier bitte selbst ausfüllen: {Argumentgruppe}').waitFor();
      await expectAccessible(clerk);
      await screenshot(clerk, 'journey-text-block-insert-1440');
      await insert.focus();
      await clerk.keyboard.press('Enter');
      const reason = clerk.getByLabel('Begründung');
      await expect
        .poll(() => reason.inputValue())
        .toMatch(/^Darüber entscheidet das Land, .+\. Siehe \{Argumentgruppe\}\.$/);
      expect(await reason.inputValue()).not.toContain('{Organisation}');
      const save = clerk.getByRole('button', { name: 'Vorschlag speichern' });
      await save.click();
      await clerk.getByText('Der Platzhalter {Argumentgruppe} ist noch nicht gefüllt.').first().waitFor();
      await reason.fill((await reason.inputValue()).replace('{Argumentgruppe}', 'den Beschluss'));
      await save.click();
      await clerk.getByText('Siehe den Beschluss.').first().waitFor();

      await clerk.goto(`/verfahren/${desk.procedureId}/textbausteine`);
      await clerk.getByRole('link', { name: 'Land ist zuständig' }).click();
      await clerk.getByText('1 Vorschlag', { exact: true }).waitFor();
      await clerk.getByText('in Fassung 1').waitFor();
      await screenshot(clerk, 'journey-text-block-used-1440');
    },
    minutes,
  );

  it(
    'an interim answer reaches the organisation on its phone, and tells no outcome',
    async () => {
      await clerk.goto(positionPath);
      await clerk.locator('summary', { hasText: 'Zwischennachricht schreiben' }).click();
      await clerk
        .getByLabel('Nachricht an die Organisation')
        .fill('Zu {Stellungnahme} fragen wir beim Land nach. Das dauert bis Mai.');
      await clerk.getByRole('button', { name: 'Zwischennachricht verschicken' }).click();
      await clerk.getByText('Die Zwischennachricht ist verschickt.').waitFor();
      await expectAccessible(clerk);

      const council = await openSignedIn(browser, system.base, 'council', 390);
      await council.goto(positionPath);
      await council.getByText('fragen wir beim Land nach. Das dauert bis Mai.').waitFor();
      await council.getByText('Zwischennachricht vom').waitFor();
      expect(await council.getByText('Land ist zuständig').count()).toBe(0);
      expect(await council.getByText('Nicht berücksichtigt').count()).toBe(0);
      await expectAccessible(council);
      await expectNoSidewaysScroll(council);
      await screenshot(council, 'journey-interim-answer-390');
      await council.context().close();
    },
    minutes,
  );
});
