import { and, asc, eq } from 'drizzle-orm';
import type { Input } from '../../../shared/endpoint.ts';
import type { importPositions } from '../../../shared/imports.ts';
import type { Reader } from '../../platform/db.ts';
import { notFound } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { organisation } from '../../tables/organisations.ts';
import { participation } from '../../tables/procedures.ts';
import { getVersionById, listSections } from '../documents/index.ts';
import { findRound } from '../rounds/index.ts';
import type { KnownSection } from './find-section.ts';

type Request = Input<typeof importPositions>;

/** What a file is understood by: who takes part, which sections there are, and what holds unless the file says otherwise. */
export interface World {
  participants: { id: string; name: string; shortName: string | null }[];
  /** Of the round's version; null for prior contributions, which have none. */
  sections: KnownSection[] | null;
  organisationId: string | null;
  channel: Request['query']['channel'];
  receivedOn: string | null;
  unknownSections: Request['query']['unknownSections'];
}

/** Reads the world of an import; throws `not_found` for a round or an organisation that is not of this procedure. */
export async function readWorld(reader: Reader, { params, query }: Request): Promise<World> {
  const { procedureId } = params;
  const { roundId, organisationId, channel, receivedOn, unknownSections } = query;
  const round = roundId === undefined ? null : await findRound(reader, procedureId, roundId);
  if (roundId !== undefined && !round)
    throw notFound(i18n.t('Diese Beteiligungsrunde gibt es in diesem Verfahren nicht.'));
  const participants = await reader
    .select({ id: organisation.id, name: organisation.name, shortName: organisation.shortName })
    .from(participation)
    .innerJoin(organisation, eq(organisation.id, participation.organisationId))
    .where(and(eq(participation.procedureId, procedureId)))
    .orderBy(asc(organisation.name), asc(organisation.id));
  if (organisationId !== undefined && !participants.some(({ id }) => id === organisationId)) {
    throw notFound(i18n.t('Diese Organisation nimmt an diesem Verfahren nicht teil.'));
  }
  const version = round && (await getVersionById(reader, procedureId, round.versionId, true));
  return {
    participants,
    sections: version && (await listSections(reader, version)),
    organisationId: organisationId ?? null,
    channel,
    receivedOn: receivedOn ?? null,
    unknownSections,
  };
}
