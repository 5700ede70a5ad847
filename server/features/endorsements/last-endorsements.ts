import type { EndorsementOpinion } from '../../../shared/endorsements.ts';
import type { Reader } from '../../platform/db.ts';
import { type CallRow, listAnswers, listAsked, listCalls } from './queries.ts';

interface LastEndorsements {
  version: CallRow['version'];
  /** By organisation that was asked: its newest answer, null for silence, which is never consent. */
  opinions: ReadonlyMap<string, EndorsementOpinion | null>;
}

/** What the organisations say to the version they were last asked to stand behind; null before they are asked. */
export async function lastEndorsements(reader: Reader, procedureId: string): Promise<LastEndorsements | null> {
  const [call] = await listCalls(reader, procedureId);
  if (!call) return null;
  const opinions = new Map<string, EndorsementOpinion | null>();
  for (const { organisationId } of await listAsked(reader, procedureId)) opinions.set(organisationId, null);
  for (const { organisationId, answer } of await listAnswers(reader, procedureId, call.id))
    opinions.set(organisationId, answer.opinion);
  return { version: call.version, opinions };
}
