import { and, eq } from 'drizzle-orm';
import type { channels } from '../../../shared/positions.ts';
import { roundState } from '../../../shared/rounds.ts';
import type { WriteContext } from '../../platform/context.ts';
import { dayIn } from '../../platform/days.ts';
import { AppError, badInput, notFound, wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { participation, procedure } from '../../tables/procedures.ts';
import { findRound, isKnownOutside } from '../rounds/index.ts';
import { isIntake } from './scope.ts';

export interface Origin {
  procedureId: string;
  organisationId: string;
  roundId: string | null;
  channel: (typeof channels)[number];
  receivedOn: string | null;
}

/**
 * Who begins a draft: an organisation its own, or intake for one that takes part (R9, R14). Returns whether staff
 * records it. Throws `not_found` for what the caller must not know, `malformed` or `forbidden` for a way that is not theirs.
 */
export async function requireOrigin(context: WriteContext, origin: Origin): Promise<boolean> {
  const isOwn = context.organisationIds.includes(origin.organisationId) && ['form', 'api'].includes(origin.channel);
  if (!isOwn) await requireIntake(context, origin);
  await requireRound(context, origin, isOwn);
  if (origin.receivedOn !== null) await requireDayOfReceipt(context, origin, isOwn);
  return !isOwn;
}

async function requireIntake({ tx, actor, organisationIds }: WriteContext, origin: Origin): Promise<void> {
  if (!isIntake(actor)) {
    if (!organisationIds.includes(origin.organisationId)) throw noSuchOrganisation();
    throw new AppError(
      'forbidden',
      i18n.t(
        'Briefe, E-Mails, Importe und Vorarbeiten erfasst die Koordination. Ihre eigene Stellungnahme schreiben Sie im Formular ("form") oder über die Schnittstelle ("api").',
      ),
    );
  }
  if (origin.channel === 'form') {
    throw badInput(
      '/channel',
      'not_for_staff',
      i18n.t(
        'Bitte geben Sie an, auf welchem Weg die Stellungnahme eingegangen ist, zum Beispiel "letter" oder "email".',
      ),
    );
  }
  const [found] = await tx
    .select({ id: participation.id })
    .from(participation)
    .where(
      and(eq(participation.procedureId, origin.procedureId), eq(participation.organisationId, origin.organisationId)),
    );
  if (!found) throw noSuchOrganisation();
}

async function requireRound(
  { tx, now }: WriteContext,
  { procedureId, roundId }: Origin,
  isOwn: boolean,
): Promise<void> {
  if (roundId === null) return;
  const round = await findRound(tx, procedureId, roundId);
  if (!round || (isOwn && !isKnownOutside(round, now))) {
    throw notFound(i18n.t('Diese Beteiligungsrunde gibt es nicht, oder sie ist noch nicht geöffnet.'));
  }
  if (roundState(round, now) === 'published') {
    throw wrongState(
      i18n.t(
        'Die Ergebnisse dieser Beteiligungsrunde sind schon veröffentlicht. Bitte wenden Sie sich an die Koordination.',
      ),
    );
  }
}

async function requireDayOfReceipt(
  { tx, now }: WriteContext,
  { procedureId, receivedOn }: Origin,
  isOwn: boolean,
): Promise<void> {
  if (isOwn) {
    throw badInput(
      '/receivedOn',
      'staff_only',
      i18n.t('Den Tag des Eingangs stellt der Server fest; angeben kann ihn nur die Koordination.'),
    );
  }
  const [found] = await tx
    .select({ timeZone: procedure.timeZone })
    .from(procedure)
    .where(eq(procedure.id, procedureId));
  if (found && receivedOn !== null && receivedOn > dayIn(found.timeZone, now)) {
    throw badInput('/receivedOn', 'in_the_future', i18n.t('Der Tag des Eingangs liegt in der Zukunft.'));
  }
}

const noSuchOrganisation = () =>
  notFound(i18n.t('Diese Organisation nimmt an diesem Verfahren nicht teil, oder Sie schreiben nicht für sie.'));
