import { pointKinds } from '../../../shared/positions.ts';
import { dueStandings, outcomes, type PointFacet, pointStates } from '../../../shared/review.ts';
import type { PointCounting, PointFilter } from './queries.ts';

const sorts = [
  'reference',
  '-submittedAt',
  'submittedAt',
  'section',
  'organisation',
  'status',
  'topic',
  'outcome',
  'due',
] as const;

/** What the table of points can show besides the reference. */
export const columnNames = [
  'organisation',
  'position',
  'submittedAt',
  'section',
  'kind',
  'words',
  'status',
  'outcome',
  'topic',
  'tags',
  'assignee',
  'due',
] as const;
export type ColumnName = (typeof columnNames)[number];
const usualColumns: ColumnName[] = ['organisation', 'section', 'kind', 'words', 'status', 'outcome', 'topic'];

/** What the filters are called in an address. */
export const filterNames = {
  stand: 'status',
  ergebnis: 'outcome',
  art: 'kind',
  abschnitt: 'sectionKey',
  organisation: 'organisationId',
  schlagwort: 'tag',
  zustaendig: 'assigneeId',
  frist: 'due',
  gruppe: 'topicId',
  runde: 'roundId',
  widerspruch: 'dispute',
} as const satisfies Record<string, PointFacet>;
export type FilterName = keyof typeof filterNames;
export const filters = Object.keys(filterNames) as FilterName[];

/** The filters by which a list can be grouped. */
export const groupings = ['abschnitt', 'organisation', 'gruppe', 'schlagwort', 'ergebnis'] as const;
export type Grouping = (typeof groupings)[number];

/** Everything about the desk that a colleague should see under the same address; a filter has one value or several. */
export type DeskSearch = { [Name in FilterName]?: string | string[] } & {
  suche?: string;
  gruppierung?: Grouping;
  spalten?: ColumnName[];
  sortierung?: (typeof sorts)[number];
  /** The point that is open beside the table. */
  punkt?: string;
};

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;
const word = <Word extends string>(words: readonly Word[], value: unknown): Word | undefined =>
  words.find((known) => known === value);

const knownValues: { [Name in FilterName]?: readonly string[] } = {
  stand: pointStates,
  ergebnis: [...outcomes, 'none'],
  art: pointKinds,
  frist: [...dueStandings, 'none'],
  widerspruch: ['disputes', 'none'],
};

/** The values of a filter as a list. */
export const valuesOf = (value: string | string[] | undefined): string[] => (value === undefined ? [] : [value].flat());

/** The values of a filter as they stand in an address: one as it is. */
export function inAddress(values: string[]): string | string[] | undefined {
  return values.length > 1 ? values : values[0];
}

function severalOf(name: FilterName, value: unknown): string | string[] | undefined {
  const values = [value].flat().flatMap((one) => text(one) ?? []);
  const known = knownValues[name];
  return inAddress([...new Set(known ? values.filter((one) => known.includes(one)) : values)]);
}

const defined = <Value extends object>(value: { [Key in keyof Value]: Value[Key] | undefined }): Value =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Value;

/** Heals an address typed by hand: what is unknown is left out. */
export function deskSearch(search: Record<string, unknown>): DeskSearch {
  const chosen = Object.fromEntries(filters.map((name) => [name, severalOf(name, search[name])]));
  const asked: unknown = search.spalten;
  const columns = Array.isArray(asked) ? columnNames.filter((name) => asked.includes(name)) : undefined;
  return defined<DeskSearch>({
    ...chosen,
    suche: text(search.suche),
    gruppierung: word(groupings, search.gruppierung),
    spalten: columns,
    sortierung: word(sorts, search.sortierung),
    punkt: text(search.punkt),
  });
}

/** The columns of an address, the usual ones where it names none. */
export const columnsOf = ({ spalten }: DeskSearch): ColumnName[] => spalten ?? usualColumns;

/** Whether anything narrows the list. */
export const isNarrowed = (search: DeskSearch): boolean =>
  search.suche !== undefined || filters.some((name) => search[name] !== undefined);

/** What the API is asked to count under an address. */
export function countedBy(search: DeskSearch): PointCounting {
  const asked = filters.map((name) => [filterNames[name], search[name]] as const);
  return defined<PointCounting>({ ...Object.fromEntries(asked), q: search.suche });
}

/** The filter of the API that belongs to an address. */
export const pointFilter = (search: DeskSearch): PointFilter =>
  defined<PointFilter>({ ...countedBy(search), sort: search.sortierung });

/** The part of an address that is a view of the table: everything but the point that is open. */
export const viewOf = (search: DeskSearch): Record<string, string | string[]> => without(search, 'punkt');

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
