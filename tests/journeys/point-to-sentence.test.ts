import { execFileSync } from 'node:child_process';
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
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { type RunningSystem, startSystem } from '../support/running-system.ts';
import { acceptInvitation, expectText, PASSWORD, signIn } from './people.ts';

const concept = `# 1 Leitlinien

Integration ist Aufgabe aller. Sie gelingt gemeinsam.

# 2 Sprache

Sprachkurse werden angeboten.
`;

/** The main job as one story, from an empty database to the traced sentence. */
describe('from a point to the sentence', () => {
  let database: TestDatabase;
  let system: RunningSystem;
  let browser: OpenedBrowser;
  let coordinator: Page;
  let clerk: Page;
  let signatory: Page;
  let representative: Page;
  let reader: Page;
  let procedurePath = '';

  beforeAll(async () => {
    database = await createTestDatabase();
    browser = await openBrowser();
    execFileSync(
      process.execPath,
      ['dist/server/stellwerk.js', 'create-admin', '--email', 'leitung@example.org', '--name', 'Koordination'],
      {
        env: {
          PATH: process.env.PATH,
          DATABASE_URL: database.appUrl,
          DATABASE_MIGRATION_URL: database.ownerUrl,
          DATABASE_READ_URL: database.readUrl,
          DATABASE_PUBLIC_URL: database.publicUrl,
          STELLWERK_ADMIN_PASSWORD: PASSWORD,
        },
      },
    );
    system = await startSystem({ database });
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await system?.stop();
    await database?.drop();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    const pages = { coordinator, clerk, signatory, representative, reader };
    for (const [name, page] of Object.entries(pages))
      if (page) await screenshotOfFailure(page, `journey-failed-${name}`);
  });

  it('1 the coordinator starts a procedure, enters mandate and Beratungsfolge, and invites people', async () => {
    coordinator = await signIn(browser, system, 'leitung@example.org');
    await coordinator.goto('/verfahren');
    await coordinator.getByRole('button', { name: 'Verfahren beginnen' }).click();
    await coordinator.getByLabel('Titel').fill('Integrationskonzept');
    await coordinator.getByLabel('Kurzadresse').fill('integrationskonzept');
    await coordinator.getByRole('button', { name: 'Beginnen', exact: true }).click();
    await coordinator.waitForURL(/\/verfahren\/[0-9a-f-]{36}$/);
    procedurePath = new URL(coordinator.url()).pathname;

    await coordinator.goto(`${procedurePath}/auftrag`);
    await coordinator.getByRole('button', { name: 'Auftrag bearbeiten' }).click();
    await coordinator.getByLabel('Auftrag', { exact: false }).first().fill('Vorschläge erarbeiten');
    await coordinator.getByLabel('Beschluss-Nr.').fill('2689-73(III)03');
    await coordinator.getByLabel('Gremium').fill('Stadtrat');
    await coordinator.getByLabel('Koordinierende Stelle').fill('Abteilung Zuwanderung');
    await coordinator.getByLabel('Stand des Verfahrens').selectOption('running');
    await coordinator.getByRole('button', { name: 'Speichern' }).click();
    await expectText(coordinator, '2689-73(III)03');

    await coordinator.getByRole('button', { name: 'Beratung eintragen' }).click();
    await coordinator.getByLabel('Gremium').fill('Oberbürgermeister');
    await coordinator.getByLabel('Tag', { exact: true }).fill('2026-03-23');
    await coordinator.getByLabel('Öffentliche Beratung').uncheck();
    await expectAccessible(coordinator);
    await coordinator.getByRole('dialog').getByRole('button', { name: 'Speichern' }).click();
    await expectText(coordinator, 'nicht öffentlich, außen unsichtbar');

    await coordinator.goto(`${procedurePath}/beteiligte`);
    await coordinator.getByRole('button', { name: 'Organisation aufnehmen' }).click();
    await coordinator.getByLabel('Name').fill('Ausländerbeirat');
    await coordinator.getByRole('button', { name: 'Aufnehmen', exact: true }).click();
    await coordinator.getByRole('button', { name: 'Person für Ausländerbeirat einladen' }).click();
    await coordinator.getByLabel('E-Mail-Adresse').fill('beirat@example.org');
    await coordinator.getByRole('button', { name: 'Einladung senden' }).click();
    await expectText(coordinator, /ist unterwegs/);

    await coordinator.goto(`${procedurePath}/team`);
    for (const [email, role] of [
      ['sachbearbeitung@example.org', 'clerk'],
      ['zeichnung@example.org', 'signatory'],
    ] as const) {
      await coordinator.getByRole('button', { name: 'Person einladen' }).click();
      await coordinator.getByLabel('E-Mail-Adresse').fill(email);
      await coordinator.getByLabel('Rolle', { exact: true }).selectOption(role);
      await coordinator.getByRole('button', { name: 'Einladung senden' }).click();
      await expectText(coordinator, /ist unterwegs/);
      await coordinator.getByRole('dialog').getByRole('button', { name: 'Schließen' }).last().click();
    }
    representative = await acceptInvitation(browser, system, 'beirat@example.org', 'Vertretung Ausländerbeirat', 390);
    clerk = await acceptInvitation(browser, system, 'sachbearbeitung@example.org', 'Sachbearbeitung');
    signatory = await acceptInvitation(browser, system, 'zeichnung@example.org', 'Zeichnungsbefugte');
    await expectText(representative, 'Integrationskonzept');
  }, 120_000);

  it('2 the coordinator creates a document, freezes it, and opens a round on it', async () => {
    await coordinator.goto(`${procedurePath}/konzept`);
    await coordinator.getByRole('button', { name: 'Dokument anlegen' }).first().click();
    await coordinator.getByLabel('Titel').fill('Konzept');
    await coordinator.getByLabel('Text', { exact: false }).last().fill(concept);
    await coordinator.getByRole('dialog').getByRole('button', { name: 'Dokument anlegen' }).click();
    await expectText(coordinator, 'Arbeitsfassung');
    await coordinator.goto(`${procedurePath}/einarbeitung`);
    await coordinator.getByRole('button', { name: 'Fassung 1 einfrieren' }).click();
    await expectAccessible(coordinator);
    await coordinator.getByRole('button', { name: 'Endgültig einfrieren' }).click();
    await expectText(coordinator, 'Fassung 1 ist eingefroren');

    await coordinator.goto(`${procedurePath}/runden/neu`);
    await coordinator.getByLabel('Titel der Runde').fill('Erste Runde');
    await coordinator.getByLabel('Fassung, um die es geht').selectOption({ index: 1 });
    await coordinator.getByLabel('Beginn').fill('2030-01-01T08:00');
    await coordinator.getByLabel('Letzter Tag').fill('2030-02-01');
    await coordinator.getByRole('button', { name: 'Frage hinzufügen' }).click();
    await coordinator.getByLabel('Frage', { exact: true }).fill('Was fehlt Ihnen?');
    await expectAccessible(coordinator);
    await coordinator.getByRole('button', { name: 'Runde planen' }).click();
    await coordinator.getByRole('button', { name: 'Jetzt öffnen' }).click();
    await coordinator.getByRole('button', { name: 'Runde öffnen' }).click();
    await expectText(coordinator, 'Offen');
  }, 90_000);

  it('3 the representative writes on a phone, hands in, and gets the receipt on screen and by mail', async () => {
    await representative.goto(procedurePath);
    await representative.getByRole('link', { name: 'Erste Runde' }).click();
    await expectNoSidewaysScroll(representative);
    await representative.getByRole('link', { name: /Stellungnahme schreiben/ }).click();
    await representative
      .getByRole('button', { name: /^Anmerkung zu 1/ })
      .filter({ visible: true })
      .first()
      .click();
    await representative.getByLabel('Ihre Anmerkung').fill('Gemeinsam reicht nicht: auf Augenhöhe.');
    await representative.getByLabel('So soll es heißen').fill('Sie gelingt gemeinsam und auf Augenhöhe.');
    await expectText(representative, 'Alles gespeichert');
    await expectNoSidewaysScroll(representative);
    await expectAccessible(representative);
    await screenshot(representative, 'journey-write-390');
    await representative.goto(representative.url().replace(/\/schreiben.*$/, '/abgeben'));
    await expectText(representative, 'Gemeinsam reicht nicht: auf Augenhöhe.');
    await expectAccessible(representative);
    await representative.getByRole('button', { name: 'Stellungnahme einreichen' }).click();
    await representative.getByRole('button', { name: /Verbindlich/ }).click();
    await expectText(representative, 'Eingangsbestätigung');
    await expectText(representative, 'R1-001');
    // Other mails to this address came before.
    await expect.poll(() => system.mailTo('beirat@example.org'), { timeout: 30_000 }).toContain('R1-001');
    const mail = await system.mailTo('beirat@example.org');
    expect(mail).toContain('Gemeinsam reicht nicht: auf Augenhöhe.');
    expect(mail).toMatch(/[0-9a-f]{64}/);
  }, 90_000);

  it('4 a clerk proposes, cannot adopt, and a second person adopts', async () => {
    await clerk.goto(`${procedurePath}/einzelpunkte`);
    await clerk.getByRole('link', { name: 'R1-001.1' }).click();
    await expectText(clerk, 'Vorgeschlagener Wortlaut');
    await clerk.getByText(/^Sichtung:/).waitFor();
    await clerk.getByRole('combobox', { name: /^Schlagwörter/ }).fill('Augenhöhe');
    await clerk.getByRole('button', { name: 'Sichtung speichern' }).click();
    await expectText(clerk, 'Gesichtet');
    await clerk.getByRole('button', { name: 'Vorschlag machen' }).click();
    await clerk.getByLabel('Ergebnis').last().selectOption('not_accepted');
    await clerk.getByRole('button', { name: 'Vorschlag speichern' }).click();
    await expectText(clerk, /braucht eine Begründung/);
    await clerk.getByLabel('Ergebnis').last().selectOption('accepted');
    await clerk.getByLabel('Begründung').fill('Das stärkt die Leitlinie.');
    await expectAccessible(clerk);
    await clerk.getByRole('button', { name: 'Vorschlag speichern' }).click();
    await expectText(clerk, 'Vorschlag, wartet auf eine zweite Person');
    expect(await clerk.getByRole('button', { name: 'Vorschlag beschließen' }).count()).toBe(0);

    await signatory.goto(clerk.url());
    await signatory.getByRole('link', { name: 'R1-001.1' }).waitFor();
    await signatory.getByRole('button', { name: 'Vorschlag beschließen' }).click();
    await expectText(signatory, 'Die Entscheidung ist beschlossen.');
    await expectAccessible(signatory);
    await screenshot(signatory, 'journey-desk-1440');
  }, 90_000);

  it('5 the coordinator writes it in, links it, freezes the version and publishes the results', async () => {
    await coordinator.goto(`${procedurePath}/konzept`);
    await coordinator
      .getByRole('link', { name: /bearbeiten/ })
      .first()
      .click();
    const text = coordinator.getByLabel('Text', { exact: false }).first();
    const saved = coordinator.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok());
    await text.fill('Integration ist Aufgabe aller. Sie gelingt gemeinsam und auf Augenhöhe.');
    await saved;
    await expectText(coordinator, 'Gespeichert');
    await coordinator.goto(`${procedurePath}/einarbeitung`);
    await expectText(coordinator, 'Geänderte Sätze ohne Grund');
    await expectAccessible(coordinator);
    await coordinator.getByRole('button', { name: 'Fassung 2 einfrieren' }).click();
    await coordinator.getByRole('button', { name: 'Endgültig einfrieren' }).click();
    await expectText(coordinator, 'Die Fassung kann noch nicht eingefroren werden');
    await coordinator
      .getByRole('button', { name: /Mit Punkt verknüpfen/ })
      .first()
      .click();
    await coordinator.getByLabel('Einzelpunkt oder Argumentgruppe dahinter').selectOption({ index: 1 });
    await expectAccessible(coordinator);
    await coordinator.getByRole('dialog').getByRole('button', { name: 'Änderung verknüpfen' }).click();
    await expectText(coordinator, 'Jeder geänderte Satz hat einen Einzelpunkt oder eine Quelle.');
    await coordinator.getByRole('button', { name: 'Fassung 2 einfrieren' }).click();
    await coordinator.getByRole('button', { name: 'Endgültig einfrieren' }).click();
    await expectText(coordinator, 'Fassung 2 ist eingefroren');

    await coordinator.goto(`${procedurePath}/runden`);
    await coordinator
      .getByRole('link', { name: /Erste Runde/ })
      .first()
      .click();
    await coordinator.getByRole('button', { name: 'Jetzt schließen' }).click();
    await coordinator.getByRole('button', { name: 'Runde schließen' }).click();
    await coordinator.getByText('Was wer sehen wird').click();
    await expectText(coordinator, 'Gemeinsam reicht nicht: auf Augenhöhe.');
    await screenshot(coordinator, 'journey-preview-public');
    await coordinator.getByLabel('Vorschau für').selectOption({ index: 2 });
    await expectText(coordinator, 'Das stärkt die Leitlinie.');
    await screenshot(coordinator, 'journey-preview-organisation');
    await coordinator.getByRole('button', { name: 'Ergebnisse veröffentlichen' }).click();
    await expectAccessible(coordinator);
    await coordinator.getByRole('button', { name: 'Jetzt veröffentlichen' }).click();
    await expectText(coordinator, /Ergebnisse (sind )?veröffentlicht/);
  }, 120_000);

  it('6 the representative sees decision, reason and wording, and confirms; the public sees where the sentence comes from', async () => {
    await representative.goto(`${procedurePath}/stellungnahmen`);
    await representative
      .getByRole('link', { name: /R1-001/ })
      .first()
      .click();
    await expectText(representative, 'Berücksichtigt');
    await expectText(representative, 'Das stärkt die Leitlinie.');
    await expectText(representative, 'Abteilung Zuwanderung');
    await expectNoSidewaysScroll(representative);
    await expectAccessible(representative);
    await screenshot(representative, 'journey-answer-390');
    await representative.getByRole('button', { name: 'Ja, bestätigen' }).click();
    await expectText(representative, 'Von der Organisation bestätigt');

    reader = await browser.newPage({ width: 390, baseUrl: system.base });
    await reader.goto('/v/integrationskonzept');
    await expectText(reader, 'Vorschläge erarbeiten');
    expect(await reader.getByText('Oberbürgermeister').count()).toBe(0);
    await reader
      .getByRole('link', { name: /^Ergebnisse (ansehen|der Beteiligung)/ })
      .first()
      .click();
    await expectText(reader, 'Gemeinsam reicht nicht: auf Augenhöhe.');
    await reader.getByText('Ergebnisse in Zahlen').click();
    await reader.getByLabel('Entscheidung', { exact: true }).selectOption('accepted');
    const table = reader.getByRole('table', { name: 'Nach Abschnitt' });
    await table.getByRole('cell', { name: '1' }).first().waitFor();
    await expectNoSidewaysScroll(reader);
    await screenshot(reader, 'journey-figures-390');
    await expectAccessible(reader);
    await reader.goto('/v/integrationskonzept');
    await reader.getByRole('link', { name: /Woher kommt jeder Satz von Fassung 2/ }).click();
    await reader.getByText('Sie gelingt gemeinsam und auf Augenhöhe.').click();
    await expectText(reader, 'Das stärkt die Leitlinie.');
    await expectNoSidewaysScroll(reader);
    await expectAccessible(reader);
    await screenshot(reader, 'journey-provenance-390');
  }, 90_000);
});
