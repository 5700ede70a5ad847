import { inArray, sql } from 'drizzle-orm';
import type { mapCounterDraft as endpoint } from '../../../shared/counter-drafts.ts';
import type { Input, Output } from '../../../shared/endpoint.ts';
import type { PointKind } from '../../../shared/positions.ts';
import { shortText } from '../../../shared/splitting.ts';
import { isSameWording } from '../../../shared/text/section-similarity.ts';
import type { WriteContext } from '../../platform/context.ts';
import { badInput, notFound, ruleBroken, wrongState } from '../../platform/errors.ts';
import { i18n, say } from '../../platform/i18n.ts';
import { newId } from '../../platform/ids.ts';
import { insertRows } from '../../platform/insert-rows.ts';
import { counterDraftMapping } from '../../tables/counter-drafts.ts';
import { listSections, type SectionRow, sectionLabel } from '../documents/index.ts';
import { findCounterDraft, noSuchCounterDraft } from '../positions/index.ts';
import {
  clearPassages,
  type EvidenceText,
  insertMarked,
  lockText,
  nextPointNumber,
  presentText,
  selectTexts,
} from '../review/index.ts';
import { isAccounted } from './get-mapping.ts';
import { getOwner, listFrozenVersions } from './queries.ts';

type Request = Input<typeof endpoint>;
type Kept = NonNullable<Awaited<ReturnType<typeof findCounterDraft>>>['sections'][number];
type Asked = Request['body']['sections'][number] & { section: Kept; text: EvidenceText; target: SectionRow | null };

/**
 * Confirms what sections of a counter-draft correspond to, all or none. Every word of theirs is accounted for from then on (R3): a section
 * that says something else than its counterpart is a point of kind `change` on that section, one without counterpart of kind `addition`,
 * one about the whole of kind `change` without section; its wording is what it proposes. A section in the very words of its counterpart
 * asks for nothing: it is marked "no point here", and the note names the counterpart. So is what staff says is no point, with a
 * note from 20 words on. What is accounted for already is not taken again: it is taken back first.
 */
export async function mapSections(context: WriteContext, request: Request): Promise<Output<typeof endpoint>> {
  const { tx, record } = context;
  const { params, body } = request;
  const { procedureId, positionId } = params;
  const owner = await getOwner(tx, params);
  const kept = await findCounterDraft(tx, params);
  const first = kept?.sections[0];
  if (!first) throw noSuchCounterDraft();
  await lockText(tx, procedureId, first.textId);
  const asked = await join(context, request, kept.sections);
  for (const one of asked) requireSound(one);

  const isCleared = ({ choice, section, target }: Asked) =>
    choice === 'no_point' || (target !== null && isSameWording(section, target));
  const marked = asked.filter((one) => !isCleared(one) && one.text.words > 0);
  const cleared = asked.filter((one) => isCleared(one) && one.text.uncovered.length > 0);
  const next = await nextPointNumber(tx, procedureId, positionId);
  await insertMarked(
    context,
    { procedureId, positionId, organisationId: owner.organisationId, roundId: owner.roundId },
    marked.map(({ choice, sectionKey, text }, index) => ({
      number: next + index,
      reference: `${owner.reference}.${next + index}`,
      parentId: null,
      kind: kindOf(choice),
      sectionKey,
      spans: text.uncovered.map(({ start, end }) => ({ textId: text.id, start, end })),
    })),
  );
  for (const { text, choice, note, target } of cleared) {
    await clearPassages(context, procedureId, text, text.uncovered, choice === 'section' ? sameAs(target) : note);
  }
  await keep(context, request, asked);
  record({
    action: 'counter_draft.map',
    subject: { type: 'position', id: positionId },
    after: {
      reference: owner.reference,
      versionId: body.versionId,
      sections: body.sections.map(({ sectionId, choice, sectionKey }) => ({ sectionId, choice, sectionKey })),
    },
  });
  return { points: marked.length, cleared: cleared.length };
}

const kindOf = (choice: Asked['choice']): PointKind => (choice === 'none' ? 'addition' : 'change');

/** What a note says of a section that stands in the draft word by word; kept as it was said. */
const sameAs = (target: SectionRow | null): string =>
  say(i18n.t('Wortgleich mit „{section}“', { section: target ? sectionLabel(target) : '' }), 'de').slice(0, 500);

/** What is asked with what it is about. Throws `malformed` or `not_found` where that does not exist. */
async function join(context: WriteContext, { params, body }: Request, kept: readonly Kept[]): Promise<Asked[]> {
  const { tx } = context;
  const versions = await listFrozenVersions(tx, params.procedureId);
  const chosen = versions.find(({ version }) => version.id === body.versionId);
  if (!chosen) throw notFound(i18n.t('Diese Fassung gibt es nicht, oder sie ist nicht eingefroren.'));
  const targets = new Map((await listSections(tx, chosen.version)).map((target) => [target.key, target]));
  const sections = new Map(kept.map((section) => [section.id, section]));
  const textIds = body.sections.flatMap(({ sectionId }) => sections.get(sectionId)?.textId ?? []);
  const rows =
    textIds.length === 0
      ? []
      : await selectTexts(
          tx,
          context,
          sql`t.procedure_id = ${params.procedureId} and ${inArray(sql`t.id`, textIds)}`,
          textIds.length,
        );
  const texts = new Map(rows.map((row) => [row.id, presentText(row)]));
  return body.sections.map((one, index) => {
    const section = sections.get(one.sectionId);
    const text = section && texts.get(section.textId);
    if (!section || !text || body.sections.findIndex(({ sectionId }) => sectionId === one.sectionId) !== index) {
      throw badInput(
        `/sections/${index}/sectionId`,
        'section_unknown',
        i18n.t('Diesen Abschnitt gibt es im eigenen Entwurf nicht, oder er ist doppelt genannt.'),
      );
    }
    const target = one.sectionKey === null ? null : (targets.get(one.sectionKey) ?? null);
    if ((one.choice === 'section') !== (target !== null) || (one.sectionKey !== null && target === null)) {
      throw badInput(
        `/sections/${index}/sectionKey`,
        'section_unknown',
        i18n.t('Bitte nennen Sie genau dann einen Abschnitt dieser Fassung, wenn es ein Gegenstück gibt.'),
      );
    }
    return { ...one, section, text, target };
  });
}

function requireSound({ choice, note, section, text }: Asked): void {
  const label = sectionLabel({ ...section, plainText: section.body });
  if (isAccounted(text)) {
    throw wrongState(
      i18n.t('„{section}“ ist schon zugeordnet. Nehmen Sie die Zuordnung zuerst zurück, um sie zu ändern.', {
        section: label,
      }),
    );
  }
  if (choice !== 'no_point' || note.trim() !== '' || text.words < shortText) return;
  throw ruleBroken(
    'R3',
    i18n.t('„{section}“ hat {words} Wörter. Bitte sagen Sie, warum darin kein Punkt ist.', {
      section: label,
      words: text.words,
    }),
  );
}

const keep = ({ tx, now, personId }: WriteContext, { params, body }: Request, asked: Asked[]) =>
  insertRows(
    tx,
    counterDraftMapping,
    asked.map(({ sectionId, choice, sectionKey }) => ({
      procedureId: params.procedureId,
      id: newId(),
      sectionId,
      versionId: body.versionId,
      choice,
      sectionKey,
      personId,
      at: now,
    })),
  );
