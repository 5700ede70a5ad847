import { and, asc, eq, inArray, or } from 'drizzle-orm';
import { isEditorial } from '../../../shared/text/editorial.ts';
import { type ChangeLink, silentChanges, type UnitChange } from '../../../shared/text/silent-changes.ts';
import { type PlacedUnit, type UnitOrigins, unitOrigins } from '../../../shared/text/unit-origins.ts';
import type { Reader } from '../../platform/db.ts';
import { incorporation } from '../../tables/incorporation.ts';
import { pointState } from '../../tables/review.ts';
import {
  cutUnits,
  findPreviousVersion,
  linkOf,
  listSections,
  listSourceRows,
  listUnits,
  type SectionRow,
  type VersionRow,
} from '../documents/index.ts';
import { inForce } from './find-decision.ts';
import { listPromises, type OpenPromise, stands } from './list-promises.ts';

/** Everything freezing has to know of a working version. */
export interface Judgement {
  previous: VersionRow | null;
  sections: SectionRow[];
  /** Sections of the previous version, for the sentences that went out. */
  oldSections: SectionRow[];
  units: PlacedUnit[];
  oldUnits: Awaited<ReturnType<typeof listUnits>>;
  origins: UnitOrigins;
  /** Changed sentences with the incorporation or source that explains each. */
  covered: { change: UnitChange; link: ChangeLink }[];
  silent: UnitChange[];
  promises: OpenPromise[];
  /** Incorporations of this version whose words stand in it. */
  standing: string[];
}

/**
 * Judges a working version against the last frozen one: open promises (R6) and silent changes, sentence by sentence (R7).
 * The first version of a document changes nothing: it is its own origin. A link to a decision that is not in force explains nothing,
 * and an editorial source only a change that leaves the words as they are.
 */
export async function judgeVersion(reader: Reader, working: VersionRow): Promise<Judgement> {
  const sections = await listSections(reader, working);
  const units = cutUnits(sections);
  const previous = await findPreviousVersion(reader, working);
  const oldSections = previous ? await listSections(reader, previous) : [];
  const oldUnits = previous ? await listUnits(reader, previous) : [];
  const origins = unitOrigins(oldUnits, units);
  const rows = await reader
    .select()
    .from(incorporation)
    .where(and(eq(incorporation.procedureId, working.procedureId), eq(incorporation.versionId, working.id)))
    .orderBy(asc(incorporation.id));
  const valid = await keepInForce(reader, working, rows);
  const sources = await listSourceRows(reader, working);
  const links = [
    ...valid.flatMap(linkOfIncorporation),
    ...sources.filter(({ kind }) => kind !== 'editorial').map(linkOf),
  ];
  const editorial = sources.filter(({ kind }) => kind === 'editorial').map(linkOf);
  const { silent, covered } = coverChanges(oldUnits, units, origins, links, editorial);
  return {
    previous,
    sections,
    oldSections,
    units,
    oldUnits,
    origins,
    covered,
    silent: previous ? silent : [],
    promises: await listPromises(reader, working, sections),
    standing: rows.filter((row) => row.change !== 'action' && stands(row, sections)).map(({ id }) => id),
  };
}

/** Editorial sources come last and pass only where the words are equal but for case, spelling, punctuation and numbering. */
export function coverChanges(
  oldUnits: readonly PlacedUnit[],
  units: readonly PlacedUnit[],
  origins: UnitOrigins,
  links: readonly ChangeLink[],
  editorial: readonly ChangeLink[],
): Pick<Judgement, 'silent' | 'covered'> {
  const { silent, covered } = silentChanges(oldUnits, units, origins, links);
  if (silent.length === 0 || editorial.length === 0) return { silent, covered };
  const nameOf = ({ change, unit }: UnitChange) => `${change === 'deleted'} ${unit}`;
  const spelled = new Map(
    silentChanges(oldUnits, units, origins, editorial)
      .covered.filter(({ change }) => isEditorial(change.before ?? '', change.after ?? ''))
      .map((found) => [nameOf(found.change), found]),
  );
  return {
    silent: silent.filter((change) => !spelled.has(nameOf(change))),
    covered: [...covered, ...silent.flatMap((change) => spelled.get(nameOf(change)) ?? [])],
  };
}

type Row = typeof incorporation.$inferSelect;

const linkOfIncorporation = ({ id, change, sectionKey, before, after }: Row): ChangeLink[] =>
  change === 'action' || sectionKey === null ? [] : [{ kind: 'incorporation', id, change, sectionKey, before, after }];

/** The links whose point or topic still has a decision that promises something. */
async function keepInForce(reader: Reader, { procedureId }: VersionRow, rows: Row[]): Promise<Row[]> {
  const pointIds = rows.flatMap(({ pointId }) => pointId ?? []);
  const topicIds = rows.flatMap(({ topicId }) => topicId ?? []);
  if (rows.length === 0) return [];
  const decided = await reader
    .select({ pointId: pointState.pointId, topicId: pointState.topicId })
    .from(pointState)
    .where(
      and(
        eq(pointState.procedureId, procedureId),
        or(inArray(pointState.pointId, pointIds), inArray(pointState.topicId, topicIds)),
        inForce,
      ),
    );
  const known = new Set(decided.flatMap(({ pointId, topicId }) => [pointId, topicId]));
  return rows.filter(({ pointId, topicId }) => known.has(pointId ?? topicId));
}
