import { and, eq, isNotNull, or } from 'drizzle-orm';
import type { createSource as endpoint } from '../../../shared/documents.ts';
import type { Input, Output } from '../../../shared/endpoint.ts';
import { isEditorial } from '../../../shared/text/editorial.ts';
import { toPlainText } from '../../../shared/text/plain-text.ts';
import { type ChangeLink, silentChanges, standsIn } from '../../../shared/text/silent-changes.ts';
import { unitOrigins } from '../../../shared/text/unit-origins.ts';
import type { WriteContext } from '../../platform/context.ts';
import type { Tx } from '../../platform/db.ts';
import { AppError, badInput, notFound, ruleBroken } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { newId } from '../../platform/ids.ts';
import { textSource } from '../../tables/documents.ts';
import { deliberation } from '../../tables/procedures.ts';
import { resolution } from '../../tables/resolutions.ts';
import {
  findPreviousVersion,
  findSection,
  listSections,
  listUnits,
  lockWorkingVersion,
  type SectionRow,
} from './queries.ts';
import { touchVersion } from './touch-version.ts';
import { cutUnits, wordsOfSection } from './units.ts';

/**
 * States where a changed sentence of the working version comes from (R7). The quote must stand in the section: of the working version,
 * for a deletion of the last frozen one. `editorial` only where the words stay the same but for case, spelling, punctuation, numbering.
 */
export async function createSource(
  context: WriteContext,
  { params, body }: Input<typeof endpoint>,
): Promise<Output<typeof endpoint>> {
  const { tx, now, personId, record } = context;
  const { procedureId } = params;
  const working = await lockWorkingVersion(tx, params);
  const previous = await findPreviousVersion(tx, working);
  const isDeletion = body.change === 'deleted';
  const quoted = isDeletion ? previous : working;
  const section = quoted && (await findSection(tx, quoted, body.sectionKey));
  if (!section || !isQuoted(body.quote, section)) throw notQuoted(isDeletion);

  const row = { id: newId(), ...body, note: await noteOf(tx, procedureId, body), createdAt: now };
  if (body.kind === 'editorial') {
    const old = previous ? await listUnits(tx, previous) : [];
    const young = cutUnits(await listSections(tx, working));
    const { covered } = silentChanges(old, young, unitOrigins(old, young), [linkOf(row)]);
    const odd = covered.find(({ change }) => !isEditorial(change.before ?? '', change.after ?? ''));
    if (odd) throw notEditorial(odd.change.before, odd.change.after);
  }
  await tx.insert(textSource).values({ procedureId, versionId: working.id, createdBy: personId, ...row });
  await touchVersion(tx, procedureId, working.id);
  record({
    action: 'source.create',
    subject: { type: 'source', id: row.id },
    after: { versionId: working.id, ...body, note: row.note },
  });
  return row;
}

/**
 * The note, led by number, body and day of the resolution where that is the source: what everybody reads names it. Only one of a
 * deliberation that is public or released can be (R12).
 */
async function noteOf(
  tx: Tx,
  procedureId: string,
  { kind, note, resolutionId }: Input<typeof endpoint>['body'],
): Promise<string> {
  if ((kind === 'resolution') !== (resolutionId !== null)) {
    throw badInput(
      '/resolutionId',
      'fits_kind',
      i18n.t('Bitte wählen Sie den Beschluss, aus dem die Änderung stammt.'),
    );
  }
  if (resolutionId === null) return note;
  const [found] = await tx
    .select({ reference: resolution.reference, body: deliberation.body, heldOn: deliberation.heldOn })
    .from(resolution)
    .innerJoin(
      deliberation,
      and(eq(deliberation.procedureId, resolution.procedureId), eq(deliberation.id, resolution.deliberationId)),
    )
    .where(
      and(
        eq(resolution.procedureId, procedureId),
        eq(resolution.id, resolutionId),
        or(deliberation.isPublic, isNotNull(deliberation.releasedAt)),
      ),
    );
  if (!found) throw notFound(i18n.t('Diesen Beschluss gibt es nicht, oder seine Beratung ist noch nicht freigegeben.'));
  const day = found.heldOn.split('-').toReversed().join('.');
  return `Beschluss ${found.reference}, ${found.body}, ${day}: ${note}`;
}

/** A stated source as the judgement of R7 takes it. */
export const linkOf = ({
  id,
  change,
  sectionKey,
  quote,
}: Pick<typeof textSource.$inferSelect, 'id' | 'change' | 'sectionKey' | 'quote'>): ChangeLink => ({
  kind: 'source',
  id,
  change,
  sectionKey,
  before: change === 'deleted' ? quote : '',
  after: change === 'deleted' ? '' : quote,
});

/** Whether a passage, as typed or in Markdown, stands in a section. */
export const isQuoted = (passage: string, section: Pick<SectionRow, 'heading' | 'plainText'>): boolean =>
  standsIn(passage, wordsOfSection(section)) || standsIn(toPlainText(passage), wordsOfSection(section));

function notQuoted(isDeletion: boolean): AppError {
  const message = isDeletion
    ? i18n.t(
        'Diese Worte stehen in diesem Abschnitt der letzten eingefrorenen Fassung nicht. Bitte übernehmen Sie sie genau.',
      )
    : i18n.t('Diese Worte stehen in diesem Abschnitt der Arbeitsfassung nicht. Bitte übernehmen Sie sie genau.');
  return new AppError('rule_broken', message, {
    rule: 'R7',
    errors: [{ pointer: '/quote', code: 'not_in_text', message }],
  });
}

const notEditorial = (before: string | null, after: string | null) =>
  ruleBroken(
    'R7',
    before && after
      ? i18n.t(
          'Das ist mehr als eine redaktionelle Änderung: Aus „{before}“ wird „{after}“. Bitte nennen Sie eine andere Quelle oder den Einzelpunkt dahinter.',
          {
            before,
            after,
          },
        )
      : i18n.t(
          'Ein neuer oder gestrichener Satz ist keine redaktionelle Änderung. Bitte nennen Sie eine andere Quelle oder den Einzelpunkt dahinter.',
        ),
  );
