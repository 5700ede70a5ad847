import { createPosition, type publications, type stances } from '../../../shared/positions.ts';
import { dayOf } from '../../platform/days.ts';
import { i18n, type Text } from '../../platform/i18n.ts';
import { type Item, type Problem, problem, type Value } from './item.ts';
import { channelOf, publicationOf, stanceOf } from './kinds.ts';
import type { World } from './world.ts';

/** What is said about a position. */
export interface Origin {
  organisationId: string;
  organisationName: string;
  channel: World['channel'];
  receivedOn: string | null;
  stance: (typeof stances)[number] | null;
  publication: (typeof publications)[number];
  language: string;
}

const languageShape = createPosition.body.shape.language;

/** Whose position an item belongs to and how it came in; null, with the problems told, where that cannot be said. */
export function planOrigin({ place, values }: Item, world: World, tell: (problem: Problem) => void): Origin | null {
  let isSound = true;
  const read = <Word>(
    value: Value | undefined,
    otherwise: Word,
    reader: (cell: string) => Word | null,
    doubt: Said,
  ) => {
    if (!value) return otherwise;
    const word = reader(value.text);
    if (word !== null) return word;
    isSound = false;
    tell(problem(value.place, value.text, doubt.code, doubt.detail));
    return otherwise;
  };
  const channel = read(values.channel, world.channel, channelOf, unknownChannel);
  const receivedOn = read<string | null>(values.receivedOn, world.receivedOn, dayOf, noDay);
  const stance = read<Origin['stance']>(values.stance, null, stanceOf, unknownStance);
  const publication = read<Origin['publication']>(values.publication, 'full', publicationOf, unknownPublication);
  const language = read(values.language, 'de', readLanguage, unknownLanguage);
  const organisation = findOrganisation(values.organisation, world);
  if (organisation === null) {
    const { organisation: named } = values;
    tell(
      named
        ? problem(named.place, named.text, 'unknown_organisation', unknownOrganisation(named.text))
        : problem(place, '', 'no_organisation', noOrganisation),
    );
  }
  if (organisation === null || !isSound) return null;
  return {
    organisationId: organisation.id,
    organisationName: organisation.name,
    channel,
    receivedOn,
    stance,
    publication,
    language,
  };
}

interface Said {
  code: string;
  detail: Text;
}

const readLanguage = (cell: string): string | null => languageShape.safeParse(cell.trim()).data ?? null;

function findOrganisation(named: Value | undefined, { participants, organisationId }: World) {
  if (!named) return participants.find(({ id }) => id === organisationId) ?? null;
  const wanted = bare(named.text);
  const found = participants.filter(({ name, shortName }) => bare(name) === wanted || bare(shortName ?? '') === wanted);
  return found.length === 1 ? (found[0] ?? null) : null;
}

const bare = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const unknownOrganisation = (name: string): Text =>
  i18n.t(
    '„{name}“ nimmt an diesem Verfahren nicht teil. Bitte prüfen Sie den Namen oder laden Sie die Organisation ein.',
    {
      name: name.slice(0, 100),
    },
  );

const noOrganisation = i18n.t('Es ist nicht angegeben, von welcher Organisation das stammt. Bitte wählen Sie eine.');

const unknownChannel: Said = {
  code: 'unknown_channel',
  detail: i18n.t('Diesen Eingangsweg gibt es nicht. Möglich sind: Import, E-Mail, Brief, zur Niederschrift.'),
};
const noDay: Said = {
  code: 'no_day',
  detail: i18n.t('Das ist kein Datum. Bitte schreiben Sie es so: 31.03.2026 oder 2026-03-31.'),
};
const unknownStance: Said = {
  code: 'unknown_stance',
  detail: i18n.t(
    'Diese Haltung gibt es nicht. Möglich sind: Zustimmung, Zustimmung mit Änderungen, Ablehnung, keine Anmerkungen.',
  ),
};
const unknownPublication: Said = {
  code: 'unknown_publication',
  detail: i18n.t('Möglich sind: mit Namen, ohne Namen, nicht veröffentlichen.'),
};
const unknownLanguage: Said = {
  code: 'unknown_language',
  detail: i18n.t('Bitte geben Sie die Sprache als Kürzel an, zum Beispiel de, en oder ar.'),
};
