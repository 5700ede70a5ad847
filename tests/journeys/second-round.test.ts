import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { getVersion } from '../../shared/documents.ts';
import { freezeVersion, takeOverWording } from '../../shared/incorporation.ts';
import { createPosition, submitPosition } from '../../shared/positions.ts';
import { adoptPointDisposition, proposePointDisposition } from '../../shared/review.ts';
import { closeRound, getRound, listRounds, openRound, publishRound } from '../../shared/rounds.ts';
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
import { expectText } from './people.ts';
import { openSignedIn, openWritingDesk, type WritingDesk } from './writing-desk.ts';

const minutes = 60_000;
const old = 'Sprachkurse werden angeboten.';
const now = 'Sprachkurse werden auch abends angeboten.';
const concept = `# 1 Sprache\n\n${old}\n\n# 2 Arbeit\n\nDie Stadt bildet aus.\n\n# 3 Wohnen\n\nDie Stadt berät.\n`;
const title = 'Was sich geändert hat';
const objection = 'Am Wochenende fehlt es weiter.';

/** From the results of one round to a dispute in the next, and the clerk who has the old decision beside it. */
describe('a second round', () => {
  let system: RunningSystem;
  let browser: OpenedBrowser;
  let desk: WritingDesk;
  let coordinator: Page;
  let council: Page;
  let clerk: Page;
  let references: string[];
  let writingPath: string;

  beforeAll(async () => {
    system = await startSystem();
    browser = await openBrowser();
    desk = await openWritingDesk(system.base, concept);
    references = await holdFirstRound();
    coordinator = await openSignedIn(browser, system.base, 'coordinator', 1440);
    council = await openSignedIn(browser, system.base, 'council', 390);
    clerk = await openSignedIn(browser, system.base, 'clerk', 1440);
  }, 2 * minutes);

  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    for (const [name, page] of Object.entries({ coordinator, council, clerk }))
      if (page) await screenshotOfFailure(page, `second-round-failed-${name}`);
  });

  /** One point is written into section 1, another is refused; version 2 is frozen and the results are published. */
  async function holdFirstRound(): Promise<string[]> {
    const { procedureId, documentId, roundId, sections } = desk;
    const [association, office, signatory, lead] = (await Promise.all(
      (['council', 'clerk', 'signatory', 'coordinator'] as const).map(desk.speakerOf),
    )) as [Speaker, Speaker, Speaker, Speaker];
    const [language, work] = sections;
    const draft = await association.call(createPosition, {
      params: { procedureId, roundId },
      body: {
        organisationId: await desk.organisationOf(association),
        points: [
          {
            kind: 'change',
            sectionKey: language?.key ?? null,
            quote: makeQuote(language?.plainText ?? '', 0, old.length),
            proposedText: now,
          },
          { kind: 'addition', sectionKey: work?.key ?? null, comment: 'Mehr Praktika.' },
        ],
      },
    });
    const params = { procedureId, positionId: draft.id };
    const { points } = await association.call(submitPosition, { params, match: `"c${draft.contentVersion}"` });
    for (const [index, { id: pointId }] of points.entries()) {
      const at = { procedureId, pointId };
      const body =
        index === 0 ? { outcome: 'accepted' as const } : { outcome: 'not_accepted' as const, reason: 'Es gibt genug.' };
      const { version } = await office.call(proposePointDisposition, {
        params: at,
        match: '*',
        body: { reason: '', ...body },
      });
      await signatory.call(adoptPointDisposition, { params: at, match: `"v${version}"` });
    }
    const working = await lead.call(getVersion, { params: { procedureId, documentId, number: 2 } });
    const section = working.sections.find(({ key }) => key === language?.key);
    await lead.call(takeOverWording, {
      params: { procedureId },
      match: `"v${section?.version}"`,
      body: {
        versionId: working.id,
        sectionKey: section?.key ?? '',
        wordingOf: points[0]?.id ?? null,
        pointIds: points[0] ? [points[0].id] : [],
      },
    });
    const { contentVersion } = await lead.call(getVersion, { params: { procedureId, documentId, number: 2 } });
    await lead.call(freezeVersion, { params: { procedureId, documentId, number: 2 }, match: `"c${contentVersion}"` });
    const round = { procedureId, roundId };
    const { version } = await lead.call(getRound, { params: round });
    const closed = await lead.call(closeRound, { params: round, match: `"v${version}"` });
    await lead.call(publishRound, { params: round, match: `"c${closed.contentVersion}"` });
    return points.map(({ reference }) => reference ?? '');
  }

  it(
    'is limited to what changed in one click',
    async () => {
      const { procedureId } = desk;
      await coordinator.goto(`/verfahren/${procedureId}/runden/neu`);
      await coordinator.getByLabel('Titel der Runde').fill(title);
      await coordinator.getByLabel('Fassung, um die es geht').selectOption({ label: 'Text, Fassung 2' });
      await coordinator.getByLabel(/^Beginn/).fill('2027-01-11T09:00');
      await coordinator.getByLabel(/^Letzter Tag/).fill('2027-02-12');
      await coordinator.locator('summary', { hasText: 'Abschnitte: das ganze Konzept' }).click();
      await coordinator.locator('.limit-to-changes__list li').filter({ hasText: '1 Sprache' }).waitFor();
      await coordinator.getByRole('button', { name: 'Nur was sich geändert hat' }).click();
      await coordinator.locator('summary', { hasText: 'Abschnitte: nur 1 Abschnitt' }).waitFor();
      expect(await coordinator.getByRole('checkbox', { name: '1 Sprache' }).isChecked()).toBe(true);
      await expectAccessible(coordinator);
      await screenshot(coordinator, 'second-round-plan-1440');
      await coordinator.getByRole('button', { name: 'Runde planen' }).click();
      await coordinator.getByRole('heading', { level: 1, name: title }).waitFor();

      const lead = await desk.speakerOf('coordinator');
      const { items } = await lead.call(listRounds, { params: { procedureId } });
      const planned = items.find((round) => round.title === title);
      const at = { procedureId, roundId: planned?.id ?? '' };
      await lead.call(openRound, { params: at, match: `"v${planned?.version}"` });
      writingPath = `/verfahren/${procedureId}/runden/${at.roundId}/schreiben`;
    },
    minutes,
  );

  it(
    'begins on a phone with what became of our points; one is confirmed, one disputed, and the new wording follows',
    async () => {
      const [written = '', refused = ''] = references;
      await council.goto(writingPath);
      await council.getByRole('link', { name: 'Rückblick' }).waitFor();
      await council.waitForURL(/schritt=rueckblick/);
      await expectText(council, 'So hat die Stadt über Ihre früheren Anmerkungen entschieden.');
      await council.getByRole('button', { name: 'Ja, bestätigen' }).click();
      await expectText(council, 'Bestätigt');
      await council.getByRole('button', { name: `Der Entscheidung zu ${refused} widersprechen` }).click();
      const card = council.getByRole('article', { name: `Unser Widerspruch zu ${refused}` });
      await card.getByLabel('Ihre Anmerkung').fill(objection);
      await expectText(council, 'In Ihrem Entwurf steht 1 Widerspruch.');
      await card.getByText('Gespeichert').first().waitFor();
      expect(await council.getByRole('button', { name: `Der Entscheidung zu ${written} widersprechen` }).count()).toBe(
        1,
      );
      await expectAccessible(council);
      await expectNoSidewaysScroll(council);
      await screenshot(council, 'second-round-look-back-390');

      await council.getByRole('link', { name: 'Weiter: zum neuen Wortlaut' }).click();
      await council.locator('summary', { hasText: 'Was seit Fassung 1 anders ist' }).click();
      await council.locator('ins', { hasText: 'auch abends' }).waitFor();
      await expectAccessible(council);
      await screenshot(council, 'second-round-wording-390');

      await council.getByRole('link', { name: 'Prüfen und abgeben' }).click();
      await expectText(council, `Widerspruch zu ${refused}`);
      await council.getByLabel('Wir stimmen mit Änderungen zu').check();
      await council.getByRole('button', { name: 'Stellungnahme einreichen' }).click();
      await council.getByRole('button', { name: 'Verbindlich einreichen' }).click();
      await expectText(council, 'Ihre Stellungnahme ist eingegangen');
    },
    minutes,
  );

  it(
    'shows the clerk the dispute with the old decision beside it, and the old point tells of it',
    async () => {
      const refused = references[1] ?? '';
      await clerk.goto(`/verfahren/${desk.procedureId}/einzelpunkte?widerspruch=disputes`);
      await clerk.getByRole('link', { name: /^R\d+-001\.1$/ }).click();
      const detail = clerk.getByRole('region', { name: 'Geöffneter Einzelpunkt' });
      await detail.getByText(objection).first().waitFor();
      await detail.getByText(`Was zu ${refused} entschieden war`).waitFor();
      await detail.getByText('Es gibt genug.').first().waitFor();
      await expectAccessible(clerk);
      await screenshot(clerk, 'second-round-desk-1440');
      await detail.getByRole('link', { name: refused }).first().click();
      await expectText(clerk, 'Der Entscheidung wurde widersprochen:');
    },
    minutes,
  );
});
