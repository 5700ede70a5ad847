import type { Input } from '../../../shared/endpoint.ts';
import type { exportInvolvement as endpoint } from '../../../shared/exports.ts';
import { organisationKinds } from '../../../shared/organisations.ts';
import type { ReadContext } from '../../platform/context.ts';
import { i18n, say, type Text } from '../../platform/i18n.ts';
import { lastEndorsements } from '../endorsements/index.ts';
import { organisationKindWords } from '../organisations/index.ts';
import { exportFrame } from './export-facts.ts';
import type { ExportTable } from './export-table.ts';
import { type Involvement, measureInvolvement } from './measure-involvement.ts';
import {
  type InvolvedOrganisation,
  selectOrganisations,
  selectPointFacts,
  selectSilentSections,
} from './select-involvement.ts';

type InvolvementColumn = 'by' | 'group' | keyof Involvement;

const labels: Record<InvolvementColumn, Text> = {
  by: i18n.t('Gliederung'),
  group: i18n.t('Gruppe'),
  invited: i18n.t('Eingeladen'),
  answered: i18n.t('Beteiligt'),
  points: i18n.t('Einzelpunkte'),
  accepted: i18n.t('Berücksichtigt'),
  acceptedInPart: i18n.t('Teilweise berücksichtigt'),
  notAccepted: i18n.t('Nicht berücksichtigt'),
  otherwise: i18n.t('Anders beantwortet'),
  undecided: i18n.t('Noch offen'),
  incorporated: i18n.t('Eingearbeitet'),
  confirmed: i18n.t('Einarbeitung bestätigt'),
  ownWording: i18n.t('Mit eigenem Wortlaut'),
  daysToDecision: i18n.t('Tage bis zur Entscheidung (Median)'),
  daysToPublication: i18n.t('Tage bis zur Veröffentlichung (Median)'),
  endorsed: i18n.t('Zustimmung'),
  endorsedWithReservation: i18n.t('Zustimmung mit Vorbehalt'),
  objected: i18n.t('Keine Zustimmung'),
  abstained: i18n.t('Enthaltung'),
  silent: i18n.t('Ohne Antwort zur Zustimmung'),
};
const columns = Object.keys(labels) as InvolvementColumn[];

/** What stands together on a page, the first under its own heading; by what it is arranged the headings say. */
const page: [InvolvementColumn, ...InvolvementColumn[]][] = [
  ['group'],
  ['answered', 'invited'],
  ['points', 'ownWording'],
  ['accepted', 'acceptedInPart', 'notAccepted', 'otherwise', 'undecided'],
  ['incorporated', 'confirmed'],
  ['daysToDecision', 'daysToPublication'],
  ['endorsed', 'endorsedWithReservation', 'objected', 'abstained', 'silent'],
];

/** How far organisations were involved, altogether, by kind and by represented group: never by person or member of staff. */
export async function makeInvolvement(
  context: ReadContext,
  { params: { procedureId }, query: { roundId } }: Input<typeof endpoint>,
): Promise<ExportTable<InvolvementColumn>> {
  const { db, language } = context;
  const words = (text: Text) => say(text, language);
  const asked = { procedureId, roundId };
  const [organisations, points, silent, endorsements] = await Promise.all([
    selectOrganisations(db, asked),
    selectPointFacts(db, asked),
    selectSilentSections(db, asked),
    lastEndorsements(db, procedureId),
  ]);
  const { timeZone: _, ...frame } = await exportFrame(
    context,
    asked,
    { isOffice: true, organisationIds: [] },
    points.length,
  );
  const members = organisations.flatMap(({ name, umbrella }) =>
    umbrella === null ? [] : [words(i18n.t('{name} (Mitglied von {umbrella})', { name, umbrella }))],
  );
  const none = words(i18n.t('keine'));
  const endorsedVersion = endorsements
    ? words(
        i18n.t('{title}, Fassung {number}', {
          title: endorsements.version.documentTitle,
          number: endorsements.version.number,
        }),
      )
    : words(i18n.t('noch nicht erbeten'));
  return {
    ...frame,
    title: words(i18n.t('Beteiligungsbericht')),
    facts: [
      ...frame.facts,
      { term: words(i18n.t('Zustimmung zu')), value: endorsedVersion },
      { term: words(i18n.t('Abschnitte ohne Rückmeldung')), value: silent.join('; ') || none },
      { term: words(i18n.t('Mitglieder beteiligter Dachverbände')), value: members.join('; ') || none },
    ],
    columns: columns.map((name) => ({
      name,
      label: words(labels[name]),
      width: name === 'group' || name === 'by' ? 30 : 16,
    })),
    handedIn: [],
    page: page.map((names) => ({ label: words(labels[names[0]]), width: names.length > 2 ? 5 : 4, names })),
    points: points.length,
    empty: words(i18n.t('Noch nimmt keine Organisation teil.')),
    async *rows() {
      for (const [heading, group, those] of groupsOf(organisations, words)) {
        const cells = {
          by: heading,
          group,
          ...cellsOf(measureInvolvement(those, points, endorsements?.opinions ?? null), language),
        };
        yield { pointId: null, sectionKey: null, outcome: null, language: null, heading, cells };
      }
    },
  };
}

type Group = [heading: string, name: string, organisations: InvolvedOrganisation[]];

function groupsOf(organisations: InvolvedOrganisation[], words: (text: Text) => string): Group[] {
  if (organisations.length === 0) return [];
  const represented = [...new Set(organisations.flatMap(({ represents }) => represents))].toSorted();
  const groups: Group[] = [
    [words(i18n.t('Insgesamt')), words(i18n.t('Alle Organisationen')), organisations],
    ...organisationKinds.map(
      (kind): Group => [
        words(i18n.t('Nach Art der Organisation')),
        words(organisationKindWords[kind]),
        organisations.filter((organisation) => organisation.kind === kind),
      ],
    ),
    ...represented.map(
      (name): Group => [
        words(i18n.t('Nach vertretener Gruppe')),
        name,
        organisations.filter(({ represents }) => represents.includes(name)),
      ],
    ),
  ];
  return groups.filter(([, , those]) => those.length > 0);
}

/** A number that there is not yet is a dash, never a nought. */
function cellsOf(measured: Involvement, language: ReadContext['language']): Record<keyof Involvement, string> {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  return Object.fromEntries(
    Object.entries(measured).map(([name, value]: [string, number | null]) => {
      if (value === null) return [name, '–'];
      return [name, (name === 'ownWording' ? percent : number).format(value)];
    }),
  ) as Record<keyof Involvement, string>;
}
