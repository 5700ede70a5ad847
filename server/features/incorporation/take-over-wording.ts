import { and, eq, inArray } from 'drizzle-orm';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { takeOverWording as endpoint } from '../../../shared/incorporation.ts';
import { type NamedPassage, passagesToLink } from '../../../shared/text/changed-passages.ts';
import { toPlainText } from '../../../shared/text/plain-text.ts';
import { editBetween } from '../../../shared/text/text-edit.ts';
import type { WriteContext } from '../../platform/context.ts';
import { badInput, ruleBroken, wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { newId } from '../../platform/ids.ts';
import { incorporation, takeOver } from '../../tables/incorporation.ts';
import {
  currentSection,
  findPreviousVersion,
  findSection,
  listSections,
  lockWorkingVersion,
  presentSection,
  rewriteSection,
  type SectionRow,
  type VersionRow,
} from '../documents/index.ts';
import { holdDecisionOnPoint, holdDecisionOnTopic } from './find-decision.ts';
import { stands } from './list-promises.ts';
import { presentIncorporation } from './present.ts';
import { listIncorporationRows } from './queries.ts';
import { type Link, linkChange, unlinkChange } from './store-link.ts';
import { wordSection } from './word-section.ts';

type Body = Input<typeof endpoint>['body'];

/**
 * Writes an accepted wording into its section, or a text that a person composed of several, and links every passage it changes to the
 * points and topics whose promise it keeps: text and links at once, or nothing (R6, R7). Carries the version of the section (R16).
 */
export async function takeOverWording(
  context: WriteContext,
  { params, body }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { tx, now, personId, expected } = context;
  const { procedureId } = params;
  checkShape(body);
  const working = await lockWorkingVersion(tx, { procedureId, versionId: body.versionId });
  for (const pointId of new Set(body.pointIds)) await holdDecisionOnPoint(tx, procedureId, pointId);
  for (const topicId of new Set(body.topicIds)) await holdDecisionOnTopic(tx, procedureId, topicId);
  const sections = await listSections(tx, working);
  const section = currentSection(sections, body.sectionKey, expected);
  const text = body.composed ?? (await wordSection(tx, working, sections, section, body));
  const passages = await nameChanges(context, working, section, text);
  const replaced = await findReplaced(context, working, section, text, body);

  const id = newId();
  await tx.insert(takeOver).values({
    procedureId,
    id,
    versionId: working.id,
    sectionKey: section.key,
    edit: editBetween(section.body, text),
    replaced: replaced.map(({ pointId, topicId, change, before, after, note, takeOverId }) => ({
      pointId,
      topicId,
      change,
      before,
      after,
      note,
      takeOverId,
    })),
    createdBy: personId,
    createdAt: now,
  });
  for (const link of replaced) await unlinkChange(context, link);
  const saved = await rewriteSection(context, working, section, text);
  const subjects = [
    ...[...new Set(body.pointIds)].map((pointId) => ({ pointId, topicId: null })),
    ...[...new Set(body.topicIds)].map((topicId) => ({ pointId: null, topicId })),
  ];
  const place = { procedureId, versionId: working.id, sectionKey: section.key, takeOverId: id, note: '' };
  for (const subject of subjects) {
    for (const passage of passages) await linkChange(context, { ...place, ...subject, ...passage });
  }
  const rows = await listIncorporationRows(tx, procedureId, { versionId: working.id });
  return {
    id,
    section: presentSection(saved, sections),
    incorporations: rows
      .filter((row) => row.incorporation.takeOverId === id)
      .map((row) => presentIncorporation(context, row)),
  };
}

function checkShape({ wordingOf, composed, pointIds, topicIds }: Body): void {
  if ((wordingOf === null) === (composed === null)) {
    throw badInput(
      '/wordingOf',
      'one_of',
      i18n.t('Bitte nennen Sie entweder den Einzelpunkt, dessen Wortlaut gilt, oder den zusammengestellten Text.'),
    );
  }
  if (pointIds.length + topicIds.length === 0) {
    throw badInput('/pointIds', 'missing', i18n.t('Bitte nennen Sie, welche Einzelpunkte der Text erfüllt.'));
  }
}

/** The passages the text changes, each in the words of the last frozen version; throws `rule_broken` when it changes none. */
async function nameChanges(
  { tx }: WriteContext,
  working: VersionRow,
  section: SectionRow,
  text: string,
): Promise<NamedPassage[]> {
  const previous = await findPreviousVersion(tx, working);
  const frozen = previous && (await findSection(tx, previous, section.key));
  const passages = passagesToLink(frozen?.plainText ?? '', section.plainText, toPlainText(text));
  if (passages.length > 0) return passages;
  throw ruleBroken(
    'R7',
    i18n.t(
      'Dieser Text ändert keinen Satz. Bitte verknüpfen Sie den Einzelpunkt mit einer Änderung, die schon im Text steht.',
    ),
  );
}

/**
 * Links whose words the text takes away, of the points and topics it is said to fulfil. A wording that was not composed by a person takes
 * the words of no other point away: `wrong_state`.
 */
async function findReplaced(
  { tx }: WriteContext,
  { procedureId, id }: VersionRow,
  section: SectionRow,
  text: string,
  { composed, pointIds, topicIds }: Body,
): Promise<Link[]> {
  const links = await tx
    .select()
    .from(incorporation)
    .where(
      and(
        eq(incorporation.procedureId, procedureId),
        eq(incorporation.versionId, id),
        eq(incorporation.sectionKey, section.key),
        inArray(incorporation.change, ['inserted', 'changed', 'deleted', 'moved']),
      ),
    );
  const after = [{ ...section, body: text, plainText: toPlainText(text) }];
  const lost = links.filter((link) => stands(link, [section]) && !stands(link, after));
  if (composed === null && lost.length > 0) {
    throw wrongState(
      i18n.t(
        'In diesem Satz steht schon der Wortlaut eines anderen Einzelpunkts. Bitte stellen Sie den Text selbst zusammen.',
      ),
      presentSection(section),
    );
  }
  return lost.filter(({ pointId, topicId }) => pointIds.includes(pointId ?? '') || topicIds.includes(topicId ?? ''));
}
