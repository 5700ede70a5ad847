import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { Reader, Tx } from '../../platform/db.ts';
import { notFound } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import { document, version } from '../../tables/documents.ts';
import { agreementEntry, endorsement, endorsementCall } from '../../tables/endorsements.ts';
import { organisation } from '../../tables/organisations.ts';
import { participation, procedure } from '../../tables/procedures.ts';

const callColumns = {
  id: endorsementCall.id,
  procedureId: endorsementCall.procedureId,
  introduction: endorsementCall.introduction,
  closesAt: endorsementCall.closesAt,
  calledAt: endorsementCall.calledAt,
  versionStatus: version.status,
  timeZone: procedure.timeZone,
  procedureTitle: procedure.title,
  version: {
    id: version.id,
    documentId: document.id,
    documentTitle: document.title,
    number: version.number,
    contentVersion: version.contentVersion,
  },
};

/** Calls of a procedure with the version each is about, the newest first. */
const selectCalls = (reader: Reader, procedureId: string) =>
  reader
    .select(callColumns)
    .from(endorsementCall)
    .innerJoin(procedure, eq(procedure.id, endorsementCall.procedureId))
    .innerJoin(
      version,
      and(eq(version.procedureId, endorsementCall.procedureId), eq(version.id, endorsementCall.versionId)),
    )
    .innerJoin(document, and(eq(document.procedureId, version.procedureId), eq(document.id, version.documentId)))
    .where(eq(endorsementCall.procedureId, procedureId))
    .orderBy(desc(endorsementCall.id))
    .$dynamic();

export type CallRow = Awaited<ReturnType<typeof selectCalls>>[number];

export const listCalls = (reader: Reader, procedureId: string): Promise<CallRow[]> => selectCalls(reader, procedureId);

/** One call; throws `not_found`. */
export async function getCall(reader: Reader, procedureId: string, callId: string): Promise<CallRow> {
  const [found] = await selectCalls(reader, procedureId).where(
    and(eq(endorsementCall.procedureId, procedureId), eq(endorsementCall.id, callId)),
  );
  if (!found) throw notFound(i18n.t('Diese Bitte um Zustimmung gibt es nicht.'));
  return found;
}

/** One call with its version locked: an answer and the agreement do not pass each other. Throws `not_found`. */
export async function lockCall(tx: Tx, procedureId: string, callId: string): Promise<CallRow> {
  const { version: about } = await getCall(tx, procedureId, callId);
  await tx
    .select({ id: version.id })
    .from(version)
    .where(and(eq(version.procedureId, procedureId), eq(version.id, about.id)))
    .for('update');
  return getCall(tx, procedureId, callId);
}

/** The organisations that take part or are invited: they are asked. */
export const listAsked = (reader: Reader, procedureId: string) =>
  reader
    .select({ organisationId: organisation.id, organisationName: organisation.name })
    .from(participation)
    .innerJoin(organisation, eq(organisation.id, participation.organisationId))
    .where(and(eq(participation.procedureId, procedureId), inArray(participation.status, ['invited', 'confirmed'])))
    .orderBy(asc(organisation.name));

/** All answers to a call, the oldest first. */
export const listAnswers = (reader: Reader, procedureId: string, callId: string) =>
  reader
    .select({
      organisationId: endorsement.organisationId,
      organisationName: organisation.name,
      answer: {
        id: endorsement.id,
        opinion: endorsement.opinion,
        words: endorsement.words,
        publication: endorsement.publication,
        channel: endorsement.channel,
        receivedOn: endorsement.receivedOn,
        at: endorsement.at,
      },
    })
    .from(endorsement)
    .innerJoin(organisation, eq(organisation.id, endorsement.organisationId))
    .where(and(eq(endorsement.procedureId, procedureId), eq(endorsement.callId, callId)))
    .orderBy(asc(endorsement.id));

/** The list as it was when the version was agreed. */
export const listEntries = (reader: Reader, procedureId: string, versionId: string) =>
  reader
    .select({
      organisationName: agreementEntry.organisationName,
      opinion: agreementEntry.opinion,
      words: agreementEntry.words,
      publication: agreementEntry.publication,
      agreedAt: agreementEntry.agreedAt,
    })
    .from(agreementEntry)
    .where(and(eq(agreementEntry.procedureId, procedureId), eq(agreementEntry.versionId, versionId)))
    .orderBy(asc(agreementEntry.organisationName), asc(agreementEntry.organisationId));
