import { pointKinds } from '../../../shared/positions.ts';
import { outcomes, pointStates } from '../../../shared/review.ts';
import type { PointFilter } from './queries.ts';

const sorts = ['reference', '-submittedAt', 'submittedAt', 'section', 'organisation', 'status'] as const;

/** Everything about the desk that a colleague should see under the same address. */
export interface DeskSearch {
  suche?: string;
  stand?: (typeof pointStates)[number];
  ergebnis?: (typeof outcomes)[number] | 'none';
  art?: (typeof pointKinds)[number];
  abschnitt?: string;
  organisation?: string;
  schlagwort?: string;
  zustaendig?: string;
  gruppe?: string;
  sortierung?: (typeof sorts)[number];
  seite?: string;
  /** The point that is open beside the table. */
  punkt?: string;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const word = <Word extends string>(words: readonly Word[], value: unknown): Word | undefined =>
  words.find((known) => known === value);

/** Heals an address typed by hand: what is unknown is left out. */
export function deskSearch(search: Record<string, unknown>): DeskSearch {
  const found: { [Key in keyof DeskSearch]: DeskSearch[Key] | undefined } = {
    suche: text(search.suche),
    stand: word(pointStates, search.stand),
    ergebnis: word([...outcomes, 'none'] as const, search.ergebnis),
    art: word(pointKinds, search.art),
    abschnitt: text(search.abschnitt),
    organisation: text(search.organisation),
    schlagwort: text(search.schlagwort),
    zustaendig: text(search.zustaendig),
    gruppe: text(search.gruppe),
    sortierung: word(sorts, search.sortierung),
    seite: text(search.seite),
    punkt: text(search.punkt),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as DeskSearch;
}

/** The filter of the API that belongs to an address. */
export function pointFilter(search: DeskSearch): PointFilter {
  const filter = {
    q: search.suche,
    status: search.stand,
    outcome: search.ergebnis,
    kind: search.art,
    sectionKey: search.abschnitt,
    organisationId: search.organisation,
    tag: search.schlagwort,
    assigneeId: search.zustaendig,
    topicId: search.gruppe,
    sort: search.sortierung,
    cursor: search.seite,
    count: 'true',
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as PointFilter;
}

/** Texts not accounted for: of all positions, or of one. */
export const textsSearch = (search: Record<string, unknown>): { seite?: string; stellungnahme?: string } => {
  const seite = text(search.seite);
  const stellungnahme = text(search.stellungnahme);
  return { ...(seite && { seite }), ...(stellungnahme && { stellungnahme }) };
};

/** The version a counter-draft is laid beside. */
export const mappingSearch = (search: Record<string, unknown>): { fassung?: string } => {
  const fassung = text(search.fassung);
  return fassung === undefined ? {} : { fassung };
};

/** The same address without one of its parts. */
export const without = <Search extends object, Key extends keyof Search>(
  search: Search,
  key: Key,
): Omit<Search, Key> => {
  const { [key]: _, ...rest } = search;
  return rest;
};
