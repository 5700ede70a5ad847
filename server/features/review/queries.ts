import { eq } from 'drizzle-orm';
import type { Disposition } from '../../../shared/review.ts';
import type { WriteContext } from '../../platform/context.ts';
import type { Reader } from '../../platform/db.ts';
import { stale, wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { organisation } from '../../tables/organisations.ts';
import { procedure } from '../../tables/procedures.ts';
import { type DispositionFacts, findDisposition, type Subject } from './disposition-facts.ts';
import { presentDisposition } from './present-disposition.ts';

/** Who decides in the eyes of everybody outside: the coordinating unit, else the lead office; never a person (R11). */
export async function getOffice(reader: Reader, procedureId: string): Promise<string> {
  const [found] = await reader
    .select({ unit: procedure.coordinatingUnit, lead: organisation.name })
    .from(procedure)
    .leftJoin(organisation, eq(organisation.id, procedure.leadOrganisationId))
    .where(eq(procedure.id, procedureId));
  return found?.unit ?? found?.lead ?? 'Koordination';
}

/** The disposition on a point or topic as staff sees it; it must be there. */
export async function getDisposition(
  context: WriteContext,
  procedureId: string,
  subject: Subject,
): Promise<Disposition> {
  const found = await findDisposition(context.tx, procedureId, subject, context.personId);
  if (!found) throw new Error(`There is no disposition on ${subject.type} ${subject.id}.`);
  return presentDisposition(found, context);
}

/**
 * The disposition whose version the caller has read (R16). Throws `wrong_state` where nothing is proposed,
 * and `stale` with the present one when another version stands there now.
 */
export async function readDisposition(
  context: WriteContext,
  procedureId: string,
  subject: Subject,
): Promise<DispositionFacts> {
  const found = await findDisposition(context.tx, procedureId, subject, context.personId);
  if (!found)
    throw wrongState(i18n.t('Hier ist noch nichts vorgeschlagen. Bitte schlagen Sie zuerst eine Entscheidung vor.'));
  if (found.version !== context.expected) throw newerVersion(found, context);
  return found;
}

/** Somebody has written meanwhile: the present version goes along (R16). */
export const newerVersion = (disposition: DispositionFacts | null, context: WriteContext) =>
  stale(
    i18n.t('Der Vorschlag wurde inzwischen geändert. Bitte vergleichen Sie beide Fassungen; Ihr Text bleibt stehen.'),
    disposition && presentDisposition(disposition, context),
  );
