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
import { people } from './screens/world.ts';
import { openSignedIn, openWritingDesk, type WritingDesk } from './writing-desk.ts';

const concept = '# 1 Leitlinien\n\nIntegration gelingt gemeinsam.\n\n# 2 Sprache\n\nSprachkurse werden angeboten.\n';
const remark = 'Bitte den Ton etwas freundlicher.';

/** Two people of one organisation, and another organisation that signs with them. */
describe('writing together', () => {
  let system: RunningSystem;
  let browser: OpenedBrowser;
  let desk: WritingDesk;
  let contributor: Page;
  let council: Page;
  let association: Page;
  let submitPath = '';

  beforeAll(async () => {
    ensureWebIsBuilt();
    system = await startSystem();
    browser = await openBrowser();
    desk = await openWritingDesk(system.base, concept);
    submitPath = desk.writingPath.replace(/schreiben$/, 'abgeben');
    council = await openSignedIn(browser, system.base, 'council', 1440);
    association = await openSignedIn(browser, system.base, 'association', 390);
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    for (const [name, page] of Object.entries({ contributor, council, association }))
      if (page) await screenshotOfFailure(page, `together-failed-${name}`);
  });

  const inspect = async (page: Page, name: string) => {
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await screenshot(page, `together-${name}`);
  };

  /** Until what was typed is on the server. */
  const untilCoverIs = async (words: string) => {
    const speaker = await desk.speakerOf('contributor');
    await expect.poll(async () => (await desk.draftOf(speaker))?.coverText, { timeout: 20_000 }).toBe(words);
  };

  it('a volunteer signs in on the phone by a link in a mail', { timeout: 120_000 }, async () => {
    contributor = await browser.newPage({ width: 390, baseUrl: system.base });
    contributor.setDefaultTimeout(20_000);
    await contributor.goto('/anmelden');
    await contributor.getByLabel('E-Mail-Adresse').fill(people.contributor);
    await contributor.getByRole('button', { name: 'Anmeldelink schicken' }).click();
    await expectText(contributor, 'Bitte sehen Sie in Ihr Postfach');
    await inspect(contributor, 'sign-in');
    const link = /https?:\/\/\S+\/anmelden\/link\/\S+/.exec(await system.mailTo(people.contributor))?.[0];
    await contributor.goto(link ?? '');
    await expectText(contributor, /Sie melden sich an als/);
    await inspect(contributor, 'sign-in-link');
    await contributor.getByRole('button', { name: 'Anmelden', exact: true }).click();
    await contributor.waitForURL(/\/verfahren$/);
    await contributor.goto(link ?? '');
    await expectText(contributor, /gilt nicht mehr/);
  });

  it('writes a point, remarks on it inside the organisation, and marks the draft as ready', {
    timeout: 120_000,
  }, async () => {
    await contributor.goto(`${desk.writingPath}?schritt=ganzes`);
    await contributor.getByRole('button', { name: 'Stellungnahme beginnen' }).click();
    await contributor.getByLabel('Text des Anschreibens').fill('Wir danken für den Entwurf.');
    await contributor.getByRole('button', { name: 'Anmerkung zum Ganzen' }).click();
    await contributor.getByLabel('Ihre Anmerkung').fill('Es fehlt ein Zeitplan.');
    await expectText(contributor, 'Interne Bemerkungen');
    await contributor.getByText('Interne Bemerkungen').click();
    await contributor.getByLabel('Neue Bemerkung').fill('Stimmt das mit dem Zeitplan?');
    await contributor.getByRole('button', { name: 'Bemerken' }).click();
    await expectText(contributor, /Stimmt das mit dem Zeitplan/);
    await expectText(contributor, '1 offene interne Bemerkung');
    await inspect(contributor, 'remark');
    await contributor.goto(submitPath);
    await contributor.getByRole('button', { name: 'Als bereit zur Einreichung kennzeichnen' }).click();
    await expectText(contributor, /hat den Entwurf am/);
    await inspect(contributor, 'ready');
  });

  it('the representative is told, reads it, and gives it back with a remark', { timeout: 120_000 }, async () => {
    const link = /https?:\/\/\S+\/abgeben\S*/.exec(await system.mailTo(people.council))?.[0];
    expect(link).toContain(submitPath);
    await council.goto(`/verfahren/${desk.procedureId}`);
    await expectText(council, 'Bereit zur Einreichung');
    await council.goto(link ?? '');
    await council.getByRole('button', { name: 'Zurück zur Überarbeitung' }).click();
    await council.getByLabel('Was ist noch zu tun?').fill(remark);
    await inspect(council, 'return-dialog');
    await council.getByRole('dialog').getByRole('button', { name: 'Entwurf zurückgeben' }).click();
    await expectText(council, remark);
    await expect.poll(() => system.mailTo(people.contributor)).toContain(remark);
  });

  it('the volunteer finds the remark, changes the text, and takes an older state back from the history', {
    timeout: 120_000,
  }, async () => {
    await contributor.goto(`${desk.writingPath}?schritt=ganzes`);
    await expectText(contributor, remark);
    const cover = contributor.getByLabel('Text des Anschreibens');
    await cover.fill('Wir danken herzlich für den Entwurf.');
    await untilCoverIs('Wir danken herzlich für den Entwurf.');
    await cover.fill('');
    await untilCoverIs('');
    await contributor.getByRole('link', { name: 'Verlauf des Entwurfs' }).click();
    await contributor.getByRole('heading', { level: 1, name: 'Verlauf des Entwurfs' }).waitFor();
    const emptied = contributor.getByRole('listitem').filter({ hasText: 'Anschreiben' }).first();
    await emptied.getByText('Anschreiben').click();
    await expectText(contributor, 'Diesen Stand wiederherstellen');
    await inspect(contributor, 'history');
    await emptied.getByRole('button', { name: 'Einen Schritt früher' }).click();
    await expectText(contributor, /herzlich/);
    await contributor.getByRole('button', { name: /^Diesen Stand wiederherstellen/ }).click();
    await expectText(contributor, 'Dieser Stand gilt jetzt wieder.');
    const draft = await desk.draftOf(await desk.speakerOf('contributor'));
    expect(draft?.coverText).toBe('Wir danken herzlich für den Entwurf.');
    await contributor.goto(`${desk.writingPath}?schritt=ganzes`);
    await contributor.getByLabel('Text des Anschreibens').fill('Wir danken für den freundlichen Entwurf.');
    await untilCoverIs('Wir danken für den freundlichen Entwurf.');
  });

  it('another organisation is shown the draft, and approves exactly what it read', { timeout: 120_000 }, async () => {
    await council.goto(submitPath);
    await council.getByRole('button', { name: 'Organisation um Mitunterzeichnung bitten' }).click();
    const speaker = await desk.speakerOf('association');
    await council.getByLabel('Organisation', { exact: true }).selectOption(await desk.organisationOf(speaker));
    await inspect(council, 'ask-dialog');
    await council.getByRole('button', { name: 'Entwurf zeigen und fragen' }).click();
    await expectText(council, 'noch nicht geantwortet');
    const link = /https?:\/\/\S+\/mitunterzeichnen\/\S+/.exec(await system.mailTo(people.association))?.[0];
    await association.goto(`/verfahren/${desk.procedureId}`);
    await expectText(association, 'wartet auf Sie');
    await association.goto(link ?? '');
    await expectText(association, 'Wir danken für den freundlichen Entwurf.');
    await expectText(association, 'Es fehlt ein Zeitplan.');
    await expect.poll(() => association.getByText('Stimmt das mit dem Zeitplan?').count()).toBe(0);
    await inspect(association, 'sign');
    await association.getByRole('button', { name: 'Diesem Text zustimmen und mitunterzeichnen' }).click();
    await expectText(association, /unterzeichnet mit/);
  });

  it('a later change makes the approval stale: the submitter sees it before confirming, and asks again', {
    timeout: 120_000,
  }, async () => {
    await contributor.getByLabel('Text des Anschreibens').fill('Wir danken sehr für den freundlichen Entwurf.');
    await untilCoverIs('Wir danken sehr für den freundlichen Entwurf.');
    await council.goto(submitPath);
    await expectText(council, 'Wir danken sehr für den freundlichen Entwurf.');
    await expectText(council, 'Zustimmung überholt: Text geändert');
    await council.getByRole('button', { name: 'Stellungnahme einreichen' }).click();
    await expectText(council, 'Diese Organisationen unterzeichnen nicht mit');
    await inspect(council, 'unsigned');
    await council.getByRole('button', { name: 'Abbrechen' }).click();
    await council.getByRole('button', { name: /^Erneut um Zustimmung bitten/ }).click();
    await expectText(council, 'noch nicht geantwortet');
    await association.reload();
    await expectText(association, 'Wir danken sehr für den freundlichen Entwurf.');
    await association.getByRole('button', { name: 'Diesem Text zustimmen und mitunterzeichnen' }).click();
    await expectText(association, /unterzeichnet mit/);
  });

  it('is handed in with both names; the remarks stay inside the organisation', { timeout: 120_000 }, async () => {
    await council.reload();
    await expectText(council, 'zugestimmt');
    await inspect(council, 'submit');
    await council.getByRole('button', { name: 'Stellungnahme einreichen' }).click();
    await expectText(council, 'Mit Ihnen unterzeichnen:');
    await council.getByRole('button', { name: 'Verbindlich einreichen' }).click();
    await expectText(council, 'Ihre Stellungnahme ist eingegangen');
    await council.getByRole('link', { name: 'Zu unserer Stellungnahme' }).click();
    await expectText(council, 'Mitunterzeichnet von');
    await expectText(council, 'Stimmt das mit dem Zeitplan?');
    await inspect(council, 'position');
    await association.goto(new URL(council.url()).pathname);
    await expectText(association, 'Es fehlt ein Zeitplan.');
    expect(await association.getByText('Stimmt das mit dem Zeitplan?').count()).toBe(0);
    await inspect(association, 'position-signed');
  });

  it('a correction begins with the words of the old position, and the old one can be withdrawn', {
    timeout: 120_000,
  }, async () => {
    await council.getByRole('button', { name: 'Berichtigen' }).click();
    await council.waitForURL(/\/schreiben/);
    await expectText(council, 'Das ist eine Berichtigung');
    const draft = await desk.draftOf(await desk.speakerOf('council'));
    expect(draft).toMatchObject({
      coverText: 'Wir danken sehr für den freundlichen Entwurf.',
      points: [{ comment: 'Es fehlt ein Zeitplan.' }],
    });
    await council.goto(`/verfahren/${desk.procedureId}/stellungnahmen/${draft?.supersedesId}`);
    await council.getByRole('button', { name: 'Zurückziehen' }).click();
    await council.getByRole('button', { name: 'Stellungnahme zurückziehen' }).click();
    await expectText(council, /zurückgezogen/i);
  });

  it('an organisation asks for more time and reads the answer', { timeout: 120_000 }, async () => {
    const roundPath = desk.writingPath.replace(/\/schreiben$/, '');
    await association.goto(roundPath);
    await association.getByRole('button', { name: 'Um mehr Zeit bitten' }).click();
    const day = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
    await association.getByLabel('Neuer letzter Tag').fill(day);
    await association.getByLabel('Grund').fill('Unser Vorstand tagt erst danach.');
    await inspect(association, 'extension-dialog');
    await association.getByRole('button', { name: 'Bitte absenden' }).click();
    await expectText(association, 'Sie haben um mehr Zeit gebeten');
    const coordinator = await openSignedIn(browser, system.base, 'coordinator', 1440);
    await coordinator.goto(`/verfahren/${desk.procedureId}`);
    await expectText(coordinator, 'Organisationen, die um mehr Zeit bitten');
    await coordinator.goto(roundPath);
    await coordinator.getByRole('button', { name: /^Entscheiden/ }).click();
    await coordinator.getByLabel('Mehr Zeit gewähren').check();
    await coordinator.getByLabel('Begründung').fill('Das sehen wir ein.');
    await inspect(coordinator, 'decide-dialog');
    await coordinator.getByRole('button', { name: 'Entscheidung mitteilen' }).click();
    await expectText(coordinator, 'gewährt');
    await inspect(coordinator, 'extension-desk');
    await association.reload();
    await expectText(association, 'Sie haben mehr Zeit');
    await inspect(association, 'extension-granted');
  });
});
