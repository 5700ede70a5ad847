import { readFile } from 'node:fs/promises';
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { listPeople } from '../../shared/identity.ts';
import { createMeeting, editMeeting, getMeeting, recordAttendance } from '../../shared/meetings.ts';
import { getPoint, proposePointDisposition } from '../../shared/review.ts';
import { editWorkingGroup, getWorkingGroup } from '../../shared/working-group.ts';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  type OpenedBrowser,
  openBrowser,
  screenshot,
  screenshotOfFailure,
} from '../support/browser.ts';
import { type RunningSystem, startSystem } from '../support/running-system.ts';
import { people } from './screens/world.ts';
import { openSignedIn, openWritingDesk, organisationIds, takeInLetter, type WritingDesk } from './writing-desk.ts';

const minutes = 60_000;

/** From the agenda to the minutes: planned, invited to, voted on in writing, held, confirmed by a second person (R5). */
describe('a meeting of the working group', () => {
  let system: RunningSystem;
  let browser: OpenedBrowser;
  let desk: WritingDesk;
  let page: Page;
  let address: string;
  let pointIds: string[];

  beforeAll(async () => {
    system = await startSystem();
    browser = await openBrowser();
    desk = await openWritingDesk(system.base, '# 1 Sprache\n\nSprachkurse werden angeboten.\n');
    pointIds = await proposeOnTwo();
  }, 2 * minutes);

  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail' && page) await screenshotOfFailure(page, 'meeting-failed');
  });

  /** Two points of two organisations with a proposal each; the first organisation has a seat, and so has somebody without one. */
  async function proposeOnTwo(): Promise<string[]> {
    const { procedureId } = desk;
    const [clerk, coordinator] = [await desk.speakerOf('clerk'), await desk.speakerOf('coordinator')];
    const [first, second] = (await organisationIds(desk)).slice(-2);
    const handed = [
      await takeInLetter(desk, { points: ['Bitte auch am Abend.'] }, first),
      await takeInLetter(desk, { points: ['Bitte mit Kinderbetreuung.'] }, second),
    ];
    const ids = handed.map((letter) => letter.pointIds[0] ?? '');
    for (const pointId of ids) {
      const body = { outcome: 'accepted' as const, reason: 'Das hilft vielen.' };
      await clerk.call(proposePointDisposition, { params: { procedureId, pointId }, body, match: '*' });
    }
    const staff = await coordinator.call(listPeople, { params: { procedureId } });
    const member = staff.items.find(({ roles }) => roles.includes('group_member'));
    const { version } = await coordinator.call(getWorkingGroup, { params: { procedureId } });
    await coordinator.call(editWorkingGroup, {
      params: { procedureId },
      match: `"v${version}"`,
      body: {
        title: 'Arbeitsgremium Integration',
        majority: 'votes_cast',
        seats: [
          { function: 'Leitung', voting: true },
          { function: 'Vertretung der betroffenen Organisation', organisationId: first ?? null, voting: true },
          { function: 'Jugendamt', personId: member?.id ?? null, voting: true },
        ],
      },
    });
    return ids;
  }

  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const heading = (name: string) => page.getByRole('heading', { name, exact: true });
  /** Signs this person in on the page of the meeting. */
  const open = async (who: 'coordinator' | 'groupMember' | 'signatory', width = 1440) => {
    await page?.close();
    page = await openSignedIn(browser, system.base, who, width);
    await page.goto(address);
    await heading('Tagesordnung').waitFor();
  };

  it(
    'is planned with the open proposals as its agenda, and everybody on a seat is invited',
    async () => {
      page = await openSignedIn(browser, system.base, 'coordinator', 1440);
      await page.goto(`/verfahren/${desk.procedureId}/sitzungen`);
      await button('Sitzung planen').click();
      await page.getByLabel('Titel').fill('Erste Abwägungssitzung');
      await page.getByLabel('Tag', { exact: true }).fill(new Date().toISOString().slice(0, 10));
      await page.getByLabel('Ort').fill('Altes Rathaus');
      await button('Speichern').click();
      await button('Vorschläge aufnehmen').click();
      await page.getByLabel('Alle wählen').check();
      await button('Aufnehmen').click();
      await expect.poll(() => page.locator('.agenda-entry').count()).toBe(2);
      address = new URL(page.url()).pathname;
      await button('Einladungen verschicken').click();
      await page.getByText('Die Einladungen sind unterwegs.').waitFor();
      expect(await system.mailTo(people.groupMember)).toContain('Erste Abwägungssitzung');
      await expectAccessible(page);
    },
    minutes,
  );

  it(
    'hears who cannot come in writing, on a phone',
    async () => {
      await open('groupMember', 390);
      const vote = page.getByRole('group', { name: /^Ihre schriftliche Stimme/ }).first();
      await vote.getByLabel('Ja').check();
      await expect.poll(() => vote.getByLabel('Ja').isChecked()).toBe(true);
      await page.reload();
      await expect.poll(() => vote.getByLabel('Ja').isChecked()).toBe(true);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    },
    minutes,
  );

  it(
    'decides one by votes, in which the seat concerned has none, and the other by consensus',
    async () => {
      await open('coordinator');
      await page.getByLabel('Leitung').check();
      await page.getByLabel('Vertretung der betroffenen Organisation').check();
      await button('Sitzung eröffnen').click();
      const entries = page.locator('.agenda-entry');
      const barred = entries.filter({ hasText: 'Stimmt nicht ab' });
      await expect.poll(() => barred.count()).toBe(1);
      expect(await barred.textContent()).toContain('Vertretung der betroffenen Organisation');
      await barred.getByRole('checkbox').check();
      await page.getByLabel('Abstimmen').check();
      await page.getByLabel('Ja-Stimmen der Anwesenden').fill('1');
      await button('Ergebnis festhalten').click();
      await expect.poll(() => barred.textContent()).toMatch(/angenommen/i);
      await entries.filter({ hasNotText: 'Stimmt nicht ab' }).getByRole('checkbox').check();
      await page.getByLabel('Im Einvernehmen annehmen').check();
      await button('Ergebnis festhalten').click();
      await expect.poll(() => entries.filter({ hasText: /angenommen/i }).count()).toBe(2);
      await expectAccessible(page);
      await screenshot(page, 'meeting-held-1440');
      const { status } = await point(0);
      expect(status).toBe('proposed');
    },
    minutes,
  );

  it(
    'takes effect when a second person confirms the minutes, which name seats and no people',
    async () => {
      await open('signatory');
      await button('Niederschrift bestätigen').click();
      await button('Bestätigen').click();
      await page.getByText(/^Bestätigt von/).waitFor();
      for (const index of [0, 1]) {
        expect(await point(index)).toMatchObject({
          status: 'adopted',
          disposition: { decidedBy: 'Arbeitsgremium Integration' },
        });
      }
      const words = [await pdfWords(await download(/PDF/)), await docxWords(await download(/Word/))];
      for (const text of words) {
        expect(text).toContain('Erste Abwägungssitzung');
        expect(text).toContain('Vertretung der betroffenen Organisation');
        expect(text).not.toContain('@');
      }
      await page.goto(`/verfahren/${desk.procedureId}/einzelpunkte?punkt=${pointIds[1]}`);
      await page.getByText('Verlauf der Entscheidung').click();
      await page.getByRole('link', { name: /^Sitzung am/ }).click();
      await heading('Tagesordnung').waitFor();
      await expectAccessible(page);
      await screenshot(page, 'meeting-minutes-1440');
    },
    minutes,
  );

  it(
    'is planned and attended by two at once, and nothing either of them typed or ticked is lost (R16)',
    async () => {
      const { procedureId } = desk;
      const clerk = await desk.speakerOf('clerk');
      const plan = { title: 'Zweite Sitzung', heldOn: '2031-03-04', beginsAt: '10:00', endsAt: '11:00', place: 'Saal' };
      const { id: meetingId } = await clerk.call(createMeeting, { params: { procedureId }, body: plan });
      const params = { procedureId, meetingId };
      const now = () => clerk.call(getMeeting, { params });
      const match = async () => `"v${(await now()).version}"`;
      address = `/verfahren/${procedureId}/sitzungen/${meetingId}`;
      await open('coordinator');
      await button('Sitzung ändern').click();
      const dialog = page.getByRole('dialog', { name: 'Sitzung ändern' });
      await dialog.getByLabel('Ort').fill('Raum der Koordination');
      await clerk.call(editMeeting, {
        params,
        match: await match(),
        body: { ...plan, place: 'Raum der Sachbearbeitung' },
      });
      await dialog.getByRole('button', { name: 'Speichern' }).click();
      const both = dialog.getByRole('alert').filter({ hasText: 'Noch ist nichts überschrieben' });
      await expect.poll(() => both.textContent()).toContain('Raum der Sachbearbeitung');
      expect(await both.textContent()).toContain('Raum der Koordination');
      expect((await now()).place).toBe('Raum der Sachbearbeitung');
      await expectAccessible(page);
      await screenshot(page, 'meeting-two-plans-1440');
      await dialog.getByRole('button', { name: 'Meine Angaben behalten' }).click();
      await dialog.getByRole('button', { name: 'Speichern' }).click();
      await dialog.waitFor({ state: 'hidden' });
      expect((await now()).place).toBe('Raum der Koordination');

      const seat = (name: string) => page.getByRole('checkbox', { name: new RegExp(`^${name}`) });
      await seat('Leitung').check();
      const { attendance } = await now();
      const presentSeatIds = attendance.filter((one) => one.function === 'Jugendamt').map(({ id }) => id);
      await clerk.call(recordAttendance, { params, match: await match(), body: { presentSeatIds } });
      await button('Sitzung eröffnen').click();
      await expect.poll(() => seat('Jugendamt').isChecked()).toBe(true);
      expect(await seat('Leitung').isChecked()).toBe(true);
      await button('Anwesenheit ändern').click();
      await expect
        .poll(async () => (await now()).attendance.filter(({ present }) => present).map((one) => one.function))
        .toEqual(['Leitung', 'Jugendamt']);
    },
    minutes,
  );

  const point = async (index: number) =>
    (await desk.speakerOf('clerk')).call(getPoint, {
      params: { procedureId: desk.procedureId, pointId: pointIds[index] ?? '' },
    });

  async function download(name: RegExp): Promise<Buffer> {
    const [file] = await Promise.all([page.waitForEvent('download'), button(name).click()]);
    return readFile(await file.path());
  }
  const pdfWords = async (bytes: Buffer) =>
    (await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })).text.replace(/\s+/g, ' ');
  const docxWords = async (buffer: Buffer) => (await mammoth.extractRawText({ buffer })).value;
});
