import type { getCounterDraft as endpoint } from '../../../shared/counter-drafts.ts';
import type { Output } from '../../../shared/endpoint.ts';
import type { ReadContext } from '../../platform/context.ts';
import type { Reader } from '../../platform/db.ts';
import { renderMarkdown } from '../documents/index.ts';
import {
  findCounterDraft,
  findCounterDraftText,
  getVisiblePosition,
  noSuchCounterDraft,
  type Position,
} from '../positions/index.ts';
import { listMappings, listPointsOfTexts } from './queries.ts';

type Answer = Output<typeof endpoint>;
type Viewer = Pick<ReadContext, 'actor' | 'language' | 'now' | 'isStaff' | 'organisationIds'>;

/**
 * The counter-draft of a draft the caller may read, or of a position that was handed in, there with the points its sections became;
 * how staff mapped it is told inside the office. Throws `not_found` (R9).
 */
export async function getCounterDraft(
  reader: Reader,
  viewer: Viewer,
  { procedureId, positionId }: { procedureId: string; positionId: string },
): Promise<Answer> {
  const position = await getVisiblePosition(reader, viewer, procedureId, positionId);
  return position.status === 'draft'
    ? presentDraft(reader, position)
    : presentHandedIn(reader, viewer, { ...position, positionId });
}

async function presentDraft(reader: Reader, { procedureId, id, language, can }: Position): Promise<Answer> {
  const written = await findCounterDraftText(reader, { procedureId, id });
  if (!written) throw noSuchCounterDraft();
  return {
    positionId: id,
    fileName: written.fileName,
    language,
    wholePointId: null,
    sections: written.sections.map((section, index) => ({
      ...section,
      html: renderMarkdown(section.body, `entwurf-${index + 1}`),
      mapping: null,
      points: [],
    })),
    can: can.write === undefined ? {} : { upload: can.write, remove: can.write },
  };
}

async function presentHandedIn(
  reader: Reader,
  { isStaff }: Viewer,
  of: Pick<Position, 'procedureId' | 'language'> & { positionId: string },
): Promise<Answer> {
  const kept = await findCounterDraft(reader, of);
  if (!kept) throw noSuchCounterDraft();
  const [points, mappings] = await Promise.all([
    listPointsOfTexts(reader, of),
    isStaff ? listMappings(reader, of) : new Map(),
  ]);
  return {
    positionId: of.positionId,
    fileName: kept.fileName,
    language: of.language,
    wholePointId: kept.wholePointId,
    sections: kept.sections.map(({ id, textId, ...section }, index) => ({
      ...section,
      html: renderMarkdown(section.body, `entwurf-${index + 1}`),
      mapping: mappings.get(id) ?? null,
      points: points.get(textId) ?? [],
    })),
    can: {},
  };
}
