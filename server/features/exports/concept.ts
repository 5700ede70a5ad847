import type { Input, Output } from '../../../shared/endpoint.ts';
import type { exportConcept as endpoint } from '../../../shared/exports.ts';
import type { ReadContext } from '../../platform/context.ts';
import type { Reader } from '../../platform/db.ts';
import { notFound } from '../../platform/errors.ts';
import { i18n, say, type Text } from '../../platform/i18n.ts';
import { compareVersions, getDocument, getVersionById, listSections, type VersionRow } from '../documents/index.ts';
import { getProvenance } from '../incorporation/index.ts';
import { exportFrame } from './export-facts.ts';
import { originsOf } from './origin-notes.ts';
import { reachOf } from './reach.ts';

export type Concept = Output<typeof endpoint>;
type Reading = Pick<ReadContext, 'isStaff' | 'organisationIds'>;

/**
 * A version of the concept as it stands; with marks for what changed since another version of it, and with the origin of each sentence,
 * where that is asked for. Outside only released versions, and behind them only points that are published (R11).
 */
export async function makeConcept(
  context: ReadContext,
  { params: { procedureId }, query }: Input<typeof endpoint>,
): Promise<Concept & { day: string }> {
  const { db, language } = context;
  const words = (text: Text) => say(text, language);
  const reach = reachOf(context, query.audience);
  const reading: Reading = { isStaff: reach.isOffice, organisationIds: reach.organisationIds };
  const version = await getVersionById(db, procedureId, query.versionId, reach.isOffice);
  const against = query.againstVersionId
    ? await sameDocument(db, version, query.againstVersionId, reach.isOffice)
    : null;
  const { title } = await getDocument(db, procedureId, version.documentId);
  const { timeZone, day, ...frame } = await exportFrame(context, { procedureId }, reach, null);
  const bodies = await listSections(db, version);
  const compared = against && (await compare({ ...context, ...reading }, version, against));
  const origins = query.provenance
    ? originsOf(
        await getProvenance(
          { ...context, ...reading },
          {
            params: { procedureId, versionId: version.id },
            query: {},
            body: undefined,
          },
        ),
        { language, timeZone },
      )
    : new Map<string, Concept['sections'][number]['origins']>();
  const sections =
    compared?.sections ??
    bodies.map(({ key, number, heading }) => ({ key, number, heading, movedFrom: null, parts: [], change: null }));
  const named = (row: VersionRow) => words(i18n.t('Fassung {number}', { number: row.number }));
  return {
    ...frame,
    title,
    day,
    facts: [
      { term: words(i18n.t('Fassung')), value: named(version) },
      ...(against ? [{ term: words(i18n.t('Änderungen gegenüber')), value: named(against) }] : []),
      ...frame.facts,
    ],
    sections: sections.map(({ key, number, heading, change, movedFrom, parts }) => {
      const body = bodies.find((section) => section.key === key);
      return {
        key,
        parentKey: body?.parentKey ?? null,
        label: [number, heading].filter(Boolean).join(' '),
        body: body?.body ?? '',
        change,
        movedFrom,
        parts,
        origins: origins.get(key) ?? [],
      };
    }),
    moves: compared?.moves ?? [],
  };
}

async function sameDocument(reader: Reader, version: VersionRow, id: string, isOffice: boolean): Promise<VersionRow> {
  const found = await getVersionById(reader, version.procedureId, id, isOffice);
  if (found.documentId === version.documentId) return found;
  throw notFound(i18n.t('Das ist eine Fassung eines anderen Dokuments. Bitte wählen Sie eine Fassung desselben.'));
}

async function compare(context: ReadContext, version: VersionRow, against: VersionRow) {
  const { procedureId, documentId } = version;
  const params = { procedureId, documentId, number: against.number, otherNumber: version.number };
  return compareVersions(context, { params, query: {}, body: undefined });
}
