import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { paths } from '../../../web/paths.ts';
import { edited } from '../../workbooks/edit-workbook.ts';
import type { people } from './world.ts';

/** The name of a button, or the steps that lead to a dialog or form. */
export type Opening = string | RegExp | ((page: Page) => Promise<void>);

/** A screen in one state, seen by one person. */
export interface Stop {
  route: keyof typeof paths;
  who: keyof typeof people | 'public';
  /** Parts of the address: names of ids of the world, or values as they are. */
  at?: Record<string, string>;
  /** The query of the address; `{name}` stands for an id of the world. */
  query?: string;
  /** Tells apart several looks at one route. */
  look?: string;
  /** Every dialog and form that can be opened here, one after the other. */
  opens?: Opening[];
}

const press = async (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

/** Numbers can be counted anew once one of them is odd. */
const numberAnew: Opening = async (page) => {
  await page.getByLabel('Nummer', { exact: true }).last().fill('99');
  await page.locator('button:not([aria-disabled="true"])', { hasText: 'Neu nummerieren' }).first().click();
};

/** Makes a token: the form, the secret that is shown once, and the question before it is deleted. */
const tokens: Opening[] = [
  'Zugang anlegen',
  async (page) => {
    await press(page, 'Zugang anlegen');
    await page.getByRole('dialog').getByLabel('Name').fill('Auswertung');
    await page.getByRole('dialog').getByRole('button', { name: 'Zugang anlegen' }).click();
    await page.getByRole('heading', { name: 'Ihr neuer Zugangsschlüssel' }).waitFor();
  },
  async (page) => {
    await press(page, 'Ich habe ihn sicher abgelegt');
    await press(page, /Zugang Auswertung löschen/);
  },
];

/** A section's text with its tools, its preview, and the choice of a section to refer to. */
const referenceToSection: Opening = async (page) => {
  await page.getByLabel('Text', { exact: true }).first().focus();
  await press(page, 'Vorschau');
  await press(page, 'Verweis');
};

const choosePoint = (page: Page) =>
  page
    .getByRole('checkbox', { name: /auswählen$/ })
    .first()
    .check();

const group: Opening = async (page) => {
  await choosePoint(page);
  await press(page, 'In Argumentgruppe aufnehmen');
};

const groupSimilar: Opening = async (page) => {
  await choosePoint(page);
  await press(page, 'Als Argumentgruppe zusammenfassen');
};

/** A proposal for one point, as it would be: without a reason it is refused. */
const proposeTogether: Opening = async (page) => {
  await page.getByRole('checkbox', { name: 'R1-002.2 auswählen' }).check();
  await press(page, 'Gemeinsam vorschlagen');
  await page.getByRole('dialog').getByLabel('Ergebnis').selectOption('Nicht berücksichtigt');
  await press(page, 'Vorschau ansehen');
  await page.getByText('Vorschau', { exact: true }).waitFor();
};

/** A change of one point, as it would be. */
const bulk: Opening = async (page) => {
  await choosePoint(page);
  await press(page, 'Gemeinsam ändern');
  await page.getByLabel('Schlagwörter hinzufügen').fill('Sprache');
  await press(page, 'Vorschau ansehen');
  await page.getByText('Welche Punkte?').waitFor();
};

/** The view that the table shows, about to be kept under a name. */
const keepView: Opening = 'Diese Ansicht speichern';

/** A view of one's own, about to be changed. */
const changeView: Opening = async (page) => {
  await press(page, 'Diese Ansicht speichern');
  await page.getByLabel('Name der Ansicht').fill('Was zuerst drankommt');
  await page.getByRole('dialog').getByRole('button', { name: 'Speichern' }).click();
  await press(page, 'Ansicht Was zuerst drankommt ändern');
};

/** A list of tags that fits, and one that does not. */
const chooseTags = async (page: Page, text: string) => {
  const buffer = Buffer.from(text);
  await page.locator('input[type=file]').setInputFiles({ name: 'schlagwoerter.csv', mimeType: 'text/csv', buffer });
};
/** Two walkers at different widths take in different tags. */
const tagList = (page: Page) => {
  const width = page.viewportSize()?.width ?? 0;
  return `Schlagwort;Themenbereich\nBus ${width};Verkehr\nMiete ${width};Wohnen\n`;
};
const checkedTags: Opening = async (page) => {
  await chooseTags(page, tagList(page));
  await page.getByText('Ergebnis der Prüfung').waitFor();
};
const wrongTags: Opening = async (page) => {
  await press(page, '2 Schlagwörter übernehmen');
  await page.getByRole('link', { name: /^Bus/ }).first().waitFor();
  await chooseTags(page, 'Schlagwort;Zuständig\nRad;niemand@example.org\n');
  await page.getByText('1 Stelle passt nicht').waitFor();
};

/** A note that one is about to write. */
const note: Opening = async (page) => {
  await page.getByLabel('Neue interne Notiz').fill('Beim Land nachfragen.');
};

/** A file that was checked: one entry fits, one does not, and the columns are open. */
const checkedImport: Opening = async (page) => {
  const buffer = Buffer.from('Abschnitt;Art;Kommentar\n;Frage;Wer trägt die Kosten?\n99.9;seltsam;Wo steht das?\n');
  await page.locator('input[type=file]').setInputFiles({ name: 'punkte.csv', mimeType: 'text/csv', buffer });
  await page.getByLabel('Beteiligungsrunde').selectOption({ index: 1 });
  await page.getByLabel('Organisation').selectOption({ index: 1 });
  await press(page, 'Datei prüfen');
  await page.getByRole('heading', { name: 'Ergebnis der Prüfung' }).waitFor();
  await page.getByText('Spalten zuordnen').click();
};

/** A table of points that was edited, and not rightly. */
const checkedWorkbook: Opening = async (page) => {
  const here = page.url();
  await page.goto(here.replace(/\/excel$/, ''));
  const saved = page.waitForEvent('download');
  await press(page, 'In Excel bearbeiten');
  const workbook = await readFile(await (await saved).path());
  await page.goto(here);
  const buffer = await edited(workbook, (rows) => rows.map((row) => ({ ...row, outcome: 'Nicht berücksichtigt' })));
  await page.locator('input[type=file]').setInputFiles({ name: 'punkte.xlsx', mimeType: '', buffer });
  await page.getByRole('heading', { name: 'Vorschau' }).waitFor();
};

/** What can be done with a draft that is ready and shown to another organisation. */
const together: Opening[] = [
  'Entwurf löschen',
  'Stellungnahme einreichen',
  'Zurück zur Überarbeitung',
  'Organisation um Mitunterzeichnung bitten',
];

/** A question as organisations will see it. */
const preview: Opening = async (page) => {
  await press(page, 'Frage hinzufügen');
  await page.getByLabel('Frage', { exact: true }).last().fill('Was fehlt Ihnen?');
  await press(page, 'Vorschau');
};

/** A short text, without opening it. */
const setAside: Opening = async (page) => {
  await page.getByRole('checkbox').first().check();
  await press(page, /kein Punkt$/);
};

/** First the organisation, then its new last day. */
const grantTime: Opening = async (page) => {
  await press(page, 'Einer Organisation mehr Zeit geben');
  await page.getByRole('dialog').getByLabel('Organisation').selectOption({ index: 1 });
  await page.getByRole('dialog').getByRole('button', { name: 'Weiter' }).click();
  await page.getByLabel('Neuer letzter Tag').waitFor();
};

/** Everything else in a frame of a procedure in which nothing has happened yet. */
const emptyScreens = [
  'procedure',
  'mandate',
  'participants',
  'team',
  'workingGroup',
  'meetings',
  'documents',
  'promises',
  'rounds',
  'newRound',
  'positions',
  'points',
  'clusters',
  'topics',
  'advice',
  'signOffs',
  'tags',
  'letters',
  'textBlocks',
  'texts',
  'events',
  'exports',
] as const;

/** The demonstration as it was loaded: the round is open and nobody has written. */
export const loadedStops: Stop[] = [
  { route: 'start', who: 'public' },
  { route: 'publicProcedure', who: 'public' },
  { route: 'publicVersion', who: 'public', at: { number: '1' } },
  { route: 'publicResults', who: 'public', look: 'empty' },
  { route: 'verify', who: 'public' },
  { route: 'signIn', who: 'public' },
  { route: 'invitation', who: 'public' },
  { route: 'signInLink', who: 'public', at: { secret: 'link' } },
  { route: 'home', who: 'administrator', opens: ['Verfahren beginnen'] },
  { route: 'profile', who: 'council', opens: tokens },
  { route: 'procedure', who: 'council', look: 'due' },
  { route: 'procedure', who: 'coordinator' },
  {
    route: 'mandate',
    who: 'coordinator',
    opens: [
      'Beratung eintragen',
      'Beratung Oberbürgermeister bearbeiten',
      'Beratung Oberbürgermeister freigeben',
      /^Freigabe der Beratung .* zurücknehmen/,
      /^Beschluss der Beratung .* eintragen/,
      'Auftrag bearbeiten',
    ],
  },
  { route: 'mandate', who: 'council', look: 'organisation' },
  {
    route: 'participants',
    who: 'coordinator',
    opens: ['Organisation aufnehmen', /^Person für Ausländerbeirat einladen/, /^Teilnahme/],
  },
  { route: 'team', who: 'coordinator', opens: ['Person einladen', /^Weitere Rolle für Koordination/] },
  { route: 'workingGroup', who: 'groupMember', look: 'member' },
  { route: 'workingGroup', who: 'coordinator', opens: ['Bearbeiten'] },
  { route: 'documents', who: 'coordinator', opens: ['Dokument anlegen'] },
  { route: 'version', who: 'council', at: { number: '1' } },
  { route: 'rounds', who: 'coordinator' },
  { route: 'newRound', who: 'coordinator', opens: ['Frage hinzufügen', 'Fragen übernehmen', preview] },
  {
    route: 'round',
    who: 'coordinator',
    look: 'planned',
    at: { roundId: 'planned' },
    opens: ['Jetzt öffnen', 'Planung ändern'],
  },
  {
    route: 'round',
    who: 'coordinator',
    look: 'open',
    opens: ['Frist verlängern', 'Jetzt schließen', 'Einer Organisation mehr Zeit geben', grantTime],
  },
  { route: 'round', who: 'council', look: 'call', opens: ['Keine Anmerkungen', 'Um mehr Zeit bitten'] },
  { route: 'writePosition', who: 'council', look: 'empty' },
  ...emptyScreens.map((route): Stop => ({ route, who: 'administrator', look: 'empty', at: { procedureId: 'empty' } })),
];

/** The round is open; organisations write and have handed in, the department decides and writes in. */
export const workingStops: Stop[] = [
  { route: 'procedure', who: 'coordinator', look: 'unfinished' },
  { route: 'procedure', who: 'contributor', look: 'handed-in' },
  { route: 'positions', who: 'clerk' },
  { route: 'positions', who: 'council', look: 'own' },
  { route: 'position', who: 'clerk', at: { positionId: 'council' } },
  { route: 'position', who: 'roundTable', look: 'own', at: { positionId: 'roundTable' } },
  { route: 'position', who: 'clerk', look: 'counter-draft', at: { positionId: 'counterDraft' } },
  {
    route: 'counterDraft',
    who: 'clerk',
    at: { positionId: 'counterDraft' },
    opens: [/offene Zuordnungen bestätigen/],
  },
  { route: 'recordPosition', who: 'clerk' },
  { route: 'importPositions', who: 'clerk', opens: [checkedImport] },
  {
    route: 'recordPosition',
    who: 'clerk',
    look: 'begun',
    query: '?entwurf={recorded}',
    opens: ['Entwurf löschen', 'Eingang festhalten'],
  },
  { route: 'points', who: 'clerk', opens: [keepView, changeView, group, proposeTogether, bulk, 'Tasten'] },
  {
    route: 'points',
    who: 'clerk',
    look: 'grouped',
    query: '?gruppierung=abschnitt&spalten=["words","tags","assignee","due"]',
  },
  { route: 'workbook', who: 'clerk', opens: [checkedWorkbook] },
  { route: 'points', who: 'council', look: 'own' },
  { route: 'points', who: 'clerk', look: 'received', query: '?punkt={received}', opens: [note, 'Vorschlag machen'] },
  { route: 'points', who: 'signatory', look: 'proposed', query: '?punkt={proposed}', opens: ['Vorschlag zurückgeben'] },
  {
    route: 'points',
    who: 'coordinator',
    look: 'adopted',
    query: '?punkt={adopted}',
    opens: ['Entscheidung wieder aufnehmen'],
  },
  { route: 'clusters', who: 'clerk' },
  { route: 'clusters', who: 'signatory', look: 'mass', query: '?ansicht=massenschreiben' },
  { route: 'cluster', who: 'clerk', at: { clusterId: 'cluster' }, opens: [groupSimilar] },
  { route: 'advice', who: 'clerk' },
  { route: 'signOffs', who: 'clerk' },
  { route: 'endorsements', who: 'coordinator' },
  { route: 'points', who: 'clerk', look: 'advice', query: '?punkt={advised}' },
  {
    route: 'tags',
    who: 'clerk',
    opens: [
      checkedTags,
      wrongTags,
      'Schlagwort anlegen',
      /^Schlagwort Bus .* ändern/,
      /^Schlagwort Bus .* zusammenlegen/,
    ],
  },
  { route: 'exports', who: 'clerk' },
  { route: 'letters', who: 'clerk' },
  { route: 'textBlocks', who: 'clerk' },
  { route: 'textBlock', who: 'signatory', at: { blockId: 'textBlock' } },
  { route: 'meetings', who: 'clerk', opens: ['Sitzung planen'] },
  {
    route: 'meeting',
    who: 'clerk',
    look: 'planned',
    at: { meetingId: 'plannedMeeting' },
    opens: ['Sitzung ändern', 'Sitzung absagen', 'Vorschläge aufnehmen'],
  },
  { route: 'meeting', who: 'clerk', look: 'held', at: { meetingId: 'heldMeeting' } },
  {
    route: 'meeting',
    who: 'signatory',
    look: 'minutes',
    at: { meetingId: 'heldMeeting' },
    opens: ['Niederschrift bestätigen'],
  },
  { route: 'topics', who: 'clerk' },
  { route: 'topic', who: 'coordinator', opens: ['Titel und Argument ändern'] },
  { route: 'texts', who: 'coordinator', opens: [setAside] },
  {
    route: 'text',
    who: 'clerk',
    at: { textId: 'text' },
    opens: ['Alle übernehmen', 'Im Übrigen kein Punkt'],
  },
  { route: 'text', who: 'signatory', look: 'reading', at: { textId: 'text' } },
  { route: 'points', who: 'clerk', look: 'split', query: '?punkt={split}', opens: ['Wieder zusammenfügen'] },
  {
    route: 'points',
    who: 'clerk',
    look: 'part',
    query: '?punkt={part}',
    opens: ['Weiter aufteilen', 'Zurücknehmen'],
  },
  {
    route: 'editVersion',
    who: 'coordinator',
    at: { number: '2' },
    opens: [
      'Ganzen Text einlesen',
      /^2\.5 .* herausnehmen/,
      /^Verlauf von 2\.5/,
      /^Text zusammenstellen/,
      referenceToSection,
      numberAnew,
    ],
  },
  { route: 'editVersion', who: 'clerk', look: 'difference', at: { number: '2' }, query: '?unterschied=true' },
  { route: 'compareVersions', who: 'coordinator', at: { number: '1', otherNumber: '2' } },
  {
    route: 'compareVersions',
    who: 'clerk',
    look: 'beside',
    at: { number: '1', otherNumber: '2' },
    query: '?ansicht=nebeneinander',
  },
  {
    route: 'promises',
    who: 'coordinator',
    opens: [/^Mit Punkt verknüpfen/, /^Quelle angeben/, /^Erklären, warum noch nicht/, 'Fassung 2 einfrieren'],
  },
  { route: 'trace', who: 'coordinator', at: { pointId: 'adopted' } },
  { route: 'writePosition', who: 'association', opens: [/^Text selbst ändern/, 'Ausgefüllten Bogen hochladen'] },
  { route: 'writePosition', who: 'association', look: 'whole', query: '?schritt=ganzes' },
  { route: 'writePosition', who: 'association', look: 'questions', query: '?schritt=fragen' },
  { route: 'submitPosition', who: 'association', opens: together },
  { route: 'positionHistory', who: 'association', at: { positionId: 'draft' } },
  { route: 'signPosition', who: 'council', at: { positionId: 'draft' } },
  { route: 'procedure', who: 'council', look: 'asked-to-sign' },
  { route: 'round', who: 'coordinator', look: 'time', opens: [/^Entscheiden/] },
  { route: 'round', who: 'association', look: 'begun' },
  { route: 'events', who: 'coordinator' },
];

/** The round is closed, version 2 is frozen, one position came late. */
export const closedStops: Stop[] = [
  {
    route: 'round',
    who: 'coordinator',
    look: 'closed',
    opens: ['Ergebnisse veröffentlichen', 'Zwischennachricht an alle'],
  },
  { route: 'position', who: 'coordinator', look: 'late', at: { positionId: 'draft' } },
  { route: 'position', who: 'association', look: 'late-own', at: { positionId: 'draft' }, opens: ['Zurückziehen'] },
];

/** The results are out. */
export const publishedStops: Stop[] = [
  { route: 'publicProcedure', who: 'public', look: 'published' },
  { route: 'publicVersion', who: 'public', look: 'published', at: { number: '2' } },
  { route: 'publicResults', who: 'public' },
  { route: 'publicTrace', who: 'public', at: { pointId: 'adopted' } },
  { route: 'publicProvenance', who: 'public', at: { versionId: 'working' } },
  { route: 'procedure', who: 'council', look: 'published' },
  {
    route: 'endorsements',
    who: 'coordinator',
    look: 'answered',
    opens: ['Fassung als abgestimmt erklären'],
  },
  { route: 'endorsements', who: 'council', look: 'asked' },
  { route: 'round', who: 'coordinator', look: 'published' },
  { route: 'round', who: 'council', look: 'published-own' },
  { route: 'rounds', who: 'council', look: 'published' },
  {
    route: 'position',
    who: 'council',
    look: 'published',
    at: { positionId: 'council' },
    opens: [/widersprechen/],
  },
  { route: 'trace', who: 'council', look: 'published', at: { pointId: 'adopted' } },
  { route: 'provenance', who: 'council', at: { versionId: 'working' } },
  { route: 'documents', who: 'council', look: 'published' },
];
