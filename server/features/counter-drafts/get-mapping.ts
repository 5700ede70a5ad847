import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { getCounterDraftMapping as endpoint, mappedSection } from '../../../shared/counter-drafts.ts';
import type { Input, Output } from '../../../shared/endpoint.ts';
import { type Counterpart, findCounterparts } from '../../../shared/text/section-similarity.ts';
import type { ReadContext } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { listSections } from '../documents/index.ts';
import { findCounterDraft, noSuchCounterDraft } from '../positions/index.ts';
import { abilitiesOf, type EvidenceText, presentText, selectTexts } from '../review/index.ts';
import { getOwner, listFrozenVersions, listMappings } from './queries.ts';

type Section = z.output<typeof mappedSection>;

/**
 * A counter-draft beside a frozen version: that of the round, of an earlier contribution the newest, or the one that is asked for. For
 * each section what was confirmed, and what is proposed by likeness. Throws `not_found`.
 */
export async function getMapping(
  context: ReadContext,
  { params, query }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { db } = context;
  const { procedureId, positionId } = params;
  const owner = await getOwner(db, params);
  const kept = await findCounterDraft(db, params);
  if (!kept) throw noSuchCounterDraft();
  const versions = await listFrozenVersions(db, procedureId);
  const asked = query.versionId ?? owner.roundVersionId ?? versions[0]?.version.id ?? null;
  const chosen = versions.find(({ version }) => version.id === asked);
  if (query.versionId && !chosen)
    throw notFound(i18n.t('Diese Fassung gibt es nicht, oder sie ist nicht eingefroren.'));
  const targets = chosen ? await listSections(db, chosen.version) : [];
  const mappings = await listMappings(db, params);
  const ofCounterDraft = sql`t.procedure_id = ${procedureId} and t.position_id = ${positionId} and t.kind = 'counter_draft'`;
  const rows = await selectTexts(db, context, ofCounterDraft, kept.sections.length);
  const texts = new Map(rows.map((row) => [row.id, presentText(row)]));
  const proposals = findCounterparts(kept.sections, targets);
  return {
    positionId,
    positionReference: owner.reference,
    organisationName: owner.organisationName,
    fileName: kept.fileName,
    language: owner.language,
    wholePointId: kept.wholePointId,
    wholePointReference: kept.reference,
    versionId: chosen?.version.id ?? null,
    versions: versions.map(({ version: { id, documentId, number }, documentTitle }) => ({
      id,
      documentId,
      documentTitle,
      number,
    })),
    targets: targets.map(({ key, number, heading, body }) => ({ key, number, heading, body })),
    sections: kept.sections.flatMap(({ id, textId, parent, ...section }, index): Section[] => {
      const text = texts.get(textId);
      if (!text) return [];
      const { words, spans, uncovered } = text;
      const counterpart = proposals[index] ?? { target: null, likeness: 0 };
      return [
        {
          ...section,
          id,
          parentId: parent === null ? null : (kept.sections[parent]?.id ?? null),
          text: { id: textId, words, spans, uncovered },
          proposal: propose(section, counterpart, targets),
          confirmed: isAccounted(text) ? (mappings.get(id) ?? null) : null,
        },
      ];
    }),
    can: abilitiesOf(context, { map: ['point.mark', null] }),
  };
}

/** All words of a section belong to a point, or are marked "no point here". */
export const isAccounted = ({
  spans,
  uncovered,
  words,
}: Pick<EvidenceText, 'spans' | 'uncovered' | 'words'>): boolean =>
  uncovered.length === 0 && (spans.length > 0 || words === 0);

/** Without a counterpart a bare heading, and what stands before the first, is about the whole; everything else is added. */
function propose(
  { kind, body }: Pick<Section, 'kind' | 'body'>,
  { target, likeness }: Counterpart,
  targets: readonly { key: string }[],
): Section['proposal'] {
  const sectionKey = target === null ? null : (targets[target]?.key ?? null);
  if (sectionKey !== null) return { choice: 'section', sectionKey, likeness };
  const isFrame = kind === 'preamble' || (kind === 'chapter' && body === '');
  return { choice: isFrame ? 'whole' : 'none', sectionKey: null, likeness };
}
