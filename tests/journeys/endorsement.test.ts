import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getVersion } from '../../shared/documents.ts';
import { callForEndorsement, giveEndorsement } from '../../shared/endorsements.ts';
import { createDeliberation, getProcedure } from '../../shared/procedures.ts';
import { expectAccessible, type OpenedBrowser, openBrowser, screenshot } from '../support/browser.ts';
import { type RunningSystem, startSystem } from '../support/running-system.ts';
import { ensureWebIsBuilt } from '../support/web-build.ts';
import { openSignedIn, openWritingDesk, type WritingDesk } from './writing-desk.ts';

const text = '# 1 Ziel\n\nAlle können teilhaben.\n';
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** The version of the round, with what binds to its text. */
async function versionOf({ procedureId, documentId, speakerOf }: WritingDesk) {
  const coordinator = await speakerOf('coordinator');
  const { id, contentVersion } = await coordinator.call(getVersion, { params: { procedureId, documentId, number: 1 } });
  return { coordinator, versionId: id, match: `"c${contentVersion}"` };
}

describe('endorsement', () => {
  let system: RunningSystem;
  let browser: OpenedBrowser;
  beforeAll(async () => {
    ensureWebIsBuilt();
    system = await startSystem({ env: { TRUST_PROXY: '1' } });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  it('is asked for by the coordinator and given on a phone, with a reservation in words', async () => {
    const { procedureId } = await openWritingDesk(system.base, text);
    const path = `/verfahren/${procedureId}/zustimmung`;
    const coordinator = await openSignedIn(browser, system.base, 'coordinator', 1440);
    await coordinator.goto(path);
    await coordinator.locator('summary', { hasText: 'Um Zustimmung bitten' }).click();
    await coordinator.getByLabel('Fassung', { exact: true }).selectOption({ label: 'Text, Fassung 1' });
    await coordinator.getByLabel('Letzter Tag für die Antwort').fill(day(10));
    await coordinator.getByRole('button', { name: 'Organisationen um Zustimmung bitten' }).click();
    const panel = coordinator.getByRole('region', { name: 'Text, Fassung 1' });
    await panel.getByText('Keine Rückmeldung').first().waitFor();

    const council = await openSignedIn(browser, system.base, 'council', 390);
    await council.goto(path);
    await council.getByLabel('Zustimmung mit Vorbehalt').check();
    await council.getByRole('button', { name: 'Antwort abgeben' }).click();
    await council.getByText('Bitte schreiben Sie dazu, worum es geht.').waitFor();
    await council.getByLabel('Vorbehalt', { exact: true }).fill('Die Kosten sind offen.');
    await expectAccessible(council);
    await screenshot(council, 'endorsement-390');
    await council.getByRole('button', { name: 'Antwort abgeben' }).click();
    await council.getByText(/abgegeben am/).waitFor();
    await council.getByRole('button', { name: 'Antwort ändern' }).waitFor();

    await coordinator.reload();
    await panel.getByRole('row', { name: /Die Kosten sind offen\./ }).waitFor();
    await expectAccessible(coordinator);
    await screenshot(coordinator, 'endorsement-1440');
    expect(
      await panel.getByRole('button', { name: 'Fassung als abgestimmt erklären' }).getAttribute('aria-disabled'),
    ).toBe('true');
  });

  it('is part of the agreed version, for everybody to read', async () => {
    const desk = await openWritingDesk(system.base, text);
    const { procedureId, documentId, speakerOf, organisationOf } = desk;
    const { coordinator, versionId, match } = await versionOf(desk);
    const params = { procedureId };
    const call = await coordinator.call(callForEndorsement, {
      params,
      body: { versionId, closesAt: new Date(Date.now() + 4000).toISOString() },
      match,
    });
    const association = await speakerOf('association');
    await association.call(giveEndorsement, {
      params: { ...params, callId: call.id },
      body: {
        organisationId: await organisationOf(association),
        opinion: 'objected',
        words: 'Uns fehlt der Zeitplan.',
        publication: 'anonymous',
      },
      match,
    });
    const { slug } = await coordinator.call(getProcedure, { params });
    const page = await openSignedIn(browser, system.base, 'coordinator', 1440);
    await page.goto(`/verfahren/${procedureId}/zustimmung`);
    const declare = page.getByRole('region', { name: 'Text, Fassung 1' }).first();
    await expect
      .poll(
        async () => {
          await page.reload();
          const button = declare.getByRole('button', { name: 'Fassung als abgestimmt erklären' });
          await button.waitFor();
          return button.getAttribute('aria-disabled');
        },
        { timeout: 20_000 },
      )
      .toBe(null);
    await declare.getByRole('button', { name: 'Fassung als abgestimmt erklären' }).click();
    await page.getByRole('button', { name: 'Als abgestimmt erklären', exact: true }).click();
    await declare.getByText(/Abgestimmt am/).waitFor();

    const reader = await browser.newPage({ baseUrl: system.base, width: 390 });
    await reader.goto(`/v/${slug}/fassung/${documentId}/1`);
    await reader.locator('summary', { hasText: 'Wer diese Fassung mitträgt' }).click();
    await reader.getByRole('row', { name: /eine Organisation.*Keine Zustimmung.*Uns fehlt der Zeitplan\./ }).waitFor();
    await reader.getByText(/^Keine Rückmeldung: \d+ Organisation/).waitFor();
    await expectAccessible(reader);
    await screenshot(reader, 'agreement-390');

    await coordinator.call(createDeliberation, {
      params,
      body: { body: 'Stadtrat', heldOn: '2026-11-05', public: true, capacity: 'decision', result: 'Beschlossen' },
    });
    await page.goto(`/verfahren/${procedureId}/auftrag`);
    await page.getByRole('button', { name: 'Beschluss der Beratung Stadtrat eintragen' }).click();
    await page.getByLabel('Nummer des Beschlusses').fill('77-12(VIII)26');
    await page.getByLabel('Wortlaut des Beschlusses').fill('Der Text wird beschlossen.');
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Beschluss eintragen' }).click();
    await page.getByText('Beschluss 77-12(VIII)26').waitFor();
    const packed = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Unterlagen als ZIP' }).last().click();
    expect((await packed).suggestedFilename()).toBe('Unterlagen Stadtrat 2026-11-05.zip');
    await page.goto(`/verfahren/${procedureId}/zustimmung`);
    await page.locator('summary', { hasText: 'Beschluss des Rates' }).click();
    await page.getByLabel('Beschluss', { exact: true }).selectOption({ index: 1 });
    await page.getByLabel('Beschlossene Fassung').selectOption({ label: 'Text, Fassung 1' });
    await expectAccessible(page);
    await screenshot(page, 'resolve-1440');
    await page.getByRole('button', { name: 'Als beschlossen feststellen' }).click();
    await page.getByText('Die Fassung ist als beschlossen festgestellt.').waitFor();
    await reader.reload();
    await reader.getByText('Beschluss 77-12(VIII)26').waitFor();
    await expectAccessible(reader);
    await screenshot(reader, 'resolved-390');
  });
});
